// What is due.
import type { DueItem, DueKind } from '../../core/due.ts'
import type { Page } from '../../core/ledger.ts'
import type { Language } from '../../core/words.ts'
import type { StoredFile } from './files.ts'
import type { Command, Nothing, Query } from './kinds.ts'

export interface DueQuery {
  kinds?: readonly DueKind[]
  from?: string
  until?: string
  owner?: string
  department?: string
}

export interface DuePage extends Page<DueItem> {
  readonly today: string
  /** Last day that is warned of. */
  readonly warnedUntil: string
}

export interface DueOperations {
  listDue: Query<DueQuery & { offset: number; limit: number }, DuePage>
  /** How many are overdue, and how many more are due within the lead time. */
  countDue: Query<Nothing, { overdue: number; soon: number }>
  listDueOwners: Query<Nothing, readonly string[]>
  /** As an iCalendar file. */
  exportDue: Command<DueQuery & { language: Language }, StoredFile>
}
