// A foreign table as it was read: cells as they stand, nothing decided yet.
import type { WallTime } from './instant.ts'

/**
 * A true date cell of a workbook: what the cell showed, in no zone. A time of day alone lies on 1899-12-30; a length
 * of time ([h]:mm) is no date but text ('30:15:00').
 */
export interface WallCell {
  readonly wall: WallTime
  /** False where the cell's format shows a day only and the cell holds no time besides. */
  readonly hasTime: boolean
}

export type Cell = string | number | boolean | WallCell | null

export interface RawRow {
  /** 1-based, as a spreadsheet program would number it: blank rows count, line breaks in quotes and a `sep=` line do not. */
  readonly number: number
  readonly cells: readonly Cell[]
}

export interface SheetInfo {
  readonly name: string
  readonly hidden: boolean
}

export interface TableInfo {
  readonly kind: 'csv' | 'xlsx'
  /** 'utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252', or the one that was named; null for a workbook. */
  readonly encoding: string | null
  readonly delimiter: string | null
  /** The sheet read; null for a text file. */
  readonly sheet: string | null
  /** All sheets of the workbook, in order; empty for a text file. */
  readonly sheets: readonly SheetInfo[]
}

/** A table that can be read from the start as often as needed, in bounded batches. Blank rows are left out. */
export interface RawTable {
  readonly info: TableInfo
  rows(): AsyncIterable<readonly RawRow[]>
}
