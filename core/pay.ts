// What a score does to pay, appraisal and lists (scoring §7); amounts are decimals in text, rounded half-up to cents.
import { add, fraction, type Fraction, fractionOf, multiply, subtract, toFixedHalfUp } from './fraction.ts'
import { type Grade, GRADES } from './scheme.ts'

export interface Pay {
  /** base × share × coefficient. */
  readonly performance: string
  /** The fixed rest of the base and the performance part as printed. */
  readonly total: string
}

/** Pay of one period: `share` (0–1) of the base is performance pay. */
export function performancePay(base: string, share: number, coefficient: string): Pay {
  const whole = fractionOf(base)
  const performance = rounded(multiply(multiply(whole, fractionOf(share)), fractionOf(coefficient)))
  const fixed = rounded(multiply(whole, subtract(ONE, fractionOf(share))))
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

/**
 * Whether four quarters earn a place on the promotion and award list: grade A or better in at least three, no veto
 * and no quarter without a rank. Fewer than four quarters are no basis.
 */
export function earnsPromotion(quarters: readonly Quarter[]): boolean {
  const last = quarters.slice(-4)
  if (last.length < 4 || last.some(({ ranked, vetoed }) => vetoed || !ranked)) return false
  const good = last.filter(({ grade }) => grade !== null && GRADES.indexOf(grade) <= GRADES.indexOf('A'))
  return good.length >= 3
}

const ONE = fraction(1n)

function rounded(amount: Fraction): Fraction {
  return fractionOf(toFixedHalfUp(amount, 2))
}
