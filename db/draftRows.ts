// A draft as its preview shows it: each row with what committing will do.
import type { Knex } from 'knex'
import type { DraftRow } from '../core/draftRow.ts'
import type { IssueCode } from '../core/issue.ts'
import type { Page } from '../core/ledger.ts'
import { getBatch } from './batches.ts'
import type { Db } from './database.ts'
import { valuesOf } from './dialect.ts'
import { readContent } from './draftContent.ts'
import { draftTable, mergedTable, requireDraft } from './drafts.ts'
import { issuesOfRows } from './issues.ts'
import { recordsById } from './records.ts'

/** Rows of a draft as they will be stored, in row order; rejected ones without feedback. @throws AppError draftGone */
export async function listDraftRows(
  db: Db,
  query: { batchId: number; action?: DraftRow['action']; code?: IssueCode; offset: number; limit: number },
): Promise<Page<DraftRow>> {
  const { batchId, offset, limit } = query
  await requireDraft(db, batchId)
  const heads: Head[] = await rowsOf(db, query).orderBy('row_no').offset(offset).limit(limit)
  const total = await totalOf(db, query)
  const numbers = heads.map((head) => head.row_no)
  const issues = await issuesOfRows(db, batchId, numbers)
  const contents = await contentsOf(db, batchId, heads)
  const rows = heads.map(({ row_no: row, action }) => ({
    row,
    action,
    feedback: contents.get(row) ?? null,
    issues: issues.get(row) ?? [],
  }))
  return { rows, total }
}

interface Head {
  readonly row_no: number
  readonly action: DraftRow['action']
  readonly record_id: number | null
}

type Wanted = Pick<Parameters<typeof listDraftRows>[1], 'batchId' | 'action' | 'code'>

/** One after the other by row number: neither part is ever sorted. */
function rowsOf(db: Db, { batchId, action, code }: Wanted): Knex.QueryBuilder {
  const kept = db({ s: draftTable(batchId) })
    .leftJoin({ m: mergedTable(batchId) }, 'm.row_no', 's.row_no')
    .select({ row_no: 's.row_no' }, db.raw("coalesce(m.action, 'create') AS action"), 'm.record_id')
  const refused = db({ s: 'rejected_rows' })
    .select({ row_no: 's.row_no' }, db.raw("'reject' AS action, NULL AS record_id"))
    .where('batch_id', batchId)
  if (code) {
    const found = db('batch_issues').select('row_no').where({ batch_id: batchId, code })
    for (const part of [kept, refused]) void part.whereIn('s.row_no', found)
  }
  if (action === 'reject') return refused
  if (action) return kept.whereRaw("coalesce(m.action, 'create') = ?", [action])
  return kept.unionAll(refused)
}

async function totalOf(db: Db, wanted: Wanted): Promise<number> {
  const { rows, created, updated, unchanged, rejected } = await getBatch(db, wanted.batchId)
  if (!wanted.code) {
    const counts = { create: created, update: updated, unchanged, reject: rejected }
    return wanted.action ? counts[wanted.action] : rows
  }
  const total = await db.from(rowsOf(db, wanted).as('x')).count({ n: '*' }).first<{ n: number }>()
  return total.n
}

/** What will be stored, by row: the row itself, the row merged into its record, or the record left as it is. */
async function contentsOf(
  db: Db,
  batchId: number,
  heads: readonly Head[],
): Promise<ReadonlyMap<number, DraftRow['feedback']>> {
  const contents = new Map<number, DraftRow['feedback']>()
  for (const [action, table] of [
    ['create', draftTable(batchId)],
    ['update', mergedTable(batchId)],
  ] as const) {
    const numbers = heads.filter((head) => head.action === action).map((head) => head.row_no)
    const query = db(table).whereIn('row_no', valuesOf(db, numbers))
    for (const [row, feedback] of await readContent(db, query)) contents.set(row, feedback)
  }
  const rowByRecord = new Map<number, number>()
  for (const head of heads) {
    if (head.action === 'unchanged') rowByRecord.set(head.record_id!, head.row_no)
  }
  for (const { id, feedback } of await recordsById(db, [...rowByRecord.keys()])) {
    contents.set(rowByRecord.get(id)!, feedback)
  }
  return contents
}
