// Figures of a period that explain its scores and are not scored themselves (scoring §3).

/** Minutes are natural minutes. */
export interface Diagnostics {
  readonly received: number
  /** Without a valid close, although their source would have one. */
  readonly open: number
  readonly overdueOpen: number
  readonly responseMinutes: DistributionSummary | null
  readonly handlingMinutes: DistributionSummary | null
  readonly csatMean: number | null
  readonly rated: number
  readonly ratable: number
}

export interface DistributionSummary {
  readonly count: number
  readonly mean: number
  readonly median: number
  readonly p90: number
}
