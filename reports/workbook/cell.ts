// Cells of exported workbooks and how they look.
import { type DayNumber, dayText } from '../../core/day.ts'
import { DAY, type WallTime } from '../../core/instant.ts'
import type { SheetCell, SheetRow } from './sheet.ts'
import type { CellStyle } from './style.ts'

const TEXT = '@'
const INK = '1F2A44'
const PALE = 'EEF1F5'
const HIGHLIGHT = 'FFF2CC'

const STYLES = {
  text: { format: TEXT, rule: 'below' },
  wrapped: { format: TEXT, rule: 'below', wrap: true },
  /** Text that a program would take for a formula if it were typed. */
  literal: { literal: true, rule: 'below' },
  head: { bold: true, colour: INK, fill: PALE, wrap: true, format: TEXT },
  figureHead: { bold: true, colour: INK, fill: PALE, wrap: true, format: TEXT, align: 'right' },
  title: { bold: true, colour: INK, size: 12, format: TEXT },
  note: { colour: '69717F', format: TEXT, wrap: true },
  warning: { bold: true, format: TEXT, wrap: true, fill: PALE },
  faulty: { format: TEXT, fill: HIGHLIGHT, rule: 'below' },
  faultyLiteral: { literal: true, fill: HIGHLIGHT, rule: 'below' },
  instant: { format: 'yyyy-mm-dd hh:mm:ss', rule: 'below', align: 'left' },
  day: { format: 'yyyy-mm-dd', rule: 'below', align: 'left' },
  fact: { format: TEXT, wrap: true },
} as const satisfies Record<string, CellStyle>

/** Number formats of spreadsheet programs, made once each so that a style is one object. */
const numberStyles = new Map<string, CellStyle>()
function numberStyle(format: string, bold: boolean): CellStyle {
  const key = `${bold ? 'b' : ''}${format}`
  let style = numberStyles.get(key)
  if (!style)
    numberStyles.set(
      key,
      (style = { format, align: 'right', ...(bold ? { bold, rule: 'above' } : { rule: 'below' }) }),
    )
  return style
}

/** '=', '+', '-', '@', tab and line ends start a formula in some program, as do the full-width signs. */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

export const startsFormula = (text: string): boolean => STARTS_FORMULA.test(text)

export function textCell(text: string | null, look: 'text' | 'wrapped' = 'text'): SheetCell {
  if (text === null) return { value: null, style: STYLES.text }
  return { value: text, style: startsFormula(text) ? STYLES.literal : STYLES[look] }
}

/** The result of a formula that yields a word; no text format, or editing it would turn the formula into text. */
export const wordFormula = (formula: string, value: string, bold: boolean): SheetCell => ({
  value,
  formula,
  style: bold ? WORD_BOLD : WORD,
})
const WORD: CellStyle = { rule: 'below' }
const WORD_BOLD: CellStyle = { bold: true, rule: 'above' }

export const boldText = (text: string): SheetCell => ({ value: text, style: BOLD })
const BOLD: CellStyle = { bold: true, format: TEXT, rule: 'above' }

/** A cell somebody has to correct. */
export const faultyCell = (text: string): SheetCell => ({
  value: text,
  style: startsFormula(text) ? STYLES.faultyLiteral : STYLES.faulty,
})

export const headCell = (text: string, figures = false): SheetCell => ({
  value: text,
  style: figures ? STYLES.figureHead : STYLES.head,
})

/** Spreads over columns, wrapped. */
export const spread = (
  text: string,
  look: 'title' | 'note' | 'warning' | 'fact',
  span: number,
): SheetCell => ({
  value: text,
  style: STYLES[look],
  span,
})

export interface Live {
  /** Without '='; the number is its result. */
  readonly formula?: string
  readonly bold?: boolean
}

export function numberCell(
  value: number | string | null,
  format: string,
  { formula, bold = false }: Live = {},
): SheetCell {
  const style = numberStyle(format, bold)
  return formula === undefined ? { value, style } : { value, formula, style }
}

/** `0`, `0.00`, `#,##0.00` … with so many decimals. */
export const decimals = (count: number): string => (count === 0 ? '#,##0' : `#,##0.${'0'.repeat(count)}`)
export const percents = (count: number): string => (count === 0 ? '0%' : `0.${'0'.repeat(count)}%`)
/** A signed change, as on paper. */
export const changes = (count: number): string => {
  const digits = count === 0 ? '0' : `0.${'0'.repeat(count)}`
  return `+${digits};"−"${digits};"±"${digits}`
}

/** Days are counted from 1900-03-01 on; what is earlier stays text, which no program shifts by a day. */
const EARLIEST: WallTime = Date.UTC(1900, 2, 1)

export function instantCell(wall: WallTime | null): SheetCell {
  if (wall === null) return { value: null, style: STYLES.instant }
  if (wall < EARLIEST) return textCell(new Date(wall).toISOString().slice(0, 19).replace('T', ' '))
  return { value: { wall }, style: STYLES.instant }
}

export function dayCell(day: DayNumber): SheetCell {
  const wall = day * DAY
  return wall < EARLIEST ? textCell(dayText(day)) : { value: { wall }, style: STYLES.day }
}

export const sheetRow = (cells: readonly (SheetCell | null)[], height?: number): SheetRow =>
  height === undefined ? { cells } : { cells, height }

/** Width of a text in characters; a Chinese one takes two. */
export function widthInCharacters(text: string): number {
  let width = 0
  for (const character of text) width += character.codePointAt(0)! > 0x2e7f ? 2 : 1
  return width
}

/** Room for the widest of some texts, within bounds. */
export function columnWidth(texts: readonly string[], least = 10, most = 44): number {
  const widest = Math.max(0, ...texts.flatMap((text) => text.split('\n').map(widthInCharacters)))
  return Math.min(most, Math.max(least, widest + 2))
}

/** Height of a wrapped text of a width, in points. */
export function wrappedHeight(text: string, width: number): number {
  const lines = text
    .split('\n')
    .reduce((n, part) => n + Math.max(1, Math.ceil(widthInCharacters(part) / width)), 0)
  return Math.min(400, lines * 14 + 3)
}
