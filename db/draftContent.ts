// What the rows of a draft say.
import type { Knex } from 'knex'
import type { Feedback } from '../core/feedback.ts'
import { FEEDBACK_COLUMNS, feedbackReader } from './columns.ts'
import type { Db } from './database.ts'
import { selectRows } from './selectRows.ts'

const COLUMNS = ['row_no', 'department', ...FEEDBACK_COLUMNS]
const read = feedbackReader(COLUMNS)

/** Feedback by row number, of a query on a draft's tables that has selected nothing yet. */
export async function readContent(db: Db, query: Knex.QueryBuilder): Promise<ReadonlyMap<number, Feedback>> {
  return new Map((await selectRows(db, query, COLUMNS)).map((row) => [row[0] as number, read(row)]))
}
