// Who had a ticket when, as its history tells.
import type { FeedbackEvent } from '../event.ts'
import type { Instant } from '../instant.ts'

/** A ticket that changed hands. */
export interface Transfer {
  readonly at: Instant
  /** Who has it from then on; null where the history does not say. */
  readonly department: string | null
}

/** Transfers of a history in order. Passing a ticket on to who has it already is none. */
export function transfersOf(events: readonly FeedbackEvent[]): readonly Transfer[] {
  const transfers: Transfer[] = []
  let holder: string | null = null
  for (const { kind, at, department } of events) {
    if (kind === 'assigned') holder = department ?? holder
    if (kind !== 'transferred') continue
    if (department !== null && department === holder) continue
    transfers.push({ at, department })
    holder = department
  }
  return transfers
}
