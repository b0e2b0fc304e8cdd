// One entry of the audit trail: who did what to which, and when. Personal data is never in it.
import type { Instant } from './instant.ts'

export interface AuditEntry {
  readonly seq: number
  readonly at: Instant
  readonly actor: string
  /** Name of the operation. */
  readonly operation: string
  /** What it was about: 'batch 3', 'record 17', 'policy 2'. */
  readonly subject: string
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
  readonly hash: string
}
