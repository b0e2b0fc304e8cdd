import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeInstants, stackLabels } from '../../renderer/parts/timeline/placeMarks.ts'

const instants = fc
  .uniqueArray(fc.integer({ min: 0, max: 1e9 }), { minLength: 2, maxLength: 15 })
  .map((list) => list.sort((a, b) => a - b))

describe('placing marks on a time line', () => {
  it('keeps proportion where there is room', () => {
    expect(placeInstants([0, 10, 40], 400, 80)).toEqual({ xs: [0, 100, 400], toScale: true })
  })

  it('gives up proportion, and says so, before two marks touch', () => {
    const { xs, toScale } = placeInstants([0, 1, 1000], 400, 80)
    expect(xs[1]).toBeCloseTo(80)
    expect(xs[2]).toBeCloseTo(400)
    expect(toScale).toBe(false)
  })

  it('always fills the width, in order, never closer than the gap or an equal share', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 100, max: 2000 }), (at, width) => {
        const { xs } = placeInstants(at, width, 80)
        const least = Math.min(80, width / (at.length - 1))
        expect(xs[0]).toBe(0)
        expect(xs.at(-1)).toBeCloseTo(width, 3)
        for (const [i, x] of xs.slice(1).entries()) expect(x - xs[i]!).toBeGreaterThan(least - 1e-6)
      }),
    )
  })
})

describe('stacking labels', () => {
  it('lets labels of one row never overlap', () => {
    const label = fc.record({ x: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 10, max: 120 }) })
    fc.assert(
      fc.property(fc.array(label, { maxLength: 20 }), (unsorted) => {
        const labels = unsorted.toSorted((a, b) => a.x - b.x)
        const rows = stackLabels(
          labels.map(({ x }) => x),
          labels.map(({ width }) => width),
        )
        for (const [i, a] of labels.entries())
          for (const [j, b] of labels.entries())
            if (i < j && rows[i] === rows[j]) expect(a.x + a.width / 2).toBeLessThanOrEqual(b.x - b.width / 2)
      }),
    )
  })
})
