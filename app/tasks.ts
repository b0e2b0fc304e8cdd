// The pure work that worker threads do: what goes in, what streams on the way, what comes out. Plain data throughout.
import type { CalendarTable } from '../core/calendarTable.ts'
import type { HrBook } from '../core/hrBook.ts'
import type { AttendanceTable } from '../core/attendanceTable.ts'
import type { DateOrderEvidence, ProfileCounts } from '../core/importProfile.ts'
import type { Instant } from '../core/instant.ts'
import type { Mapping } from '../core/mapping.ts'
import type { PayTable } from '../core/payTable.ts'
import type { Policy } from '../core/policy.ts'
import type { PlanTable } from '../core/planTable.ts'
import type { Certificate } from '../core/report/certificates.ts'
import type { Paper, Report } from '../core/report/document.ts'
import type { Register } from '../core/register.ts'
import type { ReportRecord } from '../core/report/input.ts'
import type { StaffTable } from '../core/staffTable.ts'
import type { Survey } from '../core/survey.ts'
import type { Category } from '../core/taxonomy.ts'
import type { CountedRows } from '../db/dayCounter.ts'
import type { PreparedEvents } from '../db/eventDrafts.ts'
import type { RejectedRow } from '../db/issues.ts'
import type { PreparedRows } from '../db/stagedRows.ts'
import type { CorrectionsOptions } from '../reports/correctionsXlsx.ts'
import type { RecordsOptions } from '../reports/recordsXlsx.ts'
import type { PictureFile } from '../reports/pdf/picture.ts'
import type { ReadOptions, ReportFormat } from './contract.ts'
import type { JobHandle } from './jobs.ts'

/** `ask` is what the thread sends its host on the way, `answer` what it waits for. */
export interface Tasks {
  survey: {
    input: SourceFile & { options: ReadOptions }
    ask: never
    answer: never
    output: { survey: Survey; digest: string; sizeBytes: number; otherSheets: readonly string[] }
  }
  /** The answer to `opened` is how many threads share the file. */
  stage: { input: StageInput; ask: StageAsk; answer: number | null; output: StagedShare }
  calendar: { input: SourceFile; ask: never; answer: never; output: CalendarTable }
  taxonomy: { input: SourceFile; ask: never; answer: never; output: readonly Category[] }
  register: { input: SourceFile; ask: never; answer: never; output: Register }
  /** A text written elsewhere, as Markdown. */
  planText: { input: SourceFile; ask: never; answer: never; output: { text: string } }
  plans: { input: SourceFile; ask: never; answer: never; output: PlanTable }
  pay: { input: SourceFile; ask: never; answer: never; output: PayTable }
  staff: { input: SourceFile; ask: never; answer: never; output: StaffTable }
  attendance: { input: SourceFile; ask: never; answer: never; output: AttendanceTable }
  /** A workbook asks for its records page by page; null ends them. */
  report: {
    input: { report: Report; format: ReportFormat; path: string }
    ask: null
    answer: readonly ReportRecord[] | null
    output: { digest: string }
  }
  paper: {
    input: { paper: Paper; format: ReportFormat; path: string; pictures: readonly PictureFile[] }
    ask: never
    answer: never
    output: { digest: string }
  }
  certificates: {
    input: { certificates: readonly Certificate[]; path: string }
    ask: never
    answer: never
    output: { digest: string }
  }
  records: {
    input: { format: 'csv' | 'xlsx'; options: RecordsOptions; path: string }
    ask: null
    answer: readonly ReportRecord[] | null
    output: null
  }
  /** The sample's files, written into a folder. */
  sample: {
    input: { folder: string }
    ask: never
    answer: never
    output: { xlsx: string; csv: string }
  }
  hr: {
    input: { book: HrBook; format: 'xlsx' | 'csv'; path: string }
    ask: never
    answer: never
    output: { digest: string }
  }
  corrections: {
    input: { options: CorrectionsOptions; path: string }
    ask: null
    answer: readonly RejectedRow[] | null
    output: null
  }
}
export type TaskName = keyof Tasks

/** A thread's line to its host. */
export interface Line<N extends TaskName> {
  readonly report: JobHandle['report']
  /** `given`: memory of the ask that is handed over rather than copied; it is gone here. */
  readonly ask: (ask: Tasks[N]['ask'], given?: readonly ArrayBuffer[]) => Promise<Tasks[N]['answer']>
}
export type Task<N extends TaskName> = (
  input: Tasks[N]['input'],
  line: Line<N>,
) => Promise<Tasks[N]['output']>

export interface SourceFile {
  readonly path: string
  /** For people: an upload lies under another name. */
  readonly fileName: string
}

export interface StageInput extends SourceFile {
  readonly sheet?: string
  readonly encoding?: string
  readonly mapping: Mapping
  /** Zone of times that carry none, unless the mapping names one. */
  readonly organisationZone: string
  readonly policy: Policy
  readonly knownAt: Instant
  /** How far ahead of UTC the clock is by which days are counted. */
  readonly dayOffset: number
  /** Where files of rows may lie until the host has taken them in; null where it takes none. */
  readonly rowFolder: string | null
  /** Whether the first rows have been found not to tell what all do. */
  readonly surveyAll: boolean
  /** Of a thread that joins the one that opened the file. */
  readonly joined?: { readonly opened: OpenedFile; readonly share: Share }
}

/** What a look at the whole file and at its first rows told. */
export interface OpenedFile {
  readonly survey: Survey
  /** SHA-256 of its bytes. */
  readonly digest: string
  readonly sizeBytes: number
  /** As `looksOf` said before the first byte was read. */
  readonly looks: string
}

/** One of several threads that read the same file, each keeping its own rows. */
export interface Share {
  readonly index: number
  readonly of: number
}

/** `readAgain`: all rows together decide for another order of day and month than the one they were read in. */
export type StagedShare =
  | { readonly readAgain: true }
  | {
      readonly readAgain: false
      readonly counts: ProfileCounts
      readonly dateOrder: DateOrderEvidence | null
    }

/** First what was opened, then rows, then what was counted of them. */
export type StageAsk =
  | { readonly kind: 'opened'; readonly opened: OpenedFile }
  | { readonly kind: 'rows'; readonly prepared: PreparedRows }
  | { readonly kind: 'days'; readonly counted: CountedRows }
  | { readonly kind: 'events'; readonly prepared: PreparedEvents }
