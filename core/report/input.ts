// What a report is built from: plain values that somebody else has read and scored.
import type { Assessment } from '../assessment.ts'
import type { DataQuality } from '../dataQuality.ts'
import type { ExclusionCode } from '../decision.ts'
import type { Diagnostics } from '../diagnostics.ts'
import type { FrozenAdjustment, FrozenAppeal, FrozenWaiver } from '../edition.ts'
import type { Feedback } from '../feedback.ts'
import type { GovernedLine } from '../governance.ts'
import type { Instant } from '../instant.ts'
import type { Judgement } from '../judgement.ts'
import type { Policy } from '../policy.ts'
import type { Scheme } from '../scheme.ts'
import type { Scorecard, TrendPoint } from '../scorecard.ts'
import type { Language } from '../words.ts'

export interface ReportInput {
  readonly organisation: { readonly name: string; readonly timeZone: string }
  readonly language: Language
  readonly edition: Edition
  /** The assessment it reports; left out of a report on a period alone. */
  readonly assessment?: Pick<Assessment, 'name' | 'kind' | 'scope'>
  /** Printed on the cover; the same input gives the same bytes, so it is never the clock. */
  readonly issuedAt: Instant
  readonly scorecard: Scorecard
  readonly previous: Scorecard | null
  /** Per row of the scorecard, oldest period first, this one last. */
  readonly trend: readonly Trend[]
  readonly diagnostics: Diagnostics
  readonly previousDiagnostics: Diagnostics | null
  /** What the period's records are about; empty ones are left out. */
  readonly breakdowns: readonly Breakdown[]
  readonly dataQuality: DataQuality
  /** Latest finished or still unfinished past their due instant, worst first; the report prints `OVERDUE_LIMIT`. */
  readonly overdue: readonly OverdueRecord[]
  /** How many there are in all. */
  readonly overdueCount: number
  readonly exclusions: readonly ExclusionEntry[]
  /** What stands behind the figures of governance; only where the scheme counts it. */
  readonly governance?: readonly GovernedLine[]
  /** What was decided in the cycle; only of an assessment. */
  readonly review?: Review
  readonly scheme: Scheme
  readonly schemeVersion: number
  readonly policy: Policy
  readonly policyVersion: number
}

/** draft: out for comments and appeals; final: published. */
export interface Edition {
  readonly kind: 'draft' | 'final'
  readonly number: number
  /** Digest of the frozen edition it prints. */
  readonly digest?: string
}

export interface Trend {
  readonly name: string
  readonly points: readonly TrendPoint[]
}

export interface Breakdown {
  readonly field: 'nature' | 'channel' | 'category' | 'urgency'
  /** Codes or the organisation's own words; most frequent first. */
  readonly values: readonly {
    readonly value: string
    readonly count: number
    readonly previous: number | null
  }[]
}

/** Most rows of the worst-overdue list. */
export const OVERDUE_LIMIT = 30

export interface OverdueRecord {
  readonly ticketNo: string
  readonly department: string
  readonly handler: string | null
  readonly nature: string | null
  readonly subject: string | null
  readonly receivedAt: Instant
  readonly dueAt: Instant
  /** null: still open. */
  readonly closedAt: Instant | null
}

/** Appeals, adjustments and waivers of an assessment, each with its two people. */
export interface Review {
  readonly appeals: readonly FrozenAppeal[]
  readonly adjustments: readonly FrozenAdjustment[]
  readonly waivers: readonly FrozenWaiver[]
}

/** An approved exclusion (剔除) in force in the period. */
export interface ExclusionEntry {
  readonly ticketNo: string
  readonly department: string
  readonly code: ExclusionCode
  readonly reason: string
  readonly evidence: string
  readonly requestedBy: string
  readonly approvedBy: string
  readonly decidedAt: Instant
}

/** One record as the workbook and the record exports print it. */
export interface ReportRecord {
  readonly feedback: Feedback
  readonly judgement: Judgement
  /** The department it counts for; the feedback has the one its source names. */
  readonly chargedTo: string
}
