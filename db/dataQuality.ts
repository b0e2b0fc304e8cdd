// How far the records of a period can be trusted.
import type { DataQuality } from '../core/dataQuality.ts'
import { FIELD_NAMES, type FieldName } from '../core/fields.ts'
import type { Instant } from '../core/instant.ts'
import type { IssueCode, Severity } from '../core/issue.ts'
import type { Period } from '../core/scorecard.ts'
import { FIELD_COLUMNS } from './columns.ts'
import type { Db } from './database.ts'
import { type Scope, whereInScope } from './recordFilter.ts'

/** Of the records received in the period and the batches they came with. */
export async function getDataQuality(
  db: Db,
  { period, asOf, scope = null }: { period: Period; asOf: Instant; scope?: Scope | null },
): Promise<DataQuality> {
  const { startAt, endAt } = period
  const received = db({ r: 'records' })
    .where('r.received_at', '>=', startAt)
    .where('r.received_at', '<', endAt)
  whereInScope(received, 'r.id', { db, scope, asOf })
  const counts: Record<string, number> = await received
    .clone()
    .select(db.raw('count(*) AS n'))
    .select(FIELD_COLUMNS.map(([name, column]) => db.raw('count(??) AS ??', [`r.${column}`, name])))
    .first()
  const records = counts.n!
  const batches: { mapping: string; rows: number; rejected: number; warnings: number; id: number }[] =
    await db('batches')
      .select('id', 'mapping', 'rows', 'rejected', 'warnings')
      .whereIn('id', received.clone().distinct('r.batch_id'))
  const supplied = new Set<string>(
    batches.flatMap(({ mapping }) => Object.keys((JSON.parse(mapping) as { fields: object }).fields)),
  )
  const share = (name: FieldName): number => (name === 'department' ? 1 : counts[name]! / records)
  return {
    records,
    rowsRead: sum(batches.map(({ rows }) => rows)),
    rejected: sum(batches.map(({ rejected }) => rejected)),
    withWarnings: sum(batches.map(({ warnings }) => warnings)),
    issues: await countIssues(
      db,
      batches.map(({ id }) => id),
    ),
    filled:
      records === 0
        ? []
        : FIELD_NAMES.filter((name) => supplied.has(name)).map((field) => ({ field, share: share(field) })),
  }
}

async function countIssues(db: Db, batchIds: readonly number[]): Promise<DataQuality['issues']> {
  const rows: { code: IssueCode; severity: Severity; count: number }[] = await db('batch_issues')
    .select('code', 'severity')
    .count({ count: '*' })
    .whereIn('batch_id', batchIds)
    .groupBy('code', 'severity')
    .orderByRaw('2, 3 DESC, 1')
  return rows
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
