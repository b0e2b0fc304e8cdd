// Figures that explain scores and are not scored themselves.
import type { Knex } from 'knex'
import type { Diagnostics, DistributionSummary } from '../core/diagnostics.ts'
import type { Instant } from '../core/instant.ts'
import { CLOSE_UNKNOWN, VERDICT } from '../core/judgement.ts'
import type { Page, RecordRow } from '../core/ledger.ts'
import type { Grouping, Period } from '../core/scorecard.ts'
import { askTogether } from './askTogether.ts'
import type { Db } from './database.ts'
import { verdictColumn } from './figureCondition.ts'
import { type Scope, whereInScope } from './recordFilter.ts'
import { rowsById } from './recordRows.ts'

export interface DiagnosticsQuery {
  readonly period: Period
  readonly asOf: Instant
  /** All groups where left out. */
  readonly group?: { readonly by: Grouping; readonly name: string }
  /** All records where left out. */
  readonly scope?: Scope | null
}

/** Of the records received in the period. Median and P90 are exact. */
export async function getDiagnostics(db: Db, query: DiagnosticsQuery): Promise<Diagnostics> {
  const satisfied = `j.${verdictColumn('satisfied')}`
  const handled = `j.${verdictColumn('handlingOnTime')}`
  const isOpen = `j.judged_closed_at IS NULL AND ${handled} NOT IN (${CLOSE_UNKNOWN.map(() => '?').join(', ')})`
  const { hit, missed, conditional, missing } = VERDICT
  const counted = receivedIn(db, query)
    .select(
      db.raw('count(*) AS received'),
      db.raw(`sum(CASE WHEN ${isOpen} THEN 1 ELSE 0 END) AS open`, [...CLOSE_UNKNOWN]),
      db.raw(`sum(CASE WHEN ${isOpen} AND j.due_at < ? THEN 1 ELSE 0 END) AS overdue`, [
        ...CLOSE_UNKNOWN,
        query.asOf,
      ]),
      db.raw('sum(j.csat_points) AS points, count(j.csat_points) AS pointed'),
      db.raw(`sum(CASE WHEN ${satisfied} IN (?, ?, ?) THEN 1 ELSE 0 END) AS rated`, [
        hit,
        missed,
        conditional,
      ]),
      db.raw(`sum(CASE WHEN ${satisfied} = ? THEN 1 ELSE 0 END) AS unrated`, [missing]),
    )
    .first<
      Record<'received' | 'pointed', number> &
        Record<'open' | 'overdue' | 'points' | 'rated' | 'unrated', number | null>
    >()
  const [row, responseMinutes, handlingMinutes] = await askTogether(
    db,
    () => counted,
    () => summarise(db, query, 'j.response_minutes'),
    () => summarise(db, query, 'j.handling_minutes'),
  )
  const rated = row.rated ?? 0
  return {
    received: row.received,
    open: row.open ?? 0,
    overdueOpen: row.overdue ?? 0,
    responseMinutes,
    handlingMinutes,
    csatMean: row.pointed === 0 ? null : row.points! / row.pointed,
    rated,
    ratable: rated + (row.unrated ?? 0),
  }
}

/** One pass over the records: how often each value of whole minutes occurs says mean, median and P90 exactly. */
async function summarise(
  db: Db,
  query: DiagnosticsQuery,
  column: string,
): Promise<DistributionSummary | null> {
  const values: { value: number; count: number }[] = await receivedIn(db, query)
    .select(`${column} as value`)
    .count({ count: '*' })
    .whereNotNull(column)
    .groupBy(column)
    .orderBy(column)
  const count = values.reduce((sum, each) => sum + each.count, 0)
  if (count === 0) return null
  const nth = (n: number): number => {
    let before = 0
    return values.find((each) => (before += each.count) >= n)!.value
  }
  return {
    count,
    mean: values.reduce((sum, each) => sum + each.value * each.count, 0) / count,
    // The mean of the two middle values; P90 is the smallest that nine in ten do not exceed (nearest rank).
    median: (nth(Math.ceil(count / 2)) + nth(Math.floor(count / 2) + 1)) / 2,
    p90: nth(Math.ceil(count * 0.9)),
  }
}

/** Judgements of the records received in the period. */
function receivedIn(db: Db, { period, group, scope = null, asOf }: DiagnosticsQuery): Knex.QueryBuilder {
  const found = db({ j: 'judgements' })
    .where('j.judged_received_at', '>=', period.startAt)
    .where('j.judged_received_at', '<', period.endAt)
  whereInScope(found, 'j.record_id', { db, scope, asOf })
  if (!group) return found
  if (group.by === 'handler') return found.where('j.handler', group.name)
  return found.where('j.department_id', db('departments').select('id').where('name', group.name))
}

/** Records due in the period that missed their due instant, finished late or still open, worst first. */
export async function listOverdue(
  db: Db,
  {
    period,
    asOf,
    limit,
    scope = null,
  }: { period: Period; asOf: Instant; limit: number; scope?: Scope | null },
): Promise<Page<RecordRow>> {
  const late = db({ j: 'judgements' })
    .where('j.due_at', '>=', period.startAt)
    .where('j.due_at', '<', Math.min(period.endAt, asOf))
    .where(`j.${verdictColumn('handlingOnTime')}`, VERDICT.missed)
  whereInScope(late, 'j.record_id', { db, scope, asOf })
  const ids: { id: number }[] = await late
    .clone()
    .select('j.record_id as id')
    .orderByRaw('coalesce(j.judged_closed_at, ?) - j.due_at DESC, j.record_id', [asOf])
    .limit(limit)
  const total = await late.count({ n: '*' }).first<{ n: number }>()
  return { rows: await rowsById(db, ids), total: total.n }
}

/** First receipt, last receipt and last due instant; null while empty. */
export async function dataSpan(
  db: Db,
): Promise<{ firstAt: Instant; lastReceivedAt: Instant; lastDueAt: Instant | null } | null> {
  // One extreme a query: each is then one step into an index.
  const extreme = async (
    table: string,
    column: string,
    direction: 'asc' | 'desc',
  ): Promise<number | null> => {
    const found: number[] = await db(table)
      .whereNotNull(column)
      .orderBy(column, direction)
      .limit(1)
      .pluck(column)
    return found[0] ?? null
  }
  const firstAt = await extreme('records', 'received_at', 'asc')
  const lastReceivedAt = await extreme('records', 'received_at', 'desc')
  if (firstAt === null || lastReceivedAt === null) return null
  return { firstAt, lastReceivedAt, lastDueAt: await extreme('judgements', 'due_at', 'desc') }
}
