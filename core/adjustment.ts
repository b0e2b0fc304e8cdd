// An adjustment on its way (加减分、一票否决、责任追究): asked for with evidence, approved by another person.
import { ADJUSTMENTS, type Adjustment } from './adjust.ts'
import type { Assessment } from './assessment.ts'
import { AppError } from './errors.ts'
import type { EvidenceFile } from './evidence.ts'
import type { Instant } from './instant.ts'

export const ADJUSTMENT_STATES = ['requested', 'approved', 'rejected', 'revoked'] as const
export type AdjustmentState = (typeof ADJUSTMENT_STATES)[number]

export const ADJUSTMENT_VERDICTS = ['approve', 'reject', 'revoke'] as const
export type AdjustmentVerdict = (typeof ADJUSTMENT_VERDICTS)[number]

export type AdjustmentKind = Adjustment['kind']
export const ADJUSTMENT_KINDS: readonly AdjustmentKind[] = ADJUSTMENTS

export interface AssessmentAdjustment {
  readonly id: number
  readonly assessmentId: number
  readonly department: string
  readonly kind: AdjustmentKind
  /** Signed; only of what is carried over. */
  readonly points: string | null
  readonly evidence: string
  readonly files: readonly EvidenceFile[]
  readonly state: AdjustmentState
  readonly revision: number
  readonly requestedBy: string
  readonly requestedAt: Instant
  /** Of the latest verdict. */
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  readonly decidedReason: string
  /** Who approved it, where it was. */
  readonly approvedBy: string | null
}

const MOVES: Readonly<Record<AdjustmentVerdict, { from: AdjustmentState; to: AdjustmentState }>> = {
  approve: { from: 'requested', to: 'approved' },
  reject: { from: 'requested', to: 'rejected' },
  revoke: { from: 'approved', to: 'revoked' },
}

/**
 * The state after a verdict.
 * @throws AppError alreadyDecided, samePerson where somebody would decide what they asked for
 */
export function stateAfter(
  { id, state, requestedBy }: Pick<AssessmentAdjustment, 'id' | 'state' | 'requestedBy'>,
  verdict: AdjustmentVerdict,
  actor: string,
): AdjustmentState {
  const { from, to } = MOVES[verdict]
  if (state !== from) throw new AppError('alreadyDecided', { adjustmentId: id })
  if (requestedBy === actor) throw new AppError('samePerson', { actor })
  return to
}

/** What counts no more once the result stands. @throws AppError assessmentState */
export function demandUnfrozen({ state }: Assessment): void {
  if (state === 'frozen' || state === 'published') throw new AppError('assessmentState', { state })
}
