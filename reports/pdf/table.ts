// Tables on paper: heads repeated, rows whole, wide tables split by column.
import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js'
import type { Cell, Column, Row, Table } from '../../core/report/document.ts'
import {
  columnWidths,
  leastOf,
  type Measured,
  measureColumns,
  PADDING,
  printed,
  splitColumns,
} from './columns.ts'
import { fitsWhole, type Piece } from './piece.ts'
import {
  type Faces,
  GREY,
  heightOfPage,
  INK,
  LEADING,
  LINE,
  linesHeight,
  SIZE,
  TEXT,
  widthOfPage,
} from './theme.ts'
import { wrapText } from './wrap.ts'

const ROW_PADDING = 1.6
const BELOW = 9
/** Line breaking on paper has finer rules than the estimate: words may stand a line lower. */
const SAFETY = 1.05

/** Least width at which a table fits without being split. */
export function leastWidth(table: Table, faces: Faces): number {
  return leastOf(measureColumns(table, faces))
}

/** The table, or, where it is too wide for the page, several with the key columns repeated. */
export function tablePieces(table: Table, landscape: boolean, faces: Faces): readonly Piece[] {
  const width = widthOfPage(landscape)
  if (table.rows.length === 0) return [emptyPiece(table)]
  const groups = splitColumns(measureColumns(table, faces), width)
  const notesHeight = table.notes.reduce((n, text) => n + noteHeight(text, width, faces), 0)
  const safety = table.columns.some((column) => column.align === 'left' && !column.key) ? SAFETY : 1
  return groups.map((group) => {
    const inner = columnWidths(group, width).map((w, at) => w - group[at]!.paddingLeft - PADDING)
    const heights = table.rows.map((r) => rowHeight(r, group, inner, faces))
    const height = 34 + heights.reduce((a, b) => a + b, 0) * safety + notesHeight + BELOW
    const rowsWhole = Math.max(...heights) < heightOfPage(landscape) / 2
    // Below a table that runs over pages the notes might stand alone on the last one: they go to its head.
    const notesBelow = fitsWhole(height, heightOfPage(landscape))
    const content = tableOf(table, group, inner, rowsWhole, notesBelow ? [] : table.notes)
    const below = notesBelow ? table.notes.map((text): Content => ({ text, style: 'note' })) : []
    return { content: { stack: [content, ...below], margin: [0, 0, 0, BELOW] }, height }
  })
}

function emptyPiece(table: Table): Piece {
  const title: Content[] = table.title === null ? [] : [{ text: table.title, style: 'tableTitle' }]
  return {
    content: {
      stack: [...title, { text: table.empty, style: 'body', color: GREY }],
      margin: [0, 0, 0, BELOW],
    },
    height: 44,
  }
}

const noteHeight = (text: string, width: number, { normal }: Faces): number =>
  linesHeight(wrapText(text, width, SIZE.small, normal).length, SIZE.small, LEADING.note) + 2

function rowHeight(
  row: Row,
  group: readonly Measured[],
  widths: readonly number[],
  { normal, bold }: Faces,
): number {
  const face = row.emphasis === 'total' ? bold : normal
  const lines = group.map(({ column, index }, i) =>
    column.align === 'left'
      ? printed(row.cells[index])
          .split('\n')
          .reduce((n, text) => n + wrapText(text, widths[i]!, SIZE.table, face).length, 0)
      : 1,
  )
  return linesHeight(Math.max(...lines), SIZE.table, LEADING.table) + 2 * ROW_PADDING + 0.3
}

function tableOf(
  table: Table,
  group: readonly Measured[],
  widths: readonly number[],
  rowsWhole: boolean,
  notes: readonly string[],
): ContentTable {
  const across = (text: string, style: string): TableCell[] => [
    { text, style, colSpan: group.length, margin: [-PADDING, 0, 0, 0] },
    ...group.slice(1).map(() => ({ text: '' })),
  ]
  const above = [
    ...(table.title === null ? [] : [across(table.title, 'tableTitle')]),
    ...notes.map((text) => across(text, 'note')),
  ]
  const head = group.map(({ column }): TableCell => ({
    text: column.title,
    bold: true,
    color: INK,
    alignment: alignment(column),
  }))
  const body = table.rows.map((r) => group.map(({ column, index }) => cellOf(r.cells[index], column, r)))
  return {
    style: 'table',
    table: {
      widths: [...widths],
      headerRows: above.length + 1,
      keepWithHeaderRows: 1,
      dontBreakRows: rowsWhole,
      body: [...above, head, ...body],
    },
    layout: layoutOf(table.rows, above.length, group),
  }
}

function cellOf(cell: Cell | undefined, column: Column, { emphasis }: Row): TableCell {
  return {
    text: printed(cell),
    alignment: alignment(column),
    noWrap: column.align !== 'left',
    bold: emphasis === 'total',
    color: emphasis === 'faint' ? GREY : TEXT,
  }
}

const alignment = (column: Column): 'left' | 'right' | 'center' =>
  column.align === 'centre' ? 'center' : column.align

/** Line i lies above row i: strong around head and body, fine between rows. */
function layoutOf(
  body: readonly Row[],
  titleRows: number,
  group: readonly Measured[],
): ContentTable['layout'] {
  const head = titleRows + 1
  const isTotal = (i: number): boolean => body[i - head]?.emphasis === 'total'
  return {
    hLineWidth: (i) => {
      if (i < titleRows) return 0
      if (i === titleRows || i === head + body.length) return 0.8
      return i === head || isTotal(i) ? 0.5 : 0.25
    },
    hLineColor: (i) => (i === titleRows || i === head || i === head + body.length || isTotal(i) ? INK : LINE),
    vLineWidth: () => 0,
    paddingLeft: (i) => group[i]?.paddingLeft ?? PADDING,
    paddingRight: () => PADDING,
    paddingTop: (i) => (i < titleRows ? 0 : ROW_PADDING),
    paddingBottom: () => ROW_PADDING,
  }
}
