// From counted verdicts to a numerator and a denominator, as the switches and missing-data rules of a scheme say.
import { assertNever } from './errors.ts'
import { add, divide, type Fraction, fraction, fractionOf, multiply, ZERO } from './fraction.ts'
import type { Kpi, Scheme } from './scheme.ts'
import type { KpiCount } from './scorecard.ts'

/** Numerator and denominator of one KPI; their quotient is a share (0–1), or a mean in the KPI's unit. */
export interface Ratio {
  readonly numerator: Fraction
  readonly denominator: number
  /**
   * Records that earn no points whatever the mean: a missing duration under the rule `fail`, for which there is no
   * honest number to average.
   */
  readonly unscored: number
  /** The missing-data rule is `block` and something is missing. */
  readonly blocked: boolean
}

/**
 * - rate: hits, and conditional ones as the scheme's switches say, over all that count.
 * - mean: sum of the values over the records that have one (counted as hits); missing CSAT points fail as 0 points.
 * - mean_step: sum of the credits over the records; a missing one fails as later than all steps.
 */
export function ratioOf(kpi: Kpi, count: KpiCount, scheme: Scheme): Ratio {
  const failed = kpi.missing === 'fail' ? count.missing : 0
  const blocked = kpi.missing === 'block' && count.missing > 0
  const counted = count.hit + count.conditional + count.missed
  const whole = { unscored: 0, blocked }
  switch (kpi.kind) {
    case 'rate': {
      const conditional = multiply(conditionalWorth(kpi.measure, scheme), fractionOf(count.conditional))
      const numerator = add(fractionOf(count.hit), conditional)
      return { ...whole, numerator, denominator: counted + failed }
    }
    case 'mean': {
      const numerator = divide(fractionOf(count.valueSum), minutesIn(kpi.measure))
      if (kpi.measure === 'csatPoints') return { ...whole, numerator, denominator: counted + failed }
      return { numerator, denominator: counted, unscored: failed, blocked }
    }
    case 'mean_step': {
      const credits = kpi.credits ?? []
      const numerator = credits.reduce(
        (sum, { credit }, i) => add(sum, multiply(fractionOf(credit), fractionOf(count.stepCounts[i] ?? 0))),
        ZERO,
      )
      const records = count.stepCounts.reduce((sum, n) => sum + n, 0)
      return { ...whole, numerator, denominator: records + failed }
    }
    default:
      return assertNever(kpi.kind)
  }
}

/** 部分解决 is worth one half, 基本满意 one, where the scheme counts them. */
function conditionalWorth(measure: Kpi['measure'], scheme: Scheme): Fraction {
  if (measure === 'resolved' && scheme.partlyResolvedCounts) return fraction(1n, 2n)
  return measure === 'satisfied' && scheme.basicallySatisfiedCounts ? fraction(1n) : ZERO
}

function minutesIn(measure: Kpi['measure']): Fraction {
  if (measure === 'csatPoints') return fraction(1n)
  return fraction(measure === 'responseDays' || measure === 'handlingDays' ? 1440n : 60n)
}

/** The quotient; null where the denominator is 0. */
export function valueOf({ numerator, denominator }: Ratio): Fraction | null {
  return denominator === 0 ? null : divide(numerator, fractionOf(denominator))
}

/** Counts of one KPI added up over groups or periods. */
export function pooled(kpi: string, counts: readonly KpiCount[]): KpiCount {
  const sum = (value: (count: KpiCount) => number) => counts.reduce((total, count) => total + value(count), 0)
  const steps = Math.max(0, ...counts.map((c) => c.stepCounts.length))
  return {
    kpi,
    hit: sum((c) => c.hit),
    conditional: sum((c) => c.conditional),
    missed: sum((c) => c.missed),
    missing: sum((c) => c.missing),
    excluded: sum((c) => c.excluded),
    notMeasured: sum((c) => c.notMeasured),
    declared: sum((c) => c.declared),
    valueSum: sum((c) => c.valueSum),
    stepCounts: Array.from({ length: steps }, (_, i) => sum((c) => c.stepCounts[i] ?? 0)),
  }
}
