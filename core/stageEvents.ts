// Rows of an event file → steps of tickets with what is wrong about them: the mapping of events, applied.
import type { EventKind, FeedbackEvent } from './event.ts'
import type { Feedback, Satisfaction } from './feedback.ts'
import type { Issue, IssueCode } from './issue.ts'
import type { Instant } from './instant.ts'
import { columnsOf, type EventField } from './mapping.ts'
import { cellText } from './reading/cellText.ts'
import { columnAt } from './reading/columns.ts'
import { compileSource, type CompiledSource } from './reading/fieldSource.ts'
import { eventLookup } from './reading/eventWords.ts'
import { repeatsHeader } from './reading/header.ts'
import * as read from './reading/readField.ts'
import { instantReader } from './reading/readInstant.ts'
import { RowNotes } from './reading/rowNotes.ts'
import { createStager, type StagerOptions } from './stageRows.ts'
import type { FieldName } from './fields.ts'
import type { Cell, RawRow } from './table.ts'
import { zoneOf } from './zone.ts'

export interface StagedEvent {
  /** As `RawRow.number`. */
  readonly row: number
  readonly ticketNo: string | null
  /** null: the row is rejected, for the errors among its issues; or it is no step, and has none. */
  readonly event: FeedbackEvent | null
  /** What the row says of its record; null where it does not say when that was received and who handles it. */
  readonly record: Feedback | null
  readonly issues: readonly Issue[]
  /** Raw cells as text: a row whose ticket nobody knows goes into the correction file as it came. */
  readonly cells: readonly string[]
}

/**
 * Compiles a mapping with events into a function from a row to a staged event. A row that is no step of the clock (a
 * note, an automatic answer) yields neither event nor issue.
 * @throws AppError columnMissing, mappingInvalid, timeZoneUnknown
 */
export function createEventStager(options: StagerOptions): (row: RawRow) => StagedEvent {
  const { header, mapping, knownAt } = options
  const sourceOf = (field: EventField, as: FieldName): CompiledSource | undefined => {
    const source = mapping.events?.[field]
    return source && compileSource(as, source, header)
  }
  const ticket = mapping.fields.ticketNo && compileSource('ticketNo', mapping.fields.ticketNo, header)
  const when = sourceOf('at', 'assignedAt')
  const readAt = when && instantReader(when, { order: options.dateOrder, zone: zoneOf(options.timeZone) })
  const what = sourceOf('what', 'status')
  const readTicket = read.textReader(ticket)
  const details = {
    department: read.textReader(sourceOf('department', 'department')),
    handler: read.textReader(sourceOf('handler', 'handler')),
    reason: read.textReader(sourceOf('reason', 'rootCause')),
    approver: read.textReader(sourceOf('approver', 'handler')),
    grade: read.codeReader<Satisfaction>('satisfaction', sourceOf('grade', 'satisfaction')),
    upheld: read.flagReader('reopenCount', sourceOf('upheld', 'reopenCount')),
    note: read.textReader(sourceOf('note', 'reply')),
  }
  const record = recordReader(options)

  return (raw) => {
    const { number: row, cells } = raw
    const notes = new RowNotes(row)
    const texts = cells.map(cellText)
    if (repeatsHeader(header, cells)) {
      notes.add('headerRepeated', null, null, null)
      return { row, ticketNo: null, event: null, record: null, issues: notes.issues, cells: texts }
    }
    const kind = kindOf(what, cells, notes)
    if (kind === null && !notes.isRejected)
      return { row, ticketNo: null, event: null, record: null, issues: [], cells: texts }
    const ticketNo = readTicket(cells, notes)
    if (ticketNo === null) notes.add('eventTicketMissing', 'ticketNo', ticket?.column ?? null, null)
    const written = readAt?.(cells, null, new RowNotes(row)) ?? null
    const refuse = (code: IssueCode) => notes.add(code, null, when?.column ?? null, when?.text(cells) ?? null)
    if (written === null) refuse('eventTimeUnreadable')
    else if (written.at > knownAt) refuse('eventInFuture')
    const event = eventOf(kind, written, details, cells, notes)
    const stands = event !== null && !notes.isRejected
    return {
      row,
      ticketNo,
      event: stands ? event : null,
      record: stands ? record(raw) : null,
      issues: notes.issues,
      cells: texts,
    }
  }
}

type Readers = {
  readonly [F in 'department' | 'handler' | 'reason' | 'approver' | 'note']: read.FieldReader<string>
} & { readonly grade: read.FieldReader<Satisfaction>; readonly upheld: read.FieldReader<boolean> }

function eventOf(
  kind: EventKind | null,
  written: { readonly at: Instant; readonly precision: number } | null,
  readers: Readers,
  cells: readonly Cell[],
  notes: RowNotes,
): FeedbackEvent | null {
  const details = {
    department: readers.department(cells, notes),
    handler: readers.handler(cells, notes),
    reason: readers.reason(cells, notes),
    approver: readers.approver(cells, notes),
    // A column of grades is filled by ratings only; what stands there in another row is somebody's remark.
    grade: kind === 'rated' ? readers.grade(cells, notes) : null,
    upheld: kind === 'reopened' ? readers.upheld(cells, notes) : null,
    note: readers.note(cells, notes),
  }
  return kind && written && { kind, ...written, ...details, supplied: 0 }
}

/** The step, null where the row is none. */
function kindOf(
  source: CompiledSource | undefined,
  cells: readonly Cell[],
  notes: RowNotes,
): EventKind | null {
  const text = source?.text(cells) ?? ''
  const mapped = source?.mapped?.(text)
  if (mapped === null) return null
  const kind = eventLookup(mapped === undefined ? text : String(mapped))
  if (kind === undefined || text === '') notes.add('eventUnknown', null, source?.column ?? null, text)
  return kind ?? null
}

/** What rows say of their records beside the event. Its findings are not the event's: the record file has them. */
function recordReader(options: StagerOptions): (row: RawRow) => Feedback | null {
  const { events, ...mapping } = options.mapping
  if (!mapping.fields.receivedAt || !mapping.fields.department) return () => null
  const stage = createStager({ ...options, mapping })
  const header = options.header
  const told = new Set(
    Object.values(events ?? {})
      .flatMap(columnsOf)
      .map((name) => header[columnAt(header, name)]),
  )
  return (row) => {
    const { feedback } = stage(row)
    // What a column says of the event is no fact of the record.
    return feedback && { ...feedback, extras: withoutKeys(feedback.extras, told) }
  }
}

function withoutKeys(
  extras: Feedback['extras'],
  keys: ReadonlySet<string | undefined>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(extras).filter(([key]) => !keys.has(key)))
}
