import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { EMPTY_BASIS, type PlanContent } from '../../core/plan.ts'
import type { LinkEnd } from '../../core/link.ts'
import { placeOf } from '../../db/dialect.ts'
import { migrate } from '../../db/migrate.ts'
import { plans as plansStep } from '../../db/migrations/016-plans.ts'
import { planLife as planLifeStep } from '../../db/migrations/022-plan-life.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import { addRevision, getRevision, listDamagedTexts, storeMoved } from '../../db/planRevisions.ts'
import { listTasks } from '../../db/planTasks.ts'
import { listLinks } from '../../db/links.ts'
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

test('plans from before their links were kept are found by what they cite, and their findings call for a revision', async () => {
  const place = placeOf({ file: join(await temporaryFolder(), '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  const before = MIGRATIONS.slice(0, MIGRATIONS.indexOf(planLifeStep))
  await migrate(knex, place, before)
  await plans.addPlan(knex, CONTENT, AUTHOR)
  const { accountabilityId: _, ...cited } = EMPTY_BASIS.evidence
  const evidence = { ...cited, recordIds: [7, 7, 8], findingId: 3 }
  await knex('plan_revisions').insert({
    plan_id: 1,
    number: 1,
    state: 'draft',
    text: '# 一',
    digest: '',
    basis: JSON.stringify({ ...DRAFT.basis, evidence }),
    authors: '[]',
    rejection: '',
    revision: 1,
    created_at: 0,
  })
  const drill = {
    name: '演练',
    kind: 'live',
    owner: '甲',
    department: '客服部',
    planned_on: 1,
    state: 'held',
  }
  await knex('drills').insert({ ...drill, content: '{}', revision: 1, created_by: '甲', created_at: 0 })
  const finding = { drill_id: 1, measure: '修订', owner: '乙', department: '客服部', due_on: 20, revision: 1 }
  await knex('drill_findings').insert([
    { ...finding, gap: '时限太长', remedy: 'revision', plan_id: 1, state: 'open' },
    { ...finding, gap: '已关闭', remedy: 'revision', plan_id: 1, state: 'closed' },
    { ...finding, gap: '培训', remedy: 'action', plan_id: 1, state: 'open' },
    { ...finding, gap: '没有这份预案', remedy: 'revision', plan_id: 99, state: 'open' },
  ])
  await migrate(knex, place)
  const links = async (of: LinkEnd, id: number) =>
    (await listLinks(knex, { of, id, offset: 0, limit: 10 })).rows.map(({ kind, number }) => [kind, number])
  expect(await links('record', 7)).toEqual([['revision', 1]])
  expect(await links('finding', 3)).toEqual([['revision', 1]])
  expect(await links('record', 9)).toEqual([])
  const { rows } = await listTasks(knex, { planId: 1, offset: 0, limit: 10 })
  expect(rows).toMatchObject([
    { trigger: 'finding', reference: '时限太长', findingId: 1, dueOn: '1970-01-21' },
  ])
  const stored = await getRevision(knex, 1, 1)
  expect(stored.basis.evidence).toEqual({ ...evidence, accountabilityId: null })
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
