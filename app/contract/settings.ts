// The rules in force, and the register of departments.
import type { CalendarTable } from '../../core/calendarTable.ts'
import type { Page } from '../../core/ledger.ts'
import type { Policy } from '../../core/policy.ts'
import type { DepartmentRow, Movement, Register, RegisterVersion } from '../../core/register.ts'
import type { Scheme } from '../../core/scheme.ts'
import type { PublishedVersion, RulesVersion } from '../../core/settingsVersion.ts'
import type { Category, Taxonomy } from '../../core/taxonomy.ts'
import type { Language } from '../../core/words.ts'
import type { Command, Nothing, Query, Task } from './kinds.ts'

export interface VersionsQuery {
  readonly offset: number
  readonly limit: number
  readonly language: Language
}

interface Published {
  readonly version: number
  /** SHA-256 of what was published, as the audit entry has it. */
  readonly digest: string
}

export interface SettingsOperations {
  /** The latest version; with a period, what scores it: the version that counts then, with the targets of its first day. */
  getScheme: Query<{ period?: string }, { version: number; scheme: Scheme }>
  getPolicy: Query<Nothing, { version: number; policy: Policy }>
  /** Latest first; what changed is worded in the language asked for. */
  listSchemeVersions: Query<VersionsQuery, Page<RulesVersion>>
  listPolicyVersions: Query<VersionsQuery, Page<RulesVersion>>
  getSchemeVersion: Query<{ version: number }, PublishedVersion & { scheme: Scheme }>
  getPolicyVersion: Query<{ version: number }, PublishedVersion & { policy: Policy }>
  /** A year's holidays and make-up days as a file has them; nothing is stored. */
  readCalendarFile: Task<{ fileId: string }, CalendarTable>
  /** Scores periods that begin on or after the day, and every period where none is given. */
  publishScheme: Command<
    { scheme: Scheme; version: number; effectiveOn?: string | null; reason?: string },
    Published
  >
  /** A new policy judges every record again. */
  publishPolicy: Task<
    { policy: Policy; version: number; reason?: string },
    Published & { judged: number; changed: number }
  >
  /** The latest classification; version 0 is the one to start with. */
  getTaxonomy: Query<Nothing, { version: number; taxonomy: Taxonomy }>
  listTaxonomyVersions: Query<VersionsQuery, Page<RulesVersion>>
  getTaxonomyVersion: Query<{ version: number }, PublishedVersion & { taxonomy: Taxonomy }>
  publishTaxonomy: Command<{ taxonomy: Taxonomy; version: number; reason?: string }, Published>
  /** A tree as a file has it; nothing is stored. */
  readTaxonomyFile: Task<{ fileId: string }, { categories: readonly Category[] }>
  listDepartments: Query<{ offset: number; limit: number }, Page<DepartmentRow>>
  getRegister: Query<Nothing, { version: number; register: Register }>
  listRegisterVersions: Query<{ offset: number; limit: number }, Page<RegisterVersion>>
  readRegisterFile: Task<{ fileId: string }, Register>
  /** What publishing it would move. */
  tryRegister: Task<{ register: Register }, { moving: number; moves: readonly Movement[] }>
  /** `planTasks`: revisions of plans it proposes, because a department they name has become another. */
  publishRegister: Task<
    { register: Register; version: number },
    { version: number; moved: number; planTasks: number }
  >
}
