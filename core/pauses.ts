// Time that is not charged: approved pauses, and time spent closed before an upheld reopening (scoring §1).
import type { Clock } from './deadline.ts'
import type { Instant, Interval } from './instant.ts'
import type { Policy } from './policy.ts'

export interface Uncharged {
  /** The pauses that count, apart from each other and from the time spent closed, in order. */
  readonly pauses: readonly Interval[]
  /** Service minutes of pauses and time spent closed that move the due instant. */
  readonly minutes: number
}

/** Overlapping and touching intervals as one, in order; empty ones vanish. */
export function unionOf(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = []
  for (const { startAt, endAt } of intervals.toSorted((a, b) => a.startAt - b.startAt)) {
    if (endAt <= startAt) continue
    const last = joined.at(-1)
    if (last && startAt <= last.endAt)
      joined[joined.length - 1] = { ...last, endAt: Math.max(last.endAt, endAt) }
    else joined.push({ startAt, endAt })
  }
  return joined
}

/**
 * What moves a due instant. In the order of the rule: pauses are unioned, clipped to the running clock, then the
 * first `maxCount` of them count, up to `maxShare` of the limit in all. The clock runs from `startAt` to the
 * close or until it has run out (`dueAfter` says when, given the uncharged minutes so far): a pause that begins
 * later finds no clock to stop. Time spent closed knows no such bounds.
 */
export function unchargedTime(input: {
  readonly clock: Clock
  readonly startAt: Instant
  /** null while open. */
  readonly closedAt: Instant | null
  readonly pauses: readonly Interval[]
  /** Time spent closed, apart and in order. */
  readonly closed: readonly Interval[]
  readonly rule: Policy['pause']
  readonly dueAfter: (uncharged: number) => Instant
}): Uncharged {
  const { clock, startAt, rule, dueAfter } = input
  const endAt = input.closedAt ?? Infinity
  const clipped = unionOf(input.pauses)
    .map((p) => ({ startAt: Math.max(p.startAt, startAt), endAt: Math.min(p.endAt, endAt) }))
    .filter((p) => p.startAt < p.endAt)
    .slice(0, rule.maxCount)
  const stops = [
    ...clipped.flatMap((p) => without(p, input.closed)).map((p) => ({ ...p, isPause: true })),
    ...input.closed.map((c) => ({ ...c, isPause: false })),
  ].sort((a, b) => a.startAt - b.startAt)

  let minutes = 0
  let left = rule.maxShare * clock.grantedMinutes(startAt)
  const pauses: Interval[] = []
  for (const stop of stops) {
    if (stop.startAt >= dueAfter(minutes)) break
    let served = clock.minutesBetween(stop.startAt, stop.endAt)
    let stopEndAt = stop.endAt
    if (stop.isPause) {
      if (served > left) {
        served = left
        stopEndAt = clock.addMinutes(stop.startAt, left)
      }
      left -= served
      if (stop.startAt < stopEndAt) pauses.push({ startAt: stop.startAt, endAt: stopEndAt })
    }
    minutes += served
  }
  return { pauses, minutes }
}

/** The parts of an interval that lie outside of others, which are in order. */
function without(interval: Interval, others: readonly Interval[]): Interval[] {
  const parts: Interval[] = []
  let from = interval.startAt
  for (const other of others) {
    if (other.endAt <= from) continue
    if (other.startAt >= interval.endAt) break
    if (other.startAt > from) parts.push({ startAt: from, endAt: other.startAt })
    from = other.endAt
  }
  if (from < interval.endAt) parts.push({ startAt: from, endAt: interval.endAt })
  return parts
}
