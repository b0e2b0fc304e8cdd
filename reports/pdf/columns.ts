// Widths of a table's columns, from what stands in them.
import { type Cell, type Column, MARK_SIGNS, type Table } from '../../core/report/document.ts'
import type { FontFace } from './font.ts'
import { type Faces, SIZE } from './theme.ts'
import { piecesOf } from './wrap.ts'

export const PADDING = 3
/** Between a column of figures and the words after it. */
const GAP = 10
/** A word column may be squeezed to this, in ems of the table's type. */
const NARROWEST = 5
/** The longest unbroken word that a column makes room for, in ems. */
const LONGEST_WORD = 10
/** Columns are not spread wider than this many times what they need. */
const LOOSEST = 2.2
/** Longer texts do not ask for more than this, so that one column cannot starve the others. */
const WIDEST = 22
/** A head of so few wide characters is not broken. */
const SHORT_HEAD = 4

export interface Measured {
  readonly column: Column
  readonly index: number
  readonly paddingLeft: number
  /** Least and natural width, padding included. */
  readonly least: number
  readonly natural: number
}

export function measureColumns(table: Table, faces: Faces): readonly Measured[] {
  return table.columns.map((column, index) => {
    const texts = table.rows.map((r) => ({
      text: printed(r.cells[index]),
      face: r.emphasis === 'total' ? faces.bold : faces.normal,
    }))
    const natural = max(texts.map(({ text, face }) => widest(text.split('\n'), face)))
    const words = max(
      texts.map(({ text, face }) =>
        widest(
          piecesOf(text).map((p) => p.trimEnd()),
          face,
        ),
      ),
    )
    const figures = column.align !== 'left'
    const least = figures ? natural : Math.min(natural, Math.max(NARROWEST, Math.min(words, LONGEST_WORD)))
    const paddingLeft = PADDING + (!figures && table.columns[index - 1]?.align === 'right' ? GAP : 0)
    const room = (ems: number): number => ems * SIZE.table + paddingLeft + PADDING + 1
    return {
      column,
      index,
      paddingLeft,
      least: room(Math.max(least, leastHead(column.title, faces.bold))),
      natural: room(Math.max(natural, Math.min(widest(column.title.split('\n'), faces.bold), LONGEST_WORD))),
    }
  })
}

const max = (numbers: readonly number[]): number => Math.max(0, ...numbers)
const widest = (texts: readonly string[], face: FontFace): number => max(texts.map((t) => face.width(t)))

/** A head may take two lines; Latin words and short Chinese ones are not broken. */
function leastHead(title: string, face: FontFace): number {
  const words = title.split(/\s+/).map((word) => {
    const characters = Array.from(word)
    const breakable = piecesOf(word).length > 1 && characters.length > SHORT_HEAD
    return breakable
      ? face.width(characters.slice(0, Math.ceil(characters.length / 2)).join(''))
      : face.width(word)
  })
  return Math.min(LONGEST_WORD, max(words))
}

/** Columns in as many groups as the page needs, the key columns in each. */
export function splitColumns(all: readonly Measured[], width: number): readonly (readonly Measured[])[] {
  const keys = all.filter((m) => m.column.key)
  const groups: Measured[][] = [[...keys]]
  for (const m of all.filter((one) => !one.column.key)) {
    const last = groups.at(-1)!
    if (leastOf(last) + m.least > width && last.length > keys.length) groups.push([...keys, m])
    else last.push(m)
  }
  return groups.map((group) => group.sort((a, b) => a.index - b.index))
}

export const leastOf = (group: readonly Measured[]): number => group.reduce((n, m) => n + m.least, 0)

/** Outer widths: least ones first, then natural ones as far as the page goes, then some air. */
export function columnWidths(group: readonly Measured[], width: number): readonly number[] {
  const least = leastOf(group)
  const natural = group.reduce((n, m) => n + m.natural, 0)
  if (least >= width) return group.map((m) => (m.least * width) / least)
  if (natural <= width) return group.map((m) => m.natural * Math.min(LOOSEST, width / natural))
  const wish = (m: Measured): number => Math.max(m.least, Math.min(m.natural, WIDEST * SIZE.table)) - m.least
  const share = (width - least) / group.reduce((n, m) => n + wish(m), 0)
  return group.map((m) => m.least + wish(m) * share)
}

/** Marks stand before the figure, so that the figures keep their column. */
export function printed(cell: Cell | undefined): string {
  if (!cell) return ''
  const marks = cell.marks.map((m) => MARK_SIGNS[m]).join('')
  return marks === '' ? cell.text : `${marks} ${cell.text}`
}
