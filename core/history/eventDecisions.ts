// Pauses and reopenings of a history in the form of decisions, so that every rule about decisions holds for them too.
import type { Decision } from '../decision.ts'
import type { Instant } from '../instant.ts'
import type { EventReopening } from './closes.ts'
import { type EventPause, pauseFault } from './pauses.ts'

type Pause = Extract<Decision, { kind: 'pause' }>
type Reopen = Extract<Decision, { kind: 'reopen' }>

/** The pauses that may count, but those that a person decided about: what they say of that time is what counts. */
export function pauseDecisions(
  pauses: readonly EventPause[],
  decisions: readonly Decision[],
): readonly Pause[] {
  const decided = decisions.flatMap((d) => (d.kind === 'pause' ? [[d.startAt, d.endAt] as const] : []))
  return pauses.flatMap((pause) => {
    const { startAt, endAt, reason, approver, handler } = pause
    if (pauseFault(pause) !== null || endAt === null || endAt <= startAt) return []
    if (decided.some(([from, to]) => overlap(startAt, endAt, from, to))) return []
    const people = { requestedBy: handler ?? '', approvedBy: approver ?? '' }
    return [{ kind: 'pause', code: 'other', startAt, endAt, reason: reason ?? '', evidence: '', ...people }]
  })
}

/** The reopenings, but those that a person decided about. */
export function reopenDecisions(
  reopenings: readonly EventReopening[],
  decisions: readonly Decision[],
): readonly Reopen[] {
  const decided = decisions.flatMap((d) => (d.kind === 'reopen' ? [[d.closedAt, d.reopenedAt] as const] : []))
  return reopenings.flatMap(({ closedAt, reopenedAt, upheld, event }) => {
    if (decided.some(([from, to]) => closedAt <= to && from <= reopenedAt)) return []
    const people = { requestedBy: event.handler ?? '', approvedBy: event.approver ?? '' }
    return [
      { kind: 'reopen', closedAt, reopenedAt, upheld, reason: event.reason ?? '', evidence: '', ...people },
    ]
  })
}

function overlap(aStart: Instant, aEnd: Instant, bStart: Instant, bEnd: Instant): boolean {
  return aStart < bEnd && bStart < aEnd
}
