// Turns checked rows into what `stageRows` puts in. Touches no database, so that it can run in a worker thread.
import type { Feedback } from '../core/feedback.ts'
import { FIELD_NAMES, type FieldName } from '../core/fields.ts'
import type { Issue } from '../core/issue.ts'
import { cellText } from '../core/reading/cellText.ts'
import type { Cell } from '../core/table.ts'
import { type BulkRows, type BulkRowWriter, type BulkTarget, bulkTarget } from './bulkRows.ts'
import { CONTENT_COLUMNS, CONTENT_VALUES, FIELD_COLUMNS, TEXT_COLUMNS, type Value } from './columns.ts'
import type { DayCounter } from './dayCounter.ts'
import type { Judge } from './judge.ts'
import { TicketMarks } from './ticketMarks.ts'

/** A checked row as `core/stageRows.ts` yields it: `feedback` null = rejected, and then `cells` are its raw cells. */
export interface StagedRow {
  readonly row: number
  readonly feedback: Feedback | null
  readonly issues: readonly Issue[]
  readonly cells: readonly string[] | null
}

/** Plain data: can be posted between threads. */
export interface PreparedRows {
  /** Columns of the draft that the kept rows fill; most files fill a third of them. */
  readonly columns: readonly string[]
  /** Kept rows with those columns; null: none. */
  readonly staged: BulkRows | null
  /** Those of a ticket that may have come before, with the row it came in first. */
  readonly repeats: readonly (readonly [row: number, firstRow: number, cells: string])[]
  readonly rejectedRows: readonly (readonly [row: number, cells: string])[]
  readonly issues: readonly Issue[]
}

const HEAD_COLUMNS = ['row_no', 'warned']
/** Columns of a draft. */
export const DRAFT_COLUMNS: readonly string[] = [...HEAD_COLUMNS, ...CONTENT_COLUMNS]

export interface PreparerOptions {
  readonly judge: Judge['judge']
  /** Those the rows can have a value in: what stays at home need not be put in. All where left out. */
  readonly fields?: ReadonlySet<FieldName>
  /** Where each kept row is counted. */
  readonly days?: DayCounter
  /** How the rows travel; packed where left out. */
  readonly target?: BulkTarget
}

export interface Preparer {
  /** Judges and hashes a kept row. @param raw the row's cells as they came */
  add(row: StagedRow, raw?: readonly Cell[]): void
  /** Whether it is time to take. */
  readonly isFull: boolean
  /** What has been added since the last time; null: nothing. */
  take(): PreparedRows | null
}

/** One for all rows of a file: it remembers the tickets it has seen. */
export function createPreparer({
  judge,
  fields = ALL_FIELDS,
  days,
  target = bulkTarget(null),
}: PreparerOptions): Preparer {
  const marks = new TicketMarks()
  const places = placesOf(fields)
  const columns = [...HEAD_COLUMNS, ...places.map((i) => CONTENT_COLUMNS[i]!)]
  const valuesOf = places.map((i) => CONTENT_VALUES[i]!)
  const bulkColumns = columns.map((name) => ({ name, isText: TEXT_COLUMNS.has(name) }))
  let writer: BulkRowWriter | null = null
  let rows = 0
  let repeats: [number, number, string][] = []
  let rejectedRows: [number, string][] = []
  let issues: Issue[] = []
  return {
    get isFull() {
      return rows >= target.rowsAtATime
    },

    add({ row, feedback: read, issues: found, cells }, raw = []) {
      rows++
      for (const issue of found) issues.push(storable(issue))
      if (!read) {
        rejectedRows.push([row, JSON.stringify(cells ?? [])])
        return
      }
      const feedback = storable(read)
      const judgement = judge(feedback, [])
      days?.count(feedback.department, judgement)
      const values: Value[] = [row, Number(found.length > 0)]
      for (let i = 0; i < valuesOf.length; i++) values.push(valuesOf[i]!(feedback, judgement))
      writer ??= target.begin(bulkColumns)
      writer.add(values)
      const first = marks.firstBefore(row, feedback.ticketNo)
      if (first !== null) repeats.push([row, first, JSON.stringify(raw.map(cellText))])
    },

    take() {
      if (rows === 0) return null
      const prepared = { columns, staged: writer?.finish() ?? null, repeats, rejectedRows, issues }
      writer = null
      rows = 0
      ;[repeats, rejectedRows, issues] = [[], [], []]
      return prepared
    },
  }
}

const ALL_FIELDS: ReadonlySet<FieldName> = new Set(FIELD_NAMES)

/** Rows without a number get one, and every row has a receipt. */
const ALWAYS: ReadonlySet<FieldName> = new Set(['ticketNo', 'receivedAt'])

function placesOf(fields: ReadonlySet<FieldName>): readonly number[] {
  const blank = new Set(
    FIELD_COLUMNS.filter(([field]) => !fields.has(field) && !ALWAYS.has(field)).map(([, column]) => column),
  )
  return [...CONTENT_COLUMNS.keys()].filter((i) => !blank.has(CONTENT_COLUMNS[i]!))
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
