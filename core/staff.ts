// The staff roster: who works where and in what role, from which day to which. A person is an employee number.
import { z } from 'zod'
import { dayNumber, dayText } from './day.ts'

export const MOST_ROSTER_LINES = 20_000

export const calendarDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, { message: 'no calendar day' })

/** Valid parts of a post; `spanSchema` holds them together. */
const post = {
  employeeNo: z.string().trim().min(1).max(50),
  name: z.string().trim().min(1).max(100),
  /** As the ledger names it, or a name that the register of departments knows. */
  department: z.string().trim().min(1).max(200),
  /** One whose KPI weights the scheme may set; '' where the organisation tells no roles apart. */
  role: z.string().trim().max(100),
  /** Last day; null while it goes on. */
  to: calendarDay.nullable(),
}

/** A post that one person holds from a first to a last day, both inside. */
export const spanSchema = z
  .strictObject({ ...post, from: calendarDay })
  .refine(({ from, to }) => to === null || to >= from, { path: ['to'], message: 'before the first day' })
export type StaffSpan = Readonly<z.infer<typeof spanSchema>>

/** A line of a roster file: a blank first day is settled by what the roster holds already. */
export const lineSchema = z
  .strictObject({ ...post, from: calendarDay.nullable() })
  .refine(({ from, to }) => from === null || to === null || to >= from, {
    path: ['to'],
    message: 'before the first day',
  })
export type StaffLine = Readonly<z.infer<typeof lineSchema>>

export interface StaffEntry extends StaffSpan {
  readonly id: number
  readonly revision: number
}

/** Somebody on the roster, whatever posts they hold. */
export interface RosterPerson {
  readonly employeeNo: string
  readonly name: string
  readonly department: string
}

/** Which posts a list shows. */
export interface StaffFilter {
  /** In name or employee number. */
  readonly text?: string
  readonly department?: string
  readonly role?: string
  /** Held on this day. */
  readonly on?: string
}

/** How the roster stands as a whole; `revision` counts its changes. */
export interface Roster {
  readonly revision: number
  readonly entries: number
  readonly people: number
  readonly departments: readonly string[]
  readonly roles: readonly string[]
}

export function isHeldOn({ from, to }: Pick<StaffSpan, 'from' | 'to'>, day: string): boolean {
  return from <= day && (to === null || to >= day)
}

export function overlaps(a: Pick<StaffSpan, 'from' | 'to'>, b: Pick<StaffSpan, 'from' | 'to'>): boolean {
  return (a.to === null || a.to >= b.from) && (b.to === null || b.to >= a.from)
}

export function dayBefore(day: string): string {
  return dayText(dayNumber(day) - 1)
}

function isDay(text: string): boolean {
  const day = dayNumber(text)
  return !Number.isNaN(day) && dayText(day) === text
}
