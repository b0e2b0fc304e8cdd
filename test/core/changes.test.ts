// What two versions of the rules differ in, told in words.
import { describe, expect, it } from 'vitest'
import { policyChanges } from '../../core/changes/policyChanges.ts'
import { schemeChanges } from '../../core/changes/schemeChanges.ts'
import { defaultPolicy } from '../../core/defaults/policy.ts'
import { defaultScheme } from '../../core/defaults/scheme.ts'
import type { RecordKpi, Scheme } from '../../core/scheme.ts'
import type { Policy } from '../../core/policy.ts'
import { LANGUAGES, sayIn } from '../../core/words.ts'

const say = sayIn('zh-CN')
const base = defaultScheme()
const withKpi = (id: string, over: Partial<RecordKpi>): Scheme => ({
  ...base,
  kpis: base.kpis.map((kpi) => (kpi.id === id ? { ...kpi, ...over } : kpi)),
})
const told = (after: Scheme, before = base) => schemeChanges(before, after, say)

describe('a changed scheme', () => {
  it.each<[string, Scheme, readonly string[]]>([
    ['nothing', structuredClone(base), []],
    ['a weight', withKpi('K3', { weight: 20 }), ['K3 意见处理及时率 权重：15 → 20']],
    ['a KPI switched off', withKpi('K5', { on: false }), ['K5 闭环率 是否计分：启用 → 停用']],
    [
      'bounds and curve of one KPI',
      withKpi('K7', { floor: 65, target: 92, curve: { kind: 'linear' } }),
      [
        'K7 用户满意率 底线：60% → 65%',
        'K7 用户满意率 目标：90% → 92%',
        'K7 用户满意率 计分方法：线性（底线 60 分） → 线性（底线 0 分）',
      ],
    ],
    [
      'stages',
      withKpi('K3', { stages: [{ from: '2026-07-01', floor: 75, target: 96 }] }),
      ['K3 意见处理及时率 分阶段目标：无 → 2026-07-01 起 底线 75% 目标 96%'],
    ],
    [
      'a KPI that goes',
      { ...base, kpis: base.kpis.filter(({ id }) => id !== 'K8') },
      ['删除指标：K8 不满意件整改转化率（权重 5）'],
    ],
    ['another order', { ...base, kpis: base.kpis.toReversed() }, ['指标的顺序']],
    [
      'a grade',
      {
        ...base,
        grades: base.grades.map((g) => (g.grade === 'A' ? { ...g, atLeast: 92, coefficient: 1.12 } : g)),
      },
      ['A 优秀：90 分起，系数 1.1 → 92 分起，系数 1.12'],
    ],
    [
      'peer groups and roles',
      {
        ...base,
        peerGroups: [{ name: '窗口单位', departments: ['甲', '乙'] }],
        roles: [{ role: '客服专员', weights: [{ kpi: 'K5', weight: 20 }] }],
      },
      ['新增考核分组：窗口单位（甲、乙）', '新增岗位：客服专员（K5 20）'],
    ],
    [
      'switches and rules of the whole',
      { ...base, ties: 'dense', minLiveShare: 0.5, basicallySatisfiedCounts: false },
      [
        '“基本满意”的计法：是 → 否',
        '排名条件：60% → 50%',
        '并列规则：并列后跳过名次（1、2、2、4） → 并列后不跳名次（1、2、2、3）',
      ],
    ],
  ])('is told: %s', (_, after, expected) => expect(told(after)).toEqual(expected))

  it('does not count the order in which a file was written', () => {
    const turned = {
      ...base,
      kpis: base.kpis.map((kpi) => Object.fromEntries(Object.entries(kpi).toReversed())),
    }
    expect(told(turned as unknown as Scheme)).toEqual([])
  })

  it('is told in every language, without a blank', () => {
    const after = withKpi('K3', {
      weight: 20,
      stages: [{ from: '2026-07-01', target: 99 }],
      cohort: 'closed_in_period',
    })
    for (const language of LANGUAGES) {
      const texts = schemeChanges(base, after, sayIn(language))
      expect(texts).toHaveLength(3)
      expect(texts.join('')).not.toMatch(/\{\{|undefined/)
    }
  })
})

describe('a changed policy', () => {
  const policy = defaultPolicy('Asia/Shanghai')
  const china = policy.calendars.china!
  const hours = (n: number) => ({ kind: 'natural_hours', n }) as const
  const changes = (over: Partial<Policy>) => policyChanges(policy, { ...policy, ...over }, say)

  it.each<[string, Partial<Policy>, readonly string[]]>([
    ['nothing', {}, []],
    [
      'a limit',
      {
        handling: policy.handling.map((r) =>
          r.when.nature === 'complaint' ? { ...r, limit: hours(24) } : r,
        ),
      },
      ['办结规则 投诉：48 小时 → 24 小时'],
    ],
    [
      'a rule from a day on',
      {
        handling: [
          { when: { nature: 'complaint' }, limit: hours(24), from: '2026-07-01' },
          ...policy.handling,
        ],
      },
      ['新增办结规则：投诉 · 2026-07-01 起受理（24 小时）'],
    ],
    [
      'the order of rules',
      { response: [policy.response[1]!, policy.response[0]!, policy.response[2]!] },
      ['首次响应规则的顺序'],
    ],
    [
      'what stops the clock',
      { pause: { maxCount: 1, maxShare: 0.5 }, reopen: { rule: 'restart', withinDays: 15 } },
      [
        '暂停规则：最多 2 次，不超过时限的 100% → 最多 1 次，不超过时限的 50%',
        '重办规则：重办后接续计时，已办结的时间不计（30 天内） → 重办后重新计时（15 天内）',
      ],
    ],
    [
      'limits between departments, and whose calendar counts',
      {
        handOver: [{ department: '销售部', limit: hours(2) }],
        calendars: { ...policy.calendars, night: { ...china, name: '晚班' } },
        departmentCalendars: [{ department: '夜间部', calendar: 'night' }],
      },
      [
        '新增移交时限：销售部（2 小时）',
        '夜间部的日历：工作日历（中国大陆法定节假日） → 晚班',
        '新增日历：晚班',
      ],
    ],
    [
      'days and hours of a calendar',
      {
        calendars: {
          china: {
            ...china,
            week: china.week.map((periods, i) => (i === 4 ? [{ from: '09:00', to: '12:00' }] : periods)),
            holidays: [...china.holidays, '2031-01-01', '2031-01-02', '2031-02-01'],
            overrides: [{ on: '2031-01-04', periods: [] }],
          },
        },
      },
      [],
    ],
  ])('is told: %s', (name, over, expected) => {
    const texts = changes(over)
    if (name !== 'days and hours of a calendar') return expect(texts).toEqual(expected)
    expect(texts).toHaveLength(3)
    expect(texts[0]).toMatch(/周五：.+ → 09:00–12:00$/)
    expect(texts[1]).toMatch(/增加休息日：2031-01-01 – 2031-01-02、2031-02-01$/)
    expect(texts[2]).toMatch(/另行规定：2031-01-04$/)
  })
})
