// Requests for decisions, with the records each is about.
import type { Knex } from 'knex'
import type { Decision, DraftDecision, ExclusionCode } from '../core/decision.ts'
import type { Effect } from '../core/effect.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import type { DecisionRequest, RequestedRecord, RequestState } from '../core/request.ts'
import type { Period } from '../core/scorecard.ts'
import type { Db } from './database.ts'
import { insertRows, valuesOf } from './dialect.ts'
import { evidenceOf } from './evidence.ts'

/** Answers its id. */
export async function addRequest(
  db: Db,
  input: {
    readonly decision: DraftDecision
    readonly recordIds: readonly number[]
    readonly actor: string
    readonly at: Instant
  },
): Promise<number> {
  const { decision, recordIds, actor, at } = input
  const [inserted]: { id: number }[] = await db('requests')
    .insert({
      kind: decision.kind,
      code: 'code' in decision ? decision.code : null,
      body: JSON.stringify(decision),
      records: recordIds.length,
      state: 'pending',
      revision: 1,
      requested_by: actor,
      requested_at: at,
    })
    .returning('id')
  const { id } = inserted!
  await insertRows(
    db,
    'request_records',
    ['request_id', 'record_id', 'decision_id'],
    recordIds.map((recordId) => [id, recordId, null]),
  )
  return id
}

/** Which of the records somebody has asked to exclude by the code already. */
export async function pendingExclusions(
  db: Db,
  recordIds: readonly number[],
  code: ExclusionCode,
): Promise<readonly string[]> {
  return await db({ q: 'requests' })
    .join({ w: 'request_records' }, 'w.request_id', 'q.id')
    .join({ r: 'records' }, 'r.id', 'w.record_id')
    .where({ 'q.state': 'pending', 'q.code': code })
    .whereIn('w.record_id', valuesOf(db, recordIds))
    .orderBy('r.ticket_no')
    .limit(10)
    .pluck('r.ticket_no')
}

export interface Verdict {
  readonly state: Exclude<RequestState, 'pending'>
  readonly actor: string
  readonly at: Instant
  readonly reason: string
  readonly effect?: Effect
}

/** @throws AppError conflict where the revision is not the stored one */
export async function decideRequest(
  db: Db,
  { id, revision }: { readonly id: number; readonly revision: number },
  { state, actor, at, reason, effect }: Verdict,
): Promise<void> {
  const changed = await db('requests')
    .where({ id, revision })
    .update({
      state,
      revision: revision + 1,
      decided_by: actor,
      decided_at: at,
      decided_reason: reason,
      ...(effect && { effect: JSON.stringify(effect) }),
    })
  if (changed === 0) throw new AppError('conflict', { requestId: id })
}

/** Which decision about each record came of it. */
export async function linkDecisions(
  db: Db,
  requestId: number,
  decisions: ReadonlyMap<number, number>,
): Promise<void> {
  for (const [recordId, decisionId] of decisions) {
    await db('request_records')
      .where({ request_id: requestId, record_id: recordId })
      .update({ decision_id: decisionId })
  }
}

export async function recordIdsOf(db: Db, requestId: number): Promise<readonly number[]> {
  return await db('request_records').where('request_id', requestId).orderBy('record_id').pluck('record_id')
}

/** @throws AppError notFound */
export async function getRequest(db: Db, id: number): Promise<DecisionRequest> {
  const rows: RequestRow[] = await db('requests').where({ id })
  const [request] = await toRequests(db, rows)
  if (!request) throw new AppError('notFound', { requestId: id })
  return request
}

export interface RequestFilter {
  readonly states?: readonly RequestState[]
  readonly kinds?: readonly Decision['kind'][]
  readonly code?: string
  /** One of whose records counts for it. */
  readonly department?: string
  /** One of whose records was received or is due in it. */
  readonly period?: Period
  readonly recordId?: number
  readonly requestedBy?: string
  /** Left out: whose they are, who waits for a second person. */
  readonly notRequestedBy?: string
}

/** Latest first. */
export async function listRequests(
  db: Db,
  { offset, limit, ...filter }: RequestFilter & { readonly offset: number; readonly limit: number },
): Promise<Page<DecisionRequest>> {
  const found = filtered(db, filter)
  const rows: RequestRow[] = await found
    .clone()
    .select('q.*')
    .orderBy('q.id', 'desc')
    .offset(offset)
    .limit(limit)
  const total = await found.count({ n: '*' }).first<{ n: number }>()
  return { rows: await toRequests(db, rows), total: total.n }
}

export async function countRequests(db: Db, filter: RequestFilter): Promise<number> {
  const row = await filtered(db, filter).count({ n: '*' }).first<{ n: number }>()
  return row.n
}

function filtered(db: Db, filter: RequestFilter): Knex.QueryBuilder {
  const { states, kinds, code, department, period, recordId, requestedBy, notRequestedBy } = filter
  const query = db({ q: 'requests' })
  if (states) void query.whereIn('q.state', [...states])
  if (kinds) void query.whereIn('q.kind', [...kinds])
  if (code !== undefined) void query.where('q.code', code)
  if (requestedBy !== undefined) void query.where('q.requested_by', requestedBy)
  if (notRequestedBy !== undefined) void query.whereNot('q.requested_by', notRequestedBy)
  if (department === undefined && !period && recordId === undefined) return query
  const about = db({ w: 'request_records' })
    .select('w.request_id')
    .join({ r: 'records' }, 'r.id', 'w.record_id')
    .join({ j: 'judgements' }, 'j.record_id', 'r.id')
  if (recordId !== undefined) void about.where('w.record_id', recordId)
  if (department !== undefined) {
    void about.where('r.department_id', db('departments').select('id').where('name', department))
  }
  if (period) {
    const span: [Instant, Instant] = [period.startAt, period.endAt - 1]
    void about.where((any) => {
      void any.whereBetween('r.received_at', span).orWhereBetween('j.due_at', span)
    })
  }
  return query.whereIn('q.id', about)
}

/** In the order they were received. */
export async function listRequestRecords(
  db: Db,
  {
    requestId,
    offset,
    limit,
  }: { readonly requestId: number; readonly offset: number; readonly limit: number },
): Promise<Page<RequestedRecord>> {
  const rows: RecordRow[] = await withTickets(db)
    .where('w.request_id', requestId)
    .orderBy(['r.received_at', 'r.id'])
    .offset(offset)
    .limit(limit)
  const total = await db('request_records')
    .where('request_id', requestId)
    .count({ n: '*' })
    .first<{ n: number }>()
  return {
    rows: rows.map(({ record_id, ticket_no, department, subject, received_at, due_at }) => ({
      recordId: record_id,
      ticketNo: ticket_no,
      department,
      subject,
      receivedAt: received_at,
      dueAt: due_at,
    })),
    total: total.n,
  }
}

function withTickets(db: Db): Knex.QueryBuilder {
  return db({ w: 'request_records' })
    .join({ r: 'records' }, 'r.id', 'w.record_id')
    .join({ d: 'departments' }, 'd.id', 'r.department_id')
    .join({ j: 'judgements' }, 'j.record_id', 'r.id')
    .select({
      request_id: 'w.request_id',
      record_id: 'w.record_id',
      ticket_no: 'r.ticket_no',
      department: 'd.name',
      subject: 'r.subject',
      received_at: 'r.received_at',
      due_at: 'j.due_at',
    })
}

interface RecordRow {
  readonly request_id: number
  readonly record_id: number
  readonly ticket_no: string
  readonly department: string
  readonly subject: string | null
  readonly received_at: Instant
  readonly due_at: Instant | null
}

interface RequestRow {
  readonly id: number
  readonly body: string
  readonly records: number
  readonly state: RequestState
  readonly revision: number
  readonly requested_by: string
  readonly requested_at: Instant
  readonly decided_by: string | null
  readonly decided_at: Instant | null
  readonly decided_reason: string | null
  readonly effect: string | null
}

async function toRequests(db: Db, rows: readonly RequestRow[]): Promise<readonly DecisionRequest[]> {
  const ids = rows.map(({ id }) => id)
  const files = await evidenceOf(db, 'request', ids)
  const heads: { request_id: number; record_id: number; departments: number }[] = await db({
    w: 'request_records',
  })
    .join({ r: 'records' }, 'r.id', 'w.record_id')
    .whereIn('w.request_id', valuesOf(db, ids))
    .groupBy('w.request_id')
    .select('w.request_id')
    .min({ record_id: 'w.record_id' })
    .countDistinct({ departments: 'r.department_id' })
  const first: RecordRow[] = await withTickets(db)
    .whereIn('w.request_id', valuesOf(db, ids))
    .whereIn(
      'w.record_id',
      valuesOf(
        db,
        heads.map(({ record_id }) => record_id),
      ),
    )
  const headOf = new Map(heads.map((head) => [head.request_id, head]))
  const firstOf = new Map(
    first.flatMap((record) =>
      headOf.get(record.request_id)?.record_id === record.record_id ? [[record.request_id, record]] : [],
    ),
  )
  return rows.map((row) => {
    const record = firstOf.get(row.id)
    return {
      id: row.id,
      decision: JSON.parse(row.body) as DraftDecision,
      records: row.records,
      first: record
        ? { recordId: record.record_id, ticketNo: record.ticket_no, department: record.department }
        : null,
      departments: headOf.get(row.id)?.departments ?? 0,
      state: row.state,
      revision: row.revision,
      requestedBy: row.requested_by,
      requestedAt: row.requested_at,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
      decidedReason: row.decided_reason ?? '',
      files: files.get(row.id) ?? [],
      effect: row.effect === null ? null : (JSON.parse(row.effect) as Effect),
    }
  })
}
