import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScoreRow } from '../../core/scorecard.ts'
import { hundredths, waterfallSteps } from '../../renderer/charts/waterfallSteps.ts'
import { makeScoreRow } from './makeScores.ts'

const points = fc.option(fc.integer({ min: 0, max: 3000 }), { nil: null })
const row = fc.array(points, { minLength: 8, maxLength: 8 }).map((list) => rowOf(list))

function rowOf(list: readonly (number | null)[], adjustment = 0): ScoreRow {
  const sum = list.reduce<number>((total, n) => total + (n ?? 0), 0)
  return makeScoreRow({
    score: ((sum + adjustment) / 100).toFixed(2),
    points: list.map((n) => (n === null ? null : (n / 100).toFixed(2))),
  })
}

describe('the waterfall between two scores', () => {
  it('adds up exactly, step by step', () => {
    fc.assert(
      fc.property(row, row, (before, after) => {
        const waterfall = waterfallSteps(before, after)!
        let at = hundredths(before.score!)
        for (const step of waterfall.steps) {
          expect(step.from).toBe(at)
          at = step.to
        }
        expect(at).toBe(hundredths(after.score!))
        expect(waterfall.steps.every(({ kpi }) => kpi !== null)).toBe(true)
      }),
    )
  })

  it('names what no KPI explains as a step of its own', () => {
    const waterfall = waterfallSteps(rowOf([1000]), rowOf([1000], -500))!
    expect(waterfall.steps).toEqual([{ kpi: null, before: null, after: null, from: 1000, to: 500 }])
  })

  it('counts a KPI that newly applies from nothing', () => {
    const waterfall = waterfallSteps(rowOf([null, 500]), rowOf([900, 500]))!
    expect(waterfall.steps).toEqual([{ kpi: 'K1', before: null, after: '9.00', from: 500, to: 1400 }])
  })

  it('says nothing without a score before', () => {
    expect(waterfallSteps(null, rowOf([100]))).toBeNull()
    expect(waterfallSteps(makeScoreRow({ score: null, points: [] }), rowOf([100]))).toBeNull()
  })
})
