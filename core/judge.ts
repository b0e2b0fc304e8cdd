// Judges a record once, for every KPI, under a policy: the rules of scoring §1–§3 in one place.
import { createClocks, createRuleFinder } from './deadline.ts'
import { type Decision, EXCLUSION_MASKS } from './decision.ts'
import { AppError } from './errors.ts'
import type { FeedbackEvent } from './event.ts'
import type { Feedback, Satisfaction } from './feedback.ts'
import { suppliedBit } from './fields.ts'
import { clocksOf, createHandling, type Handling, ofKind, possible } from './handling.ts'
import { foldEvents } from './history/foldEvents.ts'
import { type Instant, type Interval, MINUTE } from './instant.ts'
import { type Judgement, VERDICT, type Verdict } from './judgement.ts'
import type { Policy } from './policy.ts'
import { RATE_MEASURES, type RateMeasure } from './scheme.ts'
import { type Facts, judgeFacts } from './verdicts.ts'
import { zoneOf } from './zone.ts'

/** CSAT points of each grade (scoring §3). */
export const CSAT_POINTS: Readonly<Record<Satisfaction, number>> = {
  verySatisfied: 100,
  satisfied: 75,
  basicallySatisfied: 60,
  neutral: 50,
  dissatisfied: 25,
  veryDissatisfied: 0,
}

/** The verdict on a record, the decisions in force about it, and its status history where it has one. */
export type JudgeCase = (
  record: Feedback,
  decisions: readonly Decision[],
  events?: readonly FeedbackEvent[],
) => Judgement

const NO_EVENTS: readonly FeedbackEvent[] = []

/**
 * The judge of a policy. It knows neither the clock nor the scheme: an open record is `missed`, and the tally
 * leaves out what is not yet due. Rules, and what was chosen where they leave room:
 * - A time before the receipt or later than `knownAt` counts as blank.
 * - Minutes are whole elapsed ones; what has begun does not count.
 * - A decision's exclusion turns every verdict that would count into `excluded`; `outside` and `notMeasured` stay.
 * @throws AppError policyInvalid, timeZoneUnknown; calendarRunsOut when a record's limit never ends
 */
export function createJudge(policy: Policy): JudgeCase {
  const clockOf = createClocks(policy)
  const collection = clockOf(policy.collection)
  const rerating = clockOf(policy.rerating)
  const response = clocksOf(policy, 'response').map((clock, i) => {
    if (!clock)
      throw new AppError('policyInvalid', { at: `response.${i}.limit`, reason: 'a response needs a limit' })
    return clock
  })
  const responseRuleOf = createRuleFinder(policy.response, zoneOf(policy.timeZone))
  const handle = createHandling(policy)

  return (record, decided, events = NO_EVENTS) => {
    const { feedback, decisions, transfers, ratedAt: toldRatedAt } = foldEvents(record, decided, events)
    const { receivedAt, department } = feedback
    const handling = handle(feedback, decisions, transfers)
    const responseRule = responseRuleOf(feedback)
    const responseDueAt = response[responseRule]!(department).dueAt(receivedAt)
    const firstRespondedAt = possible(feedback.firstRespondedAt, feedback)
    const ratedAt = toldRatedAt ?? ratedAtOf(feedback, handling)
    const facts: Facts = {
      feedback,
      handling,
      has: (field) => (feedback.supplied & suppliedBit(field)) !== 0,
      registeredAt: possible(feedback.registeredAt, feedback),
      registrationDueAt: collection(department).dueAt(receivedAt),
      firstRespondedAt,
      responseDueAt,
      reratedAt: possible(feedback.reratedAt, feedback),
      reratingDueAt: rerating(department).dueAt(ratedAt),
      maxTransfers: policy.firstTime.maxTransfers,
    }
    const { verdicts, declared } = exclude(judgeFacts(facts), ofKind(decisions, 'exclusion'))
    return {
      receivedAt,
      responseDueAt,
      dueAt: handling.dueAt,
      closedAt: handling.closedAt,
      ratedAt,
      verdicts,
      declared,
      responseMinutes: firstRespondedAt === null ? null : wholeMinutes(firstRespondedAt - receivedAt),
      handlingMinutes: handlingMinutes(handling),
      csatPoints:
        feedback.satisfaction === null || feedback.selfRated === true
          ? null
          : CSAT_POINTS[feedback.satisfaction],
      handlingRule: handling.rule,
      responseRule,
      ...(handling.transferredTo !== null && { transferredTo: handling.transferredTo }),
    }
  }
}

/** Call-back, else result sent, else close, else due, else receipt. */
function ratedAtOf(feedback: Feedback, handling: Handling): Instant {
  return (
    possible(feedback.revisitedAt, feedback) ??
    possible(feedback.resultSentAt, feedback) ??
    handling.closedAt ??
    handling.dueAt ??
    feedback.receivedAt
  )
}

/** Natural minutes of the active stretches; null while open and where there is no handling clock. */
function handlingMinutes({ startAt, closedAt, closed, pauses, dueAt }: Handling): number | null {
  if (closedAt === null || dueAt === null) return null
  return wholeMinutes(closedAt - startAt - lengthOf(closed) - lengthOf(pauses))
}

function lengthOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { startAt, endAt }) => sum + endAt - startAt, 0)
}

function wholeMinutes(milliseconds: number): number {
  return Math.floor(milliseconds / MINUTE)
}

interface Judged {
  readonly verdicts: readonly Verdict[]
  readonly declared: number
}

function exclude(
  judged: readonly { readonly verdict: Verdict; readonly declared: boolean }[],
  exclusions: readonly Extract<Decision, { kind: 'exclusion' }>[],
): Judged {
  const mask = exclusions.reduce((bits, { code }) => bits | EXCLUSION_MASKS[code], 0)
  let declared = 0
  const verdicts = judged.map(({ verdict, declared: isDeclared }, i) => {
    const stays = verdict === VERDICT.outside || verdict === VERDICT.notMeasured
    if (!stays && mask & (1 << i)) return VERDICT.excluded
    if (isDeclared) declared |= 1 << i
    return verdict
  })
  return { verdicts, declared }
}

/** Whether a verdict of the judgement rests on a declared fact. */
export function isDeclared(judgement: Judgement, measure: RateMeasure): boolean {
  return (judgement.declared & (1 << RATE_MEASURES.indexOf(measure))) !== 0
}
