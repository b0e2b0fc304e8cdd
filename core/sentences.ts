// How a record was judged, in sentences a layman reads; how a figure came about is in formulaSentence.ts.
import { createClocks } from './deadline.ts'
import { type Decision, EXCLUSION_MASKS } from './decision.ts'
import type { FeedbackEvent } from './event.ts'
import type { Feedback } from './feedback.ts'
import { suppliedBit } from './fields.ts'
import { formatDuration, formatInstant } from './format.ts'
import { createHandling, type Handling, ofKind, possible } from './handling.ts'
import { type FoldedCase, foldEvents } from './history/foldEvents.ts'
import { createHandOvers } from './history/handOvers.ts'
import { pauseFault } from './history/pauses.ts'
import { DAY, type Instant, type Interval, MINUTE } from './instant.ts'
import { isDeclared } from './judge.ts'
import { type Judgement, VERDICT, type Verdict, verdictIndex } from './judgement.ts'
import { codeText, limitText, ruleText } from './limitText.ts'
import { unionOf } from './pauses.ts'
import type { Policy } from './policy.ts'
import { RATE_MEASURES, type RateMeasure } from './scheme.ts'
import { type Language, type Say, sayIn } from './words.ts'
import type { Zone } from './zone.ts'

export { formulaSentence } from './formulaSentence.ts'

interface Case {
  readonly feedback: Feedback
  readonly judgement: Judgement
  readonly decisions: readonly Decision[]
  readonly policy: Policy
  readonly handling: Handling
  readonly history: FoldedCase
  readonly say: Say
  readonly language: Language
  readonly zone: Zone
}

/** The handling first, then what moved its deadline, response, registration, result, rating, what is left out. */
export function judgementSentences(
  record: Feedback,
  judgement: Judgement,
  decided: readonly Decision[],
  policy: Policy,
  language: Language,
  zone: Zone,
  events: readonly FeedbackEvent[] = [],
): readonly string[] {
  const history = foldEvents(record, decided, events)
  const { feedback, decisions, transfers } = history
  const handling = createHandling(policy)(feedback, decisions, transfers)
  const say = sayIn(language)
  const c: Case = { feedback, judgement, decisions, policy, handling, history, say, language, zone }
  return [
    ...handlingSentence(c),
    ...transferSentences(c),
    ...handOverSentences(c, record, events),
    ...pauseSentences(c),
    ...idlePauseSentences(c),
    ...extensionSentences(c),
    ...reopenSentences(c),
    ...responseSentence(c),
    ...registrationSentence(c),
    ...impossibleSentences(c),
    ...resultSentences(c),
    ...ratingSentences(c),
    ...notMeasuredSentence(c),
    ...urgedSentence(c),
    ...exclusionSentences(c),
  ]
}

function transferSentences({ history, handling, judgement, say, ...c }: Case): string[] {
  const { startAt, dueAt } = handling
  if (dueAt === null) return []
  return history.transfers.flatMap(({ at, department }) => {
    if (department === null) return []
    const words = { at: formatInstant(at, c.zone, 'minute'), department }
    if (at === startAt && department === handling.transferredTo) return [say('judged.transferred', words)]
    return at >= dueAt && (judgement.closedAt ?? Infinity) > at ? [say('judged.transferredLate', words)] : []
  })
}

function handOverSentences(c: Case, record: Feedback, events: readonly FeedbackEvent[]): string[] {
  return createHandOvers(c.policy)(record, events).flatMap(({ department, dueAt, toAt, lateMinutes }) => {
    if (!lateMinutes || toAt === null) return []
    const late = length(c, lateMinutes * MINUTE)
    return [c.say('judged.handedOverLate', { department, late, due: time(c, dueAt), at: time(c, toAt) })]
  })
}

function idlePauseSentences({ history, handling, say, zone }: Case): string[] {
  if (handling.dueAt === null) return []
  return history.idlePauses.map((pause) =>
    say(pauseFault(pause) === 'unended' ? 'judged.pauseUnended' : 'judged.pauseUnapproved', {
      from: formatInstant(pause.startAt, zone, 'minute'),
    }),
  )
}

function urgedSentence({ history, say }: Case): string[] {
  return history.urged === 0 ? [] : [say('judged.urged', { count: history.urged })]
}

/** The verdict apart from exclusions, which have their own sentence. */
function verdictOf({ judgement }: Case, measure: RateMeasure): Verdict {
  return judgement.verdicts[verdictIndex(measure)]!
}

function handlingSentence(c: Case): string[] {
  const { feedback, judgement, policy, say } = c
  const { dueAt, closedAt } = judgement
  if (dueAt === null) return [say('judged.handlingNoClock')]
  const verdict = verdictOf(c, 'handlingOnTime')
  if (isDeclared(judgement, 'handlingOnTime')) {
    return [say(verdict === VERDICT.hit ? 'judged.handlingDeclaredOnTime' : 'judged.handlingDeclaredLate')]
  }
  if (verdict === VERDICT.notMeasured) return []
  if (verdict === VERDICT.missing) return [say('judged.handlingMissing')]
  const due = time(c, dueAt)
  const rule = ruleText(policy.handling[judgement.handlingRule]!, say)
  if (closedAt === null) return [say('judged.handlingOpen', { due, rule })]
  const spent = length(c, closedAt - feedback.receivedAt)
  if (closedAt <= dueAt) return [say('judged.handlingOnTime', { due, rule, at: time(c, closedAt), spent })]
  return [
    say('judged.handlingLate', {
      late: length(c, closedAt - dueAt),
      due,
      rule,
      at: time(c, closedAt),
      spent,
    }),
  ]
}

function pauseSentences(c: Case): string[] {
  const asked = total(unionOf(ofKind(c.decisions, 'pause')))
  if (asked === 0 || c.handling.dueAt === null) return []
  const counted = total(c.handling.pauses)
  if (counted === asked) return [c.say('judged.paused', { length: length(c, counted) })]
  return [c.say('judged.pausedPartly', { asked: length(c, asked), length: length(c, counted) })]
}

function extensionSentences(c: Case): string[] {
  const asked = ofKind(c.decisions, 'extension').length
  if (asked === 0 || c.handling.dueAt === null) return []
  const { extensionMinutes } = c.handling
  if (extensionMinutes === 0) return [c.say('judged.extensionTooLate')]
  const granted = c.say('judged.extended', { length: length(c, extensionMinutes * MINUTE) })
  return asked === 1 ? [granted] : [granted, c.say('judged.extensionOnce')]
}

function reopenSentences(c: Case): string[] {
  const { rule, withinDays } = c.policy.reopen
  const upheldBy = {
    continue: 'judged.reopenedContinue',
    restart: 'judged.reopenedRestart',
    first_close: 'judged.reopenedFirstClose',
  } as const
  return ofKind(c.decisions, 'reopen')
    .sort((a, b) => a.reopenedAt - b.reopenedAt)
    .map(({ closedAt, reopenedAt, upheld }) => {
      const at = time(c, reopenedAt)
      if (!upheld) return c.say('judged.reopenedUnfounded', { at })
      if (reopenedAt - closedAt > withinDays * DAY)
        return c.say('judged.reopenedTooLate', { at, days: withinDays })
      return c.say(upheldBy[rule], { at })
    })
}

function responseSentence(c: Case): string[] {
  const { feedback, judgement, policy, say } = c
  const verdict = verdictOf(c, 'responseOnTime')
  if (isDeclared(judgement, 'responseOnTime')) {
    return [say(verdict === VERDICT.hit ? 'judged.responseDeclaredOnTime' : 'judged.responseDeclaredLate')]
  }
  if (verdict === VERDICT.notMeasured) return []
  const dueAt = judgement.responseDueAt
  const shown = { due: time(c, dueAt), rule: ruleText(policy.response[judgement.responseRule]!, say) }
  const respondedAt = possible(feedback.firstRespondedAt, feedback)
  if (respondedAt === null) return [say('judged.responseMissing', shown)]
  const at = time(c, respondedAt)
  if (respondedAt <= dueAt) return [say('judged.responseOnTime', { ...shown, at })]
  return [say('judged.responseLate', { ...shown, at, late: length(c, respondedAt - dueAt) })]
}

function registrationSentence(c: Case): string[] {
  const { feedback, policy, say } = c
  if (verdictOf(c, 'collectionOnTime') === VERDICT.notMeasured) return []
  const registeredAt = possible(feedback.registeredAt, feedback)
  if (registeredAt === null) return [say('judged.registrationMissing')]
  const shown = {
    spent: length(c, registeredAt - feedback.receivedAt),
    limit: limitText(policy.collection, say),
  }
  const dueAt = createClocks(policy)(policy.collection)(feedback.department).dueAt(feedback.receivedAt)
  return [say(registeredAt <= dueAt ? 'judged.registeredOnTime' : 'judged.registeredLate', shown)]
}

const JUDGED_TIMES = [
  'registeredAt',
  'firstRespondedAt',
  'closedAt',
  'resultSentAt',
  'revisitedAt',
  'reratedAt',
] as const

function impossibleSentences(c: Case): string[] {
  const { feedback, say } = c
  return JUDGED_TIMES.flatMap((name) => {
    const at = feedback[name]
    if (at === null || possible(at, feedback) !== null) return []
    const key = at < feedback.receivedAt ? 'judged.impossibleEarly' : 'judged.impossibleLate'
    return [say(key, { field: say(`field.${name}`), at: time(c, at) })]
  })
}

function resultSentences(c: Case): string[] {
  const { feedback, handling, say } = c
  if (handling.dueAt === null) return []
  const sentences: string[] = []
  if (verdictOf(c, 'resolved') !== VERDICT.notMeasured) sentences.push(resolutionSentence(c))
  const loop = verdictOf(c, 'closedLoop')
  if (loop === VERDICT.hit) sentences.push(say('judged.loopClosed'))
  if (loop === VERDICT.missed) sentences.push(say('judged.loopOpen'))
  const first = verdictOf(c, 'firstTimeResolved')
  if (first === VERDICT.hit) sentences.push(say('judged.firstTime'))
  if (first === VERDICT.missing) sentences.push(say('judged.firstTimeMissing'))
  if (first === VERDICT.missed) {
    const reopened = handling.upheld + (feedback.reopenCount ?? 0)
    const max = c.policy.firstTime.maxTransfers
    sentences.push(say('judged.notFirstTime', { reopened, transferred: feedback.transferCount ?? 0, max }))
  }
  return sentences
}

function resolutionSentence({ feedback, handling, say }: Case): string {
  if (handling.voidedAt !== null && handling.closedAt === null) return say('judged.resolutionVoided')
  if (feedback.resolution === null) return say('judged.resolutionBlank')
  return say(`judged.${feedback.resolution}`)
}

function ratingSentences(c: Case): string[] {
  const { feedback, judgement, policy, say } = c
  if ((feedback.supplied & suppliedBit('satisfaction')) === 0) return []
  if (feedback.satisfaction === null) return [say('judged.notRated')]
  if (feedback.selfRated === true) return [say('judged.selfRated')]
  const rated = say('judged.rated', { grade: codeText('satisfaction', feedback.satisfaction, say) })
  const { reratedSatisfaction, reratedAt } = feedback
  const conversion = verdictOf(c, 'dissatisfiedConverted')
  if (conversion === VERDICT.hit && reratedSatisfaction !== null && reratedAt !== null) {
    const grade = codeText('satisfaction', reratedSatisfaction, say)
    return [rated, say('judged.converted', { at: time(c, reratedAt), grade })]
  }
  if (conversion !== VERDICT.missed) return [rated]
  const due = time(c, createClocks(policy)(policy.rerating)(feedback.department).dueAt(judgement.ratedAt))
  return [rated, say('judged.notConverted', { limit: limitText(policy.rerating, say), due })]
}

function notMeasuredSentence(c: Case): string[] {
  const kpis = kpiNames(c, (i) => c.judgement.verdicts[i] === VERDICT.notMeasured)
  return kpis === '' ? [] : [c.say('judged.notMeasured', { kpis })]
}

function exclusionSentences(c: Case): string[] {
  return ofKind(c.decisions, 'exclusion').map(({ code }) => {
    const kpis = kpiNames(c, (i) => (EXCLUSION_MASKS[code] & (1 << i)) !== 0)
    return c.say('judged.excluded', { code, name: c.say(`kpi.exclusion.${code}`), kpis })
  })
}

const KPI_IDS = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'] as const

function kpiNames({ say }: Case, isMeant: (index: number) => boolean): string {
  const names = RATE_MEASURES.flatMap((_, i) => (isMeant(i) ? [say(`kpi.name.${KPI_IDS[i]!}`)] : []))
  return names.join(say('judged.comma'))
}

/** To the minute where nothing is lost by it. */
function time({ zone }: Case, at: Instant): string {
  return formatInstant(at, zone, at % MINUTE === 0 ? 'minute' : 'second')
}

function length({ language }: Case, milliseconds: number): string {
  return formatDuration(milliseconds, language)
}

function total(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { startAt, endAt }) => sum + endAt - startAt, 0)
}
