// How a figure stands against its floor and target, compared exactly: 94.996 % is not 95 %.
import { compare, divide, type Fraction, fractionOf, multiply } from '../../core/fraction.ts'
import type { Kpi } from '../../core/scheme.ts'
import type { KpiScore } from '../../core/scorecard.ts'

export const FIGURE_STATUSES = ['belowFloor', 'belowTarget', 'met', 'none'] as const
export type FigureStatus = (typeof FIGURE_STATUSES)[number]

/** The sign that says a status without colour. */
export const STATUS_SIGN: Record<FigureStatus, string> = {
  belowFloor: '▼',
  belowTarget: '▽',
  met: '',
  none: '',
}

/** Whether less is better, as for hours. */
export function lessIsBetter(kpi: Kpi): boolean {
  return kpi.curve.kind === 'lower_better'
}

/** Whether the value is a share, written in percent; else it is in the unit of its measure. */
export function isShare(kpi: Kpi): boolean {
  return kpi.kind !== 'mean'
}

export function figureStatus(kpi: Kpi, score: KpiScore): FigureStatus {
  const value = valueOf(kpi, score)
  if (value === null || score.score === null) return 'none'
  const target = fractionOf(score.target)
  if (kpi.curve.kind === 'lower_better') {
    if (compare(value, target) <= 0) return 'met'
    return compare(value, fractionOf(kpi.curve.ceiling)) >= 0 ? 'belowFloor' : 'belowTarget'
  }
  if (compare(value, target) >= 0) return 'met'
  return compare(value, fractionOf(score.floor)) < 0 ? 'belowFloor' : 'belowTarget'
}

/** The value that was scored, in the unit of floor and target; null where N/A. */
function valueOf(kpi: Kpi, score: KpiScore): Fraction | null {
  if (score.rate === null || score.denominator === 0) return null
  const share =
    score.adjustedRate === null
      ? divide(fractionOf(score.numerator), fractionOf(score.denominator))
      : fractionOf(score.adjustedRate)
  return isShare(kpi) ? multiply(share, fractionOf(100)) : share
}
