// The staff roster.
import type { Page } from '../../core/ledger.ts'
import type { PeopleScores } from '../../core/peopleScores.ts'
import type { Roster, RosterPerson, StaffEntry, StaffFilter, StaffLine, StaffSpan } from '../../core/staff.ts'
import type { Change, Clash } from '../../core/staffPlan.ts'
import type { StaffTable } from '../../core/staffTable.ts'
import type { Command, Nothing, Query, Task } from './kinds.ts'

/** A roster file's good lines, and how they are brought in. */
export interface StaffImport {
  readonly lines: readonly StaffLine[]
  /** First day of posts whose line names none. */
  readonly from: string
  /** Last day of those on the roster who are not in the file; null leaves them. */
  readonly missingEndOn: string | null
}

export interface StaffCounts {
  readonly added: number
  readonly changed: number
  readonly ended: number
  readonly unchanged: number
}

/** What an import would do; the lists hold the first of each kind. */
export interface StaffPreview {
  readonly counts: StaffCounts
  /** Of the roster it was worked out on. */
  readonly revision: number
  readonly firstAdded: readonly StaffSpan[]
  readonly firstChanged: readonly Change[]
  readonly firstEnded: readonly Change[]
  /** Lines that overlap a later post on the roster; they would not be brought in. */
  readonly clashing: number
  readonly clashes: readonly Clash[]
}

export interface PeopleOperations {
  getRoster: Query<Nothing, Roster>
  listStaff: Query<StaffFilter & { offset: number; limit: number }, Page<StaffEntry>>
  /** Who is on the roster today, each once. */
  listPeople: Query<{ text?: string; offset: number; limit: number }, Page<RosterPerson>>
  /** All posts of one person, earliest first. */
  getPerson: Query<{ employeeNo: string }, readonly StaffEntry[]>
  readStaffFile: Task<{ fileId: string }, StaffTable>
  tryStaffImport: Query<StaffImport, StaffPreview>
  importStaff: Command<StaffImport & { revision: number }, StaffCounts & { revision: number }>
  /** A new post, or what one is from now on. */
  saveStaff: Command<{ as: { id: number; revision: number } | null; span: StaffSpan }, StaffEntry>
  /** Everybody whose records count in the period, by role, and the handlers that are nobody. */
  getPeopleScores: Query<{ period: string }, PeopleScores>
  endStaff: Command<{ id: number; revision: number; to: string }, StaffEntry>
}
