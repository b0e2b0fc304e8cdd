// Training: courses, sessions, attendance, hours, and who has to be trained again.
import type { AttendanceTable } from '../../core/attendanceTable.ts'
import type { Page } from '../../core/ledger.ts'
import type { PlanReference } from '../../core/plan.ts'
import type {
  Attendance,
  AttendanceEntry,
  Course,
  CourseContent,
  HourLedgerRow,
  RetrainReason,
  RetrainRow,
  SessionContent,
  TrainingRule,
  TrainingSession,
} from '../../core/training.ts'
import type { Command, Nothing, Query, Task } from './kinds.ts'

interface Paging {
  offset: number
  limit: number
}
type As = { id: number; revision: number } | null

export interface HourLedger extends Page<HourLedgerRow> {
  /** The quarter that the day asked for lies in. */
  readonly firstOn: string
  readonly lastOn: string
  readonly quarterHours: number
  readonly onboardingHours: number
}

export interface TrainingsOperations {
  listCourses: Query<{ text?: string } & Paging, Page<Course>>
  saveCourse: Command<{ as: As; course: CourseContent }, Course>
  listSessions: Query<{ text?: string; planRevisionId?: number } & Paging, Page<TrainingSession>>
  getSession: Query<{ id: number }, TrainingSession & { readonly plan: PlanReference | null }>
  saveSession: Command<{ as: As; session: SessionContent }, TrainingSession>
  listAttendances: Query<{ sessionId: number } & Paging, Page<Attendance>>
  /** Puts everybody of a department, or everybody, on the list; who is there already stays as they are. */
  inviteToSession: Command<
    { id: number; revision: number; department: string | null },
    { session: TrainingSession; added: number }
  >
  /** Reads an attendance list; lines about nobody on the roster of the session's day are reported. */
  readAttendanceFile: Task<{ fileId: string; sessionId: number }, AttendanceTable>
  saveAttendances: Command<
    { id: number; revision: number; entries: readonly AttendanceEntry[] },
    TrainingSession
  >
  /** Those that were set; the usual ones hold before them. */
  listTrainingRules: Query<Nothing, readonly TrainingRule[]>
  addTrainingRule: Command<TrainingRule, readonly TrainingRule[]>
  getHourLedger: Query<{ on?: string; department?: string } & Paging, HourLedger>
  listRetrain: Query<{ department?: string; reason?: RetrainReason } & Paging, Page<RetrainRow>>
}
