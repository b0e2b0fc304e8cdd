// Records as a sheet: one row each, times as true dates in the organisation's zone.
import type { ReportRecord } from '../core/report/input.ts'
import { type Language, sayIn } from '../core/words.ts'
import type { Zone } from '../core/zone.ts'
import type { RecordColumn } from './recordColumns.ts'
import { headCell, instantCell, numberCell, sheetRow, textCell } from './workbook/cell.ts'
import type { Sheet, SheetCell, SheetRow } from './workbook/sheet.ts'

export interface RecordSheetOptions {
  readonly language: Language
  readonly zone: Zone
  readonly columns: readonly RecordColumn[]
}

export function recordSheet(
  records: AsyncIterable<readonly ReportRecord[]>,
  { language, zone, columns }: RecordSheetOptions,
): Sheet {
  const rowOf = (record: ReportRecord): SheetRow =>
    sheetRow(columns.map((column) => cellOf(column, record, zone)))
  return {
    name: sayIn(language)('workbook.sheet.records'),
    widths: columns.map((c) => c.width),
    head: [
      sheetRow(
        columns.map((c) => headCell(c.title, c.kind === 'number')),
        32,
      ),
    ],
    filter: true,
    frozenColumns: 1,
    landscape: true,
    pagesWide: 4,
    rows: (async function* () {
      for await (const batch of records) yield batch.map(rowOf)
    })(),
  }
}

/** Empty cells are left out: most records fill half of their columns. */
function cellOf(column: RecordColumn, record: ReportRecord, zone: Zone): SheetCell | null {
  const value = column.read(record)
  if (value === null || value === '') return null
  if (typeof value === 'string') return textCell(value)
  return column.kind === 'instant' ? instantCell(zone.toWall(value)) : numberCell(value, '0')
}
