import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustmentSchema, applyAdjustments } from '../../core/adjust.ts'
import { defaultAdjustmentRules } from '../../core/defaults/adjustmentRules.ts'
import { blendAppraisal, earnsPromotion, performancePay } from '../../core/pay.ts'
import type { Grade } from '../../core/scheme.ts'
import { meetsTarget } from '../../core/target.ts'
import { formatRate } from '../../core/format.ts'

describe('pay and appraisal', () => {
  it('T29 performance pay is base × share × coefficient', () => {
    expect(performancePay('10000', 0.25, '1.10')).toEqual({ performance: '2750.00', total: '10250.00' })
  })

  it('adds up as printed', () => {
    expect(performancePay('3333.33', 0.25, '0.798')).toEqual({ performance: '665.00', total: '3165.00' })
  })

  it('pays exactly the base where the coefficient is 1, whatever the cents', () => {
    expect(performancePay('10337.50', 0.25, '1.00')).toEqual({ performance: '2584.38', total: '10337.50' })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 20, max: 30 }),
        (cents, share) => {
          const base = (cents / 100).toFixed(2)
          expect(performancePay(base, share / 100, '1.00').total).toBe(base)
        },
      ),
    )
  })

  it('T30 appraisal blends with the feedback score', () => {
    expect(blendAppraisal('88.00', '91.35', 0.2)).toBe('88.67')
  })
})

describe('the promotion list', () => {
  const quarters = (grades: string) =>
    grades
      .split(' ')
      .map((g) => ({ grade: g === '-' ? null : (g as Grade), ranked: g !== '-', vetoed: false }))

  it.each([
    ['A A A B', true],
    ['A+ A E A', true],
    ['A A B B', false],
    ['A A A -', false],
    ['A A A', false],
    ['B A A A A', true],
    ['A A A B B', false],
  ])('%s: %s', (grades, expected) => {
    expect(earnsPromotion(quarters(grades))).toBe(expected)
  })

  it('has no place for a veto', () => {
    expect(earnsPromotion(quarters('A A A A').map((q, i) => ({ ...q, vetoed: i === 0 })))).toBe(false)
  })
})

describe('adjustments', () => {
  const rules = defaultAdjustmentRules()
  const of = (...kinds: Parameters<typeof applyAdjustments>[1][number]['kind'][]) =>
    applyAdjustments(
      '94.72',
      kinds.map((kind) => ({ kind })),
      rules,
    ).score

  it('add praise and improvements up to three points, and take incidents and upheld complaints off', () => {
    expect(of()).toBe('94.72')
    expect(of('praise', 'improvement')).toBe('96.72')
    expect(of('praise', 'praise', 'improvement', 'improvement')).toBe('97.72')
    expect(of('majorIncident', 'complaintUpheld', 'complaintUpheld')).toBe('85.72')
  })

  it('leave no score above 100 or below 0, and a veto only ever lowers it', () => {
    expect(applyAdjustments('99.50', [{ kind: 'praise' }], rules).score).toBe('100.00')
    expect(applyAdjustments('3.00', [{ kind: 'majorIncident' }], rules).score).toBe('0.00')
    expect(applyAdjustments('40.00', [{ kind: 'falsifiedClosing' }], rules).score).toBe('40.00')
    expect(of('praise', 'falsifiedClosing')).toBe('59.99')
  })

  it('need evidence and a second person', () => {
    const one = { kind: 'praise', evidence: '锦旗', requestedBy: '甲', approvedBy: '乙' }
    expect(adjustmentSchema.safeParse(one).success).toBe(true)
    expect(adjustmentSchema.safeParse({ ...one, evidence: ' ' }).success).toBe(false)
    expect(adjustmentSchema.safeParse({ ...one, approvedBy: '甲' }).success).toBe(false)
  })
})

describe('targets', () => {
  it.each([
    ['exam pass', 45, 50, '90.00%', [90], [95]],
    ['attendance', 48, 52, '92.31%', [90], [100]],
    ['onboarding hours', 38, 40, '95.00%', [95], [100]],
  ])('T35 %s', (_, n, d, shown, met, failed) => {
    expect(formatRate(n, d)).toBe(shown)
    for (const target of met) expect(meetsTarget(n, d, target)).toBe(true)
    for (const target of failed) expect(meetsTarget(n, d, target)).toBe(false)
  })

  it('T35 shows attendance to four decimals', () => {
    expect(formatRate(48, 52, 4)).toBe('92.3077%')
  })

  it('are not met by nothing, nor by a rounded percentage', () => {
    expect(meetsTarget(0, 0, 0)).toBe(false)
    expect(meetsTarget(89_999, 100_000, 90)).toBe(false)
  })
})
