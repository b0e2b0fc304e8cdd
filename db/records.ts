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
  return (await selectRows(db, query, WHOLE_COLUMNS)).map(readWhole)
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

/** All records by id, in pages, each with its decisions in force. */
export async function* readRecords(db: Db): AsyncGenerator<readonly DecidedRecord[]> {
  for (let after = 0; ;) {
    const query = joined(db, (records) => records.where('id', '>', after).limit(500))
    const rows = await selectRows(db, query, WHOLE_COLUMNS)
    if (rows.length === 0) return
    yield await withDecisions(db, rows.map(readWhole))
    after = rows.at(-1)![0] as number
  }
}

/** What a verdict is made of. */
export type JudgedRecord = Pick<
  DecidedRecord,
  'id' | 'revision' | 'departmentId' | 'feedback' | 'decisions' | 'events'
>

/** The same of what rules read: the long texts are left blank, and the verdict in force is not read at all. */
export async function* readJudged(db: Db): AsyncGenerator<readonly JudgedRecord[]> {
  for (let after = 0; ;) {
    const query = named(db, (records) => records.where('id', '>', after).limit(2000))
    const rows = await selectRows(db, query, JUDGED_COLUMNS)
    if (rows.length === 0) return
    const records = rows.map((row) => {
      const [id, revision, departmentId] = row as [number, number, number]
      return { id, revision, departmentId, feedback: readJudgedFeedback(row) }
    })
    yield await withDecisions(db, records)
    after = rows.at(-1)![0] as number
  }
}

export async function withDecisions<R extends { readonly id: number }>(
  db: Db,
  records: readonly R[],
): Promise<readonly (R & Pick<DecidedRecord, 'decisions' | 'events'>)[]> {
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

/** Records as `named` finds them, with their verdict. */
function joined(db: Db, choose: (records: Knex.QueryBuilder) => Knex.QueryBuilder): Knex.QueryBuilder {
  return named(db, choose).join({ j: 'judgements' }, 'j.record_id', 'r.id')
}

/**
 * Records in the order of their ids, with the department they count for, and the one they name where that is another.
 * `choose` ends in a limit, which has them chosen before anything is joined: a planner that starts from the
 * departments reads the whole ledger for every page.
 */
function named(db: Db, choose: (records: Knex.QueryBuilder) => Knex.QueryBuilder): Knex.QueryBuilder {
  const chosen = choose(db('records').select('id').orderBy('id'))
  return db
    .from(chosen.as('p'))
    .join({ r: 'records' }, 'r.id', 'p.id')
    .join({ d: 'departments' }, 'd.id', 'r.department_id')
    .leftJoin({ n: 'departments' }, 'n.id', 'r.named_department_id')
    .orderBy('p.id')
}

const HEAD_COLUMNS = ['id', 'revision', 'content_hash', 'department_id', 'batch_id', 'row_no']

type Head = [number, number, string, number, number, number]

const WHOLE_NAMES = [...HEAD_COLUMNS, ...FEEDBACK_COLUMNS, 'charged_to', 'department', ...JUDGEMENT_COLUMNS]
const WHOLE_COLUMNS = [
  ...[...HEAD_COLUMNS, ...FEEDBACK_COLUMNS].map((column) => `r.${column}`),
  'd.name',
  'COALESCE(n.name, d.name)',
  ...JUDGEMENT_COLUMNS.map((column) => `j.${column}`),
]
const [readFeedback, readJudgement] = [feedbackReader(WHOLE_NAMES), judgementReader(WHOLE_NAMES)]
const CHARGED_TO = WHOLE_NAMES.indexOf('charged_to')

function readWhole(row: Values): StoredRecord {
  const [id, revision, contentHash, departmentId, batchId, rowNo] = row as Head
  const head = { id, revision, contentHash, departmentId, batchId, row: rowNo }
  const chargedTo = row[CHARGED_TO] as string
  return { ...head, feedback: readFeedback(row), judgement: readJudgement(row), chargedTo }
}

// No rule reads the long texts; leaving them out saves most of the reading.
const LONG_TEXTS = new Set(['subject', 'content', 'reply', 'customer_name', 'customer_contact', 'extras'])
const JUDGED_FIELDS = FEEDBACK_COLUMNS.filter((column) => !LONG_TEXTS.has(column))
const JUDGED_COLUMNS = [
  ...['id', 'revision', 'department_id', ...JUDGED_FIELDS].map((column) => `r.${column}`),
  'COALESCE(n.name, d.name)',
]
const readJudgedFeedback = feedbackReader(['id', 'revision', 'department_id', ...JUDGED_FIELDS, 'department'])
