// A record made of its events, where no file of records told of it.
import type { FeedbackEvent } from './event.ts'
import type { Feedback } from './feedback.ts'
import { FIELD_NAMES } from './fields.ts'
import type { Instant } from './instant.ts'

/** null where the events do not tell when the ticket was received, or name nobody who handles it. */
export function recordOfEvents(
  ticketNo: string,
  events: readonly FeedbackEvent[],
  knownAt: Instant,
): Feedback | null {
  const inOrder = events.toSorted((a, b) => a.at - b.at)
  const start =
    inOrder.find(({ kind }) => kind === 'received') ?? inOrder.find(({ kind }) => kind === 'registered')
  const holder =
    inOrder.find(({ kind, department }) => kind === 'assigned' && department !== null) ??
    inOrder.find(({ department }) => department !== null)
  if (!start || !holder?.department) return null
  const blank = Object.fromEntries(FIELD_NAMES.map((field) => [field, null]))
  const facts = { ticketNo, receivedAt: start.at, department: holder.department }
  return { ...blank, ...facts, extras: {}, supplied: 0, knownAt } as unknown as Feedback
}
