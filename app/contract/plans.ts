// Plans, their revisions, what calls for one, and who knows the text in force.
import type { Approver } from '../../core/account.ts'
import type { EvidenceFile } from '../../core/evidence.ts'
import type { Link, LinkEnd } from '../../core/link.ts'
import type { Page } from '../../core/ledger.ts'
import type {
  ListedPlan,
  Plan,
  PlanContent,
  PlanFilter,
  PlanRevision,
  RevisionBasis,
  RevisionDraft,
  RevisionHead,
} from '../../core/plan.ts'
import type { PlanGap } from '../../core/planReadiness.ts'
import type {
  CommentSource,
  EnteredTask,
  PlanComment,
  PlanReader,
  PlanReview,
  PlanTask,
} from '../../core/planTask.ts'
import type { PlanOutcome } from '../../core/planImport.ts'
import type { PlanLine, PlanTable } from '../../core/planTable.ts'
import type { StoredFile } from './files.ts'
import type { Command, Query, Task } from './kinds.ts'

export interface PlanRow extends ListedPlan {
  /** What keeps it from being ready; nothing where it is. */
  readonly gaps: readonly PlanGap[]
}

export interface PlanDetail extends PlanRow {
  /** The revision somebody works on. */
  readonly draft: RevisionHead | null
  /** The text that holds. */
  readonly current: PlanRevision | null
  readonly today: string
  readonly files: readonly EvidenceFile[]
  /** Of the text in force. */
  readonly readers: { readonly expected: number; readonly read: number }
}

export interface PlanImportPreview {
  /** Of each line, in their order. */
  readonly outcomes: readonly PlanOutcome[]
  /** Of the plans it was worked out on. */
  readonly basis: number
}

export interface PlanImportCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
}

export type TextFormat = 'md' | 'docx'

interface OfPlan {
  readonly planId: number
}
interface PlanPage extends OfPlan {
  readonly offset: number
  readonly limit: number
}
interface PlanClaim extends OfPlan {
  readonly revision: number
}
interface RevisionClaim extends PlanClaim {
  readonly number: number
}

export interface PlansOperations {
  savePlan: Command<{ as: { id: number; revision: number } | null; plan: PlanContent }, Plan>
  /** `overdue`: review or task. */
  listPlans: Query<
    Omit<PlanFilter, 'overdueOn'> & { overdue?: boolean; offset: number; limit: number },
    Page<PlanRow>
  >
  /** A register of plans as a table; nothing is stored. */
  readPlanFile: Task<{ fileId: string }, PlanTable>
  tryPlanImport: Query<{ lines: readonly PlanLine[] }, PlanImportPreview>
  /** All lines that are not refused, at once. */
  importPlans: Command<{ lines: readonly PlanLine[]; basis: number }, PlanImportCounts>
  getPlan: Query<OfPlan, PlanDetail>
  /** `text`: how the number begins. */
  listPlanRevisions: Query<PlanPage & { text?: string }, Page<RevisionHead>>
  getPlanRevision: Query<OfPlan & { number: number }, PlanRevision>
  /** As a Markdown file, or one for a word processor. */
  exportPlanRevision: Command<OfPlan & { number: number; format?: TextFormat }, StoredFile>
  /** A .docx, Markdown or plain text as Markdown; nothing is stored. */
  readPlanText: Task<{ fileId: string }, { text: string }>

  /** Begins with the text in force; of a task, with what called for it and what that rests on. */
  draftPlanRevision: Command<PlanClaim & { trigger: RevisionBasis['trigger']; taskId?: number }, PlanRevision>
  savePlanDraft: Command<RevisionClaim & { draft: RevisionDraft }, PlanRevision>
  submitPlanRevision: Command<RevisionClaim & { approver: string; deadlineOn: string }, PlanRevision>
  /** Who may be named as approver of a revision. */
  listApprovers: Query<PlanPage & { number: number; text?: string }, Page<Approver>>
  approvePlanRevision: Command<RevisionClaim, PlanRevision>
  requestPlanChanges: Command<RevisionClaim & { reason: string }, PlanRevision>
  /** By an author, before the approver has answered. */
  recallPlanRevision: Command<RevisionClaim, PlanRevision>
  /** Given up while it is written on; its number is never used again. */
  discardPlanRevision: Command<RevisionClaim & { reason: string }, PlanRevision>
  /** The one before is superseded, the cycle begins anew, and every open task is done. */
  putPlanInForce: Command<RevisionClaim, PlanRevision>

  openPlanTask: Command<OfPlan & { task: EnteredTask }, PlanDetail>
  listPlanTasks: Query<PlanPage & { open?: boolean; text?: string }, Page<PlanTask>>
  /** The cycle begins anew, and every open task is done. */
  reviewPlanUnchanged: Command<PlanClaim & { note: string }, PlanDetail>
  listPlanReviews: Query<PlanPage, Page<PlanReview>>

  /** Without people: whoever asks. For others by who keeps a signed list. */
  recordPlanReading: Command<OfPlan & { number: number; people: readonly string[] }, { recorded: number }>
  /** Of the text in force: those who have read it, or those who have not. */
  listPlanReaders: Query<PlanPage & { read: boolean }, Page<PlanReader>>
  commentPlan: Command<OfPlan & { source: CommentSource; text: string }, { comments: number }>
  /** What names a thing or is named by it: evidence, tasks, training, drills, findings. */
  listLinks: Query<{ of: LinkEnd; id: number; offset: number; limit: number }, Page<Link>>
  listPlanComments: Query<PlanPage, Page<PlanComment>>
  /** `files`: ids of uploads. */
  addPlanFiles: Command<OfPlan & { files: readonly string[] }, { files: readonly EvidenceFile[] }>
}
