// Many rows on their way from a thread into the database: as a file the database reads, or as packed bytes.
import { join } from 'node:path'
import type { Values } from './columns.ts'
import { canWriteRowFiles, sqliteRowFile } from './dialect/sqliteRowFile.ts'
import { type PackedRows, packRows } from './packedRows.ts'

/** Rows in a database file of their own; whoever has taken them in removes it. */
export interface RowFile {
  readonly file: string
}

/** Plain data: can be posted between threads. */
export type BulkRows = RowFile | PackedRows

export interface BulkColumn {
  readonly name: string
  readonly isText: boolean
}

export interface BulkRowWriter {
  readonly size: number
  add(values: Values): void
  /** Ends the writer. */
  finish(): BulkRows
}

/** Rows that a file is worth. */
const FILE_ROWS = 20_000
/** Of packed rows about 1,000 to 2,000 at a time are best. */
const PACKED_ROWS = 1000

export interface BulkTarget {
  /** How many rows to put into one writer. */
  readonly rowsAtATime: number
  begin(columns: readonly BulkColumn[]): BulkRowWriter
}

/** @param folder where files of rows may lie; null where the database takes none (`takesRowFiles`) */
export function bulkTarget(folder: string | null): BulkTarget {
  return folder !== null && canWriteRowFiles
    ? {
        rowsAtATime: FILE_ROWS,
        begin: (columns) => sqliteRowFile(join(folder, crypto.randomUUID()), columns),
      }
    : { rowsAtATime: PACKED_ROWS, begin: packedWriter }
}

function packedWriter(): BulkRowWriter {
  const rows: Values[] = []
  return {
    get size() {
      return rows.length
    },
    add: (values) => void rows.push(values),
    finish: () => packRows(rows),
  }
}
