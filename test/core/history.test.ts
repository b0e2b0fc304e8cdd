// Status history: what a ticket's events make of its clock, its counts and its ratings.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../core/decision.ts'
import { EVENT_KINDS, type EventKind, type FeedbackEvent, suppliedByEvents } from '../../core/event.ts'
import type { Feedback } from '../../core/feedback.ts'
import { suppliedMask } from '../../core/fields.ts'
import { foldEvents } from '../../core/history/foldEvents.ts'
import { createHandling } from '../../core/handling.ts'
import { DAY, HOUR } from '../../core/instant.ts'
import { VERDICT } from '../../core/judgement.ts'
import { createJudge } from '../../core/judge.ts'
import type { Policy } from '../../core/policy.ts'
import { RATE_MEASURES, type RateMeasure } from '../../core/scheme.ts'
import { makeEvent, makeFeedback } from '../make.ts'
import { at, testPolicy } from './testPolicy.ts'

const judge = createJudge(testPolicy)
const received = at('2026-03-06 16:30')
const supplied = suppliedByEvents(new Set(EVENT_KINDS), true)
const approved = { reason: '等待用户补充材料', approver: '李主任', handler: '王敏' }

function event(kind: EventKind, when: number | string, over: Partial<FeedbackEvent> = {}): FeedbackEvent {
  return makeEvent({
    kind,
    at: typeof when === 'string' ? at(when) : received + when * HOUR,
    supplied,
    ...over,
  })
}

/** A record whose own file told only of the receipt. */
function bare(over: Partial<Feedback> = {}): Feedback {
  return makeFeedback({ supplied: suppliedMask(['resolution']), ...over })
}

function verdict(
  measure: RateMeasure,
  record: Feedback,
  events: readonly FeedbackEvent[],
  policy?: Policy,
): string {
  const code = (policy ? createJudge(policy) : judge)(record, [], events).verdicts[
    RATE_MEASURES.indexOf(measure)
  ]
  return Object.entries(VERDICT).find(([, value]) => value === code)![0]
}

describe('scoring §9 from events alone', () => {
  const inquiry = bare({ nature: 'inquiry', receivedAt: at('2026-03-02 09:00') })
  const closed = event('closed', '2026-03-03 22:00')
  const paused = (details: Partial<FeedbackEvent>) => [
    event('paused', '2026-03-02 15:00', details),
    event('resumed', '2026-03-03 11:00'),
    closed,
  ]

  it('T7 a pause with reason and approver moves the due instant; without them it is late', () => {
    expect(verdict('handlingOnTime', inquiry, paused(approved))).toBe('hit')
    expect(judge(inquiry, [], paused(approved))).toMatchObject({
      dueAt: at('2026-03-04 05:00'),
      handlingMinutes: 17 * 60,
    })
    for (const details of [
      { ...approved, reason: null },
      { ...approved, approver: null },
      { ...approved, approver: approved.handler },
    ]) {
      expect(verdict('handlingOnTime', inquiry, paused(details))).toBe('missed')
      expect(foldEvents(inquiry, [], paused(details)).idlePauses).toHaveLength(1)
    }
  })

  it('T8 overlapping pauses are united: 20 hours, not 22', () => {
    const events = [
      event('paused', '2026-03-02 15:00', approved),
      event('paused', '2026-03-02 18:00', { ...approved, reason: '等待检测' }),
      event('resumed', '2026-03-02 20:00'),
      event('resumed', '2026-03-03 11:00'),
      closed,
    ]
    expect(judge(inquiry, [], events)).toMatchObject({
      dueAt: at('2026-03-04 05:00'),
      handlingMinutes: (37 - 20) * 60,
    })
    const byReason = events.map((e, i) => (i === 2 ? { ...e, reason: approved.reason } : e))
    expect(judge(inquiry, [], byReason).dueAt).toBe(at('2026-03-04 05:00'))
  })

  const reopenedAfter = (hours: number) => [
    event('closed', 30),
    event('reopened', 54),
    event('closed', hours),
  ]
  const resolved = bare({ resolution: 'resolved' })

  it('T9 time spent closed is not charged: 30 + 12 hours are on time, and K6 fails', () => {
    expect(verdict('handlingOnTime', resolved, reopenedAfter(66))).toBe('hit')
    expect(verdict('firstTimeResolved', resolved, reopenedAfter(66))).toBe('missed')
    expect(judge(resolved, [], reopenedAfter(66)).handlingMinutes).toBe(42 * 60)
  })

  it('T10 30 + 21 hours are late', () => {
    expect(verdict('handlingOnTime', resolved, reopenedAfter(75))).toBe('missed')
    expect(judge(resolved, [], reopenedAfter(75)).handlingMinutes).toBe(51 * 60)
  })
})

describe('pauses', () => {
  it('without an end do not count, closed or not: a missing fact is never a good one', () => {
    const events = [event('paused', 2, approved), event('closed', 60)]
    expect(verdict('handlingOnTime', bare(), events)).toBe('missed')
    expect(foldEvents(bare(), [], events).idlePauses).toMatchObject([{ endAt: null }])
  })

  it('noted twice count once, and do not reach into the next pause', () => {
    const events = [
      event('paused', 2, approved),
      event('paused', 2.01, approved),
      event('resumed', 6),
      event('paused', 20, approved),
      event('resumed', 21),
    ]
    expect(judge(bare(), [], events).dueAt).toBe(received + (48 + 6 - 2.01 + 1) * HOUR)
  })

  it('give way to what a person decided about the same time', () => {
    const decided: Decision = {
      kind: 'pause',
      code: 'inspection',
      startAt: received + 3 * HOUR,
      endAt: received + 4 * HOUR,
      reason: '检测',
      evidence: '',
      requestedBy: '甲',
      approvedBy: '乙',
    }
    const events = [event('paused', 2, approved), event('resumed', 10)]
    expect(judge(bare(), [decided], events).dueAt).toBe(received + 49 * HOUR)
    expect(judge(bare(), [], events).dueAt).toBe(received + 56 * HOUR)
  })
})

describe('closes and reopenings', () => {
  it.each<[string, FeedbackEvent[], number | null]>([
    ['one close', [event('closed', 30)], 30],
    ['the first of two without a reopening', [event('closed', 30), event('closed', 40)], 30],
    ['open again', [event('closed', 30), event('reopened', 40)], null],
    [
      'a reopening that was not justified',
      [event('closed', 30), event('reopened', 40, { upheld: false })],
      30,
    ],
    ['a reopening of what was never closed', [event('reopened', 20), event('closed', 30)], 30],
    ['a close before the receipt', [event('closed', -1)], null],
    ['none', [event('urged', 3)], null],
  ])('%s', (_, events, hours) => {
    expect(judge(bare(), [], events).closedAt).toBe(hours === null ? null : received + hours * HOUR)
  })

  it('the close of the record counts where the history has none after its last reopening', () => {
    const record = bare({ closedAt: received + 60 * HOUR, supplied: suppliedMask(['closedAt']) })
    expect(judge(record, [], [event('closed', 30), event('reopened', 54)])).toMatchObject({
      closedAt: record.closedAt,
      handlingMinutes: 36 * 60,
    })
    expect(judge(record, [], [event('reopened', 80)]).closedAt).toBe(null)
    expect(judge(record, [], [event('urged', 3)]).closedAt).toBe(record.closedAt)
  })

  it('a reopening and the close after it on one day that a file tells without hours', () => {
    const day = (n: number) => at(`2026-03-0${n} 00:00`)
    const events = [
      event('closed', 0, { at: day(8), precision: DAY }),
      event('closed', 0, { at: day(9), precision: DAY }),
      event('reopened', 0, { at: day(9), precision: DAY }),
    ]
    expect(judge(bare(), [], events).closedAt).toBe(day(9))
  })

  it('follow the policy: first close, restart, within the days', () => {
    const events = [event('closed', 30), event('reopened', 54), event('closed', 75)]
    const under = (reopen: Policy['reopen']) => createJudge({ ...testPolicy, reopen })(bare(), [], events)
    expect(under({ rule: 'first_close', withinDays: 30 }).closedAt).toBe(received + 30 * HOUR)
    expect(under({ rule: 'restart', withinDays: 30 }).handlingMinutes).toBe(21 * 60)
    expect(under({ rule: 'continue', withinDays: 0 }).closedAt).toBe(received + 30 * HOUR)
  })

  it('a person who found a reopening unjustified is heard', () => {
    const unfounded: Decision = {
      kind: 'reopen',
      closedAt: received + 30 * HOUR,
      reopenedAt: received + 54 * HOUR,
      upheld: false,
      reason: '新事项',
      evidence: '',
      requestedBy: '甲',
      approvedBy: '乙',
    }
    const events = [event('closed', 30), event('reopened', 54), event('closed', 75)]
    expect(judge(bare(), [unfounded], events).closedAt).toBe(received + 30 * HOUR)
  })
})

describe('transfers', () => {
  const handle = (events: readonly FeedbackEvent[], record = bare()) => {
    const folded = foldEvents(record, [], events)
    return createHandling(testPolicy)(folded.feedback, folded.decisions, folded.transfers)
  }
  const to = (department: string, hours: number) => event('transferred', hours, { department })

  it('start the clock of the receiving department', () => {
    expect(handle([to('技术部', 40), event('closed', 80)])).toMatchObject({
      startAt: received + 40 * HOUR,
      dueAt: received + 88 * HOUR,
      transferredTo: '技术部',
    })
    expect(judge(bare(), [], [to('技术部', 40), event('closed', 80)]).handlingMinutes).toBe(40 * 60)
  })

  it('of what is overdue already change nothing', () => {
    expect(handle([to('技术部', 48)])).toMatchObject({ startAt: received, transferredTo: null })
    expect(handle([to('技术部', 40), to('市场部', 90)]).transferredTo).toBe('技术部')
  })

  it('after the close, to nobody, or to whoever has it already change nothing', () => {
    expect(handle([event('closed', 10), to('技术部', 20)]).transferredTo).toBe(null)
    expect(handle([event('transferred', 10)]).startAt).toBe(received)
    const same = [event('assigned', 1, { department: '技术部' }), to('技术部', 10)]
    expect(handle(same).startAt).toBe(received)
    expect(foldEvents(bare(), [], same).feedback.transferCount).toBe(0)
  })

  it('pauses and time closed before the transfer belong to the clock before it', () => {
    const events = [
      event('paused', 2, approved),
      event('resumed', 6),
      event('closed', 10),
      event('reopened', 20),
      to('技术部', 24),
      event('paused', 30, approved),
      event('resumed', 31),
    ]
    expect(handle(events).dueAt).toBe(received + (24 + 48 + 1) * HOUR)
  })

  it('two fail K6, and the greater number of record and history counts', () => {
    const resolved = bare({ resolution: 'resolved' })
    const events = [to('技术部', 1), to('客服部', 2), event('closed', 3)]
    expect(verdict('firstTimeResolved', resolved, events)).toBe('missed')
    expect(verdict('firstTimeResolved', resolved, events.slice(1))).toBe('hit')
    expect(foldEvents(bare({ transferCount: 5 }), [], events).feedback.transferCount).toBe(5)
  })
})

describe('what the history supplies', () => {
  it('only steps it tells of are measured', () => {
    const closesOnly = suppliedByEvents(new Set<EventKind>(['closed']), false)
    const events = [event('closed', 10, { supplied: closesOnly })]
    expect(verdict('handlingOnTime', bare(), events)).toBe('hit')
    expect(verdict('responseOnTime', bare(), events)).toBe('notMeasured')
    expect(verdict('handlingOnTime', bare(), [])).toBe('notMeasured')
    expect(verdict('handlingOnTime', bare(), [event('urged', 2, { supplied: closesOnly })])).toBe('missed')
  })

  it('the first response, and the registration', () => {
    const events = [event('replied', 26), event('replied', 23), event('registered', 0.5)]
    expect(verdict('responseOnTime', bare(), events)).toBe('hit')
    expect(verdict('collectionOnTime', bare(), events)).toBe('hit')
    expect(judge(bare(), [], events).responseMinutes).toBe(23 * 60)
  })

  it('a rating, and when it turned: converted within seven days', () => {
    const rated = (hours: number, grade: FeedbackEvent['grade']) => event('rated', hours, { grade })
    const events = [rated(30, 'dissatisfied'), rated(60, 'satisfied'), rated(900, 'verySatisfied')]
    expect(judge(bare(), [], events)).toMatchObject({ ratedAt: received + 30 * HOUR, csatPoints: 25 })
    expect(verdict('dissatisfiedConverted', bare(), events)).toBe('hit')
    expect(verdict('dissatisfiedConverted', bare(), events.slice(0, 1))).toBe('missed')
    expect(verdict('dissatisfiedConverted', bare(), [...events, rated(999, 'dissatisfied')])).toBe('missed')
  })

  it('counts urgings, and a day that holds the receipt begins with it', () => {
    const day = event('replied', 0, { at: at('2026-03-06 00:00'), precision: DAY })
    expect(judge(bare(), [], [day]).responseMinutes).toBe(0)
    expect(foldEvents(bare(), [], [event('urged', 1), event('urged', 2)]).urged).toBe(2)
  })
})

describe('whatever the file', () => {
  const anyEvent = fc
    .record({
      kind: fc.constantFrom(...EVENT_KINDS),
      hours: fc.integer({ min: -2, max: 90 }),
      department: fc.constantFrom(null, '技术部', '客服部'),
      reason: fc.constantFrom(null, '等待', '检测'),
      approver: fc.constantFrom(null, '李主任'),
      handler: fc.constantFrom(null, '王敏', '李主任'),
      grade: fc.constantFrom(null, 'dissatisfied' as const, 'satisfied' as const),
      upheld: fc.constantFrom(null, true, false),
    })
    .map(({ kind, hours, ...over }) => event(kind, hours, over))
  const anyEvents = fc.array(anyEvent, { maxLength: 14 })
  const record = bare({ resolution: 'resolved' })

  it('the order of its rows does not matter', () => {
    fc.assert(
      fc.property(
        anyEvents.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(foldEvents(record, [], shuffled)).toEqual(foldEvents(record, [], events))
        },
      ),
    )
  })

  it('the same event twice counts once', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(), (events, n) => {
        const twice = events.length === 0 ? [] : [...events, events[n % events.length]!]
        expect(foldEvents(record, [], twice)).toEqual(foldEvents(record, [], events))
      }),
    )
  })

  it('pauses never grant more than their union, the limit, and the time from the first to the last', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { feedback, decisions, transfers } = foldEvents(record, [], events)
        const handling = createHandling(testPolicy)(feedback, decisions, transfers)
        const paused = handling.pauses.reduce((sum, { startAt, endAt }) => sum + endAt - startAt, 0)
        expect(paused).toBeLessThanOrEqual(48 * HOUR)
        for (const [i, { startAt, endAt }] of handling.pauses.entries()) {
          expect(startAt).toBeLessThan(endAt)
          expect(startAt).toBeGreaterThanOrEqual(handling.pauses[i - 1]?.endAt ?? handling.startAt)
        }
      }),
    )
  })
})
