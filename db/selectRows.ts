// Reads many wide rows: all of them come as one JSON text, for handing over values one by one costs four times as much
// and holds up the thread that everybody waits on.
import type { Knex } from 'knex'
import type { Values } from './columns.ts'
import type { Db } from './database.ts'
import { dialectOf, jsonArraySql } from './dialect.ts'

/** Rows of a query that has selected nothing yet, values in the order of the columns: texts, numbers and nulls. */
export async function selectRows(
  db: Db,
  query: Knex.QueryBuilder,
  columns: readonly string[],
): Promise<readonly Values[]> {
  const texts = query.select(db.raw(`${jsonArraySql(db, columns)} AS text`))
  return JSON.parse(`[${await dialectOf(db).joinTexts(db, texts, ',')}]`) as Values[]
}
