// Records as lists and pages show them: what can be asked of the ledger and what comes back.
import type { Decision } from './decision.ts'
import type { StoredEvent } from './event.ts'
import type { Feedback } from './feedback.ts'
import type { Instant } from './instant.ts'
import type { Judgement } from './judgement.ts'
import type { FieldFilters, LedgerField } from './ledgerFields.ts'
import type { Grouping } from './scorecard.ts'

export interface Page<T> {
  readonly rows: readonly T[]
  readonly total: number
}

/** Which part of a figure: what it counts, what it counts as good, what it misses, what was left out and why. */
export type FigurePart =
  'numerator' | 'denominator' | 'missed' | 'excluded' | 'notMeasured' | 'missing' | 'declared'

/** The records behind one figure of a scorecard. Unnamed: of all groups. */
export interface Figure {
  readonly period: string
  readonly by: Grouping
  readonly name?: string
  readonly kpi: string
  readonly part: FigurePart
}

export interface RecordFilter {
  readonly figure?: Figure
  /** Received in this period. */
  readonly period?: string
  readonly fields?: FieldFilters
  /**
   * open: no valid close, although the source would have one; overdue: open and past due; late: closed after due;
   * onTime: closed in time.
   */
  readonly state?: 'open' | 'overdue' | 'late' | 'onTime'
  readonly batchId?: number
  /** These records alone, or all but these. */
  readonly ids?: readonly number[]
  readonly except?: readonly number[]
  /** Found in ticket number, subject, content, reply or customer, any case. */
  readonly text?: string
}

export interface RecordQuery {
  readonly filter: RecordFilter
  readonly sort: LedgerField
  readonly descending: boolean
  readonly offset: number
  /** At most 500. */
  readonly limit: number
}

/** A record as lists show it: its fields, and what was judged of it. */
export interface RecordRow extends Omit<Feedback, 'extras' | 'supplied' | 'knownAt'> {
  readonly id: number
  /** The valid close, as judged. */
  readonly closedAt: Instant | null
  readonly recordedCloseAt: Instant | null
  readonly responseDueAt: Instant
  readonly dueAt: Instant | null
  readonly responseMinutes: number | null
  readonly handlingMinutes: number | null
  readonly csatPoints: number | null
  /** The one it counts for. */
  readonly department: string
  /** In the order of `RATE_MEASURES`. */
  readonly verdicts: readonly number[]
}

export interface StoredDecision {
  readonly id: number
  readonly decision: Decision
  readonly decidedAt: Instant
  readonly actor: string
  readonly revokedAt: Instant | null
}

export interface RecordChange {
  readonly batchId: number
  readonly fileName: string
  readonly at: Instant
  readonly kind: 'created' | 'updated'
  /** Fields that changed, with what stood there before and after, as JSON values. */
  readonly fields: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[]
  /** Events it added to the record's status history. */
  readonly events: number
}

export interface RecordDetail {
  readonly id: number
  readonly revision: number
  /** Its department is the one its source names. */
  readonly feedback: Feedback
  readonly judgement: Judgement
  /** The department it counts for, as the register says. */
  readonly chargedTo: string
  readonly decisions: readonly StoredDecision[]
  /** Its status history, in the order things happened. */
  readonly events: readonly StoredEvent[]
  readonly changes: readonly RecordChange[]
  readonly batchId: number
  readonly row: number
}

/** A value of a field with how many records have it; null is a blank. */
export interface FacetValue {
  readonly value: string | null
  readonly count: number
}
