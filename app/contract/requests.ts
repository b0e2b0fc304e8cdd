// Requests for decisions, and the evidence files of everything that two people decide.
import type { Decision, DraftDecision } from '../../core/decision.ts'
import type { Effect, ExclusionShare } from '../../core/effect.ts'
import type { Page, RecordFilter } from '../../core/ledger.ts'
import type { DecisionRequest, RequestedRecord, RequestState } from '../../core/request.ts'
import type { StoredFile } from './files.ts'
import type { Command, Query } from './kinds.ts'

/** What is asked, of which records: at most `MOST_REQUESTED` of them. */
export interface Asked {
  readonly records: RecordFilter
  readonly decision: DraftDecision
}

export interface RequestQuery {
  readonly states?: readonly RequestState[]
  readonly kinds?: readonly Decision['kind'][]
  readonly code?: string
  /** One of whose records counts for it. */
  readonly department?: string
  /** One of whose records was received or is due in it. */
  readonly period?: string
  readonly recordId?: number
  /** Asked by whoever asks; waiting for a second person who may be whoever asks. */
  readonly whose?: 'mine' | 'others'
  readonly offset: number
  readonly limit: number
}

export interface RequestsOperations {
  /** `files`: ids of uploads. */
  requestDecision: Command<Asked & { files: readonly string[] }, DecisionRequest>
  decideRequest: Command<
    { requestId: number; revision: number; approve: boolean; reason: string; period?: string },
    DecisionRequest
  >
  withdrawRequest: Command<{ requestId: number; revision: number }, DecisionRequest>
  getRequest: Query<{ requestId: number }, DecisionRequest>
  listRequests: Query<RequestQuery, Page<DecisionRequest>>
  listRequestRecords: Query<{ requestId: number; offset: number; limit: number }, Page<RequestedRecord>>
  /**
   * What approving would do to the scores, tried and undone; of the period where a record is in it, else of the
   * quarter of the first one.
   */
  previewRequest: Query<({ requestId: number } | Asked) & { period?: string }, Effect>
  /** Of every department, in a period. */
  getExclusionShares: Query<{ period: string }, readonly ExclusionShare[]>
  exportEvidence: Command<{ evidenceId: number }, StoredFile>
}
