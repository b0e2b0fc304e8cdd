// Assessments on their way to a result, and the results that stand.
import type {
  Assessment,
  AssessmentKind,
  AssessmentMove,
  AssessmentScope,
  AssessmentState,
  AssessmentStep,
} from '../../core/assessment.ts'
import type { AssessmentAdjustment } from '../../core/adjustment.ts'
import type { CarryPlan } from '../../core/carryOver.ts'
import type { EditionBasis, EditionHead, ScoreDifference } from '../../core/edition.ts'
import type { FrozenFact, FrozenFigure } from '../../core/frozenFact.ts'
import type { Instant } from '../../core/instant.ts'
import type { Page } from '../../core/ledger.ts'
import type { FigureExplanation } from '../../core/overview.ts'
import type { Gap, GapKind, Waiver } from '../../core/readiness.ts'
import type { Grouping, Period, Scorecard } from '../../core/scorecard.ts'
import type { Command, Query, Task } from './kinds.ts'

export interface AssessmentDetail {
  readonly assessment: Assessment
  readonly period: Period
  /** What may be done next; what is missing may still stop it. */
  readonly moves: readonly AssessmentMove[]
  /** Nothing while frozen or published: what stands needs nothing. */
  readonly gaps: readonly Gap[]
  readonly waivers: readonly Waiver[]
  readonly steps: readonly AssessmentStep[]
  readonly editions: readonly EditionHead[]
}

export interface AssessmentScores {
  readonly scorecard: Scorecard
  /** The edition they are frozen in; null while they move with the data. */
  readonly frozen: EditionHead | null
}

/** What has become of a frozen result's records since. */
export interface LiveDifference {
  readonly name: string
  readonly frozen: string | null
  readonly live: string | null
  /** live − frozen in points, signed, two decimals; null where one of them has no score. */
  readonly difference: string | null
}

interface Claim {
  readonly id: number
  readonly revision: number
}
interface OfEdition {
  readonly id: number
  readonly edition: number
}

export interface AssessmentsOperations {
  createAssessment: Command<
    { name: string; kind: AssessmentKind; period: string; scope: AssessmentScope | null },
    Assessment
  >
  listAssessments: Query<
    {
      states?: readonly AssessmentState[]
      kind?: AssessmentKind
      text?: string
      offset: number
      limit: number
    },
    Page<Assessment>
  >
  getAssessment: Query<{ id: number }, AssessmentDetail>
  startPreview: Command<Claim, Assessment>
  openAppeals: Command<Claim & { appealUntil: Instant }, Assessment>
  closeReview: Command<Claim, Assessment>
  /** By another person than the last step's; begins a new edition. */
  reopenAssessment: Command<Claim & { reason: string }, Assessment>
  publishAssessment: Command<Claim, Assessment>
  freezeAssessment: Task<Claim, { assessment: Assessment; edition: number; facts: number; digest: string }>
  /** Asks to let a gap stand; counts once another person approves it. */
  requestWaiver: Command<Claim & { kind: GapKind; reason: string }, AssessmentDetail>
  approveWaiver: Command<{ waiverId: number }, AssessmentDetail>

  /** Frozen ones where an edition is named or the assessment is frozen; else as the data is now. */
  getAssessmentScores: Query<{ id: number; edition?: number; by: Grouping }, AssessmentScores>
  getEdition: Query<OfEdition, { head: EditionHead; basis: EditionBasis }>
  /** Of the edition as `getAssessmentScores` answers it. */
  explainAssessmentFigure: Query<
    { id: number; edition?: number; by: Grouping; name: string | null; kpi: string },
    FigureExplanation
  >
  listFrozenFacts: Query<
    OfEdition & { figure?: FrozenFigure; offset: number; limit: number },
    Page<FrozenFact>
  >
  /** Departments whose score would be another today; the frozen one stands. */
  compareWithLive: Query<OfEdition, readonly LiveDifference[]>
  /**
   * Proposes what is different today as adjustments of a later assessment, one per department; what stands already for
   * the edition is not proposed again.
   */
  carryDifference: Command<
    OfEdition & { targetId: number },
    Pick<CarryPlan, 'skipped'> & { readonly proposed: readonly AssessmentAdjustment[] }
  >
  /** Computes the edition anew from its own facts. */
  checkEdition: Task<OfEdition, { untouched: boolean; differences: readonly ScoreDifference[] }>
}
