import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Feedback } from '../../core/feedback.ts'
import { DAY, HOUR } from '../../core/instant.ts'
import { type Judgement, VERDICT } from '../../core/judgement.ts'
import type { FigurePart } from '../../core/ledger.ts'
import { COHORTS, type RecordKpi, type Scheme } from '../../core/scheme.ts'
import type { Grouping } from '../../core/scorecard.ts'
import type { Database } from '../../db/database.ts'
import { recountDays } from '../../db/dayTallies.ts'
import type { Judge } from '../../db/judge.ts'
import { judgeAll } from '../../db/judgements.ts'
import { listRecords } from '../../db/recordList.ts'
import { tallyGroups } from '../../db/tallies.ts'
import { makeFeedback, makeJudgement, makeKpi } from '../make.ts'
import { ON_SERVER } from '../pg/place.ts'
import { importRecords, openLedger, periodOf, SCHEME } from './ledger.ts'
import { belongsTo, referenceTally } from './referenceTally.ts'

const MARCH = periodOf('2026-03')
/** In the middle of the period, so that some of it is not yet due. */
const AS_OF = MARCH.startAt + 20 * DAY

/** Around the edges of the period and of `AS_OF` as often as anywhere. */
const anyInstant = fc.oneof(
  fc.constantFrom(MARCH.startAt - 1, MARCH.startAt, MARCH.endAt - 1, MARCH.endAt, AS_OF - 1, AS_OF),
  fc.integer({ min: MARCH.startAt - 10 * DAY, max: MARCH.endAt + 10 * DAY }),
)
const anyMinutes = fc.oneof(fc.constantFrom(0, 59, 60, 61, 1439, 1440, 4320, 4321), fc.nat({ max: 50_000 }))
const anyJudgement: fc.Arbitrary<Judgement> = fc.record({
  receivedAt: anyInstant,
  responseDueAt: anyInstant,
  dueAt: fc.option(anyInstant),
  closedAt: fc.option(anyInstant),
  ratedAt: anyInstant,
  verdicts: fc.array(fc.constantFrom(...Object.values(VERDICT)), { minLength: 8, maxLength: 8 }),
  declared: fc.nat({ max: 255 }),
  responseMinutes: fc.option(anyMinutes),
  handlingMinutes: fc.option(anyMinutes),
  csatPoints: fc.option(fc.constantFrom(0, 25, 50, 60, 75, 100)),
  handlingRule: fc.constant(0),
  responseRule: fc.constant(0),
})

/** The eight, and one of every other kind and measure. */
const KPIS: readonly RecordKpi[] = [
  ...SCHEME.kpis,
  makeKpi({ id: 'hours', kind: 'mean', measure: 'responseHours' }),
  makeKpi({ id: 'closing', kind: 'mean', measure: 'handlingDays', missing: 'fail' }),
  makeKpi({ id: 'csat', kind: 'mean', measure: 'csatPoints' }),
  makeKpi({
    id: 'reply',
    kind: 'mean_step',
    measure: 'responseDays',
    credits: [
      { upTo: 3, credit: 1 },
      { upTo: 7, credit: 0.75 },
      { upTo: 30, credit: 0.25 },
    ],
  }),
  makeKpi({ id: 'quick', kind: 'mean_step', measure: 'handlingHours', credits: [{ upTo: 1, credit: 1 }] }),
  makeKpi({ id: 'ownCohort', measure: 'resolved', cohort: 'closed_in_period' }),
  makeKpi({ id: 'off', on: false }),
]
const anyScheme: fc.Arbitrary<Scheme> = fc
  .record({
    cohort: fc.constantFrom(...COHORTS),
    partlyResolvedCounts: fc.boolean(),
    basicallySatisfiedCounts: fc.boolean(),
    kpis: fc.shuffledSubarray([...KPIS], { minLength: 1 }),
  })
  .map((over) => ({ ...SCHEME, ...over }))

const anyRecords = fc.array(
  fc.record({
    department: fc.constantFrom('城管局', '教育局', '住建局'),
    handler: fc.option(fc.constantFrom('李雷', '韩梅')),
    judgement: anyJudgement,
  }),
  { minLength: 1, maxLength: 80 },
)

interface Case {
  readonly database: Database
  readonly records: readonly (Feedback & { judgement: Judgement })[]
}

/** A ledger whose records are judged as said, whatever their facts. */
async function ledgerOf(
  records: readonly { department: string; handler: string | null; judgement: Judgement }[],
): Promise<Case> {
  const database = await openLedger()
  const said = records.map(({ judgement, department, handler }, i) => ({
    ...makeFeedback({ ticketNo: `GD-${i}`, department, handler }),
    judgement,
  }))
  const byTicket = new Map(said.map(({ ticketNo, judgement }) => [ticketNo, judgement]))
  const judge: Judge = { version: 1, judge: ({ ticketNo }) => byTicket.get(ticketNo)! }
  const feedbacks = said.map(({ judgement: _judgement, ...feedback }) => feedback)
  await importRecords(database, feedbacks, { judge })
  return { database, records: said }
}

const PARTS: readonly FigurePart[] = [
  'numerator',
  'denominator',
  'missed',
  'excluded',
  'notMeasured',
  'missing',
  'declared',
]

test('whatever the verdicts, scheme and cohort, the database counts as the rules read', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyRecords,
      anyScheme,
      fc.constantFrom<Grouping>('department', 'handler'),
      async (given, scheme, by) => {
        const { database, records } = await ledgerOf(given)
        const span = { scheme, period: MARCH, asOf: AS_OF }
        const judged = records.map((record) => ({ group: record[by], judgement: record.judgement }))
        const expected = referenceTally(judged, span)
        expect(await tallyGroups(database.knex, { ...span, by })).toEqual(expected)
        const byTicket = new Map(records.map(({ ticketNo, judgement }) => [ticketNo, judgement]))
        const table = await judgeAll(database, ({ ticketNo }) => byTicket.get(ticketNo)!)
        expect(await tallyGroups(database.knex, { ...span, by, table })).toEqual(expected)
        await database.close()
      },
    ),
    { numRuns: 25, endOnFailure: true },
  )
})

test('it counts the same however the days are cut that are counted ahead, and whatever the period and the instant', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyRecords,
      anyScheme,
      fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Honolulu'),
      fc.constantFrom('2026-03', '2026-W11', '2026-03-10..2026-03-10', '2026'),
      anyInstant,
      async (given, scheme, timeZone, key, asOf) => {
        const { database, records } = await ledgerOf(given)
        const span = { scheme, period: periodOf(key), asOf }
        const judged = records.map(({ department, judgement }) => ({ group: department, judgement }))
        await database.write(async (trx) => await recountDays(trx, timeZone))
        const counted = await tallyGroups(database.knex, { ...span, by: 'department' })
        expect(counted).toEqual(referenceTally(judged, span))
        await database.close()
      },
    ),
    { numRuns: ON_SERVER ? 8 : 25, endOnFailure: true },
  )
})

test('the records listed behind a figure are exactly those it counts, for every KPI, part and group', async () => {
  const anyGrouping = fc.constantFrom<Grouping>('department', 'handler')
  await fc.assert(
    fc.asyncProperty(anyRecords, anyScheme, anyGrouping, async (given, scheme, by) => {
      const { database, records } = await ledgerOf(given)
      const span = { scheme, period: MARCH, asOf: AS_OF }
      const list = { sort: 'ticketNo', descending: false, offset: 0, limit: 500, asOf: AS_OF } as const
      const group = records.find((record) => record[by] !== null)?.[by] ?? undefined
      for (const [kpi, part, name] of scheme.kpis.flatMap((kpi) =>
        PARTS.flatMap((part) => [[kpi, part, undefined] as const, [kpi, part, group] as const]),
      )) {
        const named = name === undefined ? {} : { name }
        const figure = { scheme, period: MARCH, by, kpi: kpi.id, part, ...named }
        const { rows, total } = await listRecords(database.knex, { filter: { figure }, ...list })
        const expected = records
          .filter((record) => record[by] !== null && (name === undefined || record[by] === name))
          .filter((record) => belongsTo(record.judgement, kpi, part, span))
          .map((record) => record.ticketNo)
        expect(rows.map((row) => row.ticketNo)).toEqual(expected.toSorted())
        expect(total).toBe(expected.length)
      }
      await database.close()
    }),
    { numRuns: 5, endOnFailure: true },
  )
})

test('what is not yet due is not counted, finished or not, and what is due at this very instant is not yet', async () => {
  const due = (dueAt: number) => ({
    department: '城管局',
    handler: null,
    judgement: makeJudgement({ dueAt }),
  })
  const { database } = await ledgerOf([due(AS_OF - 1), due(AS_OF), due(AS_OF + HOUR)])
  const query = { scheme: SCHEME, period: MARCH, by: 'department' as const, asOf: AS_OF }
  const [tally] = await tallyGroups(database.knex, query)
  expect(tally!.counts.find(({ kpi }) => kpi === 'K3')).toMatchObject({ hit: 1, missed: 0 })
})

test('a department with nothing but praise is counted with nothing due', async () => {
  const verdicts = Array.from({ length: 8 }, () => VERDICT.outside)
  const judgement = makeJudgement({ dueAt: null, verdicts })
  const { database } = await ledgerOf([{ department: '城管局', handler: null, judgement }])
  const query = { scheme: SCHEME, period: MARCH, by: 'department' as const, asOf: AS_OF }
  const [tally] = await tallyGroups(database.knex, query)
  expect(tally).toMatchObject({ name: '城管局' })
  expect(tally!.counts.every(({ hit, missed, missing }) => hit + missed + missing === 0)).toBe(true)
})

test('an empty period has no tallies', async () => {
  const database = await openLedger()
  expect(
    await tallyGroups(database.knex, { scheme: SCHEME, period: MARCH, by: 'handler', asOf: AS_OF }),
  ).toEqual([])
})
