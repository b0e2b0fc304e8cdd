// What happened to a ticket and when, as an event file tells it: status history, one row per step.
import type { Satisfaction } from './feedback.ts'
import { type SuppliedField, suppliedMask } from './fields.ts'
import type { Instant } from './instant.ts'

/** In the order in which steps of one instant are taken to have happened. Stored data: append only. */
export const EVENT_KINDS = [
  'received',
  'registered',
  'assigned',
  'transferred',
  'replied',
  'resumed',
  'closed',
  'reopened',
  'paused',
  'urged',
  'rated',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

export interface FeedbackEvent {
  readonly kind: EventKind
  readonly at: Instant
  /** How long what was written lasts, in milliseconds: a day where the file names no time of day. */
  readonly precision: number
  /** Who received it, for `assigned` and `transferred`; else who did it. */
  readonly department: string | null
  readonly handler: string | null
  /** A pause counts only with a reason and an approver other than the handler (scoring §1). */
  readonly reason: string | null
  readonly approver: string | null
  /** Of `rated`. */
  readonly grade: Satisfaction | null
  /** Of `reopened`: whether the reopening was found justified; null where the source does not say. */
  readonly upheld: boolean | null
  readonly note: string | null
  /** Which facts the source of this event reports, as `Feedback.supplied`. */
  readonly supplied: number
}

/** An event as the ledger keeps it. */
export interface StoredEvent extends FeedbackEvent {
  readonly batchId: number
  /** As `RawRow.number`. */
  readonly row: number
  /** Fingerprint of what it says: told twice, it is one. */
  readonly hash: string
}

/**
 * The facts a history supplies that tells of the given kinds of step. A history that tells of closes tells of every
 * close: a ticket in it without one is open, not unmeasured. Re-ratings are supplied only by a history that holds
 * one, for most ask once.
 */
export function suppliedByEvents(kinds: ReadonlySet<EventKind>, rerates: boolean): number {
  const fields: SuppliedField[] = [...kinds].flatMap((kind) => FACTS[kind] ?? [])
  return suppliedMask(rerates ? [...fields, 'reratedSatisfaction', 'reratedAt'] : fields)
}

const FACTS: Readonly<Partial<Record<EventKind, SuppliedField>>> = {
  registered: 'registeredAt',
  transferred: 'transferCount',
  replied: 'firstRespondedAt',
  closed: 'closedAt',
  reopened: 'reopenCount',
  rated: 'satisfaction',
}
