// What the overview and the explanation of a figure are made of.
import type { Diagnostics } from './diagnostics.ts'
import type { Kpi, Scheme } from './scheme.ts'
import type { Period, Scorecard, ScoreRow } from './scorecard.ts'

export interface FigureExplanation {
  readonly period: Period
  readonly scheme: Scheme
  readonly schemeVersion: number
  /** Name and version of the deadline policy. */
  readonly policy: string
  readonly policyVersion: number
  readonly kpi: Kpi
  readonly score: ScoreRow
  /** The same group one period earlier; null without one. */
  readonly previous: ScoreRow | null
}

export interface Overview {
  readonly scorecard: Scorecard
  readonly previous: Scorecard | null
  readonly diagnostics: Diagnostics
}
