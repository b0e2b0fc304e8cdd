// Deadline rules that change on a day, and departments with calendars of their own.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../core/errors.ts'
import { DAY, HOUR } from '../../core/instant.ts'
import { createHandOvers } from '../../core/history/handOvers.ts'
import { createJudge } from '../../core/judge.ts'
import { conditionTexts } from '../../core/limitText.ts'
import { type LimitRule, parsePolicy, type Policy } from '../../core/policy.ts'
import { sayIn } from '../../core/words.ts'
import { makeEvent, makeFeedback } from '../make.ts'
import { at, testCalendar, testPolicy } from './testPolicy.ts'

const hours = (n: number) => ({ kind: 'natural_hours', n }) as const
const rest: LimitRule = { when: {}, limit: hours(48) }
const policyOf = (over: Partial<Policy>): Policy => parsePolicy({ ...testPolicy, ...over })
const refusal = (over: Partial<Policy>): unknown => {
  try {
    policyOf(over)
    return null
  } catch (error) {
    return error instanceof AppError ? error.detail.at : error
  }
}

describe('a rule with dates', () => {
  const handling: LimitRule[] = [
    { when: { nature: 'complaint' }, limit: hours(12), from: '2026-07-01' },
    { when: { nature: 'complaint' }, limit: hours(24), from: '2026-04-01', to: '2026-05-31' },
    rest,
  ]
  const judge = createJudge(policyOf({ handling, response: handling }))
  it.each([
    ['2026-03-31 23:59:59', 2, 48],
    ['2026-04-01 00:00:00', 1, 24],
    ['2026-05-31 23:59:59', 1, 24],
    ['2026-06-01 00:00:00', 2, 48],
    ['2026-06-30 23:59:59', 2, 48],
    ['2026-07-01 00:00:00', 0, 12],
  ])('judges a complaint received %s by rule %d: %d hours', (received, rule, n) => {
    const receivedAt = at(received)
    const judgement = judge(makeFeedback({ receivedAt, nature: 'complaint' }), [])
    expect(judgement).toMatchObject({
      handlingRule: rule,
      responseRule: rule,
      dueAt: receivedAt + n * HOUR,
      responseDueAt: receivedAt + n * HOUR,
    })
  })

  it('moves nothing that was received before its day', () => {
    const before = createJudge(policyOf({ handling: [rest] }))
    const changed = createJudge(
      policyOf({ handling: [{ when: {}, limit: hours(1), from: '2026-07-01' }, rest] }),
    )
    const start = at('2026-07-01 00:00')
    fc.assert(
      fc.property(fc.integer({ min: -60 * DAY, max: 60 * DAY }), (offset) => {
        const record = makeFeedback({ receivedAt: start + offset })
        const [old, now] = [before(record, []).dueAt!, changed(record, []).dueAt!]
        expect(now).toBe(offset < 0 ? old : record.receivedAt + HOUR)
      }),
    )
  })

  it('says its days among its conditions', () => {
    const texts = (rule: Omit<LimitRule, 'limit'>) => conditionTexts(rule, sayIn('zh-CN'))
    expect(texts({ when: { nature: 'complaint' }, from: '2026-07-01' })).toEqual([
      '投诉',
      '2026-07-01 起受理',
    ])
    expect(texts({ when: {}, to: '2026-06-30' })).toEqual(['2026-06-30 及以前受理'])
    expect(texts({ when: {}, from: '2026-01-01', to: '2026-06-30' })).toEqual([
      '2026-01-01 至 2026-06-30 受理',
    ])
  })

  it.each<[string, string, Partial<Policy>]>([
    [
      'that ends before it begins',
      'handling.0.to',
      { handling: [{ ...rest, from: '2026-07-01', to: '2026-06-30' }, rest] },
    ],
    [
      'that is the last and does not always hold',
      'handling.0.from',
      { handling: [{ ...rest, from: '2026-07-01' }] },
    ],
    ['that is the last and comes to an end', 'response.0.to', { response: [{ ...rest, to: '2026-07-01' }] }],
    [
      'between departments that ends before it begins',
      'handOver.0.to',
      { handOver: [{ department: '甲', limit: hours(2), from: '2026-07-02', to: '2026-07-01' }] },
    ],
  ])('%s is refused', (_, path, over) => expect(refusal(over)).toBe(path))
})

describe('a limit between departments with dates', () => {
  it('holds for tickets received on its days', () => {
    const policy = policyOf({
      handOver: [
        { department: '销售部', limit: hours(1), from: '2026-07-01' },
        { department: '销售部', limit: hours(4) },
      ],
    })
    const lateIn = (received: string) => {
      const record = makeFeedback({ receivedAt: at(received) })
      const step = (kind: 'received' | 'closed', hour: number) =>
        makeEvent({
          kind,
          at: record.receivedAt + hour * HOUR,
          department: kind === 'closed' ? null : '销售部',
        })
      return createHandOvers(policy)(record, [step('received', 0), step('closed', 3)])[0]!.lateMinutes
    }
    expect(lateIn('2026-06-30 10:00')).toBe(0)
    expect(lateIn('2026-07-01 10:00')).toBe(120)
  })
})

describe('the calendar of a department', () => {
  const evening = {
    ...testCalendar,
    name: '晚班',
    week: testCalendar.week.map(() => [{ from: '18:00', to: '22:00' }]),
  }
  const calendars = { ...testPolicy.calendars, evening }
  const departmentCalendars = [{ department: '夜间服务部', calendar: 'evening' }]
  const working = (over: Partial<Policy> = {}) =>
    createJudge(
      policyOf({
        calendars,
        departmentCalendars,
        handling: [{ when: {}, limit: { kind: 'working_hours', n: 2 } }],
        ...over,
      }),
    )
  const monday = { receivedAt: at('2026-03-02 10:00') }

  it('is used for its tickets, and nobody else’s', () => {
    const dueIn = (department: string) => working()(makeFeedback({ ...monday, department }), []).dueAt
    expect(dueIn('夜间服务部')).toBe(at('2026-03-02 20:00'))
    expect(dueIn('客服部')).toBe(at('2026-03-02 12:00'))
  })

  it('gives way to the calendar a limit names, and says nothing of natural hours', () => {
    const limit = { kind: 'working_hours', n: 2, calendar: 'test' } as const
    const named = working({ handling: [{ when: {}, limit }] })
    const natural = working({ handling: [{ when: {}, limit: hours(2) }] })
    const record = makeFeedback({ ...monday, department: '夜间服务部' })
    expect(named(record, []).dueAt).toBe(at('2026-03-02 12:00'))
    expect(natural(record, []).dueAt).toBe(at('2026-03-02 12:00'))
  })

  it('runs from the hour the department is given the ticket', () => {
    const record = makeFeedback({ ...monday, department: '客服部' })
    const given = makeEvent({ kind: 'transferred', at: at('2026-03-02 11:00'), department: '夜间服务部' })
    const judgement = working()(record, [], [given])
    expect(judgement).toMatchObject({ transferredTo: '夜间服务部', dueAt: at('2026-03-02 20:00') })
  })

  it.each<[string, string, Partial<Policy>]>([
    [
      'that is not there',
      'departmentCalendars.0.calendar',
      { departmentCalendars: [{ department: '甲', calendar: 'x' }] },
    ],
    [
      'given twice',
      'departmentCalendars.1.department',
      {
        departmentCalendars: [
          { department: '甲', calendar: 'test' },
          { department: '甲', calendar: 'test' },
        ],
      },
    ],
  ])('%s is refused', (_, path, over) => expect(refusal(over)).toBe(path))
})
