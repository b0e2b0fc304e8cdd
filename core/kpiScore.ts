// Scores one KPI of one group: small-sample rule, curve; weight and points follow when its siblings are known.
import { curveScore } from './curve.ts'
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  fractionOf,
  multiply,
  toFixedHalfUp,
  toNumber,
  ZERO,
} from './fraction.ts'
import { type Ratio, ratioOf, valueOf } from './ratio.ts'
import type { Kpi, Scheme } from './scheme.ts'
import type { KpiCount, KpiScore } from './scorecard.ts'
import { isSmallSample, settleSmallSample } from './smallSample.ts'
import { wilson } from './wilson.ts'

/** Counts a KPI is scored from: its own, the whole group's, and those of other spans where the scheme asks. */
export interface Evidence {
  readonly own: KpiCount
  readonly group: KpiCount
  /** Earlier cycles of the same group, newest first. */
  readonly earlier: readonly KpiCount[]
  /** The months of this cycle. */
  readonly months: readonly KpiCount[]
}

export interface ScoredKpi {
  readonly kpi: Kpi
  readonly count: KpiCount
  readonly ratio: Ratio
  /** Of the ratio alone; null where its denominator is 0. */
  readonly plain: Fraction | null
  /** What the score was taken from; null where N/A, not scored or blocked. */
  readonly value: Fraction | null
  /** 0–100, exact. */
  readonly score: Fraction | null
  readonly smallSample: boolean
}

export function scoreKpi(kpi: Kpi, evidence: Evidence, scheme: Scheme): ScoredKpi {
  const ratio = ratioOf(kpi, evidence.own, scheme)
  const rule = kpi.smallSample ?? scheme.smallSample
  const smallSample = isSmallSample(ratio.denominator, rule)
  const plain = valueOf(ratio)
  const scored = { kpi, count: evidence.own, ratio, plain, smallSample }
  if (ratio.blocked || ratio.denominator === 0) return { ...scored, value: null, score: null }

  const ratios = (counts: readonly KpiCount[]) => counts.map((count) => ratioOf(kpi, count, scheme))
  const value =
    smallSample && rule.rule !== 'plain'
      ? settleSmallSample(
          rule,
          kpi.kind,
          ratio,
          ratioOf(kpi, evidence.group, scheme),
          ratios(evidence.earlier),
        )
      : (scheme.aggregation === 'meanOfMonths' && meanOf(ratios(evidence.months))) || plain
  return { ...scored, value, score: value && scoreOf(kpi, value, ratio) }
}

/** As screens and reports read it; `weight` and `points` come from the whole department. */
export function kpiScoreOf(scored: ScoredKpi, weight: string, points: string | null): KpiScore {
  const { kpi, count, ratio, plain, value, score } = scored
  const adjusted = value !== null && plain !== null && value !== plain && compare(value, plain) !== 0
  const hits = toNumber(ratio.numerator)
  return {
    kpi: kpi.id,
    dimension: kpi.dimension,
    numerator: hits,
    denominator: ratio.denominator,
    rate: plain && toNumber(plain),
    adjustedRate: adjusted ? toNumber(value) : null,
    score: score && toFixedHalfUp(score, 4),
    weight: score ? weight : '0',
    floor: kpi.floor,
    target: kpi.target,
    points,
    wilson: kpi.kind === 'rate' ? wilson(hits, ratio.denominator) : null,
    smallSample: scored.smallSample,
    declared: count.declared,
    notMeasured: count.notMeasured,
    missing: count.missing,
    excluded: count.excluded,
    blocked: ratio.blocked,
  }
}

/** Records that earn nothing whatever the mean take their part of the score with them. */
function scoreOf(kpi: Kpi, value: Fraction, { denominator, unscored }: Ratio): Fraction {
  const x = kpi.kind === 'mean' ? value : multiply(value, HUNDRED)
  const score = curveScore(kpi, x)
  return unscored === 0
    ? score
    : multiply(score, divide(fractionOf(denominator), fractionOf(denominator + unscored)))
}

const HUNDRED = fraction(100n)

/** Mean of the values of the months that have one (scoring §8); null where none has. */
function meanOf(months: readonly Ratio[]): Fraction | null {
  const values = months.map(valueOf).filter((v) => v !== null)
  if (values.length === 0) return null
  return divide(values.reduce(add, ZERO), fractionOf(values.length))
}
