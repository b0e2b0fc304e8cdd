// Records, decisions about them, and views of their list.
import type { AuditEntry } from '../../core/auditEntry.ts'
import type { Decision } from '../../core/decision.ts'
import type {
  FacetValue,
  Page,
  RecordDetail,
  RecordFilter,
  RecordQuery,
  RecordRow,
} from '../../core/ledger.ts'
import type { LedgerField } from '../../core/ledgerFields.ts'
import type { ListColumn, SavedView, ViewContent } from '../../core/view.ts'
import type { Language } from '../../core/words.ts'
import type { StoredFile } from './files.ts'
import type { Command, Nothing, Query, Task } from './kinds.ts'

export interface LedgerOperations {
  listRecords: Query<RecordQuery, Page<RecordRow>>
  countFacet: Query<{ filter: RecordFilter; facet: LedgerField }, readonly FacetValue[]>
  getRecord: Query<{ id: number }, RecordDetail>
  /** All that was done to it: decisions, requests, imports; latest first. */
  listRecordAudit: Query<{ recordId: number; offset: number; limit: number }, Page<AuditEntry>>
  recordDecision: Command<{ recordId: number; revision: number; decision: Decision }, RecordDetail>
  revokeDecision: Command<{ decisionId: number; revision: number }, RecordDetail>
  exportRecords: Task<
    {
      query: Omit<RecordQuery, 'offset' | 'limit'>
      /** The columns on screen; every field where left out. */
      columns?: readonly ListColumn[]
      format: 'csv' | 'xlsx'
      language: Language
    },
    StoredFile
  >
  /** One's own, and the shared ones. */
  listViews: Query<Nothing, readonly SavedView[]>
  saveView: Command<
    { as: { name: string; shared: boolean } | { viewId: number; revision: number }; view: ViewContent },
    SavedView
  >
  renameView: Command<{ viewId: number; revision: number; name: string; shared: boolean }, SavedView>
  deleteView: Command<{ viewId: number; revision: number }, Nothing>
}
