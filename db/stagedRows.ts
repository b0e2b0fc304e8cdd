// Turns checked rows into what `stageRows` inserts. Touches no database, so that it can run in a worker thread.
import type { Feedback } from '../core/feedback.ts'
import { FIELD_NAMES, type FieldName } from '../core/fields.ts'
import type { Issue } from '../core/issue.ts'
import { CONTENT_COLUMNS, contentValues, FIELD_COLUMNS, type Value } from './columns.ts'
import type { DayCounter } from './dayCounter.ts'
import type { Judge } from './judge.ts'
import { type PackedRows, packRows } from './packedRows.ts'
import { ticketMark } from './ticketMarks.ts'

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
  /** Columns of the draft that these rows may fill; most files fill a third of them. */
  readonly columns: readonly string[]
  /** Rows with those columns. */
  readonly staged: PackedRows
  /** Row number and mark of the ticket of each, in turn. */
  readonly tickets: Float64Array<ArrayBuffer>
  readonly rejectedRows: readonly (readonly [row: number, cells: string])[]
  readonly issues: readonly Issue[]
}

/** Columns of a draft. */
export const DRAFT_COLUMNS: readonly string[] = ['row_no', 'warned', ...CONTENT_COLUMNS]

/**
 * Judges and hashes each kept row.
 * @param fields those the rows can have a value in: what stays at home need not be taken apart again
 * @param days where each kept row is counted
 */
export function prepareRows(
  rows: readonly StagedRow[],
  judge: Judge['judge'],
  fields: ReadonlySet<FieldName> = ALL_FIELDS,
  days: DayCounter | null = null,
): PreparedRows {
  const staged: Value[][] = []
  const tickets: number[] = []
  const rejectedRows: (readonly [number, string])[] = []
  const issues: Issue[] = []
  let hasExtras = false
  for (const { row, feedback: read, issues: found, cells } of rows) {
    for (const issue of found) issues.push(storable(issue))
    if (read) {
      const feedback = storable(read)
      const judgement = judge(feedback, [])
      days?.count(feedback.department, judgement)
      const values = [row, Number(found.length > 0), ...contentValues(feedback, judgement)]
      hasExtras ||= values[EXTRAS] !== null
      staged.push(values)
      tickets.push(row, ticketMark(feedback.ticketNo))
    } else rejectedRows.push([row, JSON.stringify(cells ?? [])])
  }
  const filled = placesOf(fields, hasExtras)
  return {
    rows: rows.length,
    rejected: rejectedRows.length,
    columns: filled.map((i) => DRAFT_COLUMNS[i]!),
    staged: packRows(staged.map((values) => filled.map((i) => values[i]))),
    tickets: new Float64Array(tickets),
    rejectedRows,
    issues,
  }
}

const ALL_FIELDS: ReadonlySet<FieldName> = new Set(FIELD_NAMES)
const EXTRAS = DRAFT_COLUMNS.indexOf('extras')

/** Rows without a number get one, and every row has a receipt. */
const ALWAYS: ReadonlySet<FieldName> = new Set(['ticketNo', 'receivedAt'])

function placesOf(fields: ReadonlySet<FieldName>, hasExtras: boolean): readonly number[] {
  const blank = new Set(
    FIELD_COLUMNS.filter(([field]) => !fields.has(field) && !ALWAYS.has(field)).map(([, column]) => column),
  )
  return [...DRAFT_COLUMNS.keys()].filter((i) => {
    const column = DRAFT_COLUMNS[i]!
    return column === 'extras' ? hasExtras : !blank.has(column)
  })
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
