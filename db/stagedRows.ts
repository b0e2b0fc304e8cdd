// Turns checked rows into what `stageRows` inserts. Touches no database, so that it can run in a worker thread.
import type { Feedback } from '../core/feedback.ts'
import type { Issue } from '../core/issue.ts'
import { contentValues, type Value } from './columns.ts'
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
  /** JSON text of an array of rows, the columns as `stageRows` inserts them. */
  readonly staged: string
  readonly rejectedRows: readonly (readonly [row: number, cells: string])[]
  readonly issues: readonly Issue[]
}

/** Judges and hashes each kept row. */
export function prepareRows(rows: readonly StagedRow[], judge: Judge['judge']): PreparedRows {
  const staged: Value[][] = []
  const rejectedRows: (readonly [number, string])[] = []
  const issues: Issue[] = []
  for (const { row, feedback, issues: found, cells } of rows) {
    if (found.length > 0) issues.push(...found)
    if (feedback) {
      staged.push([row, Number(found.length > 0), ...contentValues(feedback, judge(feedback, []))])
    } else rejectedRows.push([row, JSON.stringify(cells ?? [])])
  }
  return {
    rows: rows.length,
    rejected: rejectedRows.length,
    staged: JSON.stringify(staged),
    rejectedRows,
    issues,
  }
}
