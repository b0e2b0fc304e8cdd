// How an event lies in rows: its columns, the way there and back, and its fingerprint.
import type { EventKind, FeedbackEvent } from '../core/event.ts'
import type { Satisfaction } from '../core/feedback.ts'
import type { Value, Values } from './columns.ts'
import { sha256 } from './recordHash.ts'

/** In the order of `eventValues`. */
export const EVENT_COLUMNS = [
  'kind',
  'at',
  'precision',
  'department',
  'handler',
  'reason',
  'approver',
  'grade',
  'upheld',
  'note',
] as const

export function eventValues(event: FeedbackEvent): Value[] {
  const { kind, at, precision, department, handler, reason, approver, grade, upheld, note } = event
  const flag = upheld === null ? null : Number(upheld)
  return [kind, at, precision, department, handler, reason, approver, grade, flag, note]
}

/** An event of a row that holds `EVENT_COLUMNS` from a place on. */
export function readEvent(row: Values, from: number, supplied: number): FeedbackEvent {
  const [kind, at, precision, department, handler, reason, approver, grade, upheld, note] = row.slice(
    from,
    from + EVENT_COLUMNS.length,
  ) as EventRow
  const flag = upheld === null ? null : upheld === 1
  return { kind, at, precision, department, handler, reason, approver, grade, upheld: flag, note, supplied }
}

type Text = string | null
type EventRow = [EventKind, number, number, Text, Text, Text, Text, Satisfaction | null, number | null, Text]

/** SHA-256 cut to 128 bits over what an event says: told twice, it is one. */
export function eventHash(event: FeedbackEvent): string {
  return sha256(JSON.stringify(eventValues(event))).slice(0, 32)
}
