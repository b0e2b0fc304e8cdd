import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultScheme } from '../../core/defaults/scheme.ts'
import { fractionOf, toNumber } from '../../core/fraction.ts'
import type { Curve, Scheme } from '../../core/scheme.ts'
import { redistribute } from '../../core/weights.ts'
import { constant, over, rounded, times } from '../../reports/xlsx/expression.ts'
import { pointsFormula, scoreFormula } from '../../reports/xlsx/formula.ts'
import { count, score, tally } from '../core/tallies.ts'

const CELLS = {
  numerator: 'E2',
  denominator: 'F2',
  floor: 'I2',
  target: 'J2',
  adjusted: 'L2',
  missing: 'W2',
  score: 'M2',
  weight: 'N2',
}

/** Counts of one department; some KPIs have none, so that weights move. */
const cells = fc.array(fc.tuple(fc.nat(5000), fc.nat(5000)), { minLength: 8, maxLength: 8 })

function formulasOf(scheme: Scheme, counts: readonly (readonly [number, number])[]) {
  const text = counts.map(([hit, missed]) => `${hit}/${hit + missed}`).join(' ')
  const row = score([tally('A', text)], { scheme }).rows[0]!
  const kpis = scheme.kpis.filter((k) => k.on)
  const weights = redistribute(
    kpis.map((k, i) => ({ ...k, weight: fractionOf(k.weight), live: row.kpis[i]!.score !== null })),
  ).map(toNumber)
  return row.kpis.map((kpiScore, i) => {
    const made = scoreFormula(kpis[i]!, kpiScore, CELLS)
    return { kpiScore, made, points: made && pointsFormula(kpiScore, weights[i]!, made.value, CELLS) }
  })
}

test('score and points of the default scheme are live for any counts, and exact to the cent', () => {
  fc.assert(
    fc.property(cells, (counts) => {
      for (const { kpiScore, made, points } of formulasOf(defaultScheme(), counts)) {
        if (kpiScore.score === null) expect(made).toBeNull()
        else {
          expect(made!.value).toBeCloseTo(Number(kpiScore.score), 3)
          expect(points!.value.toFixed(2)).toBe(kpiScore.points)
        }
      }
    }),
    { numRuns: 300 },
  )
})

const CURVES: readonly Curve[] = [
  { kind: 'linear' },
  { kind: 'lin60' },
  {
    kind: 'steps',
    steps: [
      { atLeast: 95, score: 100 },
      { atLeast: 92.5, score: 90 },
      { atLeast: 60, score: 40 },
    ],
  },
  { kind: 'deduct', full: 25, perPoint: 1, mode: 'prop' },
  { kind: 'deduct', full: 100, perPoint: 2, mode: 'floor' },
  { kind: 'deduct', full: 100, perPoint: 2.5, mode: 'ceil' },
  { kind: 'lower_better', ceiling: 99.5 },
]

test.each(CURVES)('the formula of the curve $kind comes to the exact score, limits included', (curve) => {
  const scheme = { ...defaultScheme(), kpis: defaultScheme().kpis.map((k) => ({ ...k, curve })) }
  const onLimits = [
    [9, 1],
    [19, 1],
    [37, 3],
    [3, 2],
    [49, 1],
    [98, 2],
    [7, 13],
    [1, 2],
  ] as const
  for (const { kpiScore, made } of formulasOf(scheme, onLimits))
    expect(rounded(made!, 4).value).toBe(Number(kpiScore.score))
  fc.assert(
    fc.property(cells, (counts) => {
      for (const { kpiScore, made } of formulasOf(scheme, counts))
        if (kpiScore.score !== null) expect(rounded(made!, 4).value).toBe(Number(kpiScore.score))
    }),
    { numRuns: 100 },
  )
})

test('a score that lies on half a printed step is rounded up, though the division comes out a hair below', () => {
  // 4989 of 6400 are 77.953125 %; between 60 and 90 that is 59.84375, and 59.843749999999986 in doubles.
  const scheme = {
    ...defaultScheme(),
    kpis: defaultScheme().kpis.map((k) => ({
      ...k,
      curve: { kind: 'linear' } as const,
      floor: 60,
      target: 90,
    })),
  }
  for (const { kpiScore, made } of formulasOf(
    scheme,
    Array.from({ length: 8 }, () => [4989, 1411] as const),
  )) {
    expect(kpiScore.score).toBe('59.8438')
    expect(rounded(made!, 4).value).toBe(59.8438)
  }
})

test('a mean compares sums, and a small sample its adjusted value', () => {
  const [k3] = [defaultScheme().kpis[2]!]
  const hours = {
    ...k3,
    kind: 'mean' as const,
    measure: 'handlingHours' as const,
    floor: 12,
    target: 4,
    curve: { kind: 'lower_better' as const, ceiling: 12 },
  }
  const scheme: Scheme = { ...defaultScheme(), kpis: [hours], smallSample: { rule: 'plain', nMin: 0, k: 0 } }
  const row = score([{ name: 'A', counts: [count('K3', { hit: 7, valueSum: 7 * 6 * 60 + 1 })] }], { scheme })
    .rows[0]!
  const made = scoreFormula(hours, row.kpis[0]!, CELLS)
  expect(made?.text).toBe('ROUND(IF(E2<=J2*F2,100,IF(E2>=12*F2,0,100*(E2/F2-12)/(J2-12))),12)')
  expect(rounded(made!, 4).value).toBe(Number(row.kpis[0]!.score))

  const shrink: Scheme = { ...defaultScheme(), smallSample: { rule: 'shrink', nMin: 10, k: 10 } }
  const small = score(
    [
      tally('A', '3/4 3/4 3/4 3/4 3/4 3/4 3/4 1/4'),
      tally('B', '90/100 80/100 70/100 60/100 50/100 77/100 81/100 9/30'),
    ],
    { scheme: shrink },
  )
  for (const kpiScore of small.rows.find((r) => r.name === 'A')!.kpis) {
    const kpi = shrink.kpis.find((k) => k.id === kpiScore.kpi)!
    expect(scoreFormula(kpi, kpiScore, CELLS)?.text).toContain('100*L2')
  }
})

test('a score that no formula comes to is refused, so that it is written as the number it is', () => {
  const row = score([tally('A', '9/10 9/10 9/10 9/10 9/10 9/10 9/10 9/10')]).rows[0]!
  const kpi = defaultScheme().kpis[0]!
  expect(scoreFormula(kpi, { ...row.kpis[0]!, score: '12.3456' }, CELLS)).toBeNull()
  expect(pointsFormula({ ...row.kpis[0]!, points: '1.23' }, 5, 82.2222, CELLS)).toBeNull()
})

test('rounding is half-up on the decimal that is meant, not on its binary neighbour', () => {
  for (const [x, expected] of [
    [1.005, 1.01],
    [2.345, 2.35],
    [89.995, 90],
    [59.994, 59.99],
  ] as const)
    expect(rounded(constant(x), 2).value).toBe(expected)
  // 8.165 comes out of this product as 8.164999999999999.
  expect(rounded(rounded(over(times(constant(10), constant(81.65)), constant(100)), 12), 2).value).toBe(8.17)
})
