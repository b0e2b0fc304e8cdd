// Rounds points so that the printed table adds up to the printed total (scoring §6).
import { compare, type Fraction, fraction, subtract, toFixed, toUnitsHalfUp } from './fraction.ts'

const DECIMALS = 2
const CENTS = 100n

/** Points as they are printed, and their sum. */
export interface Footed {
  readonly points: readonly string[]
  readonly sum: string
}

/**
 * Each entry half-up to two decimals, on its own: the total is then the sum of what is printed. Where many entries
 * were rounded up and the sum would pass `max`, the cents above it come off those that were rounded up most, so
 * that neither the table nor the bound is broken.
 */
export function footPoints(exact: readonly Fraction[], max: number): Footed {
  const cents = exact.map((points) => toUnitsHalfUp(points, CENTS))
  const gain = (i: number) => subtract(fraction(cents[i]!, CENTS), exact[i]!)
  let sum = cents.reduce((total, one) => total + one, 0n)
  while (exact.length > 0 && sum > BigInt(max) * CENTS) {
    const most = cents.reduce((best, _, i) => (compare(gain(i), gain(best)) > 0 ? i : best), 0)
    cents[most]! -= 1n
    sum -= 1n
  }
  return { points: cents.map((one) => toFixed(one, DECIMALS)), sum: toFixed(sum, DECIMALS) }
}
