// Rounds points so that the printed table adds up to the printed total (scoring §6).
import { add, compare, type Fraction, fractionOf, subtract, toFixedHalfUp, ZERO } from './fraction.ts'

const CENT = fractionOf('0.01')

/**
 * Each entry half-up to two decimals, on its own: the total is then the sum of what is printed. Where many entries
 * were rounded up and the sum would pass `max`, the cents above it come off those that were rounded up most, so
 * that neither the table nor the bound is broken.
 */
export function roundPoints(exact: readonly Fraction[], max: Fraction): readonly string[] {
  const rounded = exact.map((points) => fractionOf(toFixedHalfUp(points, 2)))
  const gain = (i: number) => subtract(rounded[i]!, exact[i]!)
  while (exact.length > 0 && compare(rounded.reduce(add, ZERO), max) > 0) {
    const most = rounded.reduce((best, _, i) => (compare(gain(i), gain(best)) > 0 ? i : best), 0)
    rounded[most] = subtract(rounded[most]!, CENT)
  }
  return rounded.map((points) => toFixedHalfUp(points, 2))
}

/** '94.72' from '5.00', '9.00', …: exact, two decimals. */
export function sumPoints(points: readonly string[]): string {
  return toFixedHalfUp(points.map(fractionOf).reduce(add, ZERO), 2)
}
