import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dayNumber } from '../../core/day.ts'
import { defaultGovernance } from '../../core/defaults/governance.ts'
import { HOUR } from '../../core/instant.ts'
import type { GovernanceMeasure } from '../../core/scheme.ts'
import { placeOf } from '../../db/dialect.ts'
import { countGovernance, type GovernanceSpan, listGovernanceItems } from '../../db/governance.ts'
import { migrate } from '../../db/migrate.ts'
import { governance as governanceStep } from '../../db/migrations/020-governance.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import type { Db } from '../../db/database.ts'
import { openLedger, temporaryFolder } from './ledger.ts'

const SPAN: GovernanceSpan = {
  firstDay: dayNumber('2026-01-01'),
  lastDay: dayNumber('2026-03-31'),
  quarters: [],
  wallOffset: 8 * HOUR,
}

const kpiOf = (measure: GovernanceMeasure) => defaultGovernance().kpis.find((kpi) => kpi.measure === measure)!

async function heldToAccount(
  db: Db,
  department: string,
  { period, due, state, closed }: { period: string; due: string; state: string; closed?: string },
): Promise<void> {
  await db('accountability').insert({
    department,
    period,
    score: '55.00',
    missed: '[]',
    owner: '甲',
    due_day: dayNumber(due),
    closed_day: closed === undefined ? null : dayNumber(closed),
    state,
    revision: 1,
  })
}

test('a case of accountability has landed once it is verified, and is closed in time only where it was closed by its day', async () => {
  const { knex: db, write } = await openLedger()
  const of = async (case_: Parameters<typeof heldToAccount>[2]) =>
    await write(async (trx) => await heldToAccount(trx, '客服部', case_))
  await of({ period: '1', due: '2026-03-10', state: 'closed', closed: '2026-03-10' })
  await of({ period: '2', due: '2026-03-11', state: 'closed', closed: '2026-03-12' })
  await of({ period: '3', due: '2026-03-12', state: 'verified' })
  await of({ period: '4', due: '2026-03-13', state: 'rectifying' })
  // Due on the last day, the day before the first, the day after the last.
  await of({ period: '5', due: '2026-03-31', state: 'open' })
  await of({ period: '6', due: '2025-12-31', state: 'open' })
  await of({ period: '7', due: '2026-04-01', state: 'open' })
  const counts = await countGovernance(db, ['improvementLanded', 'closedOnTime'], SPAN)
  const hits = (measure: GovernanceMeasure) =>
    counts.filter((one) => one.measure === measure).map(({ outcome, n }) => [outcome, n])
  expect(hits('improvementLanded')).toEqual([
    [1, 2],
    [2, 3],
  ])
  expect(hits('closedOnTime')).toEqual([
    [1, 4],
    [2, 1],
  ])
})

test('a long list pages in the database, those that miss first, and no page repeats what another has', async () => {
  const { knex: db, write } = await openLedger()
  await write(async (trx) => {
    for (let i = 0; i < 25; i++)
      await heldToAccount(trx, i % 2 === 0 ? '客服部' : '市政部', {
        period: `P${i}`,
        due: `2026-02-${String((i % 28) + 1).padStart(2, '0')}`,
        state: i % 5 === 0 ? 'closed' : 'open',
        ...(i % 5 === 0 && { closed: '2026-02-01' }),
      })
  })
  const page = async (offset: number, over: object = {}) =>
    await listGovernanceItems(db, SPAN, {
      kpi: kpiOf('improvementLanded'),
      part: 'denominator',
      offset,
      limit: 10,
      ...over,
    })
  const pages = [await page(0), await page(10), await page(20)]
  const rows = pages.flatMap((one) => one.rows)
  expect(pages.map(({ total, rows: of }) => [total, of.length])).toEqual([
    [25, 10],
    [25, 10],
    [25, 5],
  ])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(25)
  expect(rows.map(({ outcome }) => outcome)).toEqual([
    ...Array.from({ length: 20 }, () => 'missed'),
    ...Array.from({ length: 5 }, () => 'hit'),
  ])
  expect((await page(0, { part: 'numerator', departments: ['市政部'] })).rows.map(({ on }) => on)).toEqual([
    '2026-02-06',
    '2026-02-16',
  ])
})

test('tasks and cases from before their closing day was kept get it by the wall of the organisation', async () => {
  const place = placeOf({ file: join(await temporaryFolder(), '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  const before = MIGRATIONS.slice(0, MIGRATIONS.indexOf(governanceStep))
  await migrate(knex, place, before)
  await knex('organisation').insert({
    id: 1,
    name: '',
    time_zone: 'Asia/Shanghai',
    language: null,
    revision: 0,
  })
  await knex('plans').insert({
    code: 'YA-1',
    name: '预案',
    kind: 'sop',
    owner: '甲',
    team: '[]',
    resources: '[]',
    review_months: 12,
    revision: 1,
    last_number: 1,
    in_force: 1,
    next_review_day: dayNumber('2027-01-01'),
    created_by: '甲',
    created_at: 0,
  })
  await knex('plan_departments').insert({ plan_id: 1, department: '客服部' })
  // Half past eleven at night in London is the next day in Shanghai.
  const lateAt = Date.UTC(2026, 2, 10, 23, 30)
  const task = {
    plan_id: 1,
    trigger_kind: 'law',
    reference: '条例',
    source: '',
    opened_by: '甲',
    opened_at: 0,
  }
  await knex('plan_tasks').insert([
    { ...task, due_day: dayNumber('2026-03-10'), closed_as: 'noChange', closed_by: '甲', closed_at: lateAt },
    { ...task, due_day: dayNumber('2026-03-11'), closed_as: 'noChange', closed_by: '甲', closed_at: lateAt },
    { ...task, due_day: dayNumber('2026-03-12') },
  ])
  await knex('plan_reviews').insert({
    plan_id: 1,
    outcome: 'noChange',
    number: 1,
    reviewed_day: dayNumber('2026-03-11'),
    note: '',
    actor: '甲',
    at: lateAt,
  })
  await knex('accountability').insert({
    department: '客服部',
    period: '2026-Q1',
    missed: '[]',
    owner: '甲',
    due_day: dayNumber('2026-03-10'),
    state: 'closed',
    revision: 3,
  })
  await knex('accountability_steps').insert({
    entry_id: 1,
    state: 'closed',
    note: '',
    actor: '乙',
    at: lateAt,
  })
  await migrate(knex, place)
  const days = [dayNumber('2026-03-11'), dayNumber('2026-03-11'), null]
  expect(await knex('plan_tasks').orderBy('id').pluck('closed_day')).toEqual(days)
  const counts = await countGovernance(knex, ['reviewsOnTime', 'closedOnTime', 'improvementLanded'], SPAN)
  // Nobody knows when the old review was due: it counts nowhere.
  expect(counts.map(({ measure, outcome, n }) => [measure, outcome, n])).toEqual([
    ['closedOnTime', 1, 1],
    ['improvementLanded', 2, 1],
    ['reviewsOnTime', 1, 2],
    ['reviewsOnTime', 2, 1],
  ])
})
