// Many rows on their way from a thread into the database: as a file the database reads, or as packed bytes.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Knex } from 'knex'
import type { Values } from './columns.ts'
import type { Database } from './database.ts'
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
  /** Ends the writer where nobody wants its rows any more. */
  abandon(): void
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

/** Runs a writing transaction that puts the rows in with `insertRows`; a file of rows is removed when they are in. */
export async function writeBulk(
  { write }: Pick<Database, 'write'>,
  rows: BulkRows | null,
  work: (trx: Knex.Transaction) => Promise<void>,
): Promise<void> {
  if (rows === null || !('file' in rows)) return await write(work)
  await write(work, rows)
  await rm(rows.file)
}

function packedWriter(): BulkRowWriter {
  const rows: Values[] = []
  return {
    get size() {
      return rows.length
    },
    add: (values) => void rows.push(values),
    finish: () => packRows(rows),
    abandon() {},
  }
}
