import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Adjustment, ADJUSTMENTS } from '../../core/adjust.ts'
import type { RecordKpi, Scheme } from '../../core/scheme.ts'
import type { ScoreRow, Tally } from '../../core/scorecard.ts'
import { hundredths, pointsText, scoreParts, waterfallSteps } from '../../core/waterfall.ts'
import { makeScoreRow } from '../renderer/makeScores.ts'
import { A, B, C, count, score, scheme } from './tallies.ts'

type Fact = Pick<Adjustment, 'kind' | 'points'>

/** A department's counts; nothing to count in a KPI more often than chance would have it. */
const counts = fc.array(
  fc.oneof(
    fc.constant({ hit: 0, missed: 0 }),
    fc.record({ hit: fc.integer({ min: 0, max: 40 }), missed: fc.integer({ min: 0, max: 40 }) }),
  ),
  { minLength: 8, maxLength: 8 },
)

const facts: fc.Arbitrary<readonly Fact[]> = fc.array(
  fc
    .record({ kind: fc.constantFrom(...ADJUSTMENTS), points: fc.integer({ min: -9999, max: 9999 }) })
    .map(({ kind, points }): Fact =>
      kind === 'carriedOver' ? { kind, points: pointsText(points) } : { kind },
    ),
  { maxLength: 6 },
)

/** Other weights, other curves, KPIs switched off: what two versions of a scheme differ in. */
const schemes: fc.Arbitrary<Scheme> = fc
  .array(fc.record({ weight: fc.integer({ min: 1, max: 60 }), on: fc.boolean(), steep: fc.boolean() }), {
    minLength: 8,
    maxLength: 8,
  })
  .map((changes) =>
    scheme({
      kpis: scheme().kpis.map((kpi, i): RecordKpi => {
        const { weight, on, steep } = changes[i]!
        // The first stays, so that there is something to score by.
        return { ...kpi, weight, on: on || i === 0, ...(steep ? { curve: { kind: 'linear' } } : {}) }
      }),
    }),
  )

const rows = fc
  .record({ counts, facts, scheme: schemes })
  .map(({ counts: cells, facts: found, scheme: by }) => rowOf(cells, found, by))

function rowOf(cells: readonly object[], found: readonly Fact[], by: Scheme): ScoreRow {
  const own: Tally = { name: '甲', counts: cells.map((cell, i) => count(`K${i + 1}`, cell)) }
  const tallies = [own, { ...A, name: '乙' }].map(({ name, counts: all }) => ({
    name,
    counts: all.filter(({ kpi }) => by.kpis.some(({ id, on }) => id === kpi && on)),
  }))
  return score(tallies, { scheme: by, adjustments: new Map([['甲', found]]) }).rows.find(
    ({ name }) => name === '甲',
  )!
}

describe('the waterfall between two scores', () => {
  it('adds up exactly for whatever was counted, by whatever scheme, however adjusted', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const waterfall = waterfallSteps(before, after)
        if (before.score === null || after.score === null) {
          expect(waterfall).toBeNull()
          return
        }
        let at = hundredths(before.score)
        expect(waterfall!.start).toBe(at)
        for (const step of waterfall!.steps) {
          expect(step.from).toBe(at)
          expect(step.to - step.from).toBe(step.change)
          expect(hundredths(step.after ?? '0') - hundredths(step.before ?? '0')).toBe(step.change)
          at = step.to
        }
        expect(at).toBe(hundredths(after.score))
        expect(waterfall!.end).toBe(at)
      }),
      { numRuns: 400 },
    )
  })

  it('is made of parts whose points make up either score', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        fc.pre(before.score !== null && after.score !== null)
        const parts = scoreParts(before, after)
        const total = (of: (part: (typeof parts)[number]) => string | null) =>
          parts.reduce((sum, part) => sum + hundredths(of(part) ?? '0'), 0)
        expect(total((part) => part.before)).toBe(hundredths(before.score))
        expect(total((part) => part.after)).toBe(hundredths(after.score))
      }),
    )
  })

  it('needs no bounds where nothing was capped, and nothing but KPIs where nothing was adjusted', () => {
    fc.assert(
      fc.property(rows, (row) => {
        fc.pre(row.score !== null)
        const adjusted = scoreParts(null, row).flatMap(({ by }) => (by.kind === 'adjusted' ? [by.part] : []))
        if (!row.adjustment) expect(adjusted).toEqual([])
        const { sum = row.score, bonus = '0', deduction = '0', carried = '0' } = row.adjustment ?? {}
        const free = hundredths(sum) + hundredths(bonus) - hundredths(deduction) + hundredths(carried)
        if (hundredths(row.score) === free) expect(adjusted).not.toContain('bounds')
        else expect(adjusted).toContain('bounds')
      }),
    )
  })

  it('tells praise, deductions, what was carried over and a veto apart', () => {
    const plain = score([A, B, C]).rows.find(({ name }) => name === 'A')!
    const found: readonly Fact[] = [
      { kind: 'praise' },
      { kind: 'majorIncident' },
      { kind: 'carriedOver', points: '-0.35' },
      { kind: 'falsifiedClosing' },
    ]
    const vetoed = score([A, B, C], { adjustments: new Map([['A', found]]) }).rows.find(
      ({ name }) => name === 'A',
    )!
    const { steps } = waterfallSteps(plain, vetoed)!
    expect(steps.map(({ by, change }) => [by.kind === 'kpi' ? by.kpi : by.part, change])).toEqual([
      ['bonus', 100],
      ['deduction', -500],
      ['carried', -35],
      ['bounds', 5999 - (9472 + 100 - 500 - 35)],
    ])
  })

  it('counts a KPI that newly applies from nothing', () => {
    const of = (points: readonly (string | null)[], total: string) => makeScoreRow({ score: total, points })
    expect(waterfallSteps(of([null, '5.00'], '5.00'), of(['9.00', '5.00'], '14.00'))!.steps).toEqual([
      { by: { kind: 'kpi', kpi: 'K1' }, before: null, after: '9.00', change: 900, from: 500, to: 1400 },
    ])
  })

  it('says nothing without a score before', () => {
    expect(waterfallSteps(null, makeScoreRow({ score: '1.00', points: ['1.00'] }))).toBeNull()
    const none = makeScoreRow({ score: null, points: [] })
    expect(waterfallSteps(none, makeScoreRow({ score: '1.00', points: ['1.00'] }))).toBeNull()
  })
})

it.each([
  [0, '0.00'],
  [5, '0.05'],
  [-35, '-0.35'],
  [9472, '94.72'],
])('%i hundredths are written %s', (n, text) => expect(pointsText(n)).toBe(text))
