// A file that came in without anybody looking on: what became of it, and why it waits where it does.
import type { ErrorCode, ErrorDetail } from './errors.ts'
import type { NoticeCode } from './importNotice.ts'
import type { Instant } from './instant.ts'
import type { NeededField } from './unmappedFields.ts'

/**
 * imported: it counts. unchanged: everything in it was in the ledger already. waiting: a person decides. refused: it
 * cannot be read. dismissed: a person has said that it is not wanted.
 */
export type WatchedState = 'imported' | 'unchanged' | 'waiting' | 'refused' | 'dismissed'

export type WaitingReason =
  | { readonly kind: 'noTemplate' }
  | { readonly kind: 'columnsChanged'; readonly columns: readonly string[] }
  | { readonly kind: 'unmapped'; readonly fields: readonly NeededField[] }
  | { readonly kind: 'dateOrder'; readonly columns: readonly string[] }
  | { readonly kind: 'rejected'; readonly rows: number; readonly of: number }
  | { readonly kind: 'notices'; readonly codes: readonly NoticeCode[] }
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly detail: ErrorDetail }

export interface WatchedFile {
  readonly id: number
  readonly fileName: string
  readonly sizeBytes: number
  readonly state: WatchedState
  readonly reasons: readonly WaitingReason[]
  /** What it was imported as, or the drafts that wait; empty where nothing is left of them. */
  readonly batchIds: readonly number[]
  readonly at: Instant
}
