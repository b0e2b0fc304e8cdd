// One import of one file (or sheet): what it did, and what can be said of it before it is done.
import type { Instant } from './instant.ts'
import type { IssueCode, Severity } from './issue.ts'
import type { Mapping } from './mapping.ts'
import type { TemplateUse } from './template.ts'

/** draft: checked, nothing counts yet. */
export type BatchState = 'draft' | 'committed' | 'undone'

export interface BatchCounts {
  /** Rows of data read, header and blank rows apart. created + updated + unchanged + rejected = rows. */
  readonly rows: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
  /** Kept rows with at least one warning. */
  readonly warnings: number
  /**
   * Events that are new to the ledger; null for a file of records. Of an event file created, updated and unchanged
   * count tickets, rows and rejected its rows.
   */
  readonly events: number | null
}

export interface Batch extends BatchCounts {
  readonly id: number
  readonly state: BatchState
  readonly fileName: string
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly digest: string
  readonly sizeBytes: number
  readonly encoding: string | null
  readonly sheet: string | null
  readonly mapping: Mapping
  /** The template the mapping came from; null where it came from none. */
  readonly template: TemplateUse | null
  readonly actor: string
  readonly createdAt: Instant
  readonly committedAt: Instant | null
  readonly undoneAt: Instant | null
  /** How long checking and writing took, waiting for a person apart; null where that was not kept. */
  readonly checkMs: number | null
  readonly commitMs: number | null
}

/** The imported file itself, where it was kept. */
export interface KeptFile {
  readonly sizeBytes: number
  /** What it takes up, compressed. */
  readonly storedBytes: number
  readonly keptAt: Instant
}

export interface IssueGroup {
  readonly code: IssueCode
  readonly severity: Severity
  readonly column: string | null
  readonly count: number
  readonly exampleRow: number
  readonly exampleValue: string | null
}
