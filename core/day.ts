// Calendar days, written 'YYYY-MM-DD', counted from 1970-01-01.
import { DAY, type WallTime } from './instant.ts'

/** Whole days since 1970-01-01. */
export type DayNumber = number

export function dayNumber(on: string): DayNumber {
  return Date.parse(`${on}T00:00:00Z`) / DAY
}

export function dayText(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

export function dayOfWall(wall: WallTime): DayNumber {
  return Math.floor(wall / DAY)
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function isoWeekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** The same day so many months later; the month's last day where it has no such day. */
export function monthsAfter(on: string, months: number): string {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dayText(Date.UTC(year, month - 1 + months, Math.min(day, last)) / DAY)
}
