// What a score does to pay, appraisal and lists (scoring §7); amounts are decimals in text, rounded half-up to cents.
import { add, fraction, type Fraction, fractionOf, multiply, subtract, toFixedHalfUp } from './fraction.ts'
import { type AwardRule, DEFAULT_HR_SETTINGS } from './hrSettings.ts'
import { type Grade, GRADES } from './scheme.ts'

export interface Pay {
  /** base × share × coefficient. */
  readonly performance: string
  /** What the base leaves beside its share, and the performance part as printed: with coefficient 1, the base itself. */
  readonly total: string
}

/** Pay of one period: `share` (0–1) of the base is performance pay. */
export function performancePay(base: string, share: number, coefficient: string): Pay {
  const whole = fractionOf(base)
  const part = multiply(whole, fractionOf(share))
  const performance = rounded(multiply(part, fractionOf(coefficient)))
  const fixed = subtract(whole, rounded(part))
  return { performance: toFixedHalfUp(performance, 2), total: toFixedHalfUp(add(fixed, performance), 2) }
}

/** Appraisal with feedback weighing `share` (0–1): other × (1 − w) + feedback × w, each part rounded, then added. */
export function blendAppraisal(other: string, feedback: string, share: number): string {
  const parts = [
    multiply(fractionOf(other), subtract(ONE, fractionOf(share))),
    multiply(fractionOf(feedback), fractionOf(share)),
  ] as const
  return toFixedHalfUp(add(rounded(parts[0]), rounded(parts[1])), 2)
}

export interface Quarter {
  /** null where not ranked. */
  readonly grade: Grade | null
  readonly ranked: boolean
  readonly vetoed: boolean
}

/** Why quarters earn no place on the promotion and award list; a quarter not known is one too few. */
export const AWARD_REASONS = ['tooFewQuarters', 'vetoed', 'notRanked', 'tooFewGood'] as const
export type AwardReason = (typeof AWARD_REASONS)[number]

/**
 * null where the latest quarters earn a place: the grade or better in as many as are needed, no veto, and none without
 * a rank. `null` is a quarter with nothing in it.
 */
export function whyNotPromoted(
  quarters: readonly (Quarter | null)[],
  rule: AwardRule = DEFAULT_HR_SETTINGS.award,
): AwardReason | null {
  const last = quarters.slice(-rule.quarters).filter((quarter) => quarter !== null)
  if (last.length < rule.quarters) return 'tooFewQuarters'
  if (last.some(({ vetoed }) => vetoed)) return 'vetoed'
  if (last.some(({ ranked }) => !ranked)) return 'notRanked'
  const good = last.filter(
    ({ grade }) => grade !== null && GRADES.indexOf(grade) <= GRADES.indexOf(rule.grade),
  )
  return good.length >= rule.needed ? null : 'tooFewGood'
}

export function earnsPromotion(quarters: readonly Quarter[], rule?: AwardRule): boolean {
  return whyNotPromoted(quarters, rule) === null
}

const ONE = fraction(1n)

function rounded(amount: Fraction): Fraction {
  return fractionOf(toFixedHalfUp(amount, 2))
}
