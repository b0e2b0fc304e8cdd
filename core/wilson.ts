// The Wilson score interval: how far the true rate may lie from a rate of few records (scoring §5).
import type { KpiScore } from './scorecard.ts'

export const Z95 = 1.959963984540054
export const Z90 = 1.6448536269514722

/** Bounds as fractions (0–1); null where there is nothing to judge by. `hits` may be a half (部分解决). */
export function wilson(hits: number, n: number, z: number = Z95): KpiScore['wilson'] {
  if (n <= 0) return null
  const p = hits / n
  const spread = (z * z) / n
  const centre = (p + spread / 2) / (1 + spread)
  const half = (z * Math.sqrt((p * (1 - p)) / n + spread / (4 * n))) / (1 + spread)
  // At the ends the bound is the end itself; floating point would miss it by a hair.
  return { low: hits === 0 ? 0 : centre - half, high: hits === n ? 1 : centre + half }
}
