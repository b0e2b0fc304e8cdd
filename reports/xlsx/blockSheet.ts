// A section of a report as a sheet: one table that filters, or blocks one below the other.
import type { Block, Table } from '../../core/report/document.ts'
import type { Zone } from '../../core/zone.ts'
import type { Sheet } from '../workbook/sheet.ts'
import { blockRows, blockWidths, headRow, tableRows } from './blockRows.ts'

export function tableSheet(name: string, table: Table, zone: Zone): Sheet {
  return {
    name,
    widths: blockWidths([table]).slice(0, table.columns.length),
    head: [headRow(table.columns)],
    filter: true,
    frozenColumns: 1,
    landscape: true,
    rows: [tableRows(table, zone)],
  }
}

export function sectionSheet(name: string, blocks: readonly Block[], zone: Zone): Sheet {
  const widths = blockWidths(blocks)
  return {
    name,
    widths,
    head: [],
    filter: false,
    frozenColumns: 0,
    landscape: false,
    rows: [blockRows(blocks, widths, zone)],
  }
}
