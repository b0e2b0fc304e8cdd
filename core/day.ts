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
