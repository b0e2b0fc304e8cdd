// Departments of scoring §9 and a short way to write others.
import { defaultScheme } from '../../core/defaults/scheme.ts'
import { parsePeriod } from '../../core/period.ts'
import type { Scheme } from '../../core/scheme.ts'
import { type ScoreInput, scoreTallies } from '../../core/score.ts'
import type { KpiCount, Scorecard, Tally } from '../../core/scorecard.ts'
import { zoneOf } from '../../core/zone.ts'

export function count(kpi: string, over: Partial<KpiCount> = {}): KpiCount {
  return {
    kpi,
    hit: 0,
    conditional: 0,
    missed: 0,
    missing: 0,
    excluded: 0,
    notMeasured: 0,
    declared: 0,
    valueSum: 0,
    stepCounts: [],
    ...over,
  }
}

/** tally('A', '196/200 180/200') counts K1 196 of 200, K2 180 of 200. */
export function tally(name: string, cells: string): Tally {
  const counts = cells.split(' ').map((cell, i) => {
    const [n = 0, d = 0] = cell.split('/').map(Number)
    return count(`K${i + 1}`, { hit: n, missed: d - n })
  })
  return { name, counts }
}

export const A = tally('A', '196/200 180/200 171/190 176/190 160/190 140/176 81/96 6/15')
export const B = tally('B', '12/12 11/12 10/11 10/11 9/11 8/10 3/4 0/0')
export const C = tally('C', '40/50 35/50 36/48 30/48 28/48 18/30 14/20 1/6')

export function scheme(over: Partial<Scheme> = {}): Scheme {
  return { ...defaultScheme(), ...over }
}

export function score(tallies: readonly Tally[], over: Partial<ScoreInput> = {}): Scorecard {
  return scoreTallies({
    tallies,
    scheme: scheme(),
    schemeName: 'default',
    schemeVersion: 1,
    policyVersion: 1,
    policyName: 'default',
    period: parsePeriod('2026-Q1', zoneOf('Asia/Shanghai')),
    by: 'department',
    asOf: 0,
    ...over,
  })
}
