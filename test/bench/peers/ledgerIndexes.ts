// The indexes of the product's ledger tables, read from a database the product made: a peer has to build the same.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '../../../db/database.ts'

/** Tables with one row for each record. */
const LEDGER_TABLES = ['records', 'judgements']

export interface LedgerIndex {
  readonly name: string
  readonly unique: boolean
  readonly columns: readonly string[]
  /** Condition of a partial index; '' where it holds all rows. */
  readonly where: string
}

export async function ledgerIndexes(folder: string): Promise<readonly LedgerIndex[]> {
  const file = join(folder, 'empty.db')
  const database = await openDatabase({ file })
  try {
    const found: { name: string; sql: string }[] = await database
      .knex('sqlite_master')
      .select('name', 'sql')
      .where('type', 'index')
      .whereIn('tbl_name', LEDGER_TABLES)
      .whereNotNull('sql')
    return found.map(({ name, sql }) => parse(name, sql))
  } finally {
    await database.close()
    for (const suffix of ['', '-wal', '-shm', '-staging']) await rm(file + suffix, { force: true })
  }
}

function parse(name: string, sql: string): LedgerIndex {
  const parts = /^CREATE\s+(UNIQUE\s+)?INDEX\s.+?\son\s+\S+\s*\(([^)]*)\)\s*(.*)$/is.exec(sql)
  if (!parts) throw new Error(`an index that is not understood: ${sql}`)
  const columns = parts[2]!.split(',').map((column) => column.trim().replaceAll(/[`"]/g, ''))
  return { name, unique: parts[1] !== undefined, columns, where: parts[3]! }
}

/**
 * As SQL on another table. `columnOf` says what stands there for a column of ours, or null for nothing: an index
 * keeps the columns that there are. None twice, and none that an earlier one already is.
 */
export function indexesOn(
  table: string,
  indexes: readonly LedgerIndex[],
  columnOf: (column: string) => string | null,
): readonly string[] {
  const made = new Set<string>()
  return indexes.flatMap(({ name, columns, where }) => {
    const own = [...new Set(columns.map(columnOf).filter((column) => column !== null))]
    const condition = where.replaceAll(/[`"](\w+)[`"]/g, (_, column: string) => columnOf(column) ?? column)
    const on = `${table} (${own.join(', ')}) ${condition}`.trim()
    if (own.length === 0 || made.has(on)) return []
    made.add(on)
    return [`CREATE INDEX bench_${name} ON ${on};`]
  })
}
