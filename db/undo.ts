// Takes a committed batch back: what it created goes, what it updated is again as it was.
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import { appendAudit } from './audit.ts'
import { getBatch } from './batches.ts'
import { attribute } from './charges.ts'
import { CONTENT_COLUMNS, contentValues } from './columns.ts'
import { batchSubject } from './commit.ts'
import type { Db } from './database.ts'
import { countOut } from './dayTallies.ts'
import { insertRows, STAGING } from './dialect.ts'
import { createUpdateTable, dropStagingTable, UPDATE_COLUMNS } from './drafts.ts'
import type { Judge } from './judge.ts'
import { advanceLedger } from './ledgerVersion.ts'
import type { HistoryEntry } from './recordChanges.ts'
import { eventsOf } from './recordEvents.ts'
import { decisionsOf } from './storedDecisions.ts'
import { forgetTexts } from './textIndex.ts'
import { addDepartments, applyUpdates, departmentsIn } from './updates.ts'

/**
 * Ids of later committed batches that changed records of this one, or held them as they stood: undoing must begin
 * with the last of them, or rows that a standing batch delivered would be gone.
 */
export async function batchesResting(db: Db, batchId: number): Promise<readonly number[]> {
  const own = await db('batches').where('id', batchId).first<{ commit_no: number | null }>('commit_no')
  if (!own || own.commit_no === null) return []
  return await db({ b: 'batches' })
    .where('b.state', 'committed')
    .where('b.commit_no', '>', own.commit_no)
    .where((resting) => {
      for (const table of ['record_changes', 'record_repeats']) {
        void resting.orWhereExists(
          db({ later: table })
            .join({ own: 'record_changes' }, 'own.record_id', 'later.record_id')
            .whereRaw('later.batch_id = b.id')
            .where('own.batch_id', batchId)
            .select(db.raw('1')),
        )
      }
    })
    .orderBy('b.commit_no')
    .pluck('b.id')
}

/**
 * Deletes what the batch created and restores what it updated, judged anew under the policy in force, with an audit
 * entry `undoBatch`. Run inside `database.write`.
 * @throws AppError notFound, alreadyUndone, laterBatchRests with `batches` (ids as text) or `decisions` (ticket
 * numbers of records that would be deleted although decisions in force rest on them)
 */
export async function undoBatch(
  db: Db,
  batchId: number,
  options: { actor: string; at: Instant; judge: Judge },
): Promise<{ deleted: number; restored: number }> {
  const { actor, at, judge } = options
  await requireUndoable(db, batchId)
  await db('record_events').where('batch_id', batchId).delete()
  const restored = await restoreUpdated(db, batchId, judge)
  const deleted = await deleteCreated(db, batchId)
  await db('record_repeats').where('batch_id', batchId).delete()
  await db('batches').where('id', batchId).update({ state: 'undone', undone_at: at })
  await advanceLedger(db)
  await appendAudit(db, {
    at,
    actor,
    operation: 'undoBatch',
    subject: batchSubject(batchId),
    detail: { deleted, restored },
  })
  return { deleted, restored }
}

async function requireUndoable(db: Db, batchId: number): Promise<void> {
  const { state } = await getBatch(db, batchId)
  if (state === 'draft') throw new AppError('notFound', { batchId })
  if (state === 'undone') throw new AppError('alreadyUndone', { batchId })
  const batches = (await batchesResting(db, batchId)).map(String)
  if (batches.length > 0) throw new AppError('laterBatchRests', { batchId, batches })
  const decisions: string[] = await db({ c: 'record_changes' })
    .join({ x: 'decisions' }, 'x.record_id', 'c.record_id')
    .where({ 'c.batch_id': batchId, 'c.kind': 'created', 'x.revoked_at': null })
    .distinct('c.ticket_no')
    .orderBy('c.ticket_no')
    .limit(50)
    .pluck('c.ticket_no')
  if (decisions.length > 0) throw new AppError('laterBatchRests', { batchId, decisions })
}

const PAGE = 1000

async function restoreUpdated(trx: Db, batchId: number, { judge }: Judge): Promise<number> {
  const table = `${STAGING}.restored_${batchId}`
  await createUpdateTable(trx, table)
  let restored = 0
  for (let after = -1; ;) {
    const rows: { row_no: number; record_id: number; before: string }[] = await trx('record_changes')
      .select('row_no', 'record_id', 'before')
      .where({ batch_id: batchId, kind: 'updated' })
      .where('row_no', '>', after)
      .orderBy('row_no')
      .limit(PAGE)
    if (rows.length === 0) break
    const ids = rows.map((row) => row.record_id)
    const decisions = await decisionsOf(trx, ids)
    const events = await eventsOf(trx, ids)
    const updates = rows.map((row) => {
      const { feedback, batchId: source, row: sourceRow } = JSON.parse(row.before) as HistoryEntry
      const judgement = judge(feedback, decisions.get(row.record_id) ?? [], events.get(row.record_id))
      const head = [row.row_no, row.record_id, 'update', null, source, sourceRow, null]
      return [...head, ...contentValues(feedback, judgement)]
    })
    await insertRows(trx, table, [...UPDATE_COLUMNS, ...CONTENT_COLUMNS], updates)
    restored += rows.length
    after = rows.at(-1)!.row_no
  }
  await addDepartments(trx, departmentsIn(trx, table))
  await applyUpdates(trx, table, { after: -1, upTo: Number.MAX_SAFE_INTEGER })
  await attribute(trx, trx(table).select('record_id'))
  await dropStagingTable(trx, table)
  // What stood there before stands there again; keeping it twice would keep personal data for nothing.
  await trx('record_changes').where('batch_id', batchId).update({ before: null })
  return restored
}

async function deleteCreated(trx: Db, batchId: number): Promise<number> {
  const created = trx('record_changes').select('record_id').where({ batch_id: batchId, kind: 'created' })
  await countOut(trx, (judgements) => void judgements.whereIn('j.record_id', created.clone()))
  for (const table of ['decisions', 'judgements']) {
    await trx(table).whereIn('record_id', created.clone()).delete()
  }
  await forgetTexts(trx, (ids) => ids.select('record_id').from(created.clone().as('gone')))
  return await trx('records').whereIn('id', created.clone()).delete()
}
