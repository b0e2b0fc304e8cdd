// How one figure is written: value without unit (the header has it), n / d, target, and the reason where there is none.
import { formatCount, NO_VALUE } from '../../core/format.ts'
import { fractionOf, roundHalfUp, toFixedHalfUp } from '../../core/fraction.ts'
import type { Kpi } from '../../core/scheme.ts'
import type { KpiScore } from '../../core/scorecard.ts'
import type { Say, WordKey } from '../../core/words.ts'
import { isShare } from './figureStatus.ts'

export function unitOf(kpi: Kpi): WordKey {
  if (isShare(kpi)) return 'figure.unit.percent'
  if (kpi.measure.endsWith('Hours')) return 'figure.unit.hours'
  if (kpi.measure.endsWith('Days')) return 'figure.unit.days'
  return 'figure.unit.points'
}

/** 81/96 → '84.38'; a mean likewise to two decimals; '—' where N/A. */
export function figureText(kpi: Kpi, score: KpiScore): string {
  if (score.denominator === 0 || score.rate === null) return NO_VALUE
  return roundHalfUp(isShare(kpi) ? score.numerator * 100 : score.numerator, score.denominator, 2)
}

/** Whole counts as they are, halves and sums of values to at most two decimals: '1,234', '80.5'. */
export function amountText(n: number): string {
  if (Number.isInteger(n)) return formatCount(n)
  return String(Number(roundHalfUp(n, 1, 2)))
}

/** '35', '7.5', and a weight shared out among others to two decimals. */
export function weightText(weight: string): string {
  return /\.\d{3}/.test(weight) ? toFixedHalfUp(fractionOf(weight), 2) : weight
}

/** '84.38 %', '3.5 h': a value of the KPI with its unit. */
export function withUnit(kpi: Kpi, value: string | number, say: Say): string {
  const unit = say(unitOf(kpi))
  return unit === '%' ? `${value}%` : `${value} ${unit}`
}

/** The rate after the small-sample rule, with its unit; null where the rule changed nothing. */
export function adjustedText(kpi: Kpi, score: KpiScore, say: Say): string | null {
  if (score.adjustedRate === null) return null
  const value = isShare(kpi) ? score.adjustedRate * 100 : score.adjustedRate
  return withUnit(kpi, value.toFixed(2), say)
}

/** Why a figure is '—'; null where it is not. */
export function naReason(score: KpiScore, say: Say): string | null {
  if (score.score !== null) return null
  if (score.blocked) return say('figure.naBlocked', { count: score.missing })
  if (score.denominator > 0) return say('figure.naNotScored', { count: score.denominator })
  if (score.notMeasured > 0) return say('figure.naNotMeasured', { count: score.notMeasured })
  if (score.missing > 0) return say('figure.naMissing', { count: score.missing })
  if (score.excluded > 0) return say('figure.naExcluded', { count: score.excluded })
  return say(score.dimension === 'governance' ? 'figure.naNothingDue' : 'figure.naNothing')
}

/** All that hovering a figure tells: n / d, floor and target, and what its marks mean. */
export function figureHint(kpi: Kpi, score: KpiScore, say: Say): readonly string[] {
  const reason = naReason(score, say)
  const adjusted = adjustedText(kpi, score, say)
  return [
    ...(reason === null ? [] : [reason]),
    ...(score.denominator === 0
      ? []
      : [
          say('figure.cellHint', {
            n: amountText(score.numerator),
            d: amountText(score.denominator),
            floor: withUnit(kpi, score.floor, say),
            target: withUnit(kpi, score.target, say),
          }),
        ]),
    ...(score.smallSample
      ? [
          say('figure.smallSampleHint') +
            (adjusted ? ` · ${say('figure.adjustedHint', { rate: adjusted })}` : ''),
        ]
      : []),
    ...(score.declared > 0 ? [say('figure.declaredHint', { count: score.declared })] : []),
  ]
}
