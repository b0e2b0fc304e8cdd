// Cooperation with others, publicity, and stories of users.
import type { Page } from '../../core/ledger.ts'
import type { OutreachContent, OutreachFilter, OutreachRecord } from '../../core/outreach.ts'
import type { Command, Query } from './kinds.ts'

interface Claim {
  id: number
  revision: number
}

export interface OutreachOperations {
  listOutreach: Query<OutreachFilter & { offset: number; limit: number }, Page<OutreachRecord>>
  /** `files`: ids of uploads, added to those it has. A story is kept with its personal data masked. */
  saveOutreach: Command<
    { as: Claim | null; content: OutreachContent; files: readonly string[] },
    OutreachRecord
  >
  /** Puts a record away, or takes it back; nothing is ever deleted. */
  archiveOutreach: Command<Claim & { archived: boolean }, OutreachRecord>
}
