// Records one by one, with their judgement and decisions; and all of them in bounded pages.
import type { Knex } from 'knex'
import type { Decision } from '../core/decision.ts'
import { AppError } from '../core/errors.ts'
import type { StoredEvent } from '../core/event.ts'
import type { Feedback } from '../core/feedback.ts'
import type { Judgement } from '../core/judgement.ts'
import type { RecordDetail } from '../core/ledger.ts'
import {
  FEEDBACK_COLUMNS,
  feedbackReader,
  JUDGEMENT_COLUMNS,
  judgementReader,
  type Values,
} from './columns.ts'
import type { Db } from './database.ts'
import { valuesOf } from './dialect.ts'
import { listChanges } from './recordChanges.ts'
import { eventsOf } from './recordEvents.ts'
import { selectRows } from './selectRows.ts'
import { decisionsOf, listDecisions } from './storedDecisions.ts'

export interface StoredRecord {
  readonly id: number
  readonly revision: number
  readonly contentHash: string
  readonly departmentId: number
  /** Its department is the one its source names. */
  readonly feedback: Feedback
  readonly judgement: Judgement
  /** The department it counts for. */
  readonly chargedTo: string
  /** Batch and row that last wrote it. */
  readonly batchId: number
  readonly row: number
}

export interface DecidedRecord extends StoredRecord {
  /** In force, oldest first. */
  readonly decisions: readonly Decision[]
  /** Its status history. */
  readonly events: readonly StoredEvent[]
}

/** @throws AppError notFound */
export async function getRecord(db: Db, id: number): Promise<StoredRecord> {
  const [record] = await recordsById(db, [id])
  if (!record) throw new AppError('notFound', { recordId: id })
  return record
}

/** @throws AppError notFound */
export async function getRecordDetail(db: Db, id: number): Promise<RecordDetail> {
  const { revision, feedback, judgement, chargedTo, batchId, row } = await getRecord(db, id)
  return {
    id,
    revision,
    feedback,
    judgement,
    chargedTo,
    batchId,
    row,
    decisions: await listDecisions(db, id),
    events: (await eventsOf(db, [id])).get(id) ?? [],
    changes: await listChanges(db, id, feedback),
  }
}

/** The ones there are, in the order of their ids. */
export async function recordsById(db: Db, ids: readonly number[]): Promise<readonly StoredRecord[]> {
  const query = joined(db, (records) => records.whereIn('id', valuesOf(db, ids)).limit(ids.length))
  return (await selectRows(db, query, WHOLE.columns)).map(WHOLE.read)
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

/**
 * All records by id, in pages, each with its decisions in force. `judged`: only what rules read is filled in, the
 * long texts are left blank.
 */
export async function* readRecords(
  db: Db,
  extent: 'whole' | 'judged' = 'whole',
): AsyncGenerator<readonly DecidedRecord[]> {
  const { columns, read } = extent === 'whole' ? WHOLE : JUDGED
  const page = extent === 'whole' ? 500 : 2000
  for (let after = 0; ;) {
    const query = joined(db, (records) => records.where('id', '>', after).limit(page))
    const rows = await selectRows(db, query, columns)
    if (rows.length === 0) return
    yield await withDecisions(db, rows.map(read))
    after = rows.at(-1)![0] as number
  }
}

export async function withDecisions(
  db: Db,
  records: readonly StoredRecord[],
): Promise<readonly DecidedRecord[]> {
  const ids = records.map((record) => record.id)
  const decisions = await decisionsOf(db, ids)
  const events = await eventsOf(db, ids)
  return records.map((record) => ({
    ...record,
    decisions: decisions.get(record.id) ?? NONE,
    events: events.get(record.id) ?? NONE,
  }))
}

const NONE: readonly never[] = []

/**
 * Records in the order of their ids, with the department they count for, the one they name where that is another, and
 * their verdict. `choose` ends in a limit, which has them chosen before anything is joined: a planner that starts from
 * the departments reads the whole ledger for every page.
 */
function joined(db: Db, choose: (records: Knex.QueryBuilder) => Knex.QueryBuilder): Knex.QueryBuilder {
  const chosen = choose(db('records').select('id').orderBy('id'))
  return db
    .from(chosen.as('p'))
    .join({ r: 'records' }, 'r.id', 'p.id')
    .join({ d: 'departments' }, 'd.id', 'r.department_id')
    .leftJoin({ n: 'departments' }, 'n.id', 'r.named_department_id')
    .join({ j: 'judgements' }, 'j.record_id', 'r.id')
    .orderBy('p.id')
}

const HEAD_COLUMNS = ['id', 'revision', 'content_hash', 'department_id', 'batch_id', 'row_no']

/** What to read of a record, and how to make the record of it. */
function shapeOf(feedbackColumns: readonly string[]): {
  readonly columns: readonly string[]
  readonly read: (row: Values) => StoredRecord
} {
  const names = [...HEAD_COLUMNS, ...feedbackColumns, 'charged_to', 'department', ...JUDGEMENT_COLUMNS]
  const columns = [
    ...[...HEAD_COLUMNS, ...feedbackColumns].map((column) => `r.${column}`),
    'd.name',
    'COALESCE(n.name, d.name)',
    ...JUDGEMENT_COLUMNS.map((column) => `j.${column}`),
  ]
  const [feedback, judgement] = [feedbackReader(names), judgementReader(names)]
  const charged = names.indexOf('charged_to')
  return {
    columns,
    read(row) {
      const [id, revision, contentHash, departmentId, batchId, rowNo] = row as Head
      const head = { id, revision, contentHash, departmentId, batchId, row: rowNo }
      const chargedTo = row[charged] as string
      return { ...head, feedback: feedback(row), judgement: judgement(row), chargedTo }
    },
  }
}

type Head = [number, number, string, number, number, number]

const WHOLE = shapeOf(FEEDBACK_COLUMNS)
// No rule reads the long texts; leaving them out saves most of the reading.
const LONG_TEXTS = new Set(['subject', 'content', 'reply', 'customer_name', 'customer_contact', 'extras'])
const JUDGED = shapeOf(FEEDBACK_COLUMNS.filter((column) => !LONG_TEXTS.has(column)))
