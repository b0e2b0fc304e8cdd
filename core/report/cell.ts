// Cells of a report's tables: a number, its kind, and how it is printed.
import { formatChange, formatCount, formatDuration, formatInstant, formatRate, NO_VALUE } from '../format.ts'
import { dayNumber } from '../day.ts'
import { roundHalfUp } from '../fraction.ts'
import type { Instant } from '../instant.ts'
import type { KpiScore } from '../scorecard.ts'
import type { Language } from '../words.ts'
import type { Zone } from '../zone.ts'
import type { Cell, CellKind, Column, Mark, Row } from './document.ts'

const cell = (kind: CellKind, text: string, value: number | null, decimals = 0): Cell => ({
  kind,
  text,
  value,
  decimals,
  marks: [],
})

export const textCell = (text: string | null): Cell =>
  cell('text', text === null || text === '' ? NO_VALUE : text, null)

export const countCell = (n: number | null): Cell => cell('count', n === null ? NO_VALUE : formatCount(n), n)

/** '81/96', '35.5/40', '1,204.25/96': the sum of a mean carries two decimals at most. */
export function countsText({ numerator, denominator }: Pick<KpiScore, 'numerator' | 'denominator'>): string {
  const [whole = '', decimals] = roundHalfUp(numerator, 1, 2)
    .replace(/\.?0+$/, '')
    .split('.')
  return `${formatCount(Number(whole))}${decimals ? `.${decimals}` : ''}/${formatCount(denominator)}`
}

/** '81/96'; its value is the share. */
export function fractionCell(score: Pick<KpiScore, 'numerator' | 'denominator'>): Cell {
  if (score.denominator === 0) return cell('fraction', NO_VALUE, null, 4)
  return cell('fraction', countsText(score), score.numerator / score.denominator, 4)
}

/** A share of counts in percent, from the counts themselves. */
export const percentCell = (numerator: number, denominator: number, decimals = 2): Cell =>
  cell(
    'percent',
    formatRate(numerator, denominator, decimals),
    denominator === 0 ? null : numerator / denominator,
    decimals,
  )

/** A share that is already a fraction 0–1. */
export const shareCell = (share: number | null, decimals = 2): Cell =>
  cell('percent', share === null ? NO_VALUE : `${roundHalfUp(share * 100, 1, decimals)}%`, share, decimals)

/** A decimal as it was computed, printed digit for digit. */
export const decimalCell = (text: string | null): Cell =>
  cell('number', text ?? NO_VALUE, text === null ? null : Number(text), text?.split('.')[1]?.length ?? 0)

export const numberCell = (n: number | null, decimals: number, unit = ''): Cell =>
  cell('number', n === null ? NO_VALUE : `${roundHalfUp(n, 1, decimals)}${unit}`, n, decimals)

export function changeCell(before: string | null, after: string | null, decimals = 2): Cell {
  const value =
    before === null || after === null
      ? null
      : Number(roundHalfUp(Number(after) - Number(before), 1, decimals))
  return cell('change', formatChange(before, after, decimals), value, decimals)
}

export const instantCell = (at: Instant | null, zone: Zone): Cell =>
  cell('instant', formatInstant(at, zone, 'minute'), at)

export const dayCell = (on: string | null): Cell =>
  cell('day', on ?? NO_VALUE, on === null ? null : dayNumber(on))

export const durationCell = (milliseconds: number | null, language: Language): Cell =>
  cell('duration', milliseconds === null ? NO_VALUE : formatDuration(milliseconds, language), milliseconds)

export const marked = (c: Cell, marks: readonly Mark[]): Cell => ({ ...c, marks })

export const row = (...cells: readonly Cell[]): Row => ({ cells, emphasis: 'plain' })
export const totalRow = (...cells: readonly Cell[]): Row => ({ cells, emphasis: 'total' })
export const faintRow = (...cells: readonly Cell[]): Row => ({ cells, emphasis: 'faint' })

/** A column of words; `key` ones name the row. */
export const wordColumn = (id: string, title: string, key = false): Column => ({
  id,
  title,
  align: 'left',
  key,
})
export const figureColumn = (id: string, title: string): Column => ({ id, title, align: 'right', key: false })
