// The whole boundary between the application and whoever calls it: every operation, what goes in, what comes out.
// Types only; each topic has a file of its own in `contract/`. `operations.ts` must hold exactly these, and
// `renderer/api.ts` can call nothing else.
import type { AccountsOperations } from './contract/accounts.ts'
import type { AppealsOperations } from './contract/appeals.ts'
import type { AssessmentsOperations } from './contract/assessments.ts'
import type { BatchesOperations } from './contract/batches.ts'
import type { DrillsOperations } from './contract/drills.ts'
import type { DueOperations } from './contract/due.ts'
import type { GovernanceOperations } from './contract/governance.ts'
import type { HrOperations } from './contract/hr.ts'
import type { ImportsOperations } from './contract/imports.ts'
import type { InstallationOperations } from './contract/installation.ts'
import type { JobOf, JobsOperations } from './contract/jobs.ts'
import type { LedgerOperations } from './contract/ledger.ts'
import type { OutreachOperations } from './contract/outreach.ts'
import type { PapersOperations } from './contract/papers.ts'
import type { PeopleOperations } from './contract/people.ts'
import type { PlansOperations } from './contract/plans.ts'
import type { RequestsOperations } from './contract/requests.ts'
import type { RisksOperations } from './contract/risks.ts'
import type { ScoresOperations } from './contract/scores.ts'
import type { SettingsOperations } from './contract/settings.ts'
import type { TemplatesOperations } from './contract/templates.ts'
import type { TrainingsOperations } from './contract/trainings.ts'

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
export type { AssessmentDetail, AssessmentScores, LiveDifference } from './contract/assessments.ts'
export type { Honours, HrFooting, HrSource, PayFile, Payroll } from './contract/hr.ts'
export type { Undone } from './contract/batches.ts'
export type { DueQuery } from './contract/due.ts'
export type { ReportFormat, StoredFile } from './contract/files.ts'
export type { BatchDone, Draft, FileSurvey, ReadOptions, TemplateProposal } from './contract/imports.ts'
export type { Installation } from './contract/installation.ts'
export type { JobFailure } from './contract/jobs.ts'
export type { JobStarted } from './contract/kinds.ts'
export type { StaffCounts, StaffImport, StaffPreview } from './contract/people.ts'
export type { PaperFile } from './contract/papers.ts'
export type { PlanDetail, PlanImportPreview, PlanRow } from './contract/plans.ts'
export type { ReportQuery, ScoreQuery } from './contract/scores.ts'
export type { RequestQuery } from './contract/requests.ts'

/** Every operation but those about jobs. */
interface Topics
  extends
    AccountsOperations,
    AppealsOperations,
    AssessmentsOperations,
    BatchesOperations,
    DrillsOperations,
    DueOperations,
    GovernanceOperations,
    HrOperations,
    ImportsOperations,
    InstallationOperations,
    LedgerOperations,
    OutreachOperations,
    PapersOperations,
    PeopleOperations,
    PlansOperations,
    RequestsOperations,
    RisksOperations,
    ScoresOperations,
    SettingsOperations,
    TemplatesOperations,
    TrainingsOperations {}

/** Makes a report on plans, training or drills. */
export type PaperName = keyof PapersOperations
export type JobName = { [N in keyof Topics]: Topics[N]['kind'] extends 'job' ? N : never }[keyof Topics]
export type Job = JobOf<JobName>

export interface Operations extends Topics, JobsOperations<JobName> {}

export type OperationName = keyof Operations
export type Input<N extends OperationName> = Operations[N]['input']
export type Output<N extends OperationName> = Operations[N]['output']
export type Result<N extends JobName> = Operations[N]['result']
