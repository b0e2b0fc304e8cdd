// From a measured value to a score of 0–100 (scoring §4), in exact fractions.
import { assertNever } from './errors.ts'
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  fractionOf,
  multiply,
  subtract,
  ZERO,
} from './fraction.ts'
import type { Curve, Kpi } from './scheme.ts'

const HUNDRED = fraction(100n)
const SIXTY = fraction(60n)
const FORTY = fraction(40n)

/** Score of a value: `x`, floor and target are percent for rates and points, else hours or days. */
export function curveScore(
  { curve, floor, target }: Pick<Kpi, 'curve' | 'floor' | 'target'>,
  x: Fraction,
): Fraction {
  const f = fractionOf(floor)
  const t = fractionOf(target)
  switch (curve.kind) {
    case 'linear':
      if (compare(x, f) <= 0) return ZERO
      return compare(x, t) >= 0 ? HUNDRED : multiply(HUNDRED, share(x, f, t))
    case 'lin60':
      if (compare(x, t) >= 0) return HUNDRED
      if (compare(x, f) >= 0) return add(SIXTY, multiply(FORTY, share(x, f, t)))
      return divide(multiply(SIXTY, x), f)
    case 'lower_better': {
      const ceiling = fractionOf(curve.ceiling)
      if (compare(x, t) <= 0) return HUNDRED
      return compare(x, ceiling) >= 0 ? ZERO : multiply(HUNDRED, share(x, ceiling, t))
    }
    case 'steps': {
      const step = curve.steps.find(({ atLeast }) => compare(x, fractionOf(atLeast)) >= 0)
      return step ? fractionOf(step.score) : ZERO
    }
    case 'deduct':
      return curve.full > 0 ? multiply(HUNDRED, divide(deducted(curve, x, t), fractionOf(curve.full))) : ZERO
    default:
      return assertNever(curve)
  }
}

/** What is left of `full` after the deduction for each point below the target: in the unit of `full`, not below 0. */
export function deducted(curve: Extract<Curve, { kind: 'deduct' }>, x: Fraction, target: Fraction): Fraction {
  const full = fractionOf(curve.full)
  const gap = subtract(target, x)
  if (compare(gap, ZERO) <= 0) return full
  const points = curve.mode === 'prop' ? gap : fraction(curve.mode === 'floor' ? gap.n / gap.d : ceiling(gap))
  const left = subtract(full, multiply(fractionOf(curve.perPoint), points))
  return compare(left, ZERO) < 0 ? ZERO : left
}

/** How far x has come on the way from `from` to `to`, which differ. */
function share(x: Fraction, from: Fraction, to: Fraction): Fraction {
  return divide(subtract(x, from), subtract(to, from))
}

function ceiling({ n, d }: Fraction): bigint {
  return (n + d - 1n) / d
}
