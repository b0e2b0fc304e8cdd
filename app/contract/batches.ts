// What was imported, and taking it back.
import type { Batch, BatchCounts, IssueGroup, KeptFile } from '../../core/batch.ts'
import type { ImportNotice } from '../../core/importNotice.ts'
import type { Issue, IssueCode } from '../../core/issue.ts'
import type { Page } from '../../core/ledger.ts'
import type { StoredFile } from './files.ts'
import type { Command, Nothing, Query, Task } from './kinds.ts'

export interface Undone extends BatchCounts {
  readonly batchId: number
  readonly deleted: number
  readonly restored: number
}

export interface BatchesOperations {
  listBatches: Query<{ offset: number; limit: number }, Page<Batch>>
  getBatch: Query<
    { batchId: number },
    {
      batch: Batch
      groups: readonly IssueGroup[]
      notices: readonly ImportNotice[]
      undoBlockedBy: readonly number[]
      kept: KeptFile | null
    }
  >
  /** The imported file as it was, proved by its digest. */
  exportKeptFile: Task<{ batchId: number }, StoredFile>
  removeKeptFile: Command<{ batchId: number }, Nothing>
  listBatchIssues: Query<{ batchId: number; code?: IssueCode; offset: number; limit: number }, Page<Issue>>
  undoBatch: Task<{ batchId: number }, Undone>
}
