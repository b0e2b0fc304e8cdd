import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DAY } from '../../core/instant.ts'
import { createJudge } from '../../core/judge.ts'
import { astrayDays, daysOf } from '../../db/dayTallies.ts'
import { placeOf } from '../../db/dialect.ts'
import { migrate } from '../../db/migrate.ts'
import { dayTallies } from '../../db/migrations/015-day-tallies.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import { publishPolicy, seedSettings } from '../../db/settings.ts'
import { tallyGroups } from '../../db/tallies.ts'
import { makeFeedback } from '../make.ts'
import { ON_SERVER } from '../pg/place.ts'
import {
  ACTOR,
  commit,
  draft,
  importRecords,
  JUDGE,
  NOW,
  openLedger,
  periodOf,
  POLICY,
  rowsOf,
  SCHEME,
  temporaryFolder,
  ZONE,
} from './ledger.ts'

test('a ledger from before gets its days counted, as many as its verdicts', async (context) => {
  context.skip(ON_SERVER, 'it makes a file of the version before')
  const place = placeOf({ file: join(await temporaryFolder(), '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  const before = MIGRATIONS.slice(0, MIGRATIONS.indexOf(dayTallies))
  await migrate(knex, place, before)
  const at = Date.UTC(2026, 2, 10)
  await knex('organisation').insert({ id: 1, name: '', time_zone: ZONE, revision: 1 })
  await knex('settings_versions').insert({
    kind: 'policy',
    version: 1,
    reason: '',
    body: JSON.stringify(POLICY),
    actor: ACTOR,
    created_at: 0,
  })
  await knex('departments').insert({ id: 1, name: '城管局' })
  await knex.raw('PRAGMA foreign_keys = OFF')
  await knex('judgements').insert({
    record_id: 1,
    department_id: 1,
    judged_received_at: at,
    response_due_at: at + DAY,
    due_at: at + 2 * DAY,
    rated_at: at,
    ...Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`v${i + 1}`, 2])),
    declared: 0,
    handling_rule: 0,
    response_rule: 0,
  })
  await migrate(knex, place, [...before, dayTallies])
  expect(await astrayDays(knex, 10)).toEqual([])
  const query = { scheme: SCHEME, period: periodOf('2026-03'), by: 'department', asOf: NOW } as const
  const [tally] = await tallyGroups(knex, query)
  expect(tally).toMatchObject({ name: '城管局' })
  expect(tally!.counts.map(({ hit }) => hit)).toEqual(SCHEME.kpis.map(() => 1))
})

test('a department whose records were all taken back or moved away is no longer listed', async () => {
  const database = await openLedger()
  await importRecords(database, [makeFeedback({ department: '城管局' })])
  await importRecords(database, [makeFeedback({ department: '教育局' })])
  const query = { scheme: SCHEME, period: periodOf('2026-03'), by: 'department', asOf: NOW } as const
  expect((await tallyGroups(database.knex, query)).map(({ name }) => name)).toEqual(['教育局'])
})

test.each([
  ['repeated in the file', { repeated: true, stored: false, policy: false }],
  ['stored already', { repeated: false, stored: true, policy: false }],
  ['judged anew before the commit', { repeated: false, stored: false, policy: true }],
])('rows %s are counted once, and as they count', async (_, { repeated, stored, policy }) => {
  const database = await openLedger()
  const records = [1, 2, 3].map((n) => makeFeedback({ ticketNo: `GD-${n}`, handler: '李雷' }))
  if (stored) await importRecords(database, [makeFeedback({ ticketNo: 'GD-2' })])
  const { batchId } = await draft(database, rowsOf(repeated ? [...records, records[1]!] : records))
  const strict = { ...POLICY, handling: [{ when: {}, limit: { kind: 'natural_hours' as const, n: 1 } }] }
  if (policy)
    await database.write(
      async (trx) => await publishPolicy(trx, { policy: strict, version: 1, actor: ACTOR, at: NOW }),
    )
  await commit(database, [batchId], policy ? { version: 2, judge: createJudge(strict) } : JUDGE)
  expect(await astrayDays(database.knex, 10)).toEqual([])
  const query = { scheme: SCHEME, period: periodOf('2026-03'), by: 'department', asOf: NOW } as const
  const [tally] = await tallyGroups(database.knex, query)
  const { hit, missed } = tally!.counts.find(({ kpi }) => kpi === 'K3')!
  expect(hit + missed).toBe(3)
})

test('days follow the zone an empty installation is given', async () => {
  const database = await openLedger()
  const offset = async (): Promise<unknown> => await database.knex('ledger').pluck('day_offset')
  expect(await offset()).toEqual([8 * 3_600_000])
  await database.write(async (trx) => {
    for (const table of ['settings_versions', 'organisation']) await trx(table).delete()
    const organisation = { name: '', timeZone: 'America/New_York', language: null }
    const policy = { ...POLICY, timeZone: 'America/New_York' }
    await seedSettings(trx, { organisation, scheme: SCHEME, policy, actor: ACTOR, at: NOW })
  })
  expect(await offset()).toEqual([-5 * 3_600_000])
})

test('a span falls into whole days and what is left at its ends, down to none', () => {
  const hours = (from: number, until: number) =>
    daysOf({ startAt: from * 3_600_000, endAt: until * 3_600_000 }, 0)
  expect(hours(0, 48)).toMatchObject({ days: { first: 0, last: 1 }, rest: [] })
  expect(hours(-30, 50)).toMatchObject({
    days: { first: -1, last: 1 },
    rest: [{ endAt: -DAY }, { startAt: 2 * DAY }],
  })
  expect(hours(1, 47)).toMatchObject({ days: null, rest: [{ startAt: 3_600_000 }] })
  expect(hours(5, 5)).toEqual({ days: null, rest: [] })
})
