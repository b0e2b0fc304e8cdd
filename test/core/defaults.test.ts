import { describe, expect, it } from 'vitest'
import { compileCalendar } from '../../core/calendar.ts'
import { chinaCalendar } from '../../core/defaults/chinaCalendar.ts'
import { defaultPolicy } from '../../core/defaults/policy.ts'
import { defaultScheme } from '../../core/defaults/scheme.ts'
import { AppError } from '../../core/errors.ts'
import { limitText, ruleText } from '../../core/limitText.ts'
import { calendarName, kpiName, kpiShortName, policyName, schemeName } from '../../core/names.ts'
import { type Policy, parsePolicy } from '../../core/policy.ts'
import { type RecordKpi, parseScheme, type Scheme } from '../../core/scheme.ts'
import { LANGUAGES, sayIn } from '../../core/words.ts'
import { zoneOf } from '../../core/zone.ts'
import { at } from './testPolicy.ts'

/** Where a refusal points. */
function refused(parse: () => unknown): string {
  try {
    parse()
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${String(error.detail.at)}`
    throw error
  }
  return 'accepted'
}

describe('the default policy', () => {
  const policy = defaultPolicy('Asia/Shanghai')

  it('is valid, and survives being written down', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy)
  })

  it('knows the notices of mainland China up to a stated day', () => {
    const { holidays, makeUpDays, knownUntil } = chinaCalendar()
    expect(holidays).toContain('2026-02-17')
    expect(makeUpDays).toContainEqual({ on: '2026-02-14', as: 1 })
    expect(knownUntil).toBe(`${holidays.at(-1)!.slice(0, 4)}-12-31`)
    expect(knownUntil! >= '2026-12-31').toBe(true)
  })

  it('works on a make-up Saturday and rests in the spring festival', () => {
    const calendar = compileCalendar(chinaCalendar(), zoneOf('Asia/Shanghai'))
    expect(calendar.addWorkingDays(at('2026-02-13 10:00'), 2)).toBe(at('2026-02-24 18:00'))
  })

  it.each<[string, Partial<Policy>, string]>([
    ['an unknown zone', { timeZone: 'Mars/Base' }, 'timeZone'],
    ['a default calendar it does not have', { defaultCalendar: 'x' }, 'defaultCalendar'],
    [
      'a limit on a calendar it does not have',
      { collection: { kind: 'working_hours', n: 1, calendar: 'x' } },
      'collection.calendar',
    ],
    ['half a working day', { rerating: { kind: 'working_days', n: 1.5 } }, 'rerating.n'],
    ['a limit of nothing', { rerating: { kind: 'natural_hours', n: 0 } }, 'rerating.n'],
    ['no rule for the rest', { handling: policy.handling.slice(0, 1) }, 'handling.0.when'],
    ['a response without limit', { response: [{ when: {}, limit: null }] }, 'response.0.limit'],
    [
      'a period that ends before it starts',
      {
        calendars: {
          china: { ...chinaCalendar(), week: [[{ from: '18:00', to: '09:00' }], [], [], [], [], [], []] },
        },
      },
      'calendars.china.week.0.0.to',
    ],
    [
      'an impossible date',
      { calendars: { china: { ...chinaCalendar(), holidays: ['2026-02-30'] } } },
      'calendars.china.holidays.0',
    ],
  ])('is refused with %s', (_, over, where) => {
    expect(refused(() => parsePolicy({ ...policy, ...over }))).toBe(`policyInvalid ${where}`)
  })
})

describe('the default scheme', () => {
  const scheme = defaultScheme()
  const first = (over: Partial<RecordKpi>): Partial<Scheme> => ({ kpis: [{ ...scheme.kpis[0]!, ...over }] })

  it('is valid, weighs 100, and survives being written down', () => {
    expect(parseScheme(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme)
    expect(scheme.kpis.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
    const weightOf = (dimension: string) =>
      scheme.kpis.filter((k) => k.dimension === dimension).reduce((sum, { weight }) => sum + weight, 0)
    expect(['timeliness', 'resolution', 'satisfaction'].map(weightOf)).toEqual([30, 35, 35])
  })

  it.each<[string, Partial<Scheme>, string]>([
    ['an id used twice', { kpis: [scheme.kpis[0]!, scheme.kpis[0]!] }, 'kpis.1.id'],
    ['a rate of hours', first({ measure: 'responseHours' }), 'kpis.0.measure'],
    ['a mean of yes and no', first({ kind: 'mean' }), 'kpis.0.measure'],
    ['steps without credits', first({ kind: 'mean_step', measure: 'responseDays' }), 'kpis.0.credits'],
    ['a floor on the target', first({ floor: 98 }), 'kpis.0.floor'],
    [
      'a ceiling below the target',
      first({ curve: { kind: 'lower_better', ceiling: 10 } }),
      'kpis.0.curve.ceiling',
    ],
    [
      'steps out of order',
      first({
        curve: {
          kind: 'steps',
          steps: [
            { atLeast: 1, score: 1 },
            { atLeast: 2, score: 2 },
          ],
        },
      }),
      'kpis.0.curve.steps',
    ],
    [
      'a deduction from nothing',
      first({ curve: { kind: 'deduct', full: 0, perPoint: 1, mode: 'prop' } }),
      'kpis.0.curve.full',
    ],
    ['no weight at all', first({ weight: 0 }), 'kpis'],
    ['nothing switched on', first({ on: false }), 'kpis'],
    ['grades that leave out the worst', { grades: scheme.grades.slice(0, -1) }, 'grades'],
    ['grades out of order', { grades: scheme.grades.toReversed() }, 'grades'],
    [
      'a coefficient line that turns back',
      {
        coefficient: {
          kind: 'piecewise',
          points: [
            { score: 60, coefficient: 1 },
            { score: 60, coefficient: 2 },
          ],
        },
      },
      'coefficient.points',
    ],
  ])('is refused with %s', (_, over, where) => {
    expect(refused(() => parseScheme({ ...scheme, ...over }))).toBe(`schemeInvalid ${where}`)
  })
})

describe('names', () => {
  const say = sayIn('zh-CN')

  it('are the catalogue’s for the defaults and the organisation’s for its own', () => {
    expect(defaultScheme().kpis.map((k) => kpiName(k, say))).toEqual([
      '意见收集及时率',
      '首次响应及时率',
      '意见处理及时率',
      '意见解决率',
      '闭环率',
      '一次解决率',
      '用户满意率',
      '不满意件整改转化率',
    ])
    expect(kpiName({ id: 'K3', name: '办结率', measure: 'handlingOnTime' }, say)).toBe('办结率')
    expect(kpiName({ id: 'R', measure: 'responseHours' }, sayIn('en'))).toBe('R hours to first response')
    expect(kpiShortName({ id: 'R', measure: 'responseHours' }, say)).toBe('R')
    expect(schemeName('default', say)).toBe('默认考核方案')
    expect(schemeName('2026 年方案', say)).toBe('2026 年方案')
    expect(policyName('default', sayIn('zh-TW'))).toBe('預設時限規則')
    expect(calendarName('china', sayIn('en'))).toBe('Working calendar (mainland China public holidays)')
  })

  it('word every limit and rule of the default policy in every language', () => {
    const { handling, response, rerating, collection } = defaultPolicy('Asia/Shanghai')
    expect(handling.map((rule) => ruleText(rule, say))).toEqual([
      '表扬 不设时限',
      '复杂件 3 个工作日',
      '咨询 24 小时',
      '投诉 48 小时',
      '建议 3 个工作日',
      '48 小时',
    ])
    expect(response.map((rule) => ruleText(rule, sayIn('en')))).toEqual([
      'Urgent 1 hour',
      'E-mail 4 hours',
      '24 hours',
    ])
    expect(LANGUAGES.map((language) => limitText(rerating, sayIn(language)))).toEqual([
      '7 天',
      '7 天',
      '7 days',
    ])
    expect(limitText(collection, say)).toBe('30 分钟')
  })
})
