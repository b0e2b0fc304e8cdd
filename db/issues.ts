// What was found in the rows of a batch, and the rows that were refused.
import type { IssueGroup } from '../core/batch.ts'
import type { FieldName } from '../core/fields.ts'
import type { Issue, IssueCode, Severity } from '../core/issue.ts'
import type { Page } from '../core/ledger.ts'
import type { Value } from './columns.ts'
import type { Db } from './database.ts'

/** In the order of `issueValues`; the batch comes first. */
export const ISSUE_COLUMNS = [
  'batch_id',
  'row_no',
  'column_name',
  'field',
  'code',
  'severity',
  'value',
] as const

export interface IssueRow {
  readonly row_no: number
  readonly column_name: string | null
  readonly field: FieldName | null
  readonly code: IssueCode
  readonly severity: Severity
  readonly value: string | null
}

export function issueValues(batchId: number, issue: Issue): Value[] {
  return [batchId, issue.row, issue.column, issue.field, issue.code, issue.severity, issue.value]
}

function rowToIssue(row: IssueRow): Issue {
  const { field, code, severity, value } = row
  return { row: row.row_no, column: row.column_name, field, code, severity, value }
}

/** Findings by rule and column, errors first, then the most frequent. */
export async function issueGroups(db: Db, batchId: number): Promise<readonly IssueGroup[]> {
  const groups: (IssueRow & { n: number; first_row: number })[] = await db('batch_issues')
    .select('code', 'severity', 'column_name')
    .select(db.raw('count(*) AS n, min(row_no) AS first_row'))
    .where('batch_id', batchId)
    .groupBy('code', 'severity', 'column_name')
    .orderBy([
      { column: 'severity', order: 'asc' },
      { column: 'n', order: 'desc' },
      { column: 'first_row', order: 'asc' },
    ])
  return await Promise.all(
    groups.map(async ({ code, severity, column_name: column, n, first_row: exampleRow }) => {
      const example: { value: string | null } | undefined = await db('batch_issues')
        .where({ batch_id: batchId, row_no: exampleRow, code, column_name: column })
        .first('value')
      return { code, severity, column, count: n, exampleRow, exampleValue: example?.value ?? null }
    }),
  )
}

/** Findings in row order. */
export async function listBatchIssues(
  db: Db,
  query: { batchId: number; code?: IssueCode; offset: number; limit: number },
): Promise<Page<Issue>> {
  const found = db('batch_issues').where('batch_id', query.batchId)
  if (query.code) void found.where('code', query.code)
  const rows: IssueRow[] = await found
    .clone()
    .select('row_no', 'column_name', 'field', 'code', 'severity', 'value')
    .orderBy('row_no')
    .offset(query.offset)
    .limit(query.limit)
  const total = await found.count({ n: '*' }).first<{ n: number }>()
  return { rows: rows.map(rowToIssue), total: total.n }
}

/** Findings of the given rows of a batch, by row. */
export async function issuesOfRows(
  db: Db,
  batchId: number,
  rows: readonly number[],
): Promise<ReadonlyMap<number, readonly Issue[]>> {
  const found: IssueRow[] = await db('batch_issues')
    .select('row_no', 'column_name', 'field', 'code', 'severity', 'value')
    .where('batch_id', batchId)
    .whereIn('row_no', rows)
    .orderBy('row_no')
  const byRow = new Map<number, Issue[]>()
  for (const row of found) {
    const issues = byRow.get(row.row_no)
    if (issues) issues.push(rowToIssue(row))
    else byRow.set(row.row_no, [rowToIssue(row)])
  }
  return byRow
}

export interface RejectedRow {
  readonly row: number
  /** Raw cells as text, in the order of the header. */
  readonly cells: readonly string[]
  readonly issues: readonly Issue[]
}

const PAGE = 500

/** Rejected rows in row order, in bounded pages: the ground of a correction file. */
export async function* readRejectedRows(db: Db, batchId: number): AsyncGenerator<readonly RejectedRow[]> {
  for (let after = -1; ;) {
    const rows: { row_no: number; cells: string }[] = await db('rejected_rows')
      .select('row_no', 'cells')
      .where('batch_id', batchId)
      .where('row_no', '>', after)
      .orderBy('row_no')
      .limit(PAGE)
    if (rows.length === 0) return
    const numbers = rows.map((row) => row.row_no)
    const issues = await issuesOfRows(db, batchId, numbers)
    yield rows.map((row) => ({
      row: row.row_no,
      cells: JSON.parse(row.cells) as string[],
      issues: issues.get(row.row_no) ?? [],
    }))
    after = numbers.at(-1)!
  }
}
