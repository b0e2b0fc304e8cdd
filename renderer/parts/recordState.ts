// The colour and the sign of how a record stands with its deadline.
import type { RecordState } from '../../core/standing.ts'

export const STATE_COLOR: Record<RecordState, string> = {
  overdue: 'error.main',
  late: 'warning.main',
  open: 'text.primary',
  onTime: 'text.primary',
  closed: 'text.primary',
  unknown: 'text.disabled',
  declared: 'text.primary',
}

/** The sign that says a state without colour. */
export const STATE_SIGN: Record<RecordState, string> = {
  overdue: '▲',
  late: '△',
  open: '○',
  onTime: '●',
  closed: '●',
  unknown: '·',
  declared: '●',
}
