// Writes a staged table of updates into the records and their judgements.
import type { Knex } from 'knex'
import { FEEDBACK_COLUMNS, JUDGEMENT_COLUMNS, judgementSql } from './columns.ts'
import type { Db } from './database.ts'
import { countIn, countOut, type Scope } from './dayTallies.ts'
import { insertSelect } from './insertSelect.ts'
import { forgetTexts } from './textIndex.ts'

/** Rows after `after` up to and including `upTo`. */
export interface Window {
  readonly after: number
  readonly upTo: number
}

/** Columns of a record that are the same in drafts and in the ledger. */
export const RECORD_CONTENT: readonly string[] = ['content_hash', ...FEEDBACK_COLUMNS]

/**
 * Overwrites the records that the table's rows of action 'update' name; departments exist already. Each record counts
 * for the department it names until `attribute` says otherwise.
 */
export async function applyUpdates(trx: Db, table: string, { after, upTo }: Window): Promise<void> {
  const source = `FROM ?? AS u JOIN departments AS d ON d.name = u.department
    WHERE u.action = 'update' AND u.row_no > ? AND u.row_no <= ?`
  const bindings = [table, after, upTo]
  const content = RECORD_CONTENT.map((column) => `${column} = u.${column}`).join(', ')
  await trx.raw(
    `UPDATE records SET department_id = d.id, named_department_id = NULL, batch_id = u.batch_id, row_no = u.source_row,
      revision = records.revision + 1, ${content} ${source} AND u.record_id = records.id`,
    bindings,
  )
  const updated = (ids: Knex.QueryBuilder): Knex.QueryBuilder =>
    ids
      .select('record_id')
      .from(table)
      .where('action', 'update')
      .where('row_no', '>', after)
      .where('row_no', '<=', upTo)
  await forgetTexts(trx, updated)
  const rejudged: Scope = (judgements) => void judgements.whereIn('j.record_id', updated(trx.queryBuilder()))
  await countOut(trx, rejudged)
  const values = judgementSql('u')
  const verdicts = JUDGEMENT_COLUMNS.map((column, i) => `${column} = ${values[i]}`).join(', ')
  await trx.raw(
    `UPDATE judgements SET department_id = d.id, handler = u.handler, ${verdicts}
      ${source} AND u.record_id = judgements.record_id`,
    bindings,
  )
  await countIn(trx, rejudged)
}

/** Departments that a selection of `department` names for the first time. */
export async function addDepartments(trx: Db, named: Knex.QueryBuilder): Promise<void> {
  const known = trx('departments').select('name')
  await insertSelect(
    trx,
    'departments',
    ['name'],
    trx
      .from(named.as('n'))
      .distinct('department')
      .whereNotNull('department')
      .whereNotIn('department', known)
      .orderBy('department'),
  )
}

/** What a staged table names. */
export function departmentsIn(trx: Db, table: string): Knex.QueryBuilder {
  return trx(table).select('department')
}
