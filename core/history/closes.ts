// Closes and reopenings of a history, each reopening with the close that it undid.
import type { FeedbackEvent } from '../event.ts'
import type { Instant } from '../instant.ts'

export interface EventReopening {
  readonly closedAt: Instant
  readonly reopenedAt: Instant
  readonly upheld: boolean
  readonly event: FeedbackEvent
}

/**
 * Of closes without a reopening between them the first stands. `recordedAt`, the close of the record, is one more close
 * where the history has none after the last reopening, and none before the first. A reopening of what was not closed
 * undid nothing.
 */
export function closesOf(
  events: readonly FeedbackEvent[],
  recordedAt: Instant | null,
): { reopenings: readonly EventReopening[]; lastClosedAt: Instant | null } {
  const steps = events.filter(({ kind }) => kind === 'closed' || kind === 'reopened')
  const reopenings: EventReopening[] = []
  let closedAt: Instant | null = null
  for (const event of alternating(steps)) {
    if (event.kind === 'closed') closedAt ??= event.at
    else {
      // A history may begin after the first close, which then only the record tells of.
      if (closedAt === null && recordedAt !== null && recordedAt <= event.at) closedAt = recordedAt
      if (closedAt === null) continue
      reopenings.push({ closedAt, reopenedAt: event.at, upheld: event.upheld !== false, event })
      closedAt = null
    }
  }
  const lastReopenedAt = reopenings.at(-1)?.reopenedAt ?? -Infinity
  if (closedAt === null && recordedAt !== null && recordedAt > lastReopenedAt) closedAt = recordedAt
  return { reopenings, lastClosedAt: closedAt }
}

/** A file of days only may tell of a reopening and a close on one: what can come first comes first. */
function alternating(steps: readonly FeedbackEvent[]): readonly FeedbackEvent[] {
  const ordered: FeedbackEvent[] = []
  let isClosed = false
  for (let i = 0; i < steps.length;) {
    const left = steps.slice(i).filter(({ at }) => at === steps[i]!.at)
    i += left.length
    while (left.length > 0) {
      const wanted: FeedbackEvent['kind'] = isClosed ? 'reopened' : 'closed'
      const next: FeedbackEvent = left.find(({ kind }) => kind === wanted) ?? left[0]!
      left.splice(left.indexOf(next), 1)
      ordered.push(next)
      isClosed = next.kind === 'closed'
    }
  }
  return ordered
}
