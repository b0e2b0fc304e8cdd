// Reports on plans, training and drills as files.
import type { PlanFilter } from '../../core/plan.ts'
import type { Language } from '../../core/words.ts'
import type { ReportFormat, StoredFile } from './files.ts'
import type { Task } from './kinds.ts'

export interface PaperFile extends StoredFile {
  readonly reportDigest: string
}

interface Rendering {
  readonly format: ReportFormat
  readonly language: Language
}

export interface PapersOperations {
  /** One revision as a controlled document, as PDF. */
  exportPlanText: Task<{ planId: number; number: number; language: Language }, PaperFile>
  exportPlanLog: Task<{ planId: number } & Rendering, PaperFile>
  /** Plans as they are listed, with how each stands today. */
  exportPlans: Task<{ filter: Omit<PlanFilter, 'overdueOn'> & { overdue?: boolean } } & Rendering, PaperFile>
}
