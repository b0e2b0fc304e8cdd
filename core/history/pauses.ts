// Pauses in a status history: which resumption ends which, and which of them may stop the clock (scoring §1).
import type { FeedbackEvent } from '../event.ts'
import type { Instant } from '../instant.ts'

export interface EventPause {
  readonly startAt: Instant
  /** null: nothing says when it ended. */
  readonly endAt: Instant | null
  readonly reason: string | null
  readonly approver: string | null
  readonly handler: string | null
}

/**
 * Pairs pauses with resumptions of a history in order. A resumption ends the open pause of its reason, else of its
 * department, else the one that began last; so nested and overlapping pauses come apart, and of a pause that was
 * noted twice the second note ends. One that nothing ends stays open: a close does not end it, or whoever forgets to
 * resume would gain by it.
 */
export function pausesOf(events: readonly FeedbackEvent[]): readonly EventPause[] {
  const open: FeedbackEvent[] = []
  const pauses: EventPause[] = []
  /** Resumptions of the present instant that found no pause: they end what begins in the same one. */
  let stray: FeedbackEvent[] = []
  const end = (paused: FeedbackEvent, endAt: Instant | null): void => {
    const { at: startAt, reason, approver, handler } = paused
    pauses.push({ startAt, endAt, reason, approver, handler })
  }
  for (const event of events) {
    if (stray[0]?.at !== event.at) stray = []
    if (event.kind === 'paused') {
      if (stray.pop()) continue
      open.push(event)
    } else if (event.kind === 'resumed') {
      const paused = endedBy(event, open)
      if (!paused) stray.push(event)
      else {
        open.splice(open.indexOf(paused), 1)
        end(paused, event.at)
      }
    }
  }
  for (const paused of open) end(paused, null)
  return pauses.sort((a, b) => a.startAt - b.startAt || (a.endAt ?? Infinity) - (b.endAt ?? Infinity))
}

function endedBy({ reason, department }: FeedbackEvent, open: readonly FeedbackEvent[]) {
  return (
    (reason === null ? undefined : open.findLast((paused) => paused.reason === reason)) ??
    (department === null ? undefined : open.findLast((paused) => paused.department === department)) ??
    open.at(-1)
  )
}

/** Why a pause does not count; null where it does. */
export function pauseFault(pause: Omit<EventPause, 'startAt'>): 'unended' | 'unapproved' | null {
  if (!isApproved(pause)) return 'unapproved'
  return pause.endAt === null ? 'unended' : null
}

/** With a reason, and by somebody else than whoever paused. */
export function isApproved({ reason, approver, handler }: Omit<EventPause, 'startAt' | 'endAt'>): boolean {
  return reason !== null && approver !== null && approver !== handler
}
