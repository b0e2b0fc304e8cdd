// The governance dimension: 10 points taken evenly, worked out by hand; and what its figures are.
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { defaultGovernance } from '../../core/defaults/governance.ts'
import { formulaSentence } from '../../core/formulaSentence.ts'
import { add, compare, fraction, toNumber, ZERO } from '../../core/fraction.ts'
import {
  countsByDepartment,
  type GovernanceCount,
  governanceRows,
  governanceTarget,
  outcomesOf,
  quartersEnding,
} from '../../core/governance.ts'
import { dayNumber, dayText } from '../../core/day.ts'
import { VERDICT } from '../../core/judgement.ts'
import {
  type GovernanceMeasure,
  kpisOf,
  parseScheme,
  RECORD_DIMENSIONS,
  type Scheme,
  schemeAt,
  schemeSchema,
  withoutGovernance,
} from '../../core/scheme.ts'
import type { KpiCount, Tally } from '../../core/scorecard.ts'
import { hundredths, scoreParts, waterfallSteps } from '../../core/waterfall.ts'
import { nominalWeights, weightText } from '../../core/weights.ts'
import { schemeChanges } from '../../core/changes/schemeChanges.ts'
import { faultsOf } from '../../core/rulesFault.ts'
import { sayIn } from '../../core/words.ts'
import { A, B, count, scheme, score } from './tallies.ts'

const GOVERNED = scheme({ governance: defaultGovernance() })

/** governed(A, '17/20 4/5') counts G1 17 of 20, G2 4 of 5, beside what A counts. */
function governed(tally: Tally, cells: string): Tally {
  const counts = cells.split(' ').map((cell, i): KpiCount => {
    const [n = 0, d = 0] = cell.split('/').map(Number)
    return count(`G${i + 1}`, { hit: n, missed: d - n })
  })
  return { ...tally, counts: [...tally.counts, ...counts] }
}

const CELLS = '17/20 4/5 48/52 45/50 30/40 1/2 8/10'

function cellsOf(tally: Tally, used: Scheme = GOVERNED) {
  const row = score([tally], { scheme: used }).rows[0]!
  return { row, points: Object.fromEntries(row.kpis.map((k) => [k.kpi, k.points])) }
}

describe('department A of scoring §9 with governance on', () => {
  it('gives 3⅓ points of each dimension, and earns them back by what was done', () => {
    const { row, points } = cellsOf(governed(A, CELLS))
    expect(points).toEqual({
      // 5, 10 and 15 of 30 become 26⅔: 4.4444 × 100 %, 8.8889 × 90 %, 13.3333 × 92 %.
      K1: '4.44',
      K2: '8.00',
      K3: '12.27',
      // 15, 10 and 10 of 35 become 31⅔: 13.5714 × 100 %, 9.0476 × 92.2807 %, 9.0476 × 99.3939 %.
      K4: '13.57',
      K5: '8.35',
      K6: '8.99',
      // 30 and 5 of 35: 27.1429 × 92.5 %, 4.5238 × 100 %.
      K7: '25.11',
      K8: '4.52',
      // 85 % meets 85; 80 % of 60/100 → 80; T35: 92.3077 % of 80/100 → 84.6154; 90 % meets 90.
      G1: '2.00',
      G2: '0.80',
      G3: '0.85',
      G4: '1.00',
      // 75 % of 60/100 → 75; 50 % is below the floor: 60 × 50 ÷ 60; 80 % → 80.
      G5: '0.75',
      G6: '1.00',
      G7: '1.60',
    })
    // 85.25 of the records, 8.00 of governance.
    expect(row.score).toBe('93.25')
    expect(row.kpis.find(({ kpi }) => kpi === 'G6')).toMatchObject({ smallSample: true, weight: '2' })
  })

  it('with no drill planned hands their 2 points on inside the dimension, 2 : 1 : 1 : 1 : 1 : 2', () => {
    const { row } = cellsOf(governed(A, CELLS.replace('1/2', '0/0')))
    const weights = Object.fromEntries(row.kpis.map((k) => [k.kpi, k.weight]))
    expect(weights).toMatchObject({ G1: '2.5', G2: '1.25', G5: '1.25', G6: '0', G7: '2.5', K1: '4.444444' })
  })

  it('with nothing governed hands the 10 points back in proportion to what each dimension has left', () => {
    const { row } = cellsOf(A)
    const weights = Object.fromEntries(row.kpis.map((k) => [k.kpi, k.weight]))
    // 26⅔ and 31⅔ of 90: 29.6296 and 35.1852.
    expect(weights).toMatchObject({ K3: '14.814815', K4: '15.079365', K7: '30.15873', G1: '0' })
    expect(row.ranked).toBe(true)
  })

  it('asks for 95 % of exams once the stage says so', () => {
    const governance = defaultGovernance()
    const kpis = governance.kpis.map((kpi) =>
      kpi.measure === 'passRate' ? { ...kpi, stages: [{ from: '2026-07-01', target: 95 }] } : kpi,
    )
    const staged = scheme({ governance: { ...governance, kpis } })
    const g4 = (day: string) => cellsOf(governed(A, CELLS), schemeAt(staged, day)).points.G4
    expect(g4('2026-04-01')).toBe('1.00')
    // 60 + 40 × 30 ÷ 35 = 94.2857
    expect(g4('2026-07-01')).toBe('0.94')
  })

  it('moves by governance alone when a drill is done, and the waterfall re-adds', () => {
    const [before, after] = ['1/2', '2/2'].map((cell) => cellsOf(governed(A, CELLS.replace('1/2', cell))).row)
    const { start, end, steps } = waterfallSteps(before!, after!)!
    expect(steps).toMatchObject([{ by: { kind: 'kpi', kpi: 'G6' }, before: '1.00', after: '2.00' }])
    expect(start + steps.reduce((sum, { change }) => sum + change, 0)).toBe(end)
  })

  it('says where the points come from', () => {
    const { row } = cellsOf(governed(A, CELLS))
    const [k3, g2] = ['K3', 'G2'].map((id) => {
      const kpi = kpisOf(GOVERNED).find((one) => one.id === id)!
      return formulaSentence(
        kpi,
        row.kpis.find((one) => one.kpi === id)!,
        GOVERNED,
        'zh-CN',
      ).join('')
    })
    expect(k3).toContain('治理维度的 10 分从其他维度均摊，本指标的权重由方案中的 15 变为 13.333333。')
    expect(g2).toContain(
      '预案修订按期率 = 按期完成的预案定期修订和修订事由 ÷ 本期到期的预案定期修订和修订事由 = 4 ÷ 5 = 80.00%。',
    )
    expect(g2).toContain('治理维度共 10 分，按各治理指标的权重分配，本指标为 1。')
  })
})

describe('10 points taken evenly', () => {
  const weightsOf = (timeliness: number, resolution: number, satisfaction: number, points = 10) => {
    const { kpis } = scheme()
    const used = scheme({
      kpis: [
        { ...kpis[2]!, weight: timeliness },
        { ...kpis[3]!, weight: resolution },
        { ...kpis[6]!, weight: satisfaction },
      ],
      governance: { points, kpis: [defaultGovernance().kpis[0]!] },
    })
    return [...nominalWeights(used).values()].map((weight) => weightText(weight, 4))
  }

  it.each([
    [
      [30, 35, 35],
      ['26.6667', '31.6667', '31.6667', '10'],
    ],
    // It has 2 and gives 2; the others give 4 each.
    [
      [2, 49, 49],
      ['0', '45', '45', '10'],
    ],
    // Weights that come to 200 are the same as half of them.
    [
      [60, 70, 70],
      ['26.6667', '31.6667', '31.6667', '10'],
    ],
    // A dimension without any weight gives nothing.
    [
      [0, 50, 50],
      ['0', '45', '45', '10'],
    ],
  ])('of %j leaves %j', ([t, r, s], left) => {
    expect(weightsOf(t!, r!, s!)).toEqual(left)
  })

  it('leave 100 in all, whatever the weights and the points', () => {
    const weight = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom(0.5, 12.5, 33.33))
    fc.assert(
      fc.property(anyGoverned(weight), (used) => {
        const weights = nominalWeights(used)
        const sum = (of: (dimension: string) => boolean) =>
          kpisOf(used).reduce((n, { id, dimension }) => (of(dimension) ? add(n, weights.get(id)!) : n), ZERO)
        expect(
          compare(
            sum(() => true),
            fraction(100n),
          ),
        ).toBe(0)
        expect(toNumber(sum((d) => d === 'governance'))).toBeCloseTo(used.governance!.points, 9)
        for (const one of weights.values()) expect(compare(one, ZERO)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

function anyGoverned(weight: fc.Arbitrary<number>): fc.Arbitrary<Scheme> {
  const base = scheme().kpis
  return fc
    .record({
      weights: fc.array(weight, { minLength: base.length, maxLength: base.length }),
      own: fc.array(weight, { minLength: 7, maxLength: 7 }),
      points: fc.constantFrom(1, 7.5, 10, 40),
    })
    .filter(({ weights, own }) => weights.some((w) => w > 0) && own.some((w) => w > 0))
    .map(({ weights, own, points }) =>
      scheme({
        kpis: base.map((kpi, i) => ({ ...kpi, weight: weights[i]! })),
        governance: {
          points,
          kpis: defaultGovernance()
            .kpis.slice(0, 7)
            .map((kpi, i) => ({ ...kpi, weight: own[i]! })),
        },
      }),
    )
}

describe('a scorecard with governance', () => {
  const some = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 }))
  const ids = kpisOf(GOVERNED).map(({ id }) => id)
  const tallies = fc
    .array(
      fc.tuple(
        ...ids.map((id) =>
          fc.record({ hit: some, missed: some, missing: some }).map((over) => count(id, over)),
        ),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((groups) => groups.map((counts, i): Tally => ({ name: `部门${i}`, counts })))

  it('adds up to what it prints, for any counts and weights', () => {
    fc.assert(
      fc.property(tallies, anyGoverned(fc.integer({ min: 0, max: 40 })), (groups, used) => {
        const { rows, total } = score(groups, { scheme: used })
        for (const row of [...rows, total]) {
          if (row.score === null) continue
          const points = row.kpis.reduce((sum, k) => sum + hundredths(k.points ?? '0'), 0)
          expect(points).toBe(hundredths(row.score))
          expect(Number(row.score)).toBeLessThanOrEqual(100)
          const parts = scoreParts(null, row).reduce((sum, { change }) => sum + change, 0)
          expect(parts).toBe(hundredths(row.score))
        }
      }),
    )
  })

  it('is to the last byte the one without it where the dimension is off', () => {
    fc.assert(
      fc.property(tallies, anyGoverned(fc.integer({ min: 0, max: 40 })), (groups, used) => {
        const off = withoutGovernance(used)
        const records = groups.map(({ name, counts }) => ({
          name,
          counts: counts.filter(({ kpi }) => kpi.startsWith('K')),
        }))
        expect(JSON.stringify(score(groups, { scheme: off }))).toBe(
          JSON.stringify(score(records, { scheme: off })),
        )
      }),
    )
  })

  it('never falls when one more thing is done', () => {
    fc.assert(
      fc.property(tallies, fc.nat(), (groups, at) => {
        const [first, ...others] = groups
        const gs = first!.counts.filter(({ kpi, missed }) => kpi.startsWith('G') && missed > 0)
        const one = gs[at % Math.max(gs.length, 1)]
        if (!one) return
        const counts = first!.counts.map((c) =>
          c === one ? { ...c, missed: c.missed - 1, hit: c.hit + 1 } : c,
        )
        const of = (tally: Tally) =>
          Number(
            score([tally, ...others], { scheme: GOVERNED }).rows.find((r) => r.name === first!.name)!.score,
          )
        expect(of({ ...first!, counts })).toBeGreaterThanOrEqual(of(first!))
      }),
    )
  })

  it('lets nobody be ranked by governance alone', () => {
    const row = score([governed(B, CELLS), governed({ name: '后勤部', counts: [] }, CELLS)], {
      scheme: GOVERNED,
    }).rows.find(({ name }) => name === '后勤部')
    expect(row).toMatchObject({ ranked: false, notRanked: 'tooLittleWeight', grade: null, score: '79.96' })
  })
})

describe('a scheme with governance', () => {
  const zh = sayIn('zh-CN')

  it('is told in words when it is switched on, changed and switched off', () => {
    const on = schemeChanges(scheme(), GOVERNED, zh)
    expect(on[0]).toBe('启用治理维度：10 分从其他维度均摊')
    expect(on).toContain('新增指标：G1 改进措施落地率（权重 2）')
    expect(schemeChanges(GOVERNED, scheme(), zh)).toEqual(['停用治理维度（10 分归还其他维度）'])
    const changed = {
      ...GOVERNED,
      governance: {
        points: 12,
        kpis: GOVERNED.governance!.kpis.map((k) => (k.id === 'G4' ? { ...k, target: 95 } : k)),
      },
    }
    expect(schemeChanges(GOVERNED, changed, zh)).toEqual([
      '治理 权重：10 → 12',
      'G4 考核通过率 目标：90% → 95%',
    ])
    expect(schemeChanges(GOVERNED, structuredClone(GOVERNED), zh)).toEqual([])
  })

  it.each([
    ['points of the whole score', { points: 100 }, 'governance.points'],
    ['no points', { points: 0 }, 'governance.points'],
    [
      'an id the records have',
      { kpis: [{ ...defaultGovernance().kpis[0]!, id: 'K1' }] },
      'governance.kpis.0.id',
    ],
    [
      'one measure twice',
      { kpis: [defaultGovernance().kpis[0]!, { ...defaultGovernance().kpis[0]!, id: 'G9' }] },
      'governance.kpis.1.measure',
    ],
    ['all off', { kpis: [{ ...defaultGovernance().kpis[0]!, on: false }] }, 'governance.kpis'],
    [
      'a floor above the target',
      { kpis: [{ ...defaultGovernance().kpis[0]!, floor: 90 }] },
      'governance.kpis.0.floor',
    ],
  ])('is refused with %s', (_, over, at) => {
    const draft = scheme({ governance: { ...defaultGovernance(), ...over } })
    expect([...faultsOf(schemeSchema, draft, zh).keys()]).toContain(at)
    expect(() => parseScheme(draft)).toThrow()
  })

  it('survives being written to a file and read again', () => {
    expect(parseScheme(JSON.parse(JSON.stringify(GOVERNED)))).toEqual(GOVERNED)
    expect(RECORD_DIMENSIONS).not.toContain('governance')
  })
})

describe('governance figures', () => {
  const counts: readonly GovernanceCount[] = [
    { measure: 'passRate', department: '客服部', outcome: VERDICT.hit, n: 45 },
    { measure: 'passRate', department: '客服部', outcome: VERDICT.missed, n: 3 },
    { measure: 'passRate', department: '客服部', outcome: VERDICT.missing, n: 2 },
    { measure: 'passRate', department: '技术部', outcome: VERDICT.hit, n: 44 },
    { measure: 'passRate', department: '技术部', outcome: VERDICT.missed, n: 6 },
  ]
  const { kpis } = defaultGovernance()
  const targets = Object.fromEntries(kpis.map(({ measure, target }) => [measure, target])) as Record<
    GovernanceMeasure,
    number
  >

  test('of departments add up to the one of all; what has no mark was not passed, and nothing to measure is no miss', () => {
    const rows = governanceRows(counts, kpis, targets, scheme())
    const figures = rows.map(({ department, figures: of }) => [
      department,
      of.find(({ measure }) => measure === 'passRate'),
    ])
    expect(figures).toEqual([
      [null, { measure: 'passRate', numerator: 89, denominator: 100, met: false }],
      ['客服部', { measure: 'passRate', numerator: 45, denominator: 50, met: true }],
      ['技术部', { measure: 'passRate', numerator: 44, denominator: 50, met: false }],
    ])
    expect(rows[0]!.figures.find(({ measure }) => measure === 'drillsDone')).toMatchObject({
      denominator: 0,
      met: null,
    })
  })

  test('leave out what the missing-data rule leaves out, in the count and in the list behind it', () => {
    const lenient = kpis.map((kpi) => ({ ...kpi, missing: 'exclude' as const }))
    const [all] = governanceRows(counts, lenient, targets, scheme())
    expect(all!.figures.find(({ measure }) => measure === 'passRate')).toMatchObject({ denominator: 98 })
    const pass = kpis.find(({ measure }) => measure === 'passRate')!
    expect(outcomesOf(pass, 'denominator')).toContain(VERDICT.missing)
    expect(outcomesOf({ missing: 'exclude' }, 'denominator')).not.toContain(VERDICT.missing)
    expect(countsByDepartment(counts, [pass]).get('客服部')).toMatchObject([
      { kpi: 'G4', hit: 45, missing: 2 },
    ])
  })

  test('ask what the scheme asks where it counts them, else what the training rules ask on the day', () => {
    const pass = { ...kpis.find(({ measure }) => measure === 'passRate')!, target: 92 }
    const rules = [{ kind: 'passRate', from: '2026-07-01', amount: 95 }] as const
    const on = (day: string, isCounted: boolean) => governanceTarget(pass, { isCounted, rules, day })
    expect(on('2026-06-30', false)).toBe(90)
    expect(on('2026-07-01', false)).toBe(95)
    expect(on('2026-07-01', true)).toBe(92)
  })
})

test.each([
  ['2026-01-01', '2026-03-31', ['2026-03-31']],
  ['2026-01-01', '2026-03-30', []],
  ['2026-03-01', '2026-03-31', ['2026-03-31']],
  ['2026-01-01', '2026-12-31', ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']],
])('from %s to %s the quarters of %j end', (first, last, ends) => {
  const days = { firstDay: dayNumber(first), lastDay: dayNumber(last) }
  const quarters = quartersEnding(days, [{ kind: 'quarterHours', from: '2026-04-01', amount: 7.5 }])
  expect(quarters.map(({ lastDay }) => dayText(lastDay))).toEqual(ends)
  for (const { lastDay, minutes } of quarters)
    expect(minutes).toBe(lastDay === dayNumber('2026-03-31') ? 900 : 450)
})
