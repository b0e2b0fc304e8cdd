// Reads the decisions about records.
import type { Decision } from '../core/decision.ts'
import type { StoredDecision } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { valuesOf } from './dialect.ts'

/** Decisions in force by record id, oldest first. */
export async function decisionsOf(
  db: Db,
  recordIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Decision[]>> {
  const rows: { record_id: number; body: string }[] = await db('decisions')
    .select('record_id', 'body')
    .whereIn('record_id', valuesOf(db, recordIds))
    .whereNull('revoked_at')
    .orderBy('id')
  const byRecord = new Map<number, Decision[]>()
  for (const row of rows) {
    const decision = JSON.parse(row.body) as Decision
    const decisions = byRecord.get(row.record_id)
    if (decisions) decisions.push(decision)
    else byRecord.set(row.record_id, [decision])
  }
  return byRecord
}

/** All decisions about a record, revoked ones too, oldest first. */
export async function listDecisions(db: Db, recordId: number): Promise<readonly StoredDecision[]> {
  const rows: { id: number; body: string; actor: string; decided_at: number; revoked_at: number | null }[] =
    await db('decisions').where('record_id', recordId).orderBy('id')
  return rows.map((row) => ({
    id: row.id,
    decision: JSON.parse(row.body) as Decision,
    decidedAt: row.decided_at,
    actor: row.actor,
    revokedAt: row.revoked_at,
  }))
}
