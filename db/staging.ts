// Puts a draft's rows in, in bounded steps that nobody sees.
import { ISSUE_SEVERITY, type IssueCode } from '../core/issue.ts'
import type { Knex } from 'knex'
import { columnsOf } from '../core/mapping.ts'
import { getBatch } from './batches.ts'
import { JUDGEMENT_COLUMNS, judgementReader, judgementSql } from './columns.ts'
import type { Database, Db } from './database.ts'
import { createDayCounter } from './dayCounter.ts'
import { dayOffset } from './dayTallies.ts'
import { insertRows, valuesOf } from './dialect.ts'
import { clearDays, stageDays } from './draftDays.ts'
import { draftTable, requireDraft } from './drafts.ts'
import { insertSelect } from './insertSelect.ts'
import { ISSUE_COLUMNS, issueValues } from './issues.ts'
import { selectRows } from './selectRows.ts'
import type { PreparedRows } from './stagedRows.ts'

const REJECTED_COLUMNS = ['batch_id', 'row_no', 'cells'] as const

/** Adds one prepared batch of rows (inside `database.write`). @throws AppError draftGone */
export async function stageRows(db: Db, batchId: number, prepared: PreparedRows): Promise<void> {
  await requireDraft(db, batchId)
  if (prepared.columns.length > 0) {
    await insertRows(db, draftTable(batchId), prepared.columns, prepared.staged)
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
  await db(draftTable(batchId)).delete()
  await clearDays(db, batchId)
  for (const table of ['rejected_rows', 'batch_issues']) await db(table).where('batch_id', batchId).delete()
}

/**
 * Rejects every row but the first of a ticket that occurs more than once in the draft (ticketDuplicate) and answers
 * their row numbers in order; their raw cells follow through `keepCells`, from a second reading of the file: keeping
 * the cells of all rows for the few that turn out to be duplicates would double what an import writes.
 * @param suspects rows that may be such or be the first of such (`TicketMarks`); null: any
 * @throws AppError draftGone
 */
export async function rejectDuplicates(
  database: Database,
  batchId: number,
  suspects: readonly number[] | null = null,
): Promise<readonly number[]> {
  return await database.write(async (trx) => {
    await requireDraft(trx, batchId)
    if (suspects?.length === 0) return []
    const draft = draftTable(batchId)
    const numbered = trx(draft).select(
      'row_no',
      trx.raw('row_number() OVER (PARTITION BY ticket_no ORDER BY row_no) AS nth'),
    )
    if (suspects) void numbered.whereIn('row_no', valuesOf(trx, suspects))
    const repeated = trx.from(numbered.as('n')).where('nth', '>', 1)
    await insertSelect(
      trx,
      'rejected_rows',
      REJECTED_COLUMNS,
      repeated.select(trx.raw("?, row_no, '[]'", [batchId])),
    )
    const duplicates = (): Knex.QueryBuilder =>
      trx({ d: draft }).join({ x: 'rejected_rows' }, 'x.row_no', 'd.row_no').where('x.batch_id', batchId)
    const rows: number[] = []
    for (let after = -1; ; after = rows.at(-1)!) {
      const page: number[] = await duplicates()
        .where('d.row_no', '>', after)
        .orderBy('d.row_no')
        .limit(5000)
        .pluck('d.row_no')
      if (page.length === 0) break
      rows.push(...page)
    }
    if (rows.length === 0) return rows
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
    await uncount(trx, batchId, rows)
    await trx(draft)
      .whereIn('row_no', trx('rejected_rows').select('row_no').where('batch_id', batchId))
      .delete()
    return rows
  })
}

/** Takes rows away from the days they were counted in. */
async function uncount(trx: Db, batchId: number, numbers: readonly number[]): Promise<void> {
  const counter = createDayCounter(await dayOffset(trx))
  for (let i = 0; i < numbers.length; i += 5000) {
    const query = trx({ d: draftTable(batchId) }).whereIn(
      'd.row_no',
      valuesOf(trx, numbers.slice(i, i + 5000)),
    )
    for (const row of await selectRows(trx, query, ['d.department', ...judgementSql('d')]))
      counter.count(row[0] as string, readJudgement(row))
  }
  for (const page of counter.rows(-1)) await stageDays(trx, batchId, page)
}

const readJudgement = judgementReader(['department', ...JUDGEMENT_COLUMNS])

/** Raw cells of rows rejected as duplicates, for the correction file (inside `database.write`). */
export async function keepCells(
  db: Db,
  batchId: number,
  rows: readonly { row: number; cells: readonly string[] }[],
): Promise<void> {
  const numbers = rows.map(({ row }) => row)
  await db('rejected_rows').where('batch_id', batchId).whereIn('row_no', valuesOf(db, numbers)).delete()
  const kept = rows.map(({ row, cells }) => [batchId, row, JSON.stringify(cells)])
  await insertRows(db, 'rejected_rows', REJECTED_COLUMNS, kept)
}
