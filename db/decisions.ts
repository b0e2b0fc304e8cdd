// Decisions about single records; each judges its record again.
import type { Decision } from '../core/decision.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { ExclusionEntry } from '../core/report/input.ts'
import type { Period } from '../core/scorecard.ts'
import { attribute } from './charges.ts'
import type { Db } from './database.ts'
import type { Judge } from './judge.ts'
import { valuesOf } from './dialect.ts'
import { storeJudgement } from './judgements.ts'
import { advanceLedger } from './ledgerVersion.ts'
import { type Scope, whereInScope } from './recordFilter.ts'
import { getRecord, recordsById, withDecisions } from './records.ts'

/** Stores the decision and judges the record again; answers the decision's id. @throws AppError notFound, conflict */
export async function recordDecision(
  db: Db,
  input: {
    recordId: number
    revision: number
    decision: Decision
    actor: string
    at: Instant
    judge: Judge
  },
): Promise<number> {
  const { recordId, revision, ...rest } = input
  const record = await getRecord(db, recordId)
  if (record.revision !== revision) throw new AppError('conflict', { recordId })
  const ids = await recordDecisions(db, { ...rest, recordIds: [recordId] })
  return ids.get(recordId)!
}

/** Stores one decision about each of the records and judges them again; answers the decisions' ids by record. */
export async function recordDecisions(
  db: Db,
  input: {
    recordIds: readonly number[]
    decision: Decision
    actor: string
    at: Instant
    judge: Judge
  },
): Promise<ReadonlyMap<number, number>> {
  const { recordIds, decision, actor, at, judge } = input
  const body = JSON.stringify(decision)
  const ids = new Map<number, number>()
  for (const recordId of recordIds) {
    const [inserted]: { id: number }[] = await db('decisions')
      .insert({ record_id: recordId, kind: decision.kind, body, actor, decided_at: at })
      .returning('id')
    ids.set(recordId, inserted!.id)
  }
  await judgeAgain(db, recordIds, judge)
  return ids
}

/**
 * Ends a decision (it stays readable) and judges the record again; answers the record's id.
 * @throws AppError notFound (no such decision in force), conflict
 */
export async function revokeDecision(
  db: Db,
  input: { decisionId: number; revision: number; actor: string; at: Instant; judge: Judge },
): Promise<number> {
  const { decisionId, actor, at, judge } = input
  const found: { record_id: number; revoked_at: Instant | null } | undefined = await db('decisions')
    .where('id', decisionId)
    .first('record_id', 'revoked_at')
  if (!found) throw new AppError('notFound', { decisionId })
  // Whoever did not see it revoked is told of the change, not that there is no such decision.
  const record = await getRecord(db, found.record_id)
  if (record.revision !== input.revision) throw new AppError('conflict', { recordId: record.id })
  if (found.revoked_at !== null) throw new AppError('notFound', { decisionId })
  await db('decisions').where('id', decisionId).update({ revoked_at: at, revoked_by: actor })
  await judgeAgain(db, [found.record_id], judge)
  return found.record_id
}

/** Their revisions move on, so that whoever decides on what stood before is told. */
async function judgeAgain(db: Db, recordIds: readonly number[], { judge }: Judge): Promise<void> {
  await db('records').whereIn('id', valuesOf(db, recordIds)).increment('revision', 1)
  await advanceLedger(db)
  for (let from = 0; from < recordIds.length; from += PAGE) {
    const page = await recordsById(db, recordIds.slice(from, from + PAGE))
    for (const { id, feedback, decisions, events } of await withDecisions(db, page))
      await storeJudgement(db, id, judge(feedback, decisions, events))
  }
  // Another due day can be charged to another department.
  await attribute(db, db('records').select('id').whereIn('id', valuesOf(db, recordIds)))
}

/** Records judged at a time. */
const PAGE = 200

type Exclusion = Extract<Decision, { kind: 'exclusion' }>

export interface ExcludedRecord extends ExclusionEntry {
  readonly recordId: number
}

/** Exclusions in force of records received or due in the period, by department, ticket and code: what a report prints. */
export async function listExclusions(
  db: Db,
  { period, asOf, scope = null }: { period: Period; asOf: Instant; scope?: Scope | null },
): Promise<readonly ExcludedRecord[]> {
  const span: [Instant, Instant] = [period.startAt, period.endAt - 1]
  const listed = db({ x: 'decisions' })
    .join({ r: 'records' }, 'r.id', 'x.record_id')
    .join({ d: 'departments' }, 'd.id', 'r.department_id')
    .join({ j: 'judgements' }, 'j.record_id', 'r.id')
    .select('x.record_id', 'r.ticket_no', 'd.name as department', 'x.body', 'x.decided_at')
    .where({ 'x.kind': 'exclusion', 'x.revoked_at': null })
    .where((any) => {
      void any.whereBetween('r.received_at', span).orWhereBetween('j.due_at', span)
    })
    .orderBy(['d.name', 'r.ticket_no', 'x.id'])
  whereInScope(listed, 'x.record_id', { db, scope, asOf })
  const rows: {
    record_id: number
    ticket_no: string
    department: string
    body: string
    decided_at: number
  }[] = await listed
  return rows.map((row) => {
    const { code, reason, evidence, requestedBy, approvedBy } = JSON.parse(row.body) as Exclusion
    return {
      recordId: row.record_id,
      ticketNo: row.ticket_no,
      department: row.department,
      code,
      reason,
      evidence,
      requestedBy,
      approvedBy,
      decidedAt: row.decided_at,
    }
  })
}
