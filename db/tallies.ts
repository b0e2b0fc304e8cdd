// Counts verdicts per department or handler and KPI: all that scoring needs from the database.
import type { Knex } from 'knex'
import { DAY, HOUR, type Instant, MINUTE } from '../core/instant.ts'
import { VERDICT, type Verdict } from '../core/judgement.ts'
import type { Kpi, Measure, Scheme } from '../core/scheme.ts'
import type { Grouping, KpiCount, Period, Tally } from '../core/scorecard.ts'
import type { Posting } from '../core/staffMatch.ts'
import type { Db } from './database.ts'
import {
  type Anchor,
  anchorOf,
  declaredBit,
  outcomeSql,
  valueColumn,
  verdictColumn,
  whereAnchored,
} from './figureCondition.ts'
import type { ScratchTable } from './judgements.ts'

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
  const groups = new Map<string, Map<string, Counter>>()
  const counterOf = (name: string, kpi: Kpi): Counter => {
    let counters = groups.get(name)
    if (!counters) groups.set(name, (counters = new Map(kpis.map(({ id }) => [id, newCounter(id)]))))
    return counters.get(kpi.id)!
  }
  const rates = Map.groupBy(
    kpis.filter(({ kind }) => kind === 'rate'),
    (kpi) => anchorOf(kpi, query.scheme),
  )
  for (const [anchor, asked] of rates) await countRates(db, query, anchor, asked, counterOf)
  for (const kpi of kpis) if (kpi.kind !== 'rate') await countMean(db, query, kpi, counterOf)
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, counters]) => ({ name, counts: [...counters.values()] }))
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

/** Outcomes by the count they go into; what is outside a KPI is in none. */
const COUNTED_AS = {
  hit: VERDICT.hit,
  conditional: VERDICT.conditional,
  missed: VERDICT.missed,
  missing: VERDICT.missing,
  excluded: VERDICT.excluded,
  notMeasured: VERDICT.notMeasured,
} as const satisfies Partial<Record<keyof KpiCount, Verdict>>
const COUNTS = Object.keys(COUNTED_AS) as (keyof typeof COUNTED_AS)[]
const DECIDED = [VERDICT.hit, VERDICT.conditional, VERDICT.missed].join(', ')

type CounterOf = (name: string, kpi: Kpi) => Counter

/**
 * All rates of one anchor in one query. Records are first counted by their pattern of verdicts, of which there are
 * few; the patterns are then added up per KPI and outcome.
 */
async function countRates(
  db: Db,
  query: TallyQuery,
  anchor: Anchor,
  kpis: readonly Kpi[],
  counterOf: CounterOf,
): Promise<void> {
  const verdicts =
    anchor.column === 'due_at' ? COHORT_VERDICTS : [...new Set(kpis.map((kpi) => verdictColumn(kpi.measure)))]
  const department = query.named ? 'department' : 'department_id'
  const columns = [department, ...verdicts, 'declared', ...(query.by === 'department' ? [] : ['handler'])]
  const patterns = anchored(db, query, anchor)
    .count({ n: '*' })
    .groupBy(columns.map((column) => `j.${column}`))
    .select(columns.map((column) => `j.${column}`))
  const sums = kpis.flatMap(({ measure }, i) => {
    const verdict = verdictColumn(measure)
    return [
      ...COUNTS.map((count) => `sum(n) FILTER (WHERE ${verdict} = ${COUNTED_AS[count]}) AS "${count}_${i}"`),
      `sum(n) FILTER (WHERE ${verdict} IN (${DECIDED}) AND declared & ${declaredBit(measure)} <> 0) AS "declared_${i}"`,
    ]
  })
  const rows: Record<string, number | null>[] = await db
    .from(patterns.as('p'))
    .select('member', db.raw(sums.join(', ')))
    .groupBy('member')
  const names = await groupNames(db, query)
  for (const row of rows) {
    for (const [i, kpi] of kpis.entries()) {
      const counter = counterOf(names(row.member!), kpi)
      for (const count of [...COUNTS, 'declared'] as const) counter[count] = row[`${count}_${i}`] ?? 0
    }
  }
}

/** Grouped by all of them, asked for or not, the query follows its index column by column and sorts nothing. */
const COHORT_VERDICTS = ['v3', 'v4', 'v5', 'v6', 'v7']

async function countMean(db: Db, query: TallyQuery, kpi: Kpi, counterOf: CounterOf): Promise<void> {
  const value = `j.${valueColumn(kpi.measure)!}`
  const steps = kpi.kind === 'mean_step' ? (kpi.credits ?? []) : []
  const cases = steps.map(({ upTo }, i) => `WHEN ${value} ${withinSql(kpi.measure, upTo)} THEN ${i}`)
  const step = cases.length > 0 ? `CASE ${cases.join(' ')} ELSE ${steps.length} END` : '0'
  const rows: { member: number | string; outcome: Verdict; step: number; n: number; total: number | null }[] =
    await anchored(db, query, anchorOf(kpi, query.scheme))
      .select(db.raw(`${outcomeSql(kpi.measure)} AS outcome, ${step} AS step`))
      .count({ n: '*' })
      .sum({ total: value })
      .groupByRaw('1, 2, 3')
  const names = await groupNames(db, query)
  for (const row of rows) {
    const counter = counterOf(names(row.member), kpi)
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

function groupColumn({ by, named }: TallyQuery): string {
  if (by === 'handler') return 'j.handler'
  const department = named ? 'j.department' : 'j.department_id'
  return by === 'department' ? department : `(${department} || '${SEPARATOR}' || j.handler)`
}

/** Judgements of the span with their group as `member`. */
function anchored(db: Db, query: TallyQuery, anchor: Anchor): Knex.QueryBuilder {
  // A subquery stands where a table's name does; knex's types know only of the name.
  const source = (query.table ?? 'judgements') as ScratchTable
  const judgements = db({ j: source }).select(db.raw(`${groupColumn(query)} AS member`))
  const { period, asOf, by, table } = query
  // The tally indexes are on the judgements in force.
  whereAnchored(judgements, anchor, { period, asOf, scan: !table })
  if (by !== 'department') void judgements.whereNotNull('j.handler')
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
