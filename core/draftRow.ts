// One row of a checked file: what committing it will do.
import type { Feedback } from './feedback.ts'
import type { Issue } from './issue.ts'

export interface DraftRow {
  readonly row: number
  readonly action: 'create' | 'update' | 'unchanged' | 'reject'
  readonly feedback: Feedback | null
  readonly issues: readonly Issue[]
}
