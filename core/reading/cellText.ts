// Cells as text: the form in which values are compared, shown and given back for correction.
import { DAY } from '../instant.ts'
import type { Cell, WallCell } from '../table.ts'

/** What a person would read in the cell; '' where it is empty. Space around the text is left as it stands. */
export function cellText(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return wallText(cell)
}

/** The cell's text without the space, line breaks and invisible marks around it, and without Excel's ="…" dress. */
export function trimmedText(cell: Cell | undefined): string {
  const text = trimText(cellText(cell))
  return text.length > 2 && text.startsWith('="') && text.endsWith('"')
    ? trimText(text.slice(2, -1).replaceAll('""', '"'))
    : text
}

/** `trim` that also takes away zero-width marks, which trim does not count as space. */
export function trimText(text: string): string {
  const trimmed = text.trim()
  if (!isInvisible(trimmed.charCodeAt(0)) && !isInvisible(trimmed.charCodeAt(trimmed.length - 1)))
    return trimmed
  return trimmed.replace(/^[\s\u200B-\u200D\u2060]+|[\s\u200B-\u200D\u2060]+$/g, '')
}

/** A copy that does not keep the chunk alive it was cut from (a short slice of a large string does). */
export function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}

/** True for a cell that shows a time of day only: workbooks keep it as a day at the start of their calendar. */
export function isTimeOfDay(cell: WallCell): boolean {
  return cell.hasTime && (isWithin(cell, EPOCH_1900, 2 * DAY) || isWithin(cell, EPOCH_1904, DAY))
}

const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

function isWithin({ wall }: WallCell, start: number, length: number): boolean {
  return wall >= start && wall < start + length
}

function wallText(cell: WallCell): string {
  const iso = new Date(cell.wall).toISOString()
  if (isTimeOfDay(cell)) return iso.slice(11, 19)
  if (!cell.hasTime) return iso.slice(0, 10)
  return `${iso.slice(0, 10)} ${iso.slice(11, cell.wall % 1000 === 0 ? 19 : 23)}`
}

/** Spreadsheets keep 15 digits and show no more; long ticket numbers must not turn into 2.02E+21. */
function numberText(n: number): string {
  if (Number.isSafeInteger(n)) return String(n)
  const [digits = '', exponent] = n.toPrecision(15).split('e+')
  if (exponent !== undefined) return digits.replace('.', '').padEnd(Number(exponent) + (n < 0 ? 2 : 1), '0')
  return String(Number(digits))
}

function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200d) || code === 0x2060
}
