// The life of one record as marks in time and the stretches between them; drawing is Timeline.tsx.
import type { Decision } from '../../../core/decision.ts'
import type { Feedback } from '../../../core/feedback.ts'
import type { Instant } from '../../../core/instant.ts'
import type { Judgement } from '../../../core/judgement.ts'

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
  'responseDue',
  'responded',
  'paused',
  'resumed',
  'due',
  'closed',
  'reopened',
  'resultSent',
  'revisited',
  'rerated',
  'now',
]

/** An open record's time line ends at `now`. Times before the receipt are impossible and left out (scoring §2). */
export function timelineOf(
  feedback: Feedback,
  judgement: Judgement,
  decisions: readonly Decision[],
  now: Instant,
): Timeline {
  const { receivedAt, closedAt } = judgement
  const end = closedAt ?? Math.max(now, receivedAt)
  const pauses = decisions.flatMap((d) =>
    d.kind === 'pause' && d.startAt < end && d.endAt > receivedAt
      ? [{ startAt: Math.max(d.startAt, receivedAt), endAt: Math.min(d.endAt, end) }]
      : [],
  )
  const reopenings = decisions.filter((d) => d.kind === 'reopen' && d.upheld && d.reopenedAt <= end)
  const marks: Mark[] = []
  const put = (kind: MarkKind, at: Instant | null) => {
    if (at !== null && at >= receivedAt) marks.push({ kind, at })
  }
  put('received', receivedAt)
  put('registered', feedback.registeredAt)
  put('assigned', feedback.assignedAt)
  put('responded', feedback.firstRespondedAt)
  put('responseDue', judgement.responseDueAt)
  put('due', judgement.dueAt)
  put('closed', closedAt)
  put('resultSent', feedback.resultSentAt)
  put('revisited', feedback.revisitedAt)
  put('rerated', feedback.reratedAt)
  for (const pause of pauses) {
    put('paused', pause.startAt)
    put('resumed', pause.endAt)
  }
  for (const d of reopenings) {
    if (d.kind !== 'reopen') continue
    put('closed', d.closedAt)
    put('reopened', d.reopenedAt)
  }
  if (closedAt === null) put('now', end)
  marks.sort((a, b) => a.at - b.at || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  return {
    marks: withoutRepeats(marks),
    stretches: stretchesOf(marks, end, judgement.dueAt, pauses, reopenings),
  }
}

function withoutRepeats(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark, i) => mark.kind !== marks[i - 1]?.kind || mark.at !== marks[i - 1]?.at)
}

function stretchesOf(
  marks: readonly Mark[],
  end: Instant,
  dueAt: Instant | null,
  pauses: readonly { startAt: Instant; endAt: Instant }[],
  reopenings: readonly Decision[],
): readonly Stretch[] {
  const kindAt = (at: Instant): StretchKind => {
    if (at >= end || reopenings.some((d) => d.kind === 'reopen' && d.closedAt <= at && at < d.reopenedAt))
      return 'closed'
    if (pauses.some((p) => p.startAt <= at && at < p.endAt)) return 'paused'
    return dueAt !== null && at >= dueAt ? 'late' : 'running'
  }
  const instants = [...new Set(marks.map((mark) => mark.at))]
  return instants.slice(1).map((endAt, i) => {
    const startAt = instants[i]!
    return { kind: kindAt(startAt), startAt, endAt }
  })
}
