// A finding in the user's data: an ordinary value, never thrown.
import type { FieldName } from './fields.ts'

/** `error` rejects the row, `warning` keeps it. */
export const ISSUE_SEVERITY = {
  receivedAtMissing: 'error',
  receivedAtUnreadable: 'error',
  departmentMissing: 'error',
  ticketDuplicate: 'error',
  headerRepeated: 'error',
  mojibake: 'error',
  rowTooShort: 'error',
  /** Rows of an event file that name no ticket, no time or no step. */
  eventTicketMissing: 'error',
  eventTimeUnreadable: 'error',
  eventUnknown: 'error',
  eventInFuture: 'error',
  /** Nobody knows the ticket, and its events do not tell enough to make a record of them. */
  eventWithoutRecord: 'error',
  /** Time of another field that cannot be read: it counts as missing, so nobody gains by it. */
  dateUnreadable: 'warning',
  /** Mojibake in free text only: kept as it stands. */
  mojibakeText: 'warning',
  ticketNoMissing: 'warning',
  valueUnknown: 'warning',
  numberUnreadable: 'warning',
  beforeReceived: 'warning',
  inFuture: 'warning',
  durationOutlier: 'warning',
  rowTooLong: 'warning',
  textTruncated: 'warning',
  /** Pauses that do not stop the clock (scoring §1). */
  pauseUnapproved: 'warning',
  pauseUnended: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>

export type IssueCode = keyof typeof ISSUE_SEVERITY
export type Severity = 'error' | 'warning'

export interface Issue {
  /** As `RawRow.number`. */
  readonly row: number
  /** Header of the source column; null where the whole row is meant. */
  readonly column: string | null
  readonly field: FieldName | null
  readonly code: IssueCode
  readonly severity: Severity
  /** What stood there, at most 200 characters. */
  readonly value: string | null
}
