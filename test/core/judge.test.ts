import { describe, expect, it } from 'vitest'
import type { Decision, ExclusionCode } from '../../core/decision.ts'
import { SUPPLIED_FIELDS, type SuppliedField, suppliedMask } from '../../core/fields.ts'
import type { Feedback } from '../../core/feedback.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../core/instant.ts'
import { VERDICT, type Verdict } from '../../core/judgement.ts'
import { createJudge } from '../../core/judge.ts'
import type { Policy } from '../../core/policy.ts'
import { RATE_MEASURES, type RateMeasure } from '../../core/scheme.ts'
import { makeFeedback } from '../make.ts'
import { at, testPolicy } from './testPolicy.ts'

const judge = createJudge(testPolicy)
const received = at('2026-03-06 16:30')
const people = { reason: '需要', evidence: '附件', requestedBy: '甲', approvedBy: '乙' }
const pause = (startAt: number, endAt: number): Decision => ({
  kind: 'pause',
  code: 'awaitingCustomer',
  startAt,
  endAt,
  ...people,
})
const reopen = (closedAt: number, reopenedAt: number, upheld = true): Decision => ({
  kind: 'reopen',
  closedAt,
  reopenedAt,
  upheld,
  ...people,
})
const extension = (minutes: number, requestedAt: number): Decision => ({
  kind: 'extension',
  minutes,
  requestedAt,
  ...people,
})
const exclusion = (code: ExclusionCode): Decision => ({ kind: 'exclusion', code, ...people })

function verdict(
  measure: RateMeasure,
  over: Partial<Feedback>,
  decisions: Decision[] = [],
  policy?: Policy,
): string {
  const judgement = (policy ? createJudge(policy) : judge)(makeFeedback(over), decisions)
  return nameOf(judgement.verdicts[RATE_MEASURES.indexOf(measure)]!)
}
const nameOf = (code: Verdict) => Object.entries(VERDICT).find(([, value]) => value === code)![0]
const without = (...fields: SuppliedField[]) =>
  suppliedMask(SUPPLIED_FIELDS.filter((f) => !fields.includes(f)))

describe('the handling clock, as in scoring §9', () => {
  it('T1 a complaint of 48 natural hours is on time at the due instant and late a second after', () => {
    expect(judge(makeFeedback(), []).dueAt).toBe(at('2026-03-08 16:30:00'))
    expect(verdict('handlingOnTime', { closedAt: at('2026-03-08 16:30:00') })).toBe('hit')
    expect(verdict('handlingOnTime', { closedAt: at('2026-03-08 16:30:01') })).toBe('missed')
  })

  const inquiry = {
    nature: 'inquiry',
    receivedAt: at('2026-03-02 09:00'),
    closedAt: at('2026-03-03 22:00'),
  } as const
  const monday15ToTuesday11 = pause(at('2026-03-02 15:00'), at('2026-03-03 11:00'))

  it('T7 an approved pause moves the due instant by what it holds', () => {
    expect(verdict('handlingOnTime', inquiry, [monday15ToTuesday11])).toBe('hit')
    expect(judge(makeFeedback(inquiry), [monday15ToTuesday11]).dueAt).toBe(at('2026-03-04 05:00'))
    expect(judge(makeFeedback(inquiry), [monday15ToTuesday11]).handlingMinutes).toBe(17 * 60)
    expect(verdict('handlingOnTime', inquiry)).toBe('missed')
  })

  it('T8 overlapping pauses count once', () => {
    const overlapping = [
      pause(at('2026-03-02 15:00'), at('2026-03-02 20:00')),
      pause(at('2026-03-02 18:00'), at('2026-03-03 11:00')),
    ]
    expect(judge(makeFeedback(inquiry), overlapping).dueAt).toBe(at('2026-03-04 05:00'))
    expect(judge(makeFeedback(inquiry), overlapping).handlingMinutes).toBe((37 - 20) * 60)
  })

  const reopened = [reopen(received + 30 * HOUR, received + 54 * HOUR)]
  const resolvedAt = (hours: number) =>
    ({ closedAt: received + hours * HOUR, resolution: 'resolved', reopenCount: 0, transferCount: 0 }) as const

  it('T9 time spent closed is not charged: 30 + 12 hours are on time, and K6 fails', () => {
    expect(verdict('handlingOnTime', resolvedAt(66), reopened)).toBe('hit')
    expect(verdict('firstTimeResolved', resolvedAt(66), reopened)).toBe('missed')
    expect(judge(makeFeedback(resolvedAt(66)), reopened).handlingMinutes).toBe(42 * 60)
  })

  it('T10 30 + 21 hours are late', () => {
    expect(verdict('handlingOnTime', resolvedAt(75), reopened)).toBe('missed')
    expect(judge(makeFeedback(resolvedAt(75)), reopened).handlingMinutes).toBe(51 * 60)
  })
})

it('T11 unfinished records that are due count as failed: 80 of 100', () => {
  const hours = [...Array<number>(80).fill(40), ...Array<number>(5).fill(60), ...Array<null>(15).fill(null)]
  const verdicts = hours.map((h) =>
    verdict('handlingOnTime', { closedAt: h === null ? null : received + h * HOUR }),
  )
  expect(verdicts.filter((v) => v === 'hit')).toHaveLength(80)
  expect(verdicts.filter((v) => v === 'missed')).toHaveLength(20)
})

describe('deadlines of the default policy', () => {
  const due = (over: Partial<Feedback>) => judge(makeFeedback(over), [])

  it.each<[string, Partial<Feedback>, string | null]>([
    ['complaint 48 hours', { nature: 'complaint' }, '2026-03-08 16:30'],
    ['inquiry 24 hours', { nature: 'inquiry' }, '2026-03-07 16:30'],
    ['suggestion 3 working days', { nature: 'suggestion' }, '2026-03-11 18:00'],
    ['complex 3 working days whatever the nature', { nature: 'inquiry', complex: true }, '2026-03-11 18:00'],
    ['not complex is like unknown', { nature: 'inquiry', complex: false }, '2026-03-07 16:30'],
    ['nature unknown 48 hours', { nature: null }, '2026-03-08 16:30'],
    ['praise none', { nature: 'praise' }, null],
    ['praise none, however complex', { nature: 'praise', complex: true }, null],
  ])('handling: %s', (_, over, expected) => {
    expect(due(over).dueAt).toBe(expected === null ? null : at(expected))
  })

  it.each<[string, Partial<Feedback>, number]>([
    ['urgent before e-mail 1 hour', { urgency: 'urgent', channel: 'email' }, 1],
    ['e-mail 4 hours', { urgency: 'important', channel: 'email' }, 4],
    ['the rest 24 hours', { channel: 'hotline' }, 24],
    ['praise too', { nature: 'praise' }, 24],
  ])('response: %s', (_, over, hours) => {
    expect(due(over).responseDueAt).toBe(received + hours * HOUR)
  })
})

describe('pauses', () => {
  const start = at('2026-03-02 09:00')
  const dueAt = (decisions: Decision[], over: Partial<Feedback> = {}) =>
    judge(makeFeedback({ nature: 'inquiry', receivedAt: start, ...over }), decisions).dueAt! - start

  it('are clipped to the running clock: from the receipt to the close', () => {
    expect(dueAt([pause(start - 5 * HOUR, start + 2 * HOUR)])).toBe(26 * HOUR)
    expect(dueAt([pause(start + HOUR, start + 9 * HOUR)], { closedAt: start + 3 * HOUR })).toBe(26 * HOUR)
  })

  it('count at most twice, the earliest, after they are unioned', () => {
    const hour = (from: number, to = from + 1) => pause(start + from * HOUR, start + to * HOUR)
    expect(dueAt([hour(9), hour(1), hour(5)])).toBe(26 * HOUR)
    expect(dueAt([hour(1), hour(2), hour(5, 7)])).toBe(28 * HOUR)
  })

  it('reach at most as far as the limit itself', () => {
    const longest = [pause(start + HOUR, start + 100 * HOUR)]
    expect(dueAt(longest)).toBe(48 * HOUR)
    expect(
      judge(makeFeedback({ nature: 'inquiry', receivedAt: start, closedAt: start + 110 * HOUR }), longest),
    ).toMatchObject({
      handlingMinutes: (110 - 24) * 60,
    })
  })

  it('stop no clock that has already run out', () => {
    expect(dueAt([pause(start + 24 * HOUR, start + 30 * HOUR)])).toBe(24 * HOUR)
    expect(
      dueAt([pause(start + 10 * HOUR, start + 15 * HOUR), pause(start + 28 * HOUR, start + 30 * HOUR)]),
    ).toBe(31 * HOUR)
  })

  it('hold only service time on a working calendar', () => {
    const suggestion = { nature: 'suggestion', receivedAt: at('2026-03-02 09:00') } as const
    const lunchAndMore = pause(at('2026-03-03 11:00'), at('2026-03-03 14:30'))
    expect(judge(makeFeedback(suggestion), []).dueAt).toBe(at('2026-03-05 18:00'))
    expect(judge(makeFeedback(suggestion), [lunchAndMore]).dueAt).toBe(at('2026-03-06 11:00'))
  })

  it('of working days reach at most as far as those days', () => {
    const suggestion = makeFeedback({ nature: 'suggestion', receivedAt: at('2026-03-02 09:00') })
    const month = pause(at('2026-03-02 09:00'), at('2026-04-02 09:00'))
    expect(judge(suggestion, [month]).dueAt).toBe(at('2026-03-10 18:00'))
  })

  it('do not touch the response clock', () => {
    const answered = { receivedAt: start, firstRespondedAt: start + 25 * HOUR }
    expect(verdict('responseOnTime', answered, [pause(start, start + 20 * HOUR)])).toBe('missed')
  })

  it('inside time spent closed are not counted twice', () => {
    const decisions = [
      reopen(start + 10 * HOUR, start + 20 * HOUR),
      pause(start + 8 * HOUR, start + 22 * HOUR),
    ]
    expect(dueAt(decisions)).toBe((24 + 14) * HOUR)
  })
})

describe('an extension', () => {
  const due = received + 48 * HOUR
  it('counts if requested before the due instant', () => {
    expect(judge(makeFeedback(), [extension(120, due - 1)]).dueAt).toBe(due + 2 * HOUR)
    expect(judge(makeFeedback(), [extension(120, due)]).dueAt).toBe(due)
  })

  it('counts once, the one asked for first', () => {
    expect(judge(makeFeedback(), [extension(600, due - HOUR), extension(120, due - 2 * HOUR)]).dueAt).toBe(
      due + 2 * HOUR,
    )
  })

  it('may be asked for as long as the paused clock runs, and keeps it running for a later pause', () => {
    const paused = pause(received + HOUR, received + 11 * HOUR)
    expect(judge(makeFeedback(), [paused, extension(60, due + 5 * HOUR)]).dueAt).toBe(due + 11 * HOUR)
    const later = pause(due + 30 * MINUTE, due + 90 * MINUTE)
    expect(judge(makeFeedback(), [later, extension(60, due - HOUR)]).dueAt).toBe(due + 2 * HOUR)
  })
})

describe('a reopening', () => {
  const hours = (n: number) => received + n * HOUR
  const closedFirst = { closedAt: hours(30) }

  it('leaves the record open until it is closed again', () => {
    const judgement = judge(makeFeedback(closedFirst), [reopen(hours(30), hours(40))])
    expect(judgement).toMatchObject({ closedAt: null, dueAt: hours(58), handlingMinutes: null })
    expect(nameOf(judgement.verdicts[2]!)).toBe('missed')
  })

  it('that was not upheld changes nothing, and the close before it stands', () => {
    const judgement = judge(makeFeedback({ closedAt: hours(90) }), [reopen(hours(30), hours(54), false)])
    expect(judgement).toMatchObject({ closedAt: hours(30), dueAt: hours(48) })
  })

  it('counts up to exactly 30 days after the close', () => {
    const closedAt = hours(30)
    const last = closedAt + 30 * DAY
    expect(judge(makeFeedback({ closedAt }), [reopen(closedAt, last)]).closedAt).toBe(null)
    expect(judge(makeFeedback({ closedAt }), [reopen(closedAt, last + 1)]).closedAt).toBe(closedAt)
  })

  it('after a late close gives back no time', () => {
    expect(judge(makeFeedback({ closedAt: hours(80) }), [reopen(hours(50), hours(70))]).dueAt).toBe(hours(48))
  })

  it('happens as often as it happens', () => {
    const twice = [reopen(hours(10), hours(20)), reopen(hours(30), hours(50))]
    expect(judge(makeFeedback({ closedAt: hours(60) }), twice)).toMatchObject({
      dueAt: hours(78),
      closedAt: hours(60),
      handlingMinutes: 30 * 60,
    })
  })

  it('voids resolution and closing of the loop until they are done again', () => {
    const done = {
      closedAt: hours(30),
      resolution: 'resolved',
      resultSentAt: hours(31),
      revisitedAt: hours(32),
      reopenCount: 0,
    } as const
    const decisions = [reopen(hours(30), hours(40))]
    expect(verdict('resolved', done, decisions)).toBe('missed')
    expect(verdict('closedLoop', done, decisions)).toBe('missed')
    expect(verdict('firstTimeResolved', done, decisions)).toBe('outside')
    const again = { ...done, closedAt: hours(50), resultSentAt: hours(51), revisitedAt: hours(52) }
    expect(verdict('resolved', again, decisions)).toBe('hit')
    expect(verdict('closedLoop', again, decisions)).toBe('hit')
  })

  it('lets no declared fact stand in for the voided close', () => {
    expect(
      verdict('handlingOnTime', { ...closedFirst, declaredHandlingOnTime: true }, [
        reopen(hours(30), hours(40)),
      ]),
    ).toBe('missed')
  })

  it('under first_close changes no time', () => {
    const policy: Policy = { ...testPolicy, reopen: { rule: 'first_close', withinDays: 30 } }
    const judgement = createJudge(policy)(makeFeedback({ closedAt: hours(90) }), [
      reopen(hours(30), hours(54)),
    ])
    expect(judgement).toMatchObject({ closedAt: hours(30), dueAt: hours(48), handlingMinutes: 30 * 60 })
    expect(nameOf(judgement.verdicts[2]!)).toBe('hit')
  })

  it('under restart starts the clock anew', () => {
    const policy: Policy = { ...testPolicy, reopen: { rule: 'restart', withinDays: 30 } }
    const judgement = createJudge(policy)(makeFeedback({ closedAt: hours(90) }), [
      reopen(hours(30), hours(54)),
    ])
    expect(judgement).toMatchObject({ closedAt: hours(90), dueAt: hours(54 + 48), handlingMinutes: 36 * 60 })
  })
})

describe('which verdict a record gets', () => {
  const close = received + 10 * HOUR
  const cases: [RateMeasure, string, Partial<Feedback>, string][] = [
    ['collectionOnTime', 'registered exactly at the limit', { registeredAt: received + 30 * MINUTE }, 'hit'],
    ['collectionOnTime', 'a second later', { registeredAt: received + 30 * MINUTE + SECOND }, 'missed'],
    ['collectionOnTime', 'blank', {}, 'missing'],
    ['collectionOnTime', 'before the receipt', { registeredAt: received - 1 }, 'missing'],
    ['collectionOnTime', 'in the future', { registeredAt: received + 1, knownAt: received }, 'missing'],
    ['collectionOnTime', 'not supplied', { supplied: without('registeredAt') }, 'notMeasured'],

    ['responseOnTime', 'answered in time', { firstRespondedAt: received + DAY }, 'hit'],
    ['responseOnTime', 'answered late', { firstRespondedAt: received + DAY + 1 }, 'missed'],
    ['responseOnTime', 'blank', {}, 'missing'],
    ['responseOnTime', 'blank but declared', { declaredResponseOnTime: true }, 'hit'],
    [
      'responseOnTime',
      'a late time though declared',
      { firstRespondedAt: received + 9 * DAY, declaredResponseOnTime: true },
      'missed',
    ],
    ['responseOnTime', 'an impossible time is like none', { firstRespondedAt: received - 1 }, 'missing'],
    [
      'responseOnTime',
      'declared late',
      { supplied: without('firstRespondedAt'), declaredResponseOnTime: false },
      'missed',
    ],
    [
      'responseOnTime',
      'no time column, declared blank',
      { supplied: without('firstRespondedAt') },
      'missing',
    ],
    [
      'responseOnTime',
      'neither supplied',
      { supplied: without('firstRespondedAt', 'declaredResponseOnTime') },
      'notMeasured',
    ],
    ['responseOnTime', 'praise', { nature: 'praise', firstRespondedAt: received + HOUR }, 'hit'],

    ['handlingOnTime', 'open', {}, 'missed'],
    ['handlingOnTime', 'closed before the receipt', { closedAt: received - 1 }, 'missed'],
    ['handlingOnTime', 'blank but declared on time', { declaredHandlingOnTime: true }, 'hit'],
    ['handlingOnTime', 'blank but declared late', { declaredHandlingOnTime: false }, 'missed'],
    [
      'handlingOnTime',
      'a late close though declared',
      { closedAt: received + 9 * DAY, declaredHandlingOnTime: true },
      'missed',
    ],
    [
      'handlingOnTime',
      'no time column, declared',
      { supplied: without('closedAt'), declaredHandlingOnTime: true },
      'hit',
    ],
    ['handlingOnTime', 'no time column, declared blank', { supplied: without('closedAt') }, 'missing'],
    [
      'handlingOnTime',
      'neither supplied',
      { supplied: without('closedAt', 'declaredHandlingOnTime') },
      'notMeasured',
    ],
    ['handlingOnTime', 'praise', { nature: 'praise', closedAt: close }, 'outside'],

    ['resolved', 'resolved', { resolution: 'resolved' }, 'hit'],
    ['resolved', 'partly', { resolution: 'partly' }, 'conditional'],
    ['resolved', 'unresolved', { resolution: 'unresolved' }, 'missed'],
    ['resolved', 'blank', {}, 'missed'],
    ['resolved', 'not supplied', { supplied: without('resolution') }, 'notMeasured'],
    ['resolved', 'praise', { nature: 'praise', resolution: 'resolved' }, 'outside'],

    ['closedLoop', 'sent and called back', { resultSentAt: close, revisitedAt: close }, 'hit'],
    ['closedLoop', 'only sent', { resultSentAt: close }, 'missed'],
    [
      'closedLoop',
      'called back before the receipt',
      { resultSentAt: close, revisitedAt: received - 1 },
      'missed',
    ],
    ['closedLoop', 'blank', {}, 'missed'],
    [
      'closedLoop',
      'one not supplied',
      { resultSentAt: close, supplied: without('revisitedAt') },
      'notMeasured',
    ],
    ['closedLoop', 'praise', { nature: 'praise' }, 'outside'],

    [
      'firstTimeResolved',
      'never reopened',
      { resolution: 'resolved', reopenCount: 0, transferCount: 0 },
      'hit',
    ],
    [
      'firstTimeResolved',
      'transferred once',
      { resolution: 'resolved', reopenCount: 0, transferCount: 1 },
      'hit',
    ],
    [
      'firstTimeResolved',
      'transferred twice',
      { resolution: 'resolved', reopenCount: 0, transferCount: 2 },
      'missed',
    ],
    ['firstTimeResolved', 'reopened', { resolution: 'resolved', reopenCount: 1, transferCount: 0 }, 'missed'],
    ['firstTimeResolved', 'unresolved', { resolution: 'unresolved', reopenCount: 0 }, 'outside'],
    ['firstTimeResolved', 'partly', { resolution: 'partly', reopenCount: 0 }, 'outside'],
    [
      'firstTimeResolved',
      'no column for transfers',
      { resolution: 'resolved', reopenCount: 0, supplied: without('transferCount') },
      'hit',
    ],
    ['firstTimeResolved', 'blank number of transfers', { resolution: 'resolved', reopenCount: 0 }, 'missing'],
    [
      'firstTimeResolved',
      'blank number of reopenings',
      { resolution: 'resolved', transferCount: 0 },
      'missing',
    ],
    [
      'firstTimeResolved',
      'blank, but transferred too often',
      { resolution: 'resolved', transferCount: 3 },
      'missed',
    ],
    [
      'firstTimeResolved',
      'no column for reopenings',
      { resolution: 'resolved', supplied: without('reopenCount') },
      'notMeasured',
    ],
    ['firstTimeResolved', 'no column for resolution', { supplied: without('resolution') }, 'notMeasured'],

    ['satisfied', 'very satisfied', { satisfaction: 'verySatisfied' }, 'hit'],
    ['satisfied', 'satisfied', { satisfaction: 'satisfied' }, 'hit'],
    ['satisfied', 'basically satisfied', { satisfaction: 'basicallySatisfied' }, 'conditional'],
    ['satisfied', 'neutral', { satisfaction: 'neutral' }, 'missed'],
    ['satisfied', 'dissatisfied', { satisfaction: 'dissatisfied' }, 'missed'],
    ['satisfied', 'not rated', {}, 'missing'],
    ['satisfied', 'rated by itself', { satisfaction: 'verySatisfied', selfRated: true }, 'missing'],
    ['satisfied', 'not supplied', { supplied: without('satisfaction') }, 'notMeasured'],
    ['satisfied', 'praise', { nature: 'praise', satisfaction: 'satisfied' }, 'outside'],

    ['dissatisfiedConverted', 'satisfied', { satisfaction: 'satisfied' }, 'outside'],
    ['dissatisfiedConverted', 'neutral', { satisfaction: 'neutral' }, 'outside'],
    ['dissatisfiedConverted', 'not rated', {}, 'outside'],
    [
      'dissatisfiedConverted',
      'dissatisfied by its own word',
      { satisfaction: 'dissatisfied', selfRated: true },
      'outside',
    ],
    ['dissatisfiedConverted', 'no re-rating', { satisfaction: 'dissatisfied' }, 'missed'],
    [
      'dissatisfiedConverted',
      'no column for it',
      { satisfaction: 'dissatisfied', supplied: without('reratedAt') },
      'notMeasured',
    ],
    ['dissatisfiedConverted', 'ratings not supplied', { supplied: without('satisfaction') }, 'notMeasured'],
  ]
  it.each(cases)('%s: %s', (measure, _, over, expected) => {
    expect(verdict(measure, over)).toBe(expected)
  })

  it('dissatisfiedConverted: re-rated basically satisfied within exactly 7 days of the rating', () => {
    const rated = {
      satisfaction: 'veryDissatisfied',
      revisitedAt: close,
      reratedSatisfaction: 'basicallySatisfied',
    } as const
    expect(verdict('dissatisfiedConverted', { ...rated, reratedAt: close + 7 * DAY })).toBe('hit')
    expect(verdict('dissatisfiedConverted', { ...rated, reratedAt: close + 7 * DAY + 1 })).toBe('missed')
    expect(
      verdict('dissatisfiedConverted', { ...rated, reratedAt: close, reratedSatisfaction: 'neutral' }),
    ).toBe('missed')
    expect(verdict('dissatisfiedConverted', { ...rated, reratedAt: received - 1 })).toBe('missed')
  })

  it('marks what rests on declared facts, and only that', () => {
    const both = { declaredResponseOnTime: true, declaredHandlingOnTime: false }
    expect(judge(makeFeedback(both), []).declared).toBe(0b110)
    expect(judge(makeFeedback({ ...both, firstRespondedAt: close, closedAt: close }), []).declared).toBe(0)
    expect(judge(makeFeedback(both), [exclusion('EX4')]).declared).toBe(0)
  })
})

describe('the time of a rating', () => {
  const hours = (n: number) => received + n * HOUR
  it.each<[string, Partial<Feedback>, number]>([
    ['call-back', { revisitedAt: hours(9), resultSentAt: hours(8), closedAt: hours(7) }, 9],
    ['result sent', { revisitedAt: received - 1, resultSentAt: hours(8), closedAt: hours(7) }, 8],
    ['close', { closedAt: hours(7) }, 7],
    ['due', {}, 48],
    ['receipt', { nature: 'praise' }, 0],
  ])('is the %s', (_, over, expected) => {
    expect(judge(makeFeedback(over), []).ratedAt).toBe(hours(expected))
  })
})

describe('an exclusion', () => {
  const everything: Partial<Feedback> = {
    registeredAt: received,
    firstRespondedAt: received,
    closedAt: received,
    resultSentAt: received,
    revisitedAt: received,
    resolution: 'resolved',
    reopenCount: 0,
    transferCount: 0,
    satisfaction: 'dissatisfied',
  }
  it.each<[ExclusionCode, string]>([
    ['EX1', 'K1 K2 K3 K4 K5 K6 K7 K8'],
    ['EX2', 'K4 K5 K6 K7 K8'],
    ['EX3', 'K1 K2 K3 K4 K5 K6 K7 K8'],
    ['EX4', 'K1 K2 K3'],
    ['EX5', 'K3 K4 K5 K6 K7 K8'],
    ['EX6', 'K4 K7 K8'],
    ['EX7', 'K3 K4 K5 K6 K7 K8'],
    ['EX8', 'K1 K2 K3 K4 K5 K6 K7 K8'],
  ])('%s takes the record out of %s', (code, expected) => {
    const { verdicts } = judge(makeFeedback(everything), [exclusion(code)])
    const out = verdicts.flatMap((v, i) => (v === VERDICT.excluded ? [`K${i + 1}`] : []))
    expect(out.join(' ')).toBe(expected)
  })

  it('leaves alone what would not have counted', () => {
    expect(verdict('handlingOnTime', { nature: 'praise' }, [exclusion('EX1')])).toBe('outside')
    expect(verdict('resolved', { supplied: without('resolution') }, [exclusion('EX1')])).toBe('notMeasured')
    expect(verdict('satisfied', {}, [exclusion('EX1')])).toBe('excluded')
  })
})

describe('values stored beside the verdicts', () => {
  it('counts whole elapsed minutes and points of valid ratings', () => {
    const judgement = judge(
      makeFeedback({
        firstRespondedAt: received + 90 * SECOND,
        closedAt: received + 150 * SECOND,
        satisfaction: 'basicallySatisfied',
      }),
      [],
    )
    expect(judgement).toMatchObject({ responseMinutes: 1, handlingMinutes: 2, csatPoints: 60 })
  })

  it('has none where nothing valid is known', () => {
    const own = judge(
      makeFeedback({ satisfaction: 'satisfied', selfRated: true, firstRespondedAt: received - 1 }),
      [],
    )
    expect(own).toMatchObject({ responseMinutes: null, handlingMinutes: null, csatPoints: null })
    expect(judge(makeFeedback({ nature: 'praise', closedAt: received + HOUR }), [])).toMatchObject({
      closedAt: received + HOUR,
      handlingMinutes: null,
    })
  })

  it('names the rules that applied', () => {
    expect(judge(makeFeedback({ nature: 'inquiry', urgency: 'urgent' }), [])).toMatchObject({
      handlingRule: 2,
      responseRule: 0,
    })
  })
})

describe('a policy that cannot judge', () => {
  it.each<[string, Partial<Policy>, string]>([
    ['names a calendar it does not have', { defaultCalendar: 'nowhere' }, 'policyInvalid'],
    [
      'catches not every record',
      { handling: [{ when: { nature: 'praise' }, limit: null }] },
      'policyInvalid',
    ],
    ['sets no limit for responses', { response: [{ when: {}, limit: null }] }, 'policyInvalid'],
    ['is in no known zone', { timeZone: 'Mars/Base' }, 'timeZoneUnknown'],
  ])('%s is refused before any record is judged', (_, over, code) => {
    expect(() => createJudge({ ...testPolicy, ...over })).toThrow(code)
  })

  it('whose calendar has no working period refuses the record that needs it', () => {
    const never = { ...testPolicy.calendars.test!, week: Array.from({ length: 7 }, () => []), makeUpDays: [] }
    const judgeNever = createJudge({ ...testPolicy, calendars: { test: never } })
    expect(() => judgeNever(makeFeedback({ nature: 'suggestion' }), [])).toThrow('calendarRunsOut')
    expect(judgeNever(makeFeedback(), []).dueAt).toBe(received + 48 * HOUR)
  })
})
