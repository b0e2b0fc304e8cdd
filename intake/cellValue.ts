// What stands in a cell of a worksheet → the cell as the rest of the program knows it.
import { DAY, HOUR, MINUTE, SECOND } from '../core/instant.ts'
import type { Cell, WallCell } from '../core/table.ts'
import type { NumberFormat } from './numberFormat.ts'
import { NO_DAY, wallOfSerial } from './serialDate.ts'

/** A number as its format shows it. Lengths of time become text (`30:15:00`): their number counts days, and nobody reads it so. */
export function numberCell(raw: string, format: NumberFormat, startsIn1904: boolean): Cell {
  const value = Number(raw)
  if (Number.isNaN(value)) return raw
  if (format === 'number') return isRounded(raw, value) ? raw : value
  if (format === 'duration') return durationText(value)
  if (format === 'clock' && value >= 0 && value < 1)
    return { wall: NO_DAY + Math.round(value * DAY), hasTime: true }
  const wall = wallOfSerial(value, startsIn1904)
  return wall === null ? value : { wall, hasTime: format !== 'day' || wall % DAY !== 0 }
}

/** A date written out (`t="d"`, as the strict format allows); its text where it is none. */
export function isoCell(raw: string): Cell {
  const found = ISO.exec(raw)
  const wall = found ? Date.parse(`${found[1]!}T${found[2] ?? '00:00:00'}Z`) : Number.NaN
  return Number.isNaN(wall) ? raw : ({ wall, hasTime: found![2] !== undefined } satisfies WallCell)
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?))?Z?$/

/** Long numbers (ticket numbers, identity cards) whose last digits a floating-point number would lose. */
function isRounded(raw: string, value: number): boolean {
  return raw.length > 15 && !Number.isSafeInteger(value) && /^-?\d+$/.test(raw)
}

/** Hours go beyond 24; seconds as the cell would show them. */
function durationText(days: number): string {
  const total = Math.round((Math.abs(days) * DAY) / SECOND) * SECOND
  const hours = Math.floor(total / HOUR)
  const minutes = Math.floor((total % HOUR) / MINUTE)
  const seconds = (total % MINUTE) / SECOND
  return `${days < 0 ? '-' : ''}${hours}:${twoDigits(minutes)}:${twoDigits(seconds)}`
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
