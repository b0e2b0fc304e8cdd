// Reading, checking and committing files.
import type { Batch, IssueGroup } from '../../core/batch.ts'
import type { DraftRow } from '../../core/draftRow.ts'
import type { ImportNotice } from '../../core/importNotice.ts'
import type { ImportSettings } from '../../core/importSettings.ts'
import type { IssueCode } from '../../core/issue.ts'
import type { Page } from '../../core/ledger.ts'
import type { Mapping } from '../../core/mapping.ts'
import type { Survey } from '../../core/survey.ts'
import type { Drift } from '../../core/templateDrift.ts'
import type { UnknownDepartment } from '../../core/unknownDepartment.ts'
import type { WatchedFile } from '../../core/watchedFile.ts'
import type { Language } from '../../core/words.ts'
import type { StoredFile } from './files.ts'
import type { Command, Nothing, Query, Task } from './kinds.ts'

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

export interface ImportsOperations {
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
  /** Departments that the draft names and nothing knows yet, each once. */
  listUnknownDepartments: Query<{ batchId: number; offset: number; limit: number }, Page<UnknownDepartment>>
  getImportSettings: Query<Nothing, { version: number; settings: ImportSettings }>
  setImportSettings: Command<{ settings: ImportSettings; version: number }, { version: number }>
  /** Imports a file where nothing about it asks for a person; otherwise it waits for one. */
  importUnattended: Task<{ fileId: string }, WatchedFile>
  listWatchedFiles: Query<{ offset: number; limit: number }, Page<WatchedFile>>
  openWatchedFile: Query<{ id: number }, { fileId: string; fileName: string; sizeBytes: number }>
  dismissWatchedFile: Command<{ id: number }, Nothing>
}
