import { describe, expect, it } from 'vitest'
import type { RecordKpi } from '../../core/scheme.ts'
import { sayIn } from '../../core/words.ts'
import { figureStatus } from '../../renderer/parts/figureStatus.ts'
import { figureText, naReason } from '../../renderer/parts/figureText.ts'
import { makeKpi } from '../make.ts'
import { makeKpiScore } from './makeScores.ts'

const HOURS: Partial<RecordKpi> = {
  kind: 'mean',
  measure: 'handlingHours',
  floor: 0,
  target: 4,
  curve: { kind: 'lower_better', ceiling: 12 },
}

describe('how a figure stands against its target', () => {
  it.each([
    ['exactly on target', 95, 100, 'met'],
    ['a hair under the target', 94_999, 100_000, 'belowTarget'],
    ['exactly on the floor', 70, 100, 'belowTarget'],
    ['under the floor', 6_999, 10_000, 'belowFloor'],
  ] as const)('%s', (_, numerator, denominator, status) => {
    const score = makeKpiScore({ numerator, denominator, rate: numerator / denominator })
    expect(figureStatus(makeKpi(), score)).toBe(status)
  })

  it.each([
    [40, 10, 'met'],
    [50, 10, 'belowTarget'],
    [120, 10, 'belowFloor'],
  ] as const)('less is better: %d hours over %d records', (numerator, denominator, status) => {
    const score = makeKpiScore({ numerator, denominator, rate: numerator / denominator, floor: 0, target: 4 })
    expect(figureStatus(makeKpi(HOURS), score)).toBe(status)
    expect(figureText(makeKpi(HOURS), score)).toBe((numerator / denominator).toFixed(2))
  })

  it('uses the adjusted rate where the small-sample rule made one', () => {
    const score = makeKpiScore({
      numerator: 3,
      denominator: 3,
      rate: 1,
      adjustedRate: 0.9,
      smallSample: true,
    })
    expect(figureStatus(makeKpi(), score)).toBe('belowTarget')
  })

  it('is none where the KPI does not apply, and says why', () => {
    const score = makeKpiScore({
      numerator: 0,
      denominator: 0,
      rate: null,
      score: null,
      points: null,
      notMeasured: 12,
    })
    expect(figureStatus(makeKpi(), score)).toBe('none')
    expect(figureText(makeKpi(), score)).toBe('—')
    expect(naReason(score, sayIn('en'))).toBe(
      'N/A: the source file has no column for it (12 tickets not measured)',
    )
  })
})
