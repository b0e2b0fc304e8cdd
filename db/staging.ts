// Puts a draft's rows in, in bounded steps that nobody sees.
import { ISSUE_SEVERITY, type IssueCode } from '../core/issue.ts'
import type { Knex } from 'knex'
import { columnsOf } from '../core/mapping.ts'
import { getBatch } from './batches.ts'
import { JUDGEMENT_COLUMNS, judgementReader, judgementSql } from './columns.ts'
import type { Database, Db } from './database.ts'
import { createDayCounter } from './dayCounter.ts'
import { dayOffset } from './dayTallies.ts'
import { insertRows } from './dialect.ts'
import { clearDays, stageDays } from './draftDays.ts'
import { draftTable, repeatTable, requireDraft } from './drafts.ts'
import { insertSelect } from './insertSelect.ts'
import { ISSUE_COLUMNS, issueValues } from './issues.ts'
import { selectRows } from './selectRows.ts'
import type { PreparedRows } from './stagedRows.ts'

const REJECTED_COLUMNS = ['batch_id', 'row_no', 'cells'] as const

/** Adds prepared rows (inside `database.write`, with their file beside it where they have one). @throws AppError draftGone */
export async function stageRows(db: Db, batchId: number, prepared: PreparedRows): Promise<void> {
  await requireDraft(db, batchId)
  if (prepared.staged) await insertRows(db, draftTable(batchId), prepared.columns, prepared.staged)
  if (prepared.repeats.length > 0) {
    await insertRows(db, repeatTable(batchId), ['row_no', 'first_row', 'cells'], prepared.repeats)
  }
  if (prepared.rejectedRows.length > 0) {
    const rows = prepared.rejectedRows.map(([row, cells]) => [batchId, row, cells])
    await insertRows(db, 'rejected_rows', REJECTED_COLUMNS, rows)
  }
  if (prepared.issues.length > 0) {
    const rows = prepared.issues.map((issue) => issueValues(batchId, issue))
    await insertRows(db, 'batch_issues', ISSUE_COLUMNS, rows)
  }
}

/** Forgets all rows put in so far, and what was found in them (inside `database.write`). @throws AppError draftGone */
export async function clearRows(db: Db, batchId: number): Promise<void> {
  await requireDraft(db, batchId)
  for (const table of [draftTable(batchId), repeatTable(batchId)]) await db(table).delete()
  await clearDays(db, batchId)
  for (const table of ['rejected_rows', 'batch_issues']) await db(table).where('batch_id', batchId).delete()
}

/** Rejects every row but the first of a ticket that occurs more than once in the draft (ticketDuplicate). */
export async function rejectDuplicates({ write }: Database, batchId: number): Promise<void> {
  await write(async (trx) => {
    await requireDraft(trx, batchId)
    const [draft, repeats] = [draftTable(batchId), repeatTable(batchId)]
    const suspects = trx(repeats)
      .select('row_no')
      .union([trx(repeats).select('first_row')])
    const numbered = trx(draft)
      .select('row_no', trx.raw('row_number() OVER (PARTITION BY ticket_no ORDER BY row_no) AS nth'))
      .whereIn('row_no', suspects)
    await insertSelect(
      trx,
      'rejected_rows',
      REJECTED_COLUMNS,
      trx
        .from(numbered.as('n'))
        .join({ p: repeats }, 'p.row_no', 'n.row_no')
        .where('n.nth', '>', 1)
        .select(trx.raw('?, n.row_no, p.cells', [batchId])),
    )
    const duplicates = (): Knex.QueryBuilder =>
      trx({ d: draft }).join({ x: 'rejected_rows' }, 'x.row_no', 'd.row_no').where('x.batch_id', batchId)
    if (!(await duplicates().first('d.row_no'))) return
    const source = (await getBatch(trx, batchId)).mapping.fields.ticketNo
    const column = (source && columnsOf(source)[0]) ?? null
    const code: IssueCode = 'ticketDuplicate'
    const values = [batchId, column, code, ISSUE_SEVERITY[code]]
    await insertSelect(
      trx,
      'batch_issues',
      ISSUE_COLUMNS,
      duplicates().select(trx.raw("?, d.row_no, ?, 'ticketNo', ?, ?, substr(d.ticket_no, 1, 200)", values)),
    )
    await uncount(trx, batchId, duplicates)
    await trx(draft)
      .whereIn('row_no', trx('rejected_rows').select('row_no').where('batch_id', batchId))
      .delete()
  })
}

/** Takes rows of the draft away from the days they were counted in. */
async function uncount(trx: Db, batchId: number, rows: () => Knex.QueryBuilder): Promise<void> {
  const counter = createDayCounter(await dayOffset(trx))
  for (let after = -1; ;) {
    const query = rows().where('d.row_no', '>', after).orderBy('d.row_no').limit(PAGE)
    const page = await selectRows(trx, query, ['d.row_no', 'd.department', ...judgementSql('d')])
    if (page.length === 0) break
    for (const row of page) counter.count(row[1] as string, readJudgement(row))
    after = page.at(-1)![0] as number
  }
  for (const counted of counter.rows(-1)) await stageDays(trx, batchId, counted)
}

const PAGE = 5000
const readJudgement = judgementReader(['row_no', 'department', ...JUDGEMENT_COLUMNS])
