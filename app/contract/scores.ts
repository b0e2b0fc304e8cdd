// Scores, what stands behind them, and reports of them.
import type { DataQuality } from '../../core/dataQuality.ts'
import type { FigureExplanation, Overview } from '../../core/overview.ts'
import type { Policy } from '../../core/policy.ts'
import type { Scheme } from '../../core/scheme.ts'
import type { Grouping, Scorecard, TrendPoint } from '../../core/scorecard.ts'
import type { Language } from '../../core/words.ts'
import type { ReportFormat, StoredFile } from './files.ts'
import type { Query, Task } from './kinds.ts'

/** A period as the data is now; or an assessment, as it was frozen where it or the edition that is named is. */
export type ReportQuery =
  | { readonly kind: 'assessment'; readonly period: string }
  | { readonly kind: 'edition'; readonly assessmentId: number; readonly edition?: number }

export interface ScoreQuery {
  readonly period: string
  readonly by: Grouping
}

export interface ScoresOperations {
  getScorecard: Query<ScoreQuery, Scorecard>
  getOverview: Query<ScoreQuery, Overview>
  getTrend: Query<ScoreQuery & { name: string; count: number }, readonly TrendPoint[]>
  explainFigure: Query<{ period: string; by: Grouping; name: string | null; kpi: string }, FigureExplanation>
  getDataQuality: Query<{ period: string }, DataQuality>
  /** What-if: scores under a scheme or policy that is not in force; nothing is stored. */
  scoreWith: Task<ScoreQuery & { scheme?: Scheme; policy?: Policy }, Scorecard>
  exportReport: Task<
    ReportQuery & { format: ReportFormat; language: Language },
    StoredFile & { reportDigest: string }
  >
}
