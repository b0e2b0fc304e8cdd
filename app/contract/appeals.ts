// Appeals and adjustments of an assessment.
import type {
  AdjustmentKind,
  AdjustmentState,
  AdjustmentVerdict,
  AssessmentAdjustment,
} from '../../core/adjustment.ts'
import type { Appeal, AppealAbout, AppealConsequence, AppealState } from '../../core/appeal.ts'
import type { Effect } from '../../core/effect.ts'
import type { Page } from '../../core/ledger.ts'
import type { Command, Query } from './kinds.ts'

interface Listing<S> {
  assessmentId?: number
  states?: readonly S[]
  department?: string
  offset: number
  limit: number
}

/** `files`: ids of uploads. */
export interface AppealsOperations {
  fileAppeal: Command<
    {
      assessmentId: number
      department: string
      about: AppealAbout
      reason: string
      files: readonly string[]
    },
    Appeal
  >
  decideAppeal: Command<
    {
      appealId: number
      revision: number
      uphold: boolean
      outcome: string
      /** Of an upheld one. */
      consequence: AppealConsequence
    },
    Appeal
  >
  withdrawAppeal: Command<{ appealId: number; revision: number }, Appeal>
  getAppeal: Query<{ appealId: number }, Appeal>
  listAppeals: Query<Listing<AppealState>, Page<Appeal>>
  /** What upholding it so would do to the scores, tried and undone. */
  previewAppeal: Query<{ appealId: number; consequence: AppealConsequence }, Effect>

  requestAdjustment: Command<
    {
      assessmentId: number
      department: string
      kind: AdjustmentKind
      /** Signed, of what is carried over; of all others the scheme says how many. */
      points?: string
      evidence: string
      files: readonly string[]
    },
    AssessmentAdjustment
  >
  decideAdjustment: Command<
    { adjustmentId: number; revision: number; verdict: AdjustmentVerdict; reason: string },
    AssessmentAdjustment
  >
  listAdjustments: Query<Listing<AdjustmentState>, Page<AssessmentAdjustment>>
  previewAdjustment: Query<{ adjustmentId: number; verdict: AdjustmentVerdict }, Effect>
}
