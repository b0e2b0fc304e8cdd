// Records one by one, with their judgement and decisions; and all of them in bounded pages.
import type { Knex } from 'knex'
import type { Decision } from '../core/decision.ts'
import { AppError } from '../core/errors.ts'
import type { Feedback } from '../core/feedback.ts'
import type { Judgement } from '../core/judgement.ts'
import type { RecordDetail } from '../core/ledger.ts'
import { FEEDBACK_COLUMNS, JUDGEMENT_COLUMNS, type Row, rowToFeedback, rowToJudgement } from './columns.ts'
import type { Db } from './database.ts'
import { valuesOf } from './dialect.ts'
import { listChanges } from './recordChanges.ts'
import { decisionsOf, listDecisions } from './storedDecisions.ts'

export interface StoredRecord {
  readonly id: number
  readonly revision: number
  readonly contentHash: string
  readonly departmentId: number
  readonly feedback: Feedback
  readonly judgement: Judgement
  /** Batch and row that last wrote it. */
  readonly batchId: number
  readonly row: number
}

export interface DecidedRecord extends StoredRecord {
  /** In force, oldest first. */
  readonly decisions: readonly Decision[]
}

/** @throws AppError notFound */
export async function getRecord(db: Db, id: number): Promise<StoredRecord> {
  const [record] = await recordsById(db, [id])
  if (!record) throw new AppError('notFound', { recordId: id })
  return record
}

/** @throws AppError notFound */
export async function getRecordDetail(db: Db, id: number): Promise<RecordDetail> {
  const { revision, feedback, judgement, batchId, row } = await getRecord(db, id)
  return {
    id,
    revision,
    feedback,
    judgement,
    batchId,
    row,
    decisions: await listDecisions(db, id),
    changes: await listChanges(db, id, feedback),
  }
}

/** The ones there are, in the order of their ids. */
export async function recordsById(db: Db, ids: readonly number[]): Promise<readonly StoredRecord[]> {
  const rows: Row[] = await selectRecords(db).whereIn('r.id', valuesOf(db, ids)).orderBy('r.id')
  return rows.map(rowToRecord)
}

export async function countRecords(db: Db): Promise<number> {
  const row = await db('records').count({ n: '*' }).first<{ n: number }>()
  return row.n
}

/** Names of departments that have records, in code point order. */
export async function listDepartments(db: Db): Promise<readonly string[]> {
  return await db({ d: 'departments' })
    .whereExists(db({ r: 'records' }).whereRaw('r.department_id = d.id').select(db.raw('1')))
    .orderBy('d.name')
    .pluck('d.name')
}

const PAGE = 500

/** No rule reads these; leaving them out saves most of the reading. */
const LONG_TEXTS = new Set(['subject', 'content', 'reply', 'customer_name', 'customer_contact', 'extras'])
const JUDGED_COLUMNS = FEEDBACK_COLUMNS.filter((column) => !LONG_TEXTS.has(column))

/**
 * All records by id, in pages, each with its decisions in force. `judged`: only what rules read is filled in, the
 * long texts are left blank.
 */
export async function* readRecords(
  db: Db,
  extent: 'whole' | 'judged' = 'whole',
): AsyncGenerator<readonly DecidedRecord[]> {
  const columns = extent === 'whole' ? FEEDBACK_COLUMNS : JUDGED_COLUMNS
  for (let after = 0; ;) {
    const rows: Row[] = await selectRecords(db, columns).where('r.id', '>', after).orderBy('r.id').limit(PAGE)
    if (rows.length === 0) return
    yield await withDecisions(db, rows.map(rowToRecord))
    after = rows.at(-1)!.id as number
  }
}

export async function withDecisions(
  db: Db,
  records: readonly StoredRecord[],
): Promise<readonly DecidedRecord[]> {
  const byId = await decisionsOf(
    db,
    records.map((record) => record.id),
  )
  return records.map((record) => ({ ...record, decisions: byId.get(record.id) ?? [] }))
}

/** Whole records with their verdicts; aliases r, d and j. */
function selectRecords(db: Db, columns = FEEDBACK_COLUMNS): Knex.QueryBuilder {
  return db({ r: 'records' })
    .join({ d: 'departments' }, 'd.id', 'r.department_id')
    .join({ j: 'judgements' }, 'j.record_id', 'r.id')
    .select('r.id', 'r.revision', 'r.content_hash', 'r.department_id', 'r.batch_id', 'r.row_no')
    .select('d.name as department')
    .select(columns.map((column) => `r.${column}`))
    .select(JUDGEMENT_COLUMNS.map((column) => `j.${column}`))
}

function rowToRecord(row: Row): StoredRecord {
  return {
    id: row.id as number,
    revision: row.revision as number,
    contentHash: row.content_hash as string,
    departmentId: row.department_id as number,
    feedback: rowToFeedback(row),
    judgement: rowToJudgement(row),
    batchId: row.batch_id as number,
    row: row.row_no as number,
  }
}
