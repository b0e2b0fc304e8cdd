// A record and its status history become the facts the judge knows: times, counts, ratings, pauses, reopenings.
import type { Decision } from '../decision.ts'
import type { FeedbackEvent } from '../event.ts'
import type { Feedback } from '../feedback.ts'
import { type SuppliedField, suppliedBit } from '../fields.ts'
import { possible } from '../handling.ts'
import type { Instant } from '../instant.ts'
import { closesOf } from './closes.ts'
import { pauseDecisions, reopenDecisions } from './eventDecisions.ts'
import { inOrder } from './order.ts'
import { type EventPause, pauseFault, pausesOf } from './pauses.ts'
import { ratingOf } from './rating.ts'
import { type Transfer, transfersOf } from './transfers.ts'

/** A case as the rules see it: what the record says, what its history says, what people decided. */
export interface FoldedCase {
  /** The record with the facts of its history in place. */
  readonly feedback: Feedback
  /** Decisions by people, and the pauses and reopenings of the history beside them. */
  readonly decisions: readonly Decision[]
  /** In order, each to another department than the one before. */
  readonly transfers: readonly Transfer[]
  /** When the rating was given; null where the history has none. */
  readonly ratedAt: Instant | null
  /** Pauses of the history that do not stop the clock: without a reason, an approver or an end. */
  readonly idlePauses: readonly EventPause[]
  readonly urged: number
}

/**
 * Folds a history into its record. Where both tell of a step, the history counts, for it tells when each happened;
 * where a person decided about the same stretch of time, the decision does. Where scoring leaves room:
 * - Of closes without a reopening between them the first stands. The close in the record counts where the history
 *   has none after the last reopening.
 * - A reopening is upheld unless the history says it was not: a source that reopens a ticket has found reason to.
 * - Of transfers, the record's number counts where it is greater than the history's.
 */
export function foldEvents(
  record: Feedback,
  decisions: readonly Decision[],
  events: readonly FeedbackEvent[],
): FoldedCase {
  if (events.length === 0)
    return { feedback: record, decisions, transfers: [], ratedAt: null, idlePauses: [], urged: 0 }
  const ordered = inOrder(events, record.receivedAt)
  const { reopenings, lastClosedAt } = closesOf(ordered, possible(record.closedAt, record))
  const pauses = pausesOf(ordered)
  const transfers = transfersOf(ordered)
  const rating = ratingOf(ordered)
  const told = events.reduce((mask, event) => mask | event.supplied, 0)
  const tells = (field: SuppliedField) => (told & suppliedBit(field)) !== 0
  const firstAt = (kind: FeedbackEvent['kind']) => ordered.find((event) => event.kind === kind)?.at
  const feedback: Feedback = {
    ...record,
    // What could not be true when the record was known does not become so because its history was known later.
    registeredAt: firstAt('registered') ?? possible(record.registeredAt, record),
    firstRespondedAt: firstAt('replied') ?? possible(record.firstRespondedAt, record),
    closedAt: lastClosedAt,
    resultSentAt: possible(record.resultSentAt, record),
    revisitedAt: possible(record.revisitedAt, record),
    satisfaction: rating?.satisfaction ?? record.satisfaction,
    reratedSatisfaction: rating?.rerating?.satisfaction ?? record.reratedSatisfaction,
    reratedAt: rating?.rerating?.at ?? possible(record.reratedAt, record),
    transferCount: tells('transferCount')
      ? Math.max(transfers.length, record.transferCount ?? 0)
      : record.transferCount,
    // The judge counts the history's reopenings one by one.
    reopenCount: tells('reopenCount') ? (record.reopenCount ?? 0) : record.reopenCount,
    supplied: record.supplied | told,
    knownAt: Math.max(record.knownAt, ...ordered.map(({ at }) => at)),
  }
  return {
    feedback,
    decisions: [
      ...decisions,
      ...reopenDecisions(reopenings, decisions),
      ...pauseDecisions(pauses, decisions),
    ],
    transfers,
    ratedAt: rating?.ratedAt ?? null,
    idlePauses: pauses.filter((pause) => pauseFault(pause) !== null),
    urged: ordered.filter(({ kind }) => kind === 'urged').length,
  }
}
