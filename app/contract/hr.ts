// What scores do to people: pay, appraisal, awards, accountability.
import type {
  Accountability,
  AccountabilityMove,
  AccountabilityProposal,
  AccountabilityState,
  AccountabilityStep,
} from '../../core/accountability.ts'
import type { AwardRow, RedAndBlack, Star } from '../../core/honours.ts'
import type { HrSettings } from '../../core/hrSettings.ts'
import type { Page } from '../../core/ledger.ts'
import type { PayrollRow } from '../../core/payroll.ts'
import type { PayIssue } from '../../core/payTable.ts'
import type { UnmatchedPosting } from '../../core/peopleScores.ts'
import type { ScoreRow } from '../../core/scorecard.ts'
import type { Language } from '../../core/words.ts'
import type { HrFooting, HrSource } from '../hrCards.ts'
import type { StoredFile } from './files.ts'
import type { Command, Nothing, Query, Task } from './kinds.ts'

export type { HrFooting, HrSource }

export interface Payroll {
  readonly footing: HrFooting
  readonly settings: { readonly version: number; readonly settings: HrSettings }
  readonly departments: readonly Omit<ScoreRow, 'kpis'>[]
  readonly rows: readonly PayrollRow[]
  /** Amounts stand as ***, for want of the role. */
  readonly masked: boolean
  /** Of the period's base pay and marks. */
  readonly payRevision: number
  readonly unmatched: readonly UnmatchedPosting[]
}

export interface Honours {
  readonly footing: HrFooting
  readonly settings: HrSettings
  /** Keys of the quarters looked at, oldest first, and whether each is frozen. */
  readonly quarters: readonly { readonly period: string; readonly frozen: boolean }[]
  readonly awards: { readonly departments: readonly AwardRow[]; readonly people: readonly AwardRow[] }
  readonly stars: readonly Star[]
  readonly lists: RedAndBlack
}

/** A pay file as it was read: nothing of what is personal leaves the file before it is stored. */
export interface PayFile {
  readonly people: number
  readonly issues: readonly PayIssue[]
  /** Employee numbers that nobody on the roster has in the period. */
  readonly unknown: readonly string[]
  readonly revision: number
}

export interface HrOperations {
  getHrSettings: Query<Nothing, { version: number; settings: HrSettings }>
  publishHrSettings: Command<{ settings: HrSettings; version: number }, { version: number }>
  getPayroll: Query<{ source: HrSource }, Payroll>
  getHonours: Query<{ source: HrSource }, Honours>
  readPayFile: Task<{ fileId: string; period: string }, PayFile>
  importPay: Task<
    { fileId: string; period: string; revision: number },
    { added: number; changed: number; unchanged: number; revision: number }
  >
  /** Departments below the line that have no case of the period yet. */
  proposeAccountability: Query<
    { period: string },
    { below: number; dueOn: string; proposals: readonly AccountabilityProposal[] }
  >
  /** What was missed is taken from the scorecard, not from whoever asks. */
  openAccountability: Command<
    { period: string; cases: readonly { department: string; owner: string; dueOn: string }[] },
    { opened: readonly Accountability[] }
  >
  listAccountability: Query<
    { state?: AccountabilityState; period?: string; text?: string; offset: number; limit: number },
    Page<Accountability>
  >
  getAccountability: Query<
    { id: number },
    { entry: Accountability; moves: readonly AccountabilityMove[]; steps: readonly AccountabilityStep[] }
  >
  moveAccountability: Command<
    { id: number; revision: number; move: AccountabilityMove; note: string },
    Accountability
  >
  /** `full`: with amounts, for whoever has the role. */
  exportHr: Task<
    { source: HrSource; format: 'xlsx' | 'csv'; full: boolean; language: Language },
    StoredFile & { digest: string; draft: boolean }
  >
}
