// What becomes of a rate that rests on few records (scoring §5).
import { assertNever } from './errors.ts'
import { add, divide, type Fraction, fractionOf, multiply, toNumber } from './fraction.ts'
import { type Ratio, valueOf } from './ratio.ts'
import type { Kpi, SmallSample } from './scheme.ts'
import { wilson } from './wilson.ts'

/** 0 < d < n_min: flagged on screen and in every report, whatever the rule makes of it. */
export function isSmallSample(denominator: number, { nMin }: SmallSample): boolean {
  return denominator > 0 && denominator < nMin
}

/**
 * The value a small sample is scored by; null where it is not scored.
 * - shrink: (num + k·p₀) / (d + k), p₀ being the group's pooled value of the same cycle, this department included.
 * - wilson_lower: the lower 95 % bound, to twelve decimals; a mean has none and stays as it is.
 * - pool_previous: with earlier cycles added, newest first, until the sample is no longer small or none is left.
 */
export function settleSmallSample(
  rule: SmallSample,
  kind: Kpi['kind'],
  own: Ratio,
  group: Ratio,
  earlier: readonly Ratio[],
): Fraction | null {
  const plain = valueOf(own)
  switch (rule.rule) {
    case 'plain':
      return plain
    case 'not_scored':
      return null
    case 'shrink': {
      const p0 = valueOf(group)
      if (p0 === null) return plain
      const k = fractionOf(rule.k)
      return divide(add(own.numerator, multiply(k, p0)), add(fractionOf(own.denominator), k))
    }
    case 'wilson_lower': {
      const interval = kind === 'rate' ? wilson(toNumber(own.numerator), own.denominator) : null
      return interval ? fractionOf(interval.low.toFixed(12)) : plain
    }
    case 'pool_previous': {
      let { numerator, denominator } = own
      for (const one of earlier) {
        if (denominator >= rule.nMin) break
        numerator = add(numerator, one.numerator)
        denominator += one.denominator
      }
      return divide(numerator, fractionOf(denominator))
    }
    default:
      return assertNever(rule.rule)
  }
}
