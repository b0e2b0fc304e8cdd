// Decisions about single records; each judges its record again.
import type { Decision } from '../core/decision.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { ExclusionEntry } from '../core/report/input.ts'
import type { Period } from '../core/scorecard.ts'
import { attribute } from './charges.ts'
import type { Db } from './database.ts'
import type { Judge } from './judge.ts'
import { storeJudgement } from './judgements.ts'
import { advanceLedger } from './ledgerVersion.ts'
import { eventsOf } from './recordEvents.ts'
import { type Scope, whereInScope } from './recordFilter.ts'
import { getRecord } from './records.ts'
import { decisionsOf } from './storedDecisions.ts'

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
  const { recordId, decision, actor, at, judge } = input
  await claimRecord(db, recordId, input.revision)
  const body = JSON.stringify(decision)
  const [inserted]: { id: number }[] = await db('decisions')
    .insert({ record_id: recordId, kind: decision.kind, body, actor, decided_at: at })
    .returning('id')
  await judgeRecord(db, recordId, judge)
  return inserted!.id
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
  await claimRecord(db, found.record_id, input.revision)
  if (found.revoked_at !== null) throw new AppError('notFound', { decisionId })
  await db('decisions').where('id', decisionId).update({ revoked_at: at, revoked_by: actor })
  await judgeRecord(db, found.record_id, judge)
  return found.record_id
}

/** The revision moves on, so that whoever decides on what stood before is told. */
async function claimRecord(db: Db, id: number, revision: number): Promise<void> {
  const record = await getRecord(db, id)
  if (record.revision !== revision) throw new AppError('conflict', { recordId: id })
  await db('records').where('id', id).increment('revision', 1)
  await advanceLedger(db)
}

async function judgeRecord(db: Db, id: number, { judge }: Judge): Promise<void> {
  const { feedback } = await getRecord(db, id)
  const decisions = (await decisionsOf(db, [id])).get(id) ?? []
  const events = (await eventsOf(db, [id])).get(id)
  await storeJudgement(db, id, judge(feedback, decisions, events))
  // Another due day can be charged to another department.
  await attribute(db, db('records').select('id').where('id', id))
}

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
