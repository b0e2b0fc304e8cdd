import { describe, expect, it } from 'vitest'
import { applyAdjustments } from '../../core/adjust.ts'
import { defaultAdjustmentRules } from '../../core/defaults/adjustmentRules.ts'
import { coefficientOf, gradeOf } from '../../core/grade.ts'
import type { RecordKpi } from '../../core/scheme.ts'
import type { ScoreRow, Tally } from '../../core/scorecard.ts'
import { A, B, C, count, scheme, score, tally } from './tallies.ts'

const row = (tallies: readonly Tally[], name: string, over = {}): ScoreRow =>
  score(tallies, over).rows.find((r) => r.name === name)!
const points = (r: ScoreRow) => r.kpis.map((k) => k.points)
const rule = (kind: 'plain' | 'shrink') => ({
  scheme: scheme({ smallSample: { rule: kind, nMin: 10, k: 10 } }),
})
const linear = scheme().kpis.map((k): RecordKpi => ({ ...k, curve: { kind: 'linear' } }))

describe('whole departments of scoring §9', () => {
  const group = [A, B, C]

  it.each([
    ['T17', 'A', '94.72', ['5.00', '9.00', '13.80', '15.00', '9.23', '9.94', '27.75', '5.00']],
    ['T18', 'B', '90.26', ['5.00', '9.33', '14.02', '15.00', '8.91', '10.00', '28.00', null]],
    ['T19', 'C', '65.84', ['3.00', '5.60', '10.20', '9.50', '5.83', '7.33', '22.00', '2.38']],
  ])('%s department %s by the plain rule', (_, name, total, expected) => {
    expect(points(row(group, name))).toEqual(expected)
    expect(row(group, name).score).toBe(total)
  })

  it.each([
    ['T20', 'A', '94.72', 'A', '1.10', ['5.00', '9.00', '13.80', '15.00', '9.23', '9.94', '27.75', '5.00']],
    ['T21', 'B', '92.48', 'A', '1.10', ['5.00', '9.33', '14.02', '15.00', '8.91', '10.00', '30.22', null]],
    ['T22', 'C', '67.33', 'D', '0.80', ['3.00', '5.60', '10.20', '9.50', '5.83', '7.33', '22.00', '3.87']],
  ])('%s department %s with small samples shrunk', (_, name, total, grade, coefficient, expected) => {
    const shrunk = row(group, name, rule('shrink'))
    expect(points(shrunk)).toEqual(expected)
    expect(shrunk).toMatchObject({ score: total, grade, coefficient })
  })

  it('scores each KPI as the table says, to four decimals', () => {
    const scores = (r: ScoreRow) => r.kpis.map((k) => k.score)
    expect(scores(row(group, 'A'))).toEqual(
      ['100', '90', '92', '100', '92.2807', '99.3939', '92.5', '100'].map(fourDecimals),
    )
    expect(scores(row(group, 'B'))).toEqual([
      ...['100', '93.3333', '93.4545', '100', '89.0909', '100', '80'].map(fourDecimals),
      null,
    ])
    expect(scores(row(group, 'C'))).toEqual(
      ['60', '56', '68', '63.3333', '58.3333', '73.3333', '73.3333', '47.6190'].map(fourDecimals),
    )
  })

  it('shows the plain and the shrunk value side by side, and marks the small sample under either rule', () => {
    const k7 = row(group, 'B', rule('shrink')).kpis[6]!
    expect(k7).toMatchObject({ numerator: 3, denominator: 4, rate: 0.75, smallSample: true, weight: '35' })
    expect(k7.adjustedRate).toBeCloseTo(0.797619, 6)
    expect(k7.score).toBe('86.3492')
    expect(k7.wilson!.low).toBeCloseTo(0.300642, 6)
    expect(row(group, 'B').kpis[6]).toMatchObject({ smallSample: true, adjustedRate: null })
    const c8 = row(group, 'C', rule('shrink')).kpis[7]!
    expect(c8.adjustedRate).toBeCloseTo(0.270833, 6)
    expect(c8.score).toBe('77.3810')
  })

  it('pools the group', () => {
    const { total } = score(group)
    expect(total.kpis.map((k) => `${k.numerator}/${k.denominator}`).join(' ')).toBe(
      '248/262 226/262 217/249 216/249 197/249 166/216 98/120 7/21',
    )
    expect(total).toMatchObject({ name: '', ranked: false, rank: null, notRanked: null })
  })

  it('T23 A with linear curves: the footing rule decides between 86.79 and 86.80', () => {
    const over = { scheme: scheme({ kpis: linear }) }
    expect(points(row(group, 'A', over))).toEqual([
      '5.00',
      '7.50',
      '12.00',
      '15.00',
      '8.07',
      '9.85',
      '24.38',
      '5.00',
    ])
    expect(row(group, 'A', over).score).toBe('86.80')
  })

  it('T24 B and C with linear curves: shrinking helps weak small departments', () => {
    const plain = { scheme: scheme({ kpis: linear }) }
    const shrunk = { scheme: scheme({ kpis: linear, smallSample: { rule: 'shrink', nMin: 10, k: 10 } }) }
    expect(row(group, 'B', plain)).toMatchObject({ score: '75.65', grade: 'C' })
    expect(row(group, 'B', shrunk)).toMatchObject({ score: '81.21', grade: 'B' })
    expect(row(group, 'C', plain).score).toBe('19.96')
    expect(row(group, 'C', shrunk).score).toBe('21.45')
  })

  it('T25 a department with nothing due is not ranked and has no coefficient', () => {
    const nothing = row([A, tally('空', '0/0 0/0 0/0 0/0 0/0 0/0 0/0 0/0')], '空')
    expect(nothing).toMatchObject({
      score: null,
      ranked: false,
      notRanked: 'nothingDue',
      rank: null,
      grade: null,
      coefficient: null,
    })
  })

  it('T26 what does not apply takes nothing away: two KPIs at 100 and one N/A make 100', () => {
    const three = scheme().kpis.slice(0, 3)
    const only = row([tally('A', '10/10 20/20 0/0')], 'A', { scheme: scheme({ kpis: three }) })
    expect(only.score).toBe('100.00')
  })

  it('T34 a veto on A caps the score and takes the grade', () => {
    const points = row(group, 'A').score!
    const vetoed = applyAdjustments(points, [{ kind: 'falsifiedClosing' }], defaultAdjustmentRules())
    expect(vetoed).toMatchObject({ score: '59.99', vetoed: true })
    expect(gradeOf(vetoed.score, scheme())).toBe('E')
    expect(coefficientOf(vetoed.score, scheme())).toBe('0.60')
  })

  it('T11 overdue and still open counts: 80 of 100, not 80 of 85', () => {
    const k3 = row([{ name: 'A', counts: [count('K3', { hit: 80, missed: 5 + 15 })] }], 'A').kpis[2]!
    expect(k3).toMatchObject({ numerator: 80, denominator: 100, rate: 0.8 })
  })

  it('T31 a quarter pools its months, or takes the mean of their rates', () => {
    const months = ['9/10', '45/90', '19/20'].map((cell) => [tally('A', `0/0 0/0 0/0 ${cell}`)])
    const quarter = [tally('A', '0/0 0/0 0/0 73/120')]
    const pooledK4 = row(quarter, 'A', { months }).kpis[3]!
    expect(pooledK4.rate).toBeCloseTo(0.608333, 6)
    expect(pooledK4.adjustedRate).toBe(null)
    const meanK4 = row(quarter, 'A', { months, scheme: scheme({ aggregation: 'meanOfMonths' }) }).kpis[3]!
    expect(meanK4).toMatchObject({ numerator: 73, denominator: 120 })
    expect(meanK4.adjustedRate).toBeCloseTo(0.783333, 6)
    expect(meanK4.score).toBe('84.4444')
    expect(pooledK4.score).toBe('61.1111')
  })
})

describe('what does not apply', () => {
  const weights = (r: ScoreRow) => r.kpis.map((k) => k.weight).join(' ')

  it('hands its weight to its dimension in proportion', () => {
    expect(weights(row([A, tally('D', '10/10 0/0 10/10 10/10 10/10 10/10 10/10 10/10')], 'D'))).toBe(
      '7.5 0 22.5 15 10 10 30 5',
    )
  })

  it('hands the weight of a whole dimension to the others in proportion', () => {
    const d = row([A, tally('D', '0/0 0/0 0/0 10/10 10/10 10/10 10/10 10/10')], 'D')
    expect(weights(d)).toBe('0 0 0 21.428571 14.285714 14.285714 42.857143 7.142857')
    expect(d).toMatchObject({ ranked: true, score: '100.00' })
  })

  it('under 60 % of the live weight leaves a department unranked, with a score to look at but no pay', () => {
    const d = row([A, tally('D', '0/0 0/0 0/0 10/10 10/10 10/10 0/0 0/0')], 'D')
    expect(d).toMatchObject({
      notRanked: 'tooLittleWeight',
      ranked: false,
      rank: null,
      score: '100.00',
      grade: null,
      coefficient: null,
    })
  })

  it('at exactly 60 % of the live weight a department is ranked', () => {
    const d = tally('D', '10/10 10/10 0/0 0/0 10/10 0/0 10/10 10/10')
    expect(row([A, d], 'D').ranked).toBe(true)
  })

  it('for nobody is dropped for all, said first, and asks nothing of the live weight', () => {
    const cells = '0/0 90/100 0/0 0/0 0/0 0/0 80/100 0/0'
    const card = score([tally('A', cells), tally('B', cells)])
    expect(card.dropped).toEqual(['K1', 'K3', 'K4', 'K5', 'K6', 'K8'])
    expect(card.rows.every((r) => r.ranked)).toBe(true)
    expect(weights(card.rows[0]!)).toBe('0 46.153846 0 0 0 0 53.846154 0')
  })

  it('and is switched off takes no part: the rest weigh 100', () => {
    const kpis = scheme().kpis.map((k) => ({ ...k, on: k.id !== 'K8' }))
    const a = row([A], 'A', { scheme: scheme({ kpis }) })
    expect(a.kpis).toHaveLength(7)
    expect(
      weights(a)
        .split(' ')
        .map(Number)
        .reduce((x, y) => x + y),
    ).toBeCloseTo(100, 4)
  })

  it('makes an empty scorecard of no departments', () => {
    const card = score([])
    expect(card.rows).toEqual([])
    expect(card.dropped).toEqual([])
    expect(card.total).toMatchObject({ score: null, grade: null, coefficient: null })
  })

  it('drops every KPI where there are departments and nothing else', () => {
    const card = score([tally('A', '0/0'), { name: 'B', counts: [] }])
    expect(card.dropped).toHaveLength(8)
    expect(card.rows.map((r) => r.notRanked)).toEqual(['nothingDue', 'nothingDue'])
  })
})

describe('missing data', () => {
  const k1 = count('K1', { hit: 8, missed: 2, missing: 10, excluded: 3, notMeasured: 4, declared: 5 })
  const under = (missing: RecordKpi['missing']) => {
    const kpis = scheme().kpis.map((k) => (k.id === 'K1' ? { ...k, missing } : k))
    return row([{ name: 'A', counts: [k1, ...A.counts.slice(1)] }], 'A', { scheme: scheme({ kpis }) })
  }

  it('fails, is left out, or blocks, and is counted in any case', () => {
    expect(under('fail').kpis[0]).toMatchObject({
      numerator: 8,
      denominator: 20,
      missing: 10,
      excluded: 3,
      notMeasured: 4,
      declared: 5,
    })
    expect(under('exclude').kpis[0]).toMatchObject({ numerator: 8, denominator: 10, missing: 10 })
    expect(under('block').kpis[0]).toMatchObject({
      numerator: 8,
      denominator: 10,
      blocked: true,
      score: null,
      points: null,
      weight: '0',
    })
  })

  it('that blocks keeps the department out of the ranking', () => {
    expect(under('block')).toMatchObject({
      ranked: false,
      notRanked: 'blocked',
      grade: null,
      coefficient: null,
    })
    expect(under('exclude')).toMatchObject({ ranked: true, notRanked: null })
  })

  it('that blocks is not said to be dropped', () => {
    const kpis = scheme().kpis.map((k) => (k.id === 'K1' ? { ...k, missing: 'block' as const } : k))
    const card = score([{ name: 'A', counts: [count('K1', { missing: 3 })] }], { scheme: scheme({ kpis }) })
    expect(card.dropped).not.toContain('K1')
    expect(card.rows[0]!.notRanked).toBe('blocked')
  })
})

describe('switches', () => {
  const both = [
    {
      name: 'A',
      counts: [
        count('K4', { hit: 5, conditional: 4, missed: 11 }),
        count('K7', { hit: 5, conditional: 4, missed: 11 }),
      ],
    },
  ]
  it('count partly resolved one half and basically satisfied one', () => {
    const on = row(both, 'A', {
      scheme: scheme({ partlyResolvedCounts: true, basicallySatisfiedCounts: true }),
    })
    expect(on.kpis[3]).toMatchObject({ numerator: 7, denominator: 20, rate: 0.35 })
    expect(on.kpis[6]).toMatchObject({ numerator: 9, denominator: 20 })
    const off = row(both, 'A', {
      scheme: scheme({ partlyResolvedCounts: false, basicallySatisfiedCounts: false }),
    })
    expect(off.kpis[3]).toMatchObject({ numerator: 5, denominator: 20 })
    expect(off.kpis[6]).toMatchObject({ numerator: 5, denominator: 20 })
  })

  it('keep an odd number of halves exact', () => {
    const odd = [{ name: 'A', counts: [count('K4', { hit: 2, conditional: 1, missed: 0 })] }]
    expect(row(odd, 'A', { scheme: scheme({ partlyResolvedCounts: true }) }).kpis[3]).toMatchObject({
      numerator: 2.5,
      denominator: 3,
    })
  })
})

describe('small samples', () => {
  const k7 = (cell: string) => tally('A', `0/0 0/0 0/0 0/0 0/0 0/0 ${cell}`)
  const other = tally('Z', '0/0 0/0 0/0 0/0 0/0 0/0 46/56')
  const of = (ruleName: 'wilson_lower' | 'pool_previous' | 'not_scored', previous: Tally[][] = []) =>
    row([k7('3/4'), other], 'A', {
      previous,
      scheme: scheme({ smallSample: { rule: ruleName, nMin: 10, k: 10 } }),
    }).kpis[6]!

  it('are scored by the lower Wilson bound', () => {
    expect(of('wilson_lower').adjustedRate).toBeCloseTo(0.300642, 6)
    expect(of('wilson_lower').score).toBe('30.0642')
  })

  it('take earlier cycles, newest first, until they are large enough', () => {
    const previous = [[k7('2/4')], [k7('1/4')], [k7('0/100')]]
    expect(of('pool_previous', previous)).toMatchObject({ numerator: 3, denominator: 4, adjustedRate: 0.5 })
    expect(of('pool_previous', [[other], [k7('1/4')]])).toMatchObject({
      adjustedRate: 0.5,
      smallSample: true,
    })
    expect(of('pool_previous')).toMatchObject({ adjustedRate: null, rate: 0.75 })
  })

  it('are not scored, and their weight moves on', () => {
    expect(of('not_scored')).toMatchObject({
      score: null,
      points: null,
      weight: '0',
      rate: 0.75,
      smallSample: true,
    })
  })

  it('end at n_min, and may have a rule of their own KPI', () => {
    expect(row([k7('5/10')], 'A').kpis[6]!.smallSample).toBe(false)
    expect(row([k7('5/9')], 'A').kpis[6]!.smallSample).toBe(true)
    const kpis = scheme().kpis.map((k) => ({
      ...k,
      smallSample: { rule: 'not_scored' as const, nMin: 50, k: 10 },
    }))
    expect(row([k7('5/49')], 'A', { scheme: scheme({ kpis }) }).kpis[6]!.score).toBe(null)
  })
})

describe('means', () => {
  const mean = (over: Partial<RecordKpi>): RecordKpi => ({
    ...scheme().kpis[0]!,
    id: 'M',
    missing: 'exclude',
    ...over,
  })
  const hours = mean({
    kind: 'mean',
    measure: 'responseHours',
    target: 4,
    floor: 12,
    curve: { kind: 'lower_better', ceiling: 12 },
  })
  const only = (kpi: RecordKpi, c: Parameters<typeof count>[1]) =>
    row([{ name: 'A', counts: [count('M', c)] }], 'A', { scheme: scheme({ kpis: [kpi] }) }).kpis[0]!

  it('of hours score lower is better', () => {
    expect(only(hours, { hit: 10, valueSum: 10 * 6 * 60 })).toMatchObject({
      numerator: 60,
      denominator: 10,
      rate: 6,
      score: '75.0000',
      wilson: null,
    })
  })

  it('of hours with missing ones that fail lose their part of the score', () => {
    expect(only({ ...hours, missing: 'fail' }, { hit: 10, valueSum: 3600, missing: 10 })).toMatchObject({
      rate: 6,
      score: '37.5000',
    })
  })

  it('of days and of CSAT points read their own units, and missing points fail as 0', () => {
    const days = mean({
      kind: 'mean',
      measure: 'handlingDays',
      target: 3,
      curve: { kind: 'lower_better', ceiling: 7 },
    })
    expect(only(days, { hit: 2, valueSum: 10 * 1440 })).toMatchObject({ rate: 5, score: '50.0000' })
    const csat = mean({ kind: 'mean', measure: 'csatPoints', floor: 60, target: 85 })
    expect(only(csat, { hit: 20, valueSum: 1450 })).toMatchObject({ rate: 72.5, score: '80.0000' })
    expect(only({ ...csat, missing: 'fail' }, { hit: 20, valueSum: 1450, missing: 5 })).toMatchObject({
      rate: 58,
      denominator: 25,
    })
  })

  it('of steps give each record its credit', () => {
    const credits = [
      { upTo: 3, credit: 1 },
      { upTo: 7, credit: 0.75 },
      { upTo: 14, credit: 0.5 },
      { upTo: 30, credit: 0.25 },
    ]
    const step = mean({
      kind: 'mean_step',
      measure: 'responseDays',
      credits,
      floor: 0,
      target: 100,
      curve: { kind: 'linear' },
    })
    expect(only(step, { stepCounts: [4, 2, 2, 1, 1] })).toMatchObject({
      numerator: 6.75,
      denominator: 10,
      score: '67.5000',
    })
    expect(only({ ...step, missing: 'fail' }, { stepCounts: [4, 2, 2, 1, 1], missing: 10 })).toMatchObject({
      denominator: 20,
      score: '33.7500',
    })
  })

  it('shrink towards the mean of the group', () => {
    const card = score(
      [
        { name: 'A', counts: [count('M', { hit: 2, valueSum: 2 * 60 * 2 })] },
        { name: 'B', counts: [count('M', { hit: 8, valueSum: 8 * 60 * 12 })] },
      ],
      { scheme: scheme({ kpis: [hours], smallSample: { rule: 'shrink', nMin: 10, k: 10 } }) },
    )
    expect(card.rows.find((r) => r.name === 'A')!.kpis[0]!.adjustedRate).toBeCloseTo((4 + 100) / 12, 9)
  })
})

describe('the scorecard', () => {
  it('stands in order of rank, then the unranked by name', () => {
    const nothing = tally('空', '0/0')
    const card = score([nothing, C, { ...B, name: 'B2' }, tally('无', '0/0'), B, A])
    expect(card.rows.map((r) => [r.name, r.rank, r.tied])).toEqual([
      ['A', 1, false],
      ['B', 2, true],
      ['B2', 2, true],
      ['C', 4, false],
      ['无', null, false],
      ['空', null, false],
    ])
  })

  it('never passes 100 where every rounding goes up, and still adds up', () => {
    const kpis = scheme()
      .kpis.slice(0, 6)
      .map((k): RecordKpi => ({ ...k, weight: 1, dimension: 'timeliness' }))
    const all = row([tally('A', '10/10 10/10 10/10 10/10 10/10 10/10')], 'A', { scheme: scheme({ kpis }) })
    expect(all.score).toBe('100.00')
    expect(
      points(all)
        .map(Number)
        .reduce((a, b) => a + b),
    ).toBeCloseTo(100, 9)
  })
})

function fourDecimals(text: string): string {
  const [whole, decimals = ''] = text.split('.')
  return `${whole}.${decimals.padEnd(4, '0')}`
}
