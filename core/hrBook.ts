// Everything an HR workbook says, as one value: amounts are in it or masked before it is made.
import type { RedAndBlack, AwardRow, Star } from './honours.ts'
import type { HrSettings } from './hrSettings.ts'
import type { Instant } from './instant.ts'
import type { PayrollRow } from './payroll.ts'
import type { UnmatchedPosting } from './peopleScores.ts'
import type { Scheme } from './scheme.ts'
import type { Period, ScoreRow } from './scorecard.ts'
import type { Language } from './words.ts'

export interface HrBook {
  readonly language: Language
  readonly organisation: string
  /** Creation date of the file: never the clock. */
  readonly issuedAt: Instant
  readonly period: Period
  /** Names of scheme and policy. */
  readonly scheme: string
  readonly policy: string
  /** The frozen edition it rests on; null: a draft. */
  readonly frozen: { readonly name: string; readonly edition: number; readonly digest: string } | null
  readonly rules: Pick<Scheme, 'grades' | 'coefficient'>
  readonly settingsVersion: number
  readonly settings: HrSettings
  readonly departments: readonly Omit<ScoreRow, 'kpis'>[]
  readonly people: readonly PayrollRow[]
  readonly masked: boolean
  /** Of the award lists, oldest first. */
  readonly quarters: readonly { readonly period: string; readonly frozen: boolean }[]
  readonly awards: { readonly departments: readonly AwardRow[]; readonly people: readonly AwardRow[] }
  readonly stars: readonly Star[]
  readonly lists: RedAndBlack
  readonly unmatched: readonly UnmatchedPosting[]
}
