// Counts verdicts per department or handler and KPI: all that scoring needs from the database.
import type { Knex } from 'knex'
import { DAY, HOUR, type Instant, MINUTE } from '../core/instant.ts'
import { VERDICT, type Verdict } from '../core/judgement.ts'
import type { Measure, RecordKpi, Scheme } from '../core/scheme.ts'
import type { Grouping, KpiCount, Period, Tally } from '../core/scorecard.ts'
import type { Posting } from '../core/staffMatch.ts'
import type { Db } from './database.ts'
import { countedDays, dayOffset, daysOf, type Span } from './dayTallies.ts'
import { jsonArraySql } from './dialect.ts'
import {
  type Anchor,
  anchorOf,
  outcomeSql,
  valueColumn,
  verdictColumn,
  whereAnchored,
  whereNotYetDue,
} from './figureCondition.ts'
import type { ScratchTable } from './judgements.ts'
import { countColumns, COUNTED_AS, COUNTS, countSql, VERDICT_COUNTS } from './verdictCounts.ts'

export interface TallyQuery {
  readonly scheme: Scheme
  readonly period: Period
  /** post: each handler within each department. */
  readonly by: Grouping | 'post'
  readonly asOf: Instant
  /** Judgements to count; the ones in force where left out. */
  readonly table?: JudgementSource
  /** The table names its departments itself, as `department`, rather than by their ids. */
  readonly named?: boolean
}

/** Where judgements lie: a table beside those in force, or a part of those or of others. */
export type JudgementSource = ScratchTable | Knex.QueryBuilder

/**
 * One tally per group that has a record in the span of any KPI, by name, counts in the order of the KPIs that are on.
 * Records without a handler belong to no handler.
 */
export async function tallyGroups(db: Db, query: TallyQuery): Promise<Tally[]> {
  const kpis = query.scheme.kpis.filter(({ on }) => on)
  const groups = new Map<number | string, Map<string, Counter>>()
  const counterOf: CounterOf = (member, kpi) => {
    let counters = groups.get(member)
    if (!counters) groups.set(member, (counters = new Map(kpis.map(({ id }) => [id, newCounter(id)]))))
    return counters.get(kpi.id)!
  }
  const rates = Map.groupBy(
    kpis.filter(({ kind }) => kind === 'rate'),
    (kpi) => anchorOf(kpi, query.scheme),
  )
  await countRates(db, query, rates, counterOf)
  for (const kpi of kpis) if (kpi.kind !== 'rate') await countMean(db, query, kpi, counterOf)
  const nameOf = await groupNames(db, query)
  return [...groups]
    .map(([member, counters]) => ({ name: nameOf(member), counts: [...counters.values()] }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

export interface PostTally extends Posting {
  readonly counts: readonly KpiCount[]
}

/** As `tallyGroups`, one for each handler within each department. */
export async function tallyPosts(db: Db, query: Omit<TallyQuery, 'by'>): Promise<PostTally[]> {
  const names = query.named ? null : await departmentNames(db)
  return (await tallyGroups(db, { ...query, by: 'post' })).map(({ name, counts }) => {
    const [department = '', handler = ''] = name.split(SEPARATOR)
    return { department: names?.get(Number(department)) ?? department, handler, counts }
  })
}

type Counter = { -readonly [K in keyof KpiCount]: KpiCount[K] extends number ? number : KpiCount[K] } & {
  stepCounts: number[]
}

function newCounter(kpi: string): Counter {
  return {
    kpi,
    hit: 0,
    conditional: 0,
    missed: 0,
    missing: 0,
    excluded: 0,
    notMeasured: 0,
    declared: 0,
    valueSum: 0,
    stepCounts: [],
  }
}

type CounterOf = (member: number | string, kpi: RecordKpi) => Counter

/** All rates in one query, and so of one state of the ledger. */
async function countRates(
  db: Db,
  query: TallyQuery,
  rates: ReadonlyMap<Anchor, readonly RecordKpi[]>,
  counterOf: CounterOf,
): Promise<void> {
  const offset = await dayOffset(db)
  const asked = [...rates].flatMap(([anchor, kpis]) => {
    const verdicts = [...new Set(kpis.map(({ measure }) => verdictColumn(measure)))]
    const parts = rateParts(db, query, anchor, verdicts, offset)
    return parts.length > 0 ? [{ kpis, verdicts, parts }] : []
  })
  const counted = asked.map(({ verdicts, parts }, place) => {
    const sums = ['n', ...countColumns(verdicts)].map((name) => `sum(${name})`)
    return db
      .from(unionOf(db, parts).as('p'))
      .select(db.raw(`${place} AS place, ${jsonArraySql(db, ['member', ...sums])} AS counts`))
      .groupBy('member')
  })
  const state = db('ledger').select(
    db.raw(`${STATE} AS place, ${jsonArraySql(db, ['day_offset'])} AS counts`),
  )
  const rows: { place: number; counts: string }[] = await unionOf(db, [...counted, state])
  // Days may have been counted anew between the two queries.
  if (rows.find(({ place }) => place === STATE)?.counts !== JSON.stringify([offset]))
    return await countRates(db, query, rates, counterOf)
  for (const { place, counts } of rows) {
    const [member, n, ...values] = JSON.parse(counts) as [number | string, number, ...number[]]
    if (place === STATE || n === 0) continue
    const { kpis, verdicts } = asked[place]!
    for (const kpi of kpis) {
      const counter = counterOf(member, kpi)
      const first = verdicts.indexOf(verdictColumn(kpi.measure)) * VERDICT_COUNTS.length
      for (const [i, count] of VERDICT_COUNTS.entries()) counter[count] = values[first + i]!
    }
  }
}

const STATE = -1

/** Groupings side by side: as they stand, their groups would become those of all. */
function unionOf(db: Db, queries: readonly Knex.QueryBuilder[]): Knex.QueryBuilder {
  const [first, ...others] = queries.map((query) => db.from(query.as('u')).select('*'))
  return first!.unionAll(others)
}

/** What adds up to the counts of a period: whole days as they are counted ahead, the rest from the judgements. */
function rateParts(
  db: Db,
  query: TallyQuery,
  anchor: Anchor,
  verdicts: readonly string[],
  offset: number,
): readonly Knex.QueryBuilder[] {
  const { period, asOf, by, table } = query
  const counted = (judgements: Knex.QueryBuilder, sign = ''): Knex.QueryBuilder => {
    const sums = ['count(*)', ...countSql(verdicts)]
    const names = ['n', ...countColumns(verdicts)]
    return judgements
      .select(db.raw(sums.map((sql, i) => `${sign}${sql} AS ${names[i]}`).join(', ')))
      .groupBy([...groupColumns(query)])
  }
  if (by !== 'department' || table !== undefined) return [counted(anchored(db, query, anchor, period))]
  // What is due before now is a span of days itself.
  const isSpan = anchor.due === null || anchor.due === anchor.column
  const endAt = isSpan && anchor.due ? Math.min(period.endAt, asOf) : period.endAt
  const { days, rest } = daysOf({ startAt: period.startAt, endAt }, offset)
  const parts = rest.map((span) => counted(anchored(db, query, anchor, span)))
  if (!days) return parts
  parts.push(countedDays(db, anchor, verdicts, days))
  if (isSpan) return parts
  const notYetDue = judgementsOf(db, query)
  whereNotYetDue(notYetDue, anchor, { period: days, asOf })
  return [...parts, counted(notYetDue, '-')]
}

async function countMean(db: Db, query: TallyQuery, kpi: RecordKpi, counterOf: CounterOf): Promise<void> {
  const value = `j.${valueColumn(kpi.measure)!}`
  const steps = kpi.kind === 'mean_step' ? (kpi.credits ?? []) : []
  const cases = steps.map(({ upTo }, i) => `WHEN ${value} ${withinSql(kpi.measure, upTo)} THEN ${i}`)
  const step = cases.length > 0 ? `CASE ${cases.join(' ')} ELSE ${steps.length} END` : '0'
  const rows: { member: number | string; outcome: Verdict; step: number; n: number; total: number | null }[] =
    await anchored(db, query, anchorOf(kpi, query.scheme), query.period)
      .select(db.raw(`${outcomeSql(kpi.measure)} AS outcome, ${step} AS step`))
      .count({ n: '*' })
      .sum({ total: value })
      .groupByRaw('1, 2, 3')
  for (const row of rows) {
    const counter = counterOf(row.member, kpi)
    const counted = COUNTS.find((count) => COUNTED_AS[count] === row.outcome)
    if (counted) counter[counted] += row.n
    if (row.outcome !== VERDICT.hit) continue
    if (kpi.kind === 'mean') counter.valueSum += row.total ?? 0
    else {
      while (counter.stepCounts.length <= steps.length) counter.stepCounts.push(0)
      counter.stepCounts[row.step]! += row.n
    }
  }
}

/** Whether whole minutes, or points, are within a step's limit; days are counted in whole elapsed ones (scoring §3). */
function withinSql(measure: Measure, upTo: number): string {
  switch (measure) {
    case 'responseDays':
    case 'handlingDays':
      return `< ${((Math.floor(upTo) + 1) * DAY) / MINUTE}`
    case 'responseHours':
    case 'handlingHours':
      return `<= ${(upTo * HOUR) / MINUTE}`
    default:
      return `<= ${upTo}`
  }
}

/** Between a department and a handler; neither holds it. */
const SEPARATOR = '\u001f'

function groupColumn(query: TallyQuery): string {
  const [department, handler] = groupColumns(query)
  switch (query.by) {
    case 'department':
      return department!
    case 'handler':
      return handler!
    default:
      return `(${department} || '${SEPARATOR}' || ${handler})`
  }
}

/** Handlers are counted within their departments, as their index has them, and then added up. */
function groupColumns({ by, named }: TallyQuery): readonly string[] {
  const department = named ? 'j.department' : 'j.department_id'
  return by === 'department' ? [department] : [department, 'j.handler']
}

/** Judgements with their group as `member`. */
function judgementsOf(db: Db, query: TallyQuery): Knex.QueryBuilder {
  // A subquery stands where a table's name does; knex's types know only of the name.
  const source = (query.table ?? 'judgements') as ScratchTable
  const judgements = db({ j: source }).select(db.raw(`${groupColumn(query)} AS member`))
  return query.by === 'department' ? judgements : judgements.whereNotNull('j.handler')
}

/** Those of a span. */
function anchored(db: Db, query: TallyQuery, anchor: Anchor, period: Span): Knex.QueryBuilder {
  const judgements = judgementsOf(db, query)
  // The index that holds the handlers in order is on the judgements in force.
  const scan = query.by !== 'department' && query.table === undefined
  whereAnchored(judgements, anchor, { period, asOf: query.asOf, scan })
  return judgements
}

async function groupNames(db: Db, { by, named }: TallyQuery): Promise<(member: number | string) => string> {
  if (by !== 'department' || named) return String
  const names = await departmentNames(db)
  return (member) => names.get(Number(member))!
}

async function departmentNames(db: Db): Promise<ReadonlyMap<number, string>> {
  const rows: { id: number; name: string }[] = await db('departments').select('id', 'name')
  return new Map(rows.map(({ id, name }) => [id, name]))
}
