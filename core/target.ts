// Whether a count meets a target given in percent, compared exactly and not as a rounded percentage.
import { compare, divide, fraction, fractionOf, multiply } from './fraction.ts'

/** 45 of 50 meets 90 and fails 95; nothing counted meets nothing. */
export function meetsTarget(numerator: number, denominator: number, targetPercent: number): boolean {
  if (denominator === 0) return false
  const percent = divide(multiply(fractionOf(numerator), fraction(100n)), fractionOf(denominator))
  return compare(percent, fractionOf(targetPercent)) >= 0
}
