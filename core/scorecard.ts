// What scoring yields: everything a screen, a report or the command line shows about scores.
import type { Adjusted } from './adjust.ts'
import type { Instant } from './instant.ts'
import type { Cohort, Dimension, Grade } from './scheme.ts'

/** A span of days to score: what `--period` names. */
export interface Period {
  /** '2026', '2026-Q1', '2026-03', '2026-W12', '2026-01-01..2026-03-31'. */
  readonly key: string
  readonly kind: 'year' | 'quarter' | 'month' | 'week' | 'range'
  /** First and last calendar day, both inside. */
  readonly firstOn: string
  readonly lastOn: string
  /** The same as instants in the organisation's zone, half-open. */
  readonly startAt: Instant
  readonly endAt: Instant
}

/** Who is scored: departments, or the responsible persons. */
export type Grouping = 'department' | 'handler'

/** Records of one group in one KPI, counted by verdict. Produced by SQL sums alone. */
export interface KpiCount {
  readonly kpi: string
  readonly hit: number
  readonly conditional: number
  readonly missed: number
  readonly missing: number
  readonly excluded: number
  readonly notMeasured: number
  /** Of those counted, how many rest on declared facts. */
  readonly declared: number
  /** mean: sum of the integer values (minutes, or CSAT points); 0 for rates. */
  readonly valueSum: number
  /** mean_step: how many records fell on each step, then those later than all; empty for the rest. */
  readonly stepCounts: readonly number[]
}

export interface Tally {
  readonly name: string
  /** In the order of the scheme's KPIs that are on. */
  readonly counts: readonly KpiCount[]
}

export interface KpiScore {
  readonly kpi: string
  readonly dimension: Dimension
  /** Whole, or a half where 部分解决 counts; for means the sum of values in the KPI's unit. */
  readonly numerator: number
  readonly denominator: number
  /** numerator / denominator as a fraction (0.84375), or the mean; null where N/A. */
  readonly rate: number | null
  /** The rate after the small-sample rule, where it differs from the plain one. */
  readonly adjustedRate: number | null
  /** 0–100, four decimals half-up; null where N/A. */
  readonly score: string | null
  /** After redistribution, two decimals or more where needed ('35', '7.5'); '0' where N/A. */
  readonly weight: string
  readonly floor: number
  readonly target: number
  /** weight × score / 100, two decimals half-up; null where N/A. */
  readonly points: string | null
  /** 95 % Wilson interval of the plain rate as fractions; null for means and where N/A. */
  readonly wilson: { readonly low: number; readonly high: number } | null
  readonly smallSample: boolean
  readonly declared: number
  readonly notMeasured: number
  readonly missing: number
  readonly excluded: number
  /** The missing-data rule is `block` and something is missing. */
  readonly blocked: boolean
}

export type NotRankedReason = 'nothingDue' | 'tooLittleWeight' | 'blocked'

export interface ScoreRow {
  readonly name: string
  /** The peer group it is compared in; null for those no group names, and where the scheme has no groups. */
  readonly group: string | null
  readonly ranked: boolean
  readonly notRanked: NotRankedReason | null
  readonly rank: number | null
  /** Shares its rank with another (并列). */
  readonly tied: boolean
  /** Two decimals: the sum of the points as printed, after adjustments; null where nothing is live. */
  readonly score: string | null
  /** What adjustments made of the sum of points; only where there are any. */
  readonly adjustment?: Adjusted
  readonly grade: Grade | null
  /** '1.10'; null without a grade. */
  readonly coefficient: string | null
  readonly kpis: readonly KpiScore[]
}

export interface Scorecard {
  readonly period: Period
  readonly by: Grouping
  readonly scheme: string
  /** The published version that scored; null where one is only tried. */
  readonly schemeVersion: number | null
  readonly policy: string
  readonly policyVersion: number | null
  readonly cohort: Cohort
  /** What was not yet due at this instant is not counted. */
  readonly asOf: Instant
  /** Peer groups as the scheme has them, the rest last; in each, ranked first by rank, then the unranked. */
  readonly rows: readonly ScoreRow[]
  /** All of them pooled, scored by the same rules; never ranked. */
  readonly total: ScoreRow
  /** KPIs that nothing in the data supplies for anyone: dropped for all, said first. */
  readonly dropped: readonly string[]
  /** The peer groups that have rows, in their order; none where the scheme has none. */
  readonly groups: readonly ScoreGroup[]
}

export interface ScoreGroup {
  /** null: departments that no group names. */
  readonly name: string | null
  /** KPIs that nothing supplies for anyone in the group. */
  readonly dropped: readonly string[]
}

/** One group in one of several periods; null where it had nothing. */
export interface TrendPoint {
  /** A period's key. */
  readonly period: string
  readonly row: ScoreRow | null
}
