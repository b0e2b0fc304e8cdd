// Turns checked rows into what `stageRows` inserts. Touches no database, so that it can run in a worker thread.
import type { Feedback } from '../core/feedback.ts'
import type { Issue } from '../core/issue.ts'
import { CONTENT_COLUMNS, contentValues, type Value } from './columns.ts'
import type { Judge } from './judge.ts'

/** A checked row as `core/stageRows.ts` yields it: `feedback` null = rejected, and then `cells` are its raw cells. */
export interface StagedRow {
  readonly row: number
  readonly feedback: Feedback | null
  readonly issues: readonly Issue[]
  readonly cells: readonly string[] | null
}

/** Plain data: can be posted between threads. About 1,000 to 2,000 rows at a time are best. */
export interface PreparedRows {
  readonly rows: number
  readonly rejected: number
  /** Columns of the draft that any of these rows fills; most files fill a third of them. */
  readonly columns: readonly string[]
  /** JSON text of an array of rows with those columns. */
  readonly staged: string
  readonly rejectedRows: readonly (readonly [row: number, cells: string])[]
  readonly issues: readonly Issue[]
}

/** Columns of a draft. */
export const DRAFT_COLUMNS: readonly string[] = ['row_no', 'warned', ...CONTENT_COLUMNS]

/** Judges and hashes each kept row. */
export function prepareRows(rows: readonly StagedRow[], judge: Judge['judge']): PreparedRows {
  const staged: Value[][] = []
  const rejectedRows: (readonly [number, string])[] = []
  const issues: Issue[] = []
  for (const { row, feedback: read, issues: found, cells } of rows) {
    issues.push(...found.map((issue) => storable(issue)))
    if (read) {
      const feedback = storable(read)
      staged.push([row, Number(found.length > 0), ...contentValues(feedback, judge(feedback, []))])
    } else rejectedRows.push([row, JSON.stringify(cells ?? [])])
  }
  // Taking a row's JSON apart costs the square of its columns, so blank ones stay at home.
  const filled = DRAFT_COLUMNS.flatMap((_, i) => (staged.some((values) => values[i] !== null) ? i : []))
  return {
    rows: rows.length,
    rejected: rejectedRows.length,
    columns: filled.map((i) => DRAFT_COLUMNS[i]!),
    staged: JSON.stringify(staged.map((values) => filled.map((i) => values[i]))),
    rejectedRows,
    issues,
  }
}

/** The same with the replacement character for what no database text can hold: NUL, and half a surrogate pair. */
function storable<T extends Feedback | Issue>(value: T): T {
  let clean: Record<string, unknown> | null = null
  for (const name in value) {
    const text = value[name]
    if (typeof text !== 'string' || (text.isWellFormed() && !text.includes('\0'))) continue
    clean ??= { ...value }
    clean[name] = text.toWellFormed().replaceAll('\0', '\uFFFD')
  }
  return clean ? (clean as T) : value
}
