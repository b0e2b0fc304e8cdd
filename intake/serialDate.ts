// Day counts of spreadsheets → wall time. Serials are exact to the microsecond, so a second is never shown as the one before.
import { DAY, type WallTime } from '../core/instant.ts'

const JANUARY_1904 = Date.UTC(1904, 0, 1)
/** Day 1 is 1900-01-01, and day 60 a 29 February 1900 that never was: from day 61 on the count is one ahead. */
const BEFORE_FICTION = Date.UTC(1899, 11, 31)
const AFTER_FICTION = Date.UTC(1899, 11, 30)
const FICTITIOUS_DAY = 60
/** The day after 9999-12-31. */
const END = 2_958_466

/** Where a time of day alone lies, in either system. */
export const NO_DAY = AFTER_FICTION

/** Null for a number that is no date in any spreadsheet: negative, or beyond the year 9999. */
export function wallOfSerial(serial: number, startsIn1904: boolean): WallTime | null {
  if (!(serial >= 0 && serial < END)) return null
  const start = startsIn1904 ? JANUARY_1904 : serial < FICTITIOUS_DAY ? BEFORE_FICTION : AFTER_FICTION
  return start + Math.round(serial * DAY)
}
