// The eight yes-or-no questions, in the order of RATE_MEASURES: the table "How the fields feed the eight" (scoring §3).
import type { Feedback, Satisfaction } from './feedback.ts'
import type { SuppliedField } from './fields.ts'
import { type Handling, possible } from './handling.ts'
import type { Instant } from './instant.ts'
import { VERDICT, type Verdict } from './judgement.ts'

/** What the questions are asked of: times that can be, and the due instants they are held against. */
export interface Facts {
  readonly feedback: Feedback
  readonly handling: Handling
  /** Whether the record's sources have a column for the fact. */
  readonly has: (field: SuppliedField) => boolean
  readonly registeredAt: Instant | null
  readonly registrationDueAt: Instant
  readonly firstRespondedAt: Instant | null
  readonly responseDueAt: Instant
  readonly reratedAt: Instant | null
  readonly reratingDueAt: Instant
  readonly maxTransfers: number
}

export interface Finding {
  readonly verdict: Verdict
  /** Rests on the source system's own verdict, not on times. */
  readonly declared: boolean
}

export function judgeFacts(facts: Facts): readonly Finding[] {
  return [
    measured(collectionOnTime(facts)),
    responseOnTime(facts),
    handlingOnTime(facts),
    measured(resolved(facts)),
    measured(closedLoop(facts)),
    measured(firstTimeResolved(facts)),
    measured(satisfied(facts)),
    measured(dissatisfiedConverted(facts)),
  ]
}

const GOOD = new Set<Satisfaction>(['verySatisfied', 'satisfied'])
const BASIC_OR_BETTER = new Set<Satisfaction>([...GOOD, 'basicallySatisfied'])
const BAD = new Set<Satisfaction>(['dissatisfied', 'veryDissatisfied'])

/** K1. Finishing exactly at the due instant is on time, here and below. */
function collectionOnTime({ has, registeredAt, registrationDueAt }: Facts): Verdict {
  if (!has('registeredAt')) return VERDICT.notMeasured
  if (registeredAt === null) return VERDICT.missing
  return onTime(registeredAt, registrationDueAt)
}

/** K2, every nature. A declared fact stands in only where the record has no (possible) time of its own. */
function responseOnTime({ feedback, has, firstRespondedAt, responseDueAt }: Facts): Finding {
  if (firstRespondedAt !== null && has('firstRespondedAt'))
    return measured(onTime(firstRespondedAt, responseDueAt))
  if (feedback.declaredResponseOnTime !== null) return declared(feedback.declaredResponseOnTime)
  const supplied = has('firstRespondedAt') || has('declaredResponseOnTime')
  return measured(supplied ? VERDICT.missing : VERDICT.notMeasured)
}

/**
 * K3. Open is missed, for the tally asks only about records that are due. A close that an upheld reopening voided
 * is no missing time, so a declared fact cannot stand in for it.
 */
function handlingOnTime({ feedback, handling, has }: Facts): Finding {
  const { closedAt, dueAt, voidedAt } = handling
  if (dueAt === null) return measured(VERDICT.outside)
  if (closedAt !== null && (has('closedAt') || voidedAt !== null)) return measured(onTime(closedAt, dueAt))
  if (voidedAt === null && feedback.declaredHandlingOnTime !== null)
    return declared(feedback.declaredHandlingOnTime)
  if (has('closedAt') || voidedAt !== null) return measured(VERDICT.missed)
  return measured(has('declaredHandlingOnTime') ? VERDICT.missing : VERDICT.notMeasured)
}

/** K4. Blank is not resolved; nor is a case whose close was voided and that was not closed again. */
function resolved({ feedback, handling, has }: Facts): Verdict {
  if (handling.dueAt === null) return VERDICT.outside
  if (!has('resolution')) return VERDICT.notMeasured
  if (handling.voidedAt !== null && handling.closedAt === null) return VERDICT.missed
  if (feedback.resolution === 'partly') return VERDICT.conditional
  return feedback.resolution === 'resolved' ? VERDICT.hit : VERDICT.missed
}

/** K5. Both steps done, and done after the last reopening that voided a close. */
function closedLoop({ feedback, handling, has }: Facts): Verdict {
  if (handling.dueAt === null) return VERDICT.outside
  if (!has('resultSentAt') || !has('revisitedAt')) return VERDICT.notMeasured
  const stands = (at: Instant | null) => at !== null && at >= (handling.voidedAt ?? feedback.receivedAt)
  const sent = stands(possible(feedback.resultSentAt, feedback))
  return sent && stands(possible(feedback.revisitedAt, feedback)) ? VERDICT.hit : VERDICT.missed
}

/**
 * K6, of resolved records only. Where the number of reopenings (or of transfers, if its column is there) is blank
 * the fact is missing, unless what is known already fails: a missing fact is never counted as a good one. A source
 * without a column for transfers counts none; without one for reopenings nothing is measured, upheld reopenings
 * recorded here or not, or a department would be measured by its failures alone.
 */
function firstTimeResolved(facts: Facts): Verdict {
  const { feedback, handling, has, maxTransfers } = facts
  if (handling.dueAt === null) return VERDICT.outside
  if (!has('resolution')) return VERDICT.notMeasured
  if (resolved(facts) !== VERDICT.hit) return VERDICT.outside
  if (!has('reopenCount')) return VERDICT.notMeasured
  const transfers = has('transferCount') ? feedback.transferCount : 0
  if (handling.upheld + (feedback.reopenCount ?? 0) > 0 || (transfers ?? 0) > maxTransfers)
    return VERDICT.missed
  return feedback.reopenCount === null || transfers === null ? VERDICT.missing : VERDICT.hit
}

/** K7. Not rated, and rated by the handling department itself, are missing: never "satisfied by default". */
function satisfied({ feedback, handling, has }: Facts): Verdict {
  if (handling.dueAt === null) return VERDICT.outside
  if (!has('satisfaction')) return VERDICT.notMeasured
  if (feedback.satisfaction === null || feedback.selfRated === true) return VERDICT.missing
  if (feedback.satisfaction === 'basicallySatisfied') return VERDICT.conditional
  return GOOD.has(feedback.satisfaction) ? VERDICT.hit : VERDICT.missed
}

/**
 * K8, every nature. A self-rating is no rating, so there is no dissatisfaction of the user's to convert: outside.
 * A re-rating dated before the rating is within the limit, for the time of a rating is only inferred.
 */
function dissatisfiedConverted({ feedback, has, reratedAt, reratingDueAt }: Facts): Verdict {
  if (!has('satisfaction')) return VERDICT.notMeasured
  if (feedback.satisfaction === null || feedback.selfRated === true) return VERDICT.outside
  if (!BAD.has(feedback.satisfaction)) return VERDICT.outside
  if (!has('reratedSatisfaction') || !has('reratedAt')) return VERDICT.notMeasured
  if (reratedAt === null || feedback.reratedSatisfaction === null) return VERDICT.missed
  return BASIC_OR_BETTER.has(feedback.reratedSatisfaction) ? onTime(reratedAt, reratingDueAt) : VERDICT.missed
}

function onTime(at: Instant, dueAt: Instant): Verdict {
  return at <= dueAt ? VERDICT.hit : VERDICT.missed
}

function measured(verdict: Verdict): Finding {
  return { verdict, declared: false }
}

function declared(isOnTime: boolean): Finding {
  return { verdict: isOnTime ? VERDICT.hit : VERDICT.missed, declared: true }
}
