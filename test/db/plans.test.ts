import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { EMPTY_BASIS, type PlanContent } from '../../core/plan.ts'
import { placeOf } from '../../db/dialect.ts'
import { migrate } from '../../db/migrate.ts'
import { plans as plansStep } from '../../db/migrations/016-plans.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import { addRevision, getRevision, listDamagedTexts, storeMoved } from '../../db/planRevisions.ts'
import * as plans from '../../db/plans.ts'
import { openLedger, temporaryFolder } from './ledger.ts'

const CONTENT: PlanContent = {
  code: 'YA-1',
  name: '应急预案',
  kind: 'emergencyPlan',
  owner: '张三',
  departments: ['客服部'],
  team: [],
  resources: [],
  reviewEveryMonths: 12,
  drillEveryMonths: null,
}
const AUTHOR = { actor: '张三', at: 0, today: '2026-01-31' }
const DRAFT = {
  text: '# 一',
  basis: { ...EMPTY_BASIS, trigger: { kind: 'cycle', reference: '' } as const },
  effectiveOn: null,
}

test('a ledger from before plans keeps what it has, and has none', async () => {
  const place = placeOf({ file: join(await temporaryFolder(), '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  const before = MIGRATIONS.slice(0, MIGRATIONS.indexOf(plansStep))
  await migrate(knex, place, before)
  await knex('departments').insert({ id: 1, name: '市政部' })
  await migrate(knex, place, [...before, plansStep])
  expect(await knex('departments').pluck('name')).toEqual(['市政部'])
  expect(await plans.listPlans(knex, { offset: 0, limit: 10 })).toEqual({ rows: [], total: 0 })
})

test('plans are listed by what is due first, and found by what they are', async () => {
  const { knex, write } = await openLedger()
  await write(async (db) => {
    await plans.addPlan(db, { ...CONTENT, code: 'B' }, AUTHOR)
    await plans.addPlan(db, { ...CONTENT, code: 'A_1', departments: ['热线部', '客服部'] }, AUTHOR)
    await plans.addPlan(db, { ...CONTENT, code: 'C', reviewEveryMonths: 1, kind: 'sop' }, AUTHOR)
    await addRevision(db, { planId: 1, number: 1, draft: DRAFT, actor: '张三', at: 0 })
  })
  const codes = async (filter: Omit<Parameters<typeof plans.listPlans>[1], 'offset' | 'limit'>) =>
    (await plans.listPlans(knex, { ...filter, offset: 0, limit: 10 })).rows.map(({ plan }) => plan.code)
  expect(await codes({})).toEqual(['C', 'A_1', 'B'])
  expect(await codes({ text: 'a_' })).toEqual(['A_1'])
  expect(await codes({ department: '热线部' })).toEqual(['A_1'])
  expect(await codes({ kind: 'sop' })).toEqual(['C'])
  expect(await codes({ state: 'underWay' })).toEqual(['B'])
  expect(await codes({ state: 'none' })).toEqual(['C', 'A_1'])
  expect(await codes({ overdueOn: '2026-02-28' })).toEqual([])
  expect(await codes({ overdueOn: '2026-03-01' })).toEqual(['C'])
  const { rows } = await plans.listPlans(knex, { text: 'A_1', offset: 0, limit: 10 })
  expect(rows[0]!.plan.departments).toEqual(['客服部', '热线部'].toSorted())
})

test('a text that is not what its digest was taken of is found, whatever its state', async () => {
  const { knex, write } = await openLedger()
  await write(async (db) => {
    await plans.addPlan(db, CONTENT, AUTHOR)
    await addRevision(db, { planId: 1, number: 1, draft: DRAFT, actor: '张三', at: 0 })
    await storeMoved(db, { ...(await getRevision(db, 1, 1)), state: 'inForce' })
  })
  expect(await listDamagedTexts(knex)).toEqual([])
  await write(async (db) => void (await db('plan_revisions').update({ text: '# 二' })))
  expect(await listDamagedTexts(knex)).toEqual([{ planId: 1, number: 1 }])
})
