// The life of one record as marks in time and the stretches between them; drawing is Timeline.tsx.
import type { FeedbackEvent } from '../../../core/event.ts'
import type { Feedback } from '../../../core/feedback.ts'
import { type Handling, possible } from '../../../core/handling.ts'
import { inOrder } from '../../../core/history/order.ts'
import type { Instant, Interval } from '../../../core/instant.ts'
import { CLOSE_UNKNOWN, type Judgement, verdictIndex } from '../../../core/judgement.ts'
import type { Reopening } from '../../../core/reopening.ts'

export type MarkKind =
  | 'received'
  | 'registered'
  | 'assigned'
  | 'responded'
  | 'closed'
  | 'reopened'
  | 'resultSent'
  | 'revisited'
  | 'rerated'
  | 'paused'
  | 'resumed'
  | 'transferred'
  | 'replied'
  | 'urged'
  | 'rated'
  | 'responseDue'
  | 'due'
  | 'now'

export interface Mark {
  readonly kind: MarkKind
  readonly at: Instant
}

/** What the handling clock did between two neighbouring marks. */
export type StretchKind = 'running' | 'late' | 'paused' | 'closed'

export interface Stretch {
  readonly kind: StretchKind
  readonly startAt: Instant
  readonly endAt: Instant
}

export interface Timeline {
  /** In order of time. */
  readonly marks: readonly Mark[]
  readonly stretches: readonly Stretch[]
}

/** Marks people read first where several fall on one instant. */
const ORDER: readonly MarkKind[] = [
  'received',
  'registered',
  'assigned',
  'transferred',
  'responseDue',
  'responded',
  'replied',
  'paused',
  'resumed',
  'due',
  'closed',
  'reopened',
  'urged',
  'resultSent',
  'revisited',
  'rated',
  'rerated',
  'now',
]

/**
 * An open record's time line ends at `now`, one whose closing nobody knows with the last thing that happened. Impossible times count as missing and are left out (scoring §2).
 */
export function timelineOf(
  feedback: Feedback,
  judgement: Judgement,
  handling: Handling,
  reopenings: readonly Reopening[],
  now: Instant,
  events: readonly FeedbackEvent[] = [],
): Timeline {
  const { receivedAt } = judgement
  const { closedAt, dueAt, pauses } = handling
  const marks: Mark[] = [{ kind: 'received', at: receivedAt }]
  const put = (kind: MarkKind, at: Instant | null) => {
    if (at !== null) marks.push({ kind, at })
  }
  put('registered', possible(feedback.registeredAt, feedback))
  put('assigned', possible(feedback.assignedAt, feedback))
  put('responded', possible(feedback.firstRespondedAt, feedback))
  put('closed', closedAt)
  put('resultSent', possible(feedback.resultSentAt, feedback))
  put('revisited', possible(feedback.revisitedAt, feedback))
  put('rerated', possible(feedback.reratedAt, feedback))
  for (const pause of pauses) {
    put('paused', pause.startAt)
    put('resumed', pause.endAt)
  }
  for (const event of inOrder(events, receivedAt)) putEvent(event, marks, feedback)
  const isOpen =
    closedAt === null && !CLOSE_UNKNOWN.includes(judgement.verdicts[verdictIndex('handlingOnTime')]!)
  const lastAt = Math.max(...marks.map(({ at }) => at))
  const end = closedAt ?? (isOpen ? Math.max(now, lastAt) : lastAt)
  put('responseDue', judgement.responseDueAt)
  put('due', dueAt)
  const upheld = reopenings.filter((r) => r.upheld && r.closedAt >= receivedAt && r.reopenedAt <= end)
  for (const reopening of upheld) {
    put('closed', reopening.closedAt)
    put('reopened', reopening.reopenedAt)
  }
  if (isOpen) put('now', end)
  marks.sort((a, b) => a.at - b.at || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))

  const closed = upheld.map((r) => ({ startAt: r.closedAt, endAt: r.reopenedAt }))
  const kindAt = (at: Instant): StretchKind => {
    if (at >= end || isIn(closed, at)) return 'closed'
    if (isIn(pauses, at)) return 'paused'
    return dueAt !== null && at >= dueAt ? 'late' : 'running'
  }
  const instants = [...new Set(marks.map((mark) => mark.at))]
  return {
    marks: marks.filter((mark, i) => mark.kind !== marks[i - 1]?.kind || mark.at !== marks[i - 1]?.at),
    stretches: instants.slice(1).map((endAt, i) => {
      const startAt = instants[i]!
      return { kind: kindAt(startAt), startAt, endAt }
    }),
  }
}

/** The marks that only a history has; its answer, close and re-rating are among the facts of the record. */
function putEvent({ kind, at }: FeedbackEvent, marks: Mark[], feedback: Feedback): void {
  if (kind === 'replied') {
    if (at !== feedback.firstRespondedAt) marks.push({ kind, at })
    return
  }
  // Pauses that do not count are drawn as well: they happened.
  if (DRAWN.has(kind)) marks.push({ kind, at })
}

const DRAWN: ReadonlySet<FeedbackEvent['kind']> = new Set([
  'assigned',
  'transferred',
  'paused',
  'resumed',
  'urged',
  'rated',
])

function isIn(intervals: readonly Interval[], at: Instant): boolean {
  return intervals.some(({ startAt, endAt }) => startAt <= at && at < endAt)
}
