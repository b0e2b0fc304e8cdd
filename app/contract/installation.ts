// The installation and its organisation.
import type { Organisation } from '../../core/organisation.ts'
import type { Verification } from '../../core/verification.ts'
import type { Language } from '../../core/words.ts'
import type { Command, Nothing, Query, Task } from './kinds.ts'

export interface Installation {
  readonly version: string
  readonly organisation: Organisation
  readonly records: number
  readonly batches: number
  readonly departments: readonly string[]
  /** First and last day with something received or due; null while empty. */
  readonly firstOn: string | null
  readonly lastOn: string | null
  /** Quarter to open with: the latest one whose records are due. */
  readonly suggestedPeriod: string
  /** Years the working calendar knows the holidays of end here. */
  readonly calendarKnownUntil: string | null
}

export interface InstallationOperations {
  getInstallation: Query<Nothing, Installation>
  setOrganisation: Command<
    { name: string; timeZone: string; language: Language | null; revision: number },
    Organisation
  >
  verify: Task<Nothing, Verification>
}
