// Score and points of a KPI as live formulas over its counted cases, exact to the printed cent (scoring §4, §6).
import { assertNever } from '../../core/errors.ts'
import type { Curve, Kpi } from '../../core/scheme.ts'
import type { KpiScore } from '../../core/scorecard.ts'
import {
  atLeast,
  atMost,
  choose,
  constant,
  type Expression,
  larger,
  minus,
  over,
  plus,
  reference,
  rounded,
  times,
  wholeDown,
  wholeUp,
} from './expression.ts'

/** Addresses of the cells a row's formulas read. */
export interface KpiCells {
  readonly numerator: string
  readonly denominator: string
  readonly floor: string
  readonly target: string
  /** The rate after the small-sample rule; read only where it differs from the plain one. */
  readonly adjusted: string
  readonly missing: string
  readonly score: string
  readonly weight: string
}

/**
 * Doubles carry about 15 digits: 12 decimals of a figure up to 100 drop the noise of the division, and what is left to
 * round is the decimal itself.
 */
const NOISE = 12

/** The formula and its result, or null where a spreadsheet would not come to the printed score. */
export function scoreFormula(kpi: Kpi, score: KpiScore, cells: KpiCells): Expression | null {
  if (score.score === null) return null
  const curve = curveExpression(kpi, valueOf(kpi, score, cells), cells, score)
  const made = rounded(withUnscored(kpi, score, cells, curve), NOISE)
  return rounded(made, 4).value === Number(score.score) ? made : null
}

/** weight × score / 100 to the cent, from the exact score; null where a spreadsheet would come to another cent. */
export function pointsFormula(
  score: KpiScore,
  weight: number,
  exactScore: number,
  cells: KpiCells,
): Expression | null {
  if (score.points === null) return null
  const product = over(
    times(reference(cells.weight, weight), reference(cells.score, exactScore)),
    constant(100),
  )
  const made = rounded(rounded(product, NOISE), 2)
  return made.value === Number(score.points) ? made : null
}

/** n and d apart, so that limits are compared as whole numbers: 100·n ≥ target·d. */
interface Value {
  readonly n: Expression
  readonly d: Expression
}

function valueOf(kpi: Kpi, score: KpiScore, cells: KpiCells): Value {
  const hundred = constant(kpi.kind === 'mean' ? 1 : 100)
  const scaled = (e: Expression): Expression => (kpi.kind === 'mean' ? e : times(hundred, e))
  if (score.adjustedRate !== null)
    return { n: scaled(reference(cells.adjusted, score.adjustedRate)), d: constant(1) }
  return {
    n: scaled(reference(cells.numerator, score.numerator)),
    d: reference(cells.denominator, score.denominator),
  }
}

function curveExpression(kpi: Kpi, value: Value, cells: KpiCells, score: KpiScore): Expression {
  const { curve } = kpi
  const floor = reference(cells.floor, score.floor)
  const target = reference(cells.target, score.target)
  const x = over(value.n, value.d)
  const reaches = (bound: Expression) => atLeast(value.n, times(bound, value.d))
  const share = (from: Expression, to: Expression): Expression => over(minus(x, from), minus(to, from))
  switch (curve.kind) {
    case 'linear': {
      const between = times(constant(100), share(floor, target))
      return choose(
        atMost(value.n, times(floor, value.d)),
        constant(0),
        choose(reaches(target), constant(100), between),
      )
    }
    case 'lin60': {
      const between = plus(constant(60), times(constant(40), share(floor, target)))
      // Below a floor of 0 there is nothing, and the division would fail.
      if (score.floor === 0) return choose(reaches(target), constant(100), between)
      return choose(
        reaches(target),
        constant(100),
        choose(reaches(floor), between, over(times(constant(60), x), floor)),
      )
    }
    case 'lower_better': {
      const ceiling = constant(curve.ceiling)
      const met = atMost(value.n, times(target, value.d))
      return choose(
        met,
        constant(100),
        choose(reaches(ceiling), constant(0), times(constant(100), share(ceiling, target))),
      )
    }
    case 'steps':
      return curve.steps.reduceRight<Expression>(
        (otherwise, step) => choose(reaches(constant(step.atLeast)), constant(step.score), otherwise),
        constant(0),
      )
    case 'deduct':
      return deduction(curve, minus(target, x), reaches(target))
    default:
      return assertNever(curve)
  }
}

function deduction(
  curve: Extract<Curve, { kind: 'deduct' }>,
  gap: Expression,
  met: ReturnType<typeof atLeast>,
): Expression {
  if (curve.full === 0) return constant(0)
  // Noise must not make a whole point of a gap that is one.
  const clean = rounded(gap, 9)
  const counted = curve.mode === 'prop' ? gap : curve.mode === 'floor' ? wholeDown(clean) : wholeUp(clean)
  const left = larger(constant(0), minus(constant(curve.full), times(constant(curve.perPoint), counted)))
  return choose(met, constant(100), over(times(constant(100), left), constant(curve.full)))
}

/** Durations missing under the rule `fail` take their part of the score with them. */
function withUnscored(kpi: Kpi, score: KpiScore, cells: KpiCells, made: Expression): Expression {
  if (kpi.kind !== 'mean' || kpi.measure === 'csatPoints' || kpi.missing !== 'fail' || score.missing === 0)
    return made
  const denominator = reference(cells.denominator, score.denominator)
  return over(times(made, denominator), plus(denominator, reference(cells.missing, score.missing)))
}
