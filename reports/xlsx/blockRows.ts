// Sections of a report as rows of a sheet: paragraphs spread over the columns, tables with typed cells.
import { assertNever } from '../../core/errors.ts'
import type { Block, Cell, Column, Fact, Table } from '../../core/report/document.ts'
import type { Zone } from '../../core/zone.ts'
import {
  boldText,
  changes,
  columnWidth,
  dayCell,
  decimals,
  headCell,
  instantCell,
  numberCell,
  percents,
  sheetRow,
  spread,
  textCell,
  widthInCharacters,
  wrappedHeight,
} from '../workbook/cell.ts'
import type { SheetCell, SheetRow } from '../workbook/sheet.ts'

const NARROWEST = 12
const WIDEST = 44

/** Widths that hold every table of the blocks. */
export function blockWidths(blocks: readonly Block[]): readonly number[] {
  const tables = blocks.filter((b) => b.kind === 'table' && b.rows.length > 0) as readonly Table[]
  const count = Math.max(6, ...tables.map((t) => t.columns.length))
  return Array.from({ length: count }, (_, i) =>
    columnWidth(
      tables.flatMap((t) => [t.columns[i]?.title ?? '', ...t.rows.map((r) => r.cells[i]?.text ?? '')]),
      NARROWEST,
      WIDEST,
    ),
  )
}

export function blockRows(
  blocks: readonly Block[],
  widths: readonly number[],
  zone: Zone,
): readonly SheetRow[] {
  const span = widths.length
  const room = widths.reduce((a, b) => a + b, 0)
  const wide = (text: string, look: 'title' | 'note' | 'warning'): SheetRow =>
    sheetRow([spread(text, look, span)], look === 'title' ? 22 : wrappedHeight(text, room))
  const factRow = ({ label, text }: Fact): SheetRow =>
    widthInCharacters(text) <= WIDEST
      ? sheetRow([textCell(label), textCell(text)])
      : sheetRow([textCell(label), spread(text, 'fact', span - 1)], wrappedHeight(text, room - widths[0]!))
  return blocks.flatMap((block): readonly SheetRow[] => {
    switch (block.kind) {
      case 'heading':
        return [wide(block.text, 'title')]
      case 'paragraph':
        return [wide(block.text, block.tone === 'warning' ? 'warning' : 'note')]
      case 'list':
        return block.items.map((item) => wide(`· ${item}`, 'note'))
      case 'facts':
        return [...block.facts.map(factRow), sheetRow([])]
      case 'table':
        return [
          ...(block.title === null ? [] : [wide(block.title, 'title')]),
          ...(block.rows.length === 0
            ? [wide(block.empty, 'note')]
            : [headRow(block.columns), ...tableRows(block, zone)]),
          ...block.notes.map((note) => wide(note, 'note')),
          sheetRow([]),
        ]
      default:
        // Charts are drawn from the tables; signatures and pictures belong on paper.
        return []
    }
  })
}

export const headRow = (columns: readonly Column[]): SheetRow =>
  sheetRow(columns.map((c) => headCell(c.title, c.align === 'right')))

export function tableRows(table: Table, zone: Zone): readonly SheetRow[] {
  return table.rows.map(({ cells, emphasis }) =>
    sheetRow(cells.map((cell) => cellOf(cell, emphasis === 'total', zone))),
  )
}

/** A figure as a number in its format, an instant as a date; words, and figures there are none of, as text. */
function cellOf(cell: Cell, bold: boolean, zone: Zone): SheetCell {
  const { kind, value, text } = cell
  if (value === null || kind === 'text' || kind === 'fraction')
    return bold ? boldText(text) : textCell(text, widthInCharacters(text) > WIDEST ? 'wrapped' : 'text')
  switch (kind) {
    case 'count':
      return numberCell(value, decimals(0), { bold })
    case 'percent':
      return numberCell(value, percents(cell.decimals), { bold })
    case 'change':
      return numberCell(value, changes(cell.decimals), { bold })
    case 'instant':
      return instantCell(zone.toWall(value))
    case 'day':
      return dayCell(value)
    case 'duration':
      return numberCell(value / 86_400_000, '[h]:mm:ss', { bold })
    case 'number':
      return numberCell(value, decimals(cell.decimals), { bold })
    default:
      return assertNever(kind)
  }
}
