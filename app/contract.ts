// The whole boundary between the application and whoever calls it: every operation, what goes in, what comes out.
// Types only. `operations.ts` must hold exactly these, and `renderer/api.ts` can call nothing else.
import type { Batch, BatchCounts, IssueGroup, KeptFile } from '../core/batch.ts'
import type { DataQuality } from '../core/dataQuality.ts'
import type { Decision } from '../core/decision.ts'
import type { DraftRow } from '../core/draftRow.ts'
import type { ErrorCode, ErrorDetail } from '../core/errors.ts'
import type { ImportNotice } from '../core/importNotice.ts'
import type { ImportSettings } from '../core/importSettings.ts'
import type { Instant } from '../core/instant.ts'
import type { Issue, IssueCode } from '../core/issue.ts'
import type { FacetValue, Page, RecordDetail, RecordFilter, RecordQuery, RecordRow } from '../core/ledger.ts'
import type { LedgerField } from '../core/ledgerFields.ts'
import type { Mapping } from '../core/mapping.ts'
import type { Organisation } from '../core/organisation.ts'
import type { FigureExplanation, Overview } from '../core/overview.ts'
import type { Policy } from '../core/policy.ts'
import type { DepartmentRow, Movement, Register, RegisterVersion } from '../core/register.ts'
import type { Scheme } from '../core/scheme.ts'
import type { Grouping, Scorecard, TrendPoint } from '../core/scorecard.ts'
import type { Survey } from '../core/survey.ts'
import type { TemplateDetail, TemplateFile, TemplateHead } from '../core/template.ts'
import type { Drift } from '../core/templateDrift.ts'
import type { UnknownDepartment } from '../core/unknownDepartment.ts'
import type { Verification } from '../core/verification.ts'
import type { ListColumn, SavedView, ViewContent } from '../core/view.ts'
import type { WatchedFile } from '../core/watchedFile.ts'
import type { Language } from '../core/words.ts'

export type { DataQuality } from '../core/dataQuality.ts'
export type { Diagnostics, DistributionSummary } from '../core/diagnostics.ts'
export type { DraftRow } from '../core/draftRow.ts'
export type {
  FacetValue,
  Figure,
  FigurePart,
  Page,
  RecordChange,
  RecordDetail,
  RecordFilter,
  RecordQuery,
  RecordRow,
  StoredDecision,
} from '../core/ledger.ts'
export type { Organisation } from '../core/organisation.ts'
export type { FigureExplanation, Overview } from '../core/overview.ts'
export type { TrendPoint } from '../core/scorecard.ts'
export type { Verification } from '../core/verification.ts'

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

// ── scores ──

export interface ScoreQuery {
  readonly period: string
  readonly by: Grouping
}

// ── import ──

export interface ReadOptions {
  readonly sheet?: string
  readonly encoding?: string
  readonly headerRow?: number
  readonly mapping?: Mapping
  /** The template to read by; null for none. Left out, the one recognised by its columns. A mapping comes before it. */
  readonly template?: number | null
}

/** A template as a file was found to fit it. */
export interface TemplateProposal {
  readonly templateId: number
  readonly name: string
  readonly version: number
  /** 0 to 1: how much of the columns of both they have in common. */
  readonly similarity: number
  /** As the template says it, before it was fitted to the file. */
  readonly mapping: Mapping
  readonly drift: Drift
}

export interface FileSurvey {
  readonly fileId: string
  readonly fileName: string
  readonly sizeBytes: number
  readonly digest: string
  /** The batch this very file was already imported as, if any. */
  readonly importedAs: Batch | null
  /** Its mapping is the template's, fitted to the file, where there is one. */
  readonly survey: Survey
  /** What the columns would be read as without a template. */
  readonly guess: Mapping
  /** The template the mapping follows. */
  readonly template: TemplateProposal | null
  /** Other visible sheets that hold records too. */
  readonly otherSheets: readonly string[]
}

/** A checked file: what committing it will do. Nothing counts before `commitImport`. */
export interface Draft {
  readonly batchId: number
  readonly batch: Batch
  readonly groups: readonly IssueGroup[]
  /** What is worth knowing of the file as a whole. */
  readonly notices: readonly ImportNotice[]
  /** First rows as they will be stored. */
  readonly head: readonly DraftRow[]
  /** A batch this draft only repeats; committing would change nothing. */
  readonly sameAs: number | null
}

export interface BatchDone {
  readonly batches: readonly Batch[]
  /** Departments whose score of the suggested period changed. */
  readonly moved: readonly {
    readonly name: string
    readonly before: string | null
    readonly after: string | null
  }[]
}

export interface Undone extends BatchCounts {
  readonly batchId: number
  readonly deleted: number
  readonly restored: number
}

// ── jobs and files ──

export interface JobStarted {
  readonly jobId: string
}
export interface JobFailure {
  readonly code: ErrorCode
  readonly detail: ErrorDetail
}
export interface Job {
  readonly id: string
  readonly operation: OperationName
  /** What it works on, for people: a file name, a period. */
  readonly subject: string
  readonly state: 'running' | 'done' | 'failed' | 'cancelled'
  readonly phase: 'reading' | 'checking' | 'writing' | 'judging' | 'scoring' | 'rendering' | 'verifying'
  readonly done: number
  /** null while unknown. */
  readonly total: number | null
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  /** The operation's `result` once done. */
  readonly result: unknown
  readonly failure: JobFailure | null
}
export interface StoredFile {
  readonly fileId: string
  readonly fileName: string
  readonly sizeBytes: number
  /** Where it lies, only on a host that may reveal it. */
  readonly path: string | null
}

export type ReportFormat = 'pdf' | 'xlsx'

interface Query<I, O> {
  kind: 'query'
  input: I
  output: O
}
interface Command<I, O> {
  kind: 'command'
  input: I
  output: O
}
/** Answers at once with a job id; `getJob` tells the rest. `result` is what the job yields. */
interface Task<I, R> {
  kind: 'job'
  input: I
  output: JobStarted
  result: R
}
type Nothing = Readonly<Record<string, never>>

export interface Operations {
  getInstallation: Query<Nothing, Installation>
  setOrganisation: Command<
    { name: string; timeZone: string; language: Language | null; revision: number },
    Organisation
  >

  surveyFile: Task<{ fileId: string } & ReadOptions, FileSurvey>
  /** `template`: the version the mapping came from, to be remembered with the batch. */
  checkImport: Task<
    {
      fileId: string
      sheet?: string
      encoding?: string
      mapping: Mapping
      template?: { id: number; version: number }
    },
    Draft
  >
  getDraft: Query<{ batchId: number }, Draft>
  listDraftRows: Query<
    { batchId: number; action?: DraftRow['action']; code?: IssueCode; offset: number; limit: number },
    Page<DraftRow>
  >
  exportCorrections: Task<{ batchId: number; language: Language }, StoredFile>
  discardDraft: Command<{ batchId: number }, Nothing>
  /** All drafts in one transaction. */
  commitImport: Task<{ batchIds: readonly number[] }, BatchDone>
  /** Makes the sample and imports it, the way a user would. */
  importSample: Task<{ language: Language }, BatchDone>
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

  /** Departments that the draft names and nothing knows yet, each once. */
  listUnknownDepartments: Query<{ batchId: number; offset: number; limit: number }, Page<UnknownDepartment>>

  listTemplates: Query<{ offset: number; limit: number }, Page<TemplateHead>>
  getTemplate: Query<{ templateId: number }, TemplateDetail>
  /** A new template, or a new version of one. */
  saveTemplate: Command<
    {
      as: { name: string; source: string } | { templateId: number; revision: number }
      header: readonly string[]
      mapping: Mapping
    },
    TemplateDetail
  >
  renameTemplate: Command<
    { templateId: number; revision: number; name: string; source: string },
    TemplateDetail
  >
  /** Reversible: what was read by it stays. */
  retireTemplate: Command<{ templateId: number; revision: number; retired: boolean }, TemplateDetail>
  exportTemplate: Query<{ templateId: number; version?: number }, TemplateFile>
  importTemplate: Command<
    { template: TemplateFile },
    { template: TemplateDetail; outcome: 'added' | 'versioned' | 'unchanged' }
  >

  listRecords: Query<RecordQuery, Page<RecordRow>>
  countFacet: Query<{ filter: RecordFilter; facet: LedgerField }, readonly FacetValue[]>
  getRecord: Query<{ id: number }, RecordDetail>
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

  getScorecard: Query<ScoreQuery, Scorecard>
  getOverview: Query<ScoreQuery, Overview>
  getTrend: Query<ScoreQuery & { name: string; count: number }, readonly TrendPoint[]>
  explainFigure: Query<{ period: string; by: Grouping; name: string | null; kpi: string }, FigureExplanation>
  getDataQuality: Query<{ period: string }, DataQuality>
  /** What-if: scores under a scheme or policy that is not in force; nothing is stored. */
  scoreWith: Task<ScoreQuery & { scheme?: Scheme; policy?: Policy }, Scorecard>

  getImportSettings: Query<Nothing, { version: number; settings: ImportSettings }>
  setImportSettings: Command<{ settings: ImportSettings; version: number }, { version: number }>
  /** Imports a file where nothing about it asks for a person; otherwise it waits for one. */
  importUnattended: Task<{ fileId: string }, WatchedFile>
  listWatchedFiles: Query<{ offset: number; limit: number }, Page<WatchedFile>>
  openWatchedFile: Query<{ id: number }, { fileId: string; fileName: string; sizeBytes: number }>
  dismissWatchedFile: Command<{ id: number }, Nothing>

  getScheme: Query<Nothing, { version: number; scheme: Scheme }>
  getPolicy: Query<Nothing, { version: number; policy: Policy }>
  publishScheme: Command<{ scheme: Scheme; version: number }, { version: number }>
  /** A new policy judges every record again. */
  publishPolicy: Task<
    { policy: Policy; version: number },
    { version: number; judged: number; changed: number }
  >

  listDepartments: Query<{ offset: number; limit: number }, Page<DepartmentRow>>
  getRegister: Query<Nothing, { version: number; register: Register }>
  listRegisterVersions: Query<{ offset: number; limit: number }, Page<RegisterVersion>>
  readRegisterFile: Task<{ fileId: string }, Register>
  /** What publishing it would move. */
  tryRegister: Task<{ register: Register }, { moving: number; moves: readonly Movement[] }>
  publishRegister: Task<{ register: Register; version: number }, { version: number; moved: number }>

  exportReport: Task<
    { kind: 'assessment'; period: string; format: ReportFormat; language: Language },
    StoredFile & { reportDigest: string }
  >

  getJob: Query<{ jobId: string }, Job>
  listJobs: Query<Nothing, readonly Job[]>
  cancelJob: Command<{ jobId: string }, Nothing>
  verify: Task<Nothing, Verification>
}

export type OperationName = keyof Operations
export type Input<N extends OperationName> = Operations[N]['input']
export type Output<N extends OperationName> = Operations[N]['output']
export type JobName = { [N in OperationName]: Operations[N]['kind'] extends 'job' ? N : never }[OperationName]
export type Result<N extends JobName> = Operations[N]['result']
