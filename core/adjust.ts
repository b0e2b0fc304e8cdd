// What is added to and taken from the weighted sum: praise, incidents, complaints about handling, veto (scoring §3).
import { z } from 'zod'
import {
  add,
  compare,
  type Fraction,
  fraction,
  fractionOf,
  multiply,
  subtract,
  toFixedHalfUp,
  ZERO,
} from './fraction.ts'

export const ADJUSTMENTS = [
  'praise',
  'improvement',
  'majorIncident',
  'complaintUpheld',
  'falsifiedClosing',
  /** 责任追究: a fault or an inaction that did harm. */
  'accountability',
  /** What later changes to the records of a frozen result would have made of it: counted in the next cycle. */
  'carriedOver',
] as const

/** One confirmed fact about a department in a cycle, with its evidence and a second person. */
export const adjustmentSchema = z
  .strictObject({
    kind: z.enum(ADJUSTMENTS),
    /** Signed points of what is carried over ('-0.35'); of all others the rules say how many. */
    points: z
      .string()
      .regex(/^-?\d{1,2}(\.\d{1,2})?$/)
      .optional(),
    evidence: z.string().trim().min(1).max(1000),
    requestedBy: z.string().trim().min(1).max(100),
    approvedBy: z.string().trim().min(1).max(100),
  })
  .refine((a) => (a.kind === 'carriedOver') === (a.points !== undefined), { path: ['points'] })
  .refine((a) => a.requestedBy !== a.approvedBy, { path: ['approvedBy'], message: 'sameApprover' })
export type Adjustment = z.infer<typeof adjustmentSchema>

const points = z.number().min(0).max(100)

/** In points; a cap where a score may not pass it. */
export const adjustmentRulesSchema = z.strictObject({
  /** Each praise and each adopted improvement, up to `bonusMax` together. */
  bonusEach: points,
  bonusMax: points,
  majorIncident: points,
  complaintUpheld: points,
  /** Each accountability case; none where left out: the case is on record either way. */
  accountability: points.optional(),
  /** 一票否决: a falsified closing caps the score here. */
  vetoCap: points,
})
export type AdjustmentRules = z.infer<typeof adjustmentRulesSchema>

export interface Adjusted {
  /** Final score, two decimals, 0–100. */
  readonly score: string
  /** The points before. */
  readonly sum: string
  readonly bonus: string
  readonly deduction: string
  /** Signed. */
  readonly carried: string
  readonly vetoed: boolean
}

/** Adjusts a sum of points ('94.72'): bonus, deductions and what is carried over, clamped to 0–100, then capped where vetoed. */
export function applyAdjustments(
  sum: string,
  adjustments: readonly Pick<Adjustment, 'kind' | 'points'>[],
  rules: AdjustmentRules,
): Adjusted {
  const times = (...kinds: Adjustment['kind'][]) =>
    adjustments.filter(({ kind }) => kinds.includes(kind)).length
  const each = (points: number, n: number) => multiply(fractionOf(points), fractionOf(n))

  const bonus = lesser(each(rules.bonusEach, times('praise', 'improvement')), fractionOf(rules.bonusMax))
  const deduction = [
    each(rules.majorIncident, times('majorIncident')),
    each(rules.complaintUpheld, times('complaintUpheld')),
    each(rules.accountability ?? 0, times('accountability')),
  ].reduce(add)
  const carried = adjustments.reduce((total, { points = '0' }) => add(total, fractionOf(points)), ZERO)
  const vetoed = times('falsifiedClosing') > 0
  const clamped = clamp(add(subtract(add(fractionOf(sum), bonus), deduction), carried))
  const score = vetoed ? lesser(clamped, fractionOf(rules.vetoCap)) : clamped
  return {
    score: toFixedHalfUp(score, 2),
    sum,
    bonus: toFixedHalfUp(bonus, 2),
    deduction: toFixedHalfUp(deduction, 2),
    carried: toFixedHalfUp(carried, 2),
    vetoed,
  }
}

function lesser(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b
}

function clamp(x: Fraction): Fraction {
  return compare(x, ZERO) < 0 ? ZERO : lesser(x, fraction(100n))
}
