// The sign of what became of an appeal or an adjustment.
import type { AdjustmentState } from '../../../core/adjustment.ts'
import type { AppealState } from '../../../core/appeal.ts'

type Mark = 'waiting' | 'yes' | 'no' | 'back'

export const APPEAL_MARKS: Readonly<Record<AppealState, Mark>> = {
  filed: 'waiting',
  upheld: 'yes',
  rejected: 'no',
  withdrawn: 'back',
}
export const ADJUSTMENT_MARKS: Readonly<Record<AdjustmentState, Mark>> = {
  requested: 'waiting',
  approved: 'yes',
  rejected: 'no',
  revoked: 'back',
}
