// Training (培训): courses, sessions, who came and how they did, and what the rules ask of everybody.
import { z } from 'zod'
import { dayNumber, dayText } from './day.ts'
import { compare, divide, fractionOf, multiply } from './fraction.ts'
import { calendarDay } from './staff.ts'

/** For whom a course is: management, front line, technical staff, everybody, customer service. */
export const TIERS = ['management', 'frontLine', 'technical', 'allStaff', 'service'] as const
export type Tier = (typeof TIERS)[number]

export const METHODS = ['class', 'simulation', 'case', 'online'] as const
export type Method = (typeof METHODS)[number]

export const courseSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  tier: z.enum(TIERS),
  topic: z.string().trim().max(200),
  /** Months after which it is to be taken again; null: never. */
  validMonths: z.int().min(1).max(120).nullable(),
})
export type CourseContent = Readonly<z.infer<typeof courseSchema>>

export interface Course extends CourseContent {
  readonly id: number
  readonly revision: number
}

const planId = z.int().positive().nullable()

export const sessionSchema = z.strictObject({
  courseId: z.int().positive(),
  planId,
  /** The revision of a plan that is trained. */
  planRevisionId: planId,
  method: z.enum(METHODS),
  heldOn: calendarDay,
  minutes: z.int().min(1).max(60_000),
  trainer: z.string().trim().min(1).max(100),
  exam: z.boolean(),
})
export type SessionContent = Readonly<z.infer<typeof sessionSchema>>

export interface TrainingSession extends SessionContent {
  readonly id: number
  readonly course: string
  /** Points that pass its exam, by the rule of its day; null without an exam. */
  readonly passMark: number | null
  readonly expiresOn: string | null
  readonly invited: number
  readonly attended: number
  readonly examined: number
  readonly passed: number
  readonly revision: number
}

export const MOST_ATTENDANCES = 5000

export const attendanceSchema = z.strictObject({
  employeeNo: z.string().trim().min(1).max(50),
  attended: z.boolean(),
  /** Of the exam, 0–100 with up to two decimals; null where none was taken. */
  points: z
    .number()
    .min(0)
    .max(100)
    .refine((points) => /^\d+(\.\d{1,2})?$/.test(String(points)), { message: 'more than two decimals' })
    .nullable(),
})
export type AttendanceEntry = Readonly<z.infer<typeof attendanceSchema>>

export interface Attendance extends AttendanceEntry {
  readonly name: string
  readonly department: string
}

/** Whether somebody earned the certificate of a session: by passing its exam, or, where it has none, by coming. */
export function hasEarned(
  { passMark }: Pick<TrainingSession, 'passMark'>,
  { attended, points }: AttendanceEntry,
): boolean {
  return attended && (passMark === null || (points !== null && points >= passMark))
}

/** What is asked, in hours, points of an exam, or percent. */
export const TRAINING_RULE_KINDS = [
  'onboardingHours',
  'quarterHours',
  'passMark',
  'passRate',
  'coverage',
] as const
export type TrainingRuleKind = (typeof TRAINING_RULE_KINDS)[number]

export const trainingRuleSchema = z.strictObject({
  kind: z.enum(TRAINING_RULE_KINDS),
  from: calendarDay,
  amount: z
    .number()
    .min(0)
    .max(1000)
    .refine((amount) => /^\d+(\.\d{1,2})?$/.test(String(amount)), { message: 'more than two decimals' }),
})
export type TrainingRule = Readonly<z.infer<typeof trainingRuleSchema>>

const ALWAYS = '2000-01-01'

/** Until an organisation sets its own. */
export const DEFAULT_TRAINING_RULES: readonly TrainingRule[] = [
  { kind: 'onboardingHours', from: ALWAYS, amount: 40 },
  { kind: 'quarterHours', from: ALWAYS, amount: 15 },
  { kind: 'passMark', from: ALWAYS, amount: 60 },
  { kind: 'passRate', from: ALWAYS, amount: 90 },
  { kind: 'coverage', from: ALWAYS, amount: 100 },
]

/** What the rule asks on a day: the one that began last; of two that begin together, the later in the list. */
export function amountOn(rules: readonly TrainingRule[], kind: TrainingRuleKind, day: string): number {
  const known = [...DEFAULT_TRAINING_RULES, ...rules].filter((rule) => rule.kind === kind && rule.from <= day)
  const last = known.reduce<TrainingRule | null>(
    (best, rule) => (best === null || rule.from >= best.from ? rule : best),
    null,
  )
  return last?.amount ?? 0
}

/** Whether n of d reach a percentage, exactly; null where there is nothing to measure. */
export function meetsPercent(n: number, d: number, percent: number): boolean | null {
  if (d === 0) return null
  return compare(multiply(divide(fractionOf(n), fractionOf(d)), fractionOf(100)), fractionOf(percent)) >= 0
}

export function meetsHours(minutes: number, hours: number): boolean {
  return compare(fractionOf(minutes), multiply(fractionOf(hours), fractionOf(60))) >= 0
}

/** How long somebody new has for the onboarding hours. */
export const ONBOARDING_DAYS = 90

/** One person's hours in a quarter against what is asked. */
export interface HourLedgerRow {
  readonly employeeNo: string
  readonly name: string
  readonly department: string
  readonly minutes: number
  readonly met: boolean
  /** Of somebody in their first 90 days; null of all others. */
  readonly onboarding: { readonly since: string; readonly minutes: number; readonly met: boolean } | null
}

export const RETRAIN_REASONS = ['missed', 'failed', 'expired'] as const
export type RetrainReason = (typeof RETRAIN_REASONS)[number]

export interface RetrainRow {
  readonly employeeNo: string
  readonly name: string
  readonly department: string
  readonly courseId: number
  readonly course: string
  readonly sessionId: number
  readonly heldOn: string
  readonly reason: RetrainReason
}

/** The same day of the month so many months on; its last day where the month is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const total = year * 12 + (month - 1) + months
  const first = `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}-01`
  const next = total + 1
  const after = `${String(Math.floor(next / 12)).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}-01`
  const length = dayNumber(after) - dayNumber(first)
  return dayText(dayNumber(first) + Math.min(date, length) - 1)
}

/** First and last day of the quarter that a day lies in. */
export function quarterOf(day: string): { readonly firstOn: string; readonly lastOn: string } {
  const [year = '', month = ''] = day.split('-')
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1
  const firstOn = `${year}-${String(first).padStart(2, '0')}-01`
  return { firstOn, lastOn: dayText(dayNumber(addMonths(firstOn, 3)) - 1) }
}
