// Reports on plans, training and drills as files.
import type { OutreachFilter } from '../../core/outreach.ts'
import type { PlanFilter } from '../../core/plan.ts'
import type { Language } from '../../core/words.ts'
import type { DueQuery } from './due.ts'
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

  /** Every plan with what can be brought in again. */
  exportPlanRegister: Task<Rendering, PaperFile>

  /** Of the quarter that the day lies in; today's where left out. */
  exportTrainingLedger: Task<{ on?: string; department?: string } & Rendering, PaperFile>
  /** One for each person who passed the session, or of one person alone, as PDF. */
  exportCertificates: Task<{ sessionId: number; employeeNo?: string; language: Language }, PaperFile>

  /** After-action report; its photos stand on the pages. */
  exportDrillReport: Task<{ id: number } & Rendering, PaperFile>
  exportDrillProgramme: Task<{ year: number } & Rendering, PaperFile>

  exportDueList: Task<{ filter: DueQuery } & Rendering, PaperFile>

  exportOutreach: Task<{ filter: OutreachFilter } & Rendering, PaperFile>
}
