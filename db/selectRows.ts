// Reads many wide rows: each comes as one JSON text, for handing over values one by one costs four times as much and
// holds up the thread that everybody waits on.
import type { Knex } from 'knex'
import type { Values } from './columns.ts'
import type { Db } from './database.ts'
import { jsonArraySql } from './dialect.ts'

/** Rows of a query that has selected nothing yet, values in the order of the columns: texts, numbers and nulls. */
export async function selectRows(
  db: Db,
  query: Knex.QueryBuilder,
  columns: readonly string[],
): Promise<readonly Values[]> {
  const found: { row: string }[] = await query.select(db.raw(`${jsonArraySql(db, columns)} AS row`))
  return JSON.parse(`[${found.map(({ row }) => row).join(',')}]`) as Values[]
}
