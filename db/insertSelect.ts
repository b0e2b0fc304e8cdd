// INSERT INTO table (columns) SELECT …: rows that never leave the database.
import type { Knex } from 'knex'
import type { Db } from './database.ts'

/** The selection must yield the columns in the given order. */
export async function insertSelect(
  db: Db,
  table: string,
  columns: readonly string[],
  selection: Knex.QueryBuilder,
): Promise<void> {
  const target = db.raw(`?? (${columns.map(() => '??').join(', ')})`, [table, ...columns])
  await db(target as unknown as string).insert(selection)
}
