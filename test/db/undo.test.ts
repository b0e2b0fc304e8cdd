import { expect, test } from 'vitest'
import { AppError } from '../../core/errors.ts'
import { HOUR } from '../../core/instant.ts'
import { VERDICT } from '../../core/judgement.ts'
import { listAudit } from '../../db/audit.ts'
import { getBatch } from '../../db/batches.ts'
import type { Database } from '../../db/database.ts'
import { recordDecision, revokeDecision } from '../../db/decisions.ts'
import { countRecords, getRecordDetail } from '../../db/records.ts'
import { batchesResting } from '../../db/undo.ts'
import { verifyDatabase } from '../../db/verification.ts'
import { makeExclusion, makeFeedback } from '../make.ts'
import { ACTOR, draft, importRecords, JUDGE, NOW, openLedger, rowsOf, undo } from './ledger.ts'

const exclusion = makeExclusion()

async function detailOf(database: Database, ticketNo = 'GD-1'): ReturnType<typeof getRecordDetail> {
  const row = await database.knex('records').where('ticket_no', ticketNo).first<{ id: number }>('id')
  return await getRecordDetail(database.knex, row.id)
}

async function exclude(database: Database, ticketNo?: string): Promise<number> {
  const { id: recordId, revision } = await detailOf(database, ticketNo)
  const input = { recordId, revision, decision: exclusion, actor: ACTOR, at: NOW, judge: JUDGE }
  return await database.write(async (trx) => await recordDecision(trx, input))
}

test('taking a batch back deletes what it created and restores what it updated', async () => {
  const database = await openLedger()
  const original = makeFeedback({ subject: '旧', customerName: '张三', extras: { 楼号: '3' } })
  const first = await importRecords(database, [original, makeFeedback({ ticketNo: 'GD-2' })])
  const before = await detailOf(database)
  const second = await importRecords(database, [
    makeFeedback({ subject: '新', department: '市政部', closedAt: original.receivedAt + HOUR }),
    makeFeedback({ ticketNo: 'GD-3' }),
  ])
  expect(await undo(database, second.id)).toEqual({ deleted: 1, restored: 1 })
  expect(await countRecords(database.knex)).toBe(2)
  expect(await detailOf(database)).toEqual({ ...before, revision: 3 })
  expect(await getBatch(database.knex, second.id)).toMatchObject({
    state: 'undone',
    undoneAt: NOW,
    updated: 1,
  })
  const { rows } = await listAudit(database.knex, { offset: 0, limit: 1 })
  expect(rows).toMatchObject([
    { operation: 'undoBatch', subject: `batch ${second.id}`, detail: { deleted: 1, restored: 1 } },
  ])
  expect(JSON.stringify(await database.knex('record_changes'))).not.toContain('张三')
  expect(await verifyDatabase(database, { judge: JUDGE })).toMatchObject({ ok: true, findings: [] })
  await undo(database, first.id)
  expect(await countRecords(database.knex)).toBe(0)
  expect(await verifyDatabase(database, { judge: JUDGE })).toMatchObject({ ok: true, findings: [] })
})

test('a batch that later batches rest on is not taken back, and the refusal names them', async () => {
  const database = await openLedger()
  const first = await importRecords(database, [makeFeedback(), makeFeedback({ ticketNo: 'GD-2' })])
  await importRecords(database, [makeFeedback({ ticketNo: 'GD-3' })])
  const third = await importRecords(database, [makeFeedback({ ticketNo: 'GD-2', subject: '新' })])
  expect(await batchesResting(database.knex, first.id)).toEqual([third.id])
  const detail = { batchId: first.id, batches: [String(third.id)] }
  await expect(undo(database, first.id)).rejects.toEqual(new AppError('laterBatchRests', detail))
  await undo(database, third.id)
  expect(await batchesResting(database.knex, first.id)).toEqual([])
  await undo(database, first.id)
})

test('a batch whose rows a standing batch holds unchanged is not taken back, or delivered rows would be gone', async () => {
  const database = await openLedger()
  const first = await importRecords(database, [makeFeedback()])
  const repeat = await importRecords(database, [makeFeedback()])
  expect(repeat).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
  expect(await batchesResting(database.knex, first.id)).toEqual([repeat.id])
  const detail = { batchId: first.id, batches: [String(repeat.id)] }
  await expect(undo(database, first.id)).rejects.toEqual(new AppError('laterBatchRests', detail))
  await undo(database, repeat.id)
  expect(await countRecords(database.knex)).toBe(1)
  await undo(database, first.id)
  expect(await countRecords(database.knex)).toBe(0)
})

test('which batch is later is a matter of commits, not of when the drafts began', async () => {
  const database = await openLedger()
  const { batchId: begunFirst } = await draft(database, rowsOf([makeFeedback({ subject: '后' })]))
  const committedFirst = await importRecords(database, [makeFeedback()])
  await database.write(async (trx) => {
    const { commitDrafts } = await import('../../db/commit.ts')
    await commitDrafts(trx, [begunFirst], { actor: ACTOR, at: NOW, judge: JUDGE })
  })
  expect(await batchesResting(database.knex, committedFirst.id)).toEqual([begunFirst])
  expect(await batchesResting(database.knex, begunFirst)).toEqual([])
})

test('a record that a decision rests on is not deleted until the decision is revoked', async () => {
  const database = await openLedger()
  const batch = await importRecords(database, [makeFeedback()])
  const decisionId = await exclude(database)
  const detail = { batchId: batch.id, decisions: ['GD-1'] }
  await expect(undo(database, batch.id)).rejects.toEqual(new AppError('laterBatchRests', detail))
  const revoked = { decisionId, revision: 2, actor: ACTOR, at: NOW, judge: JUDGE }
  await database.write(async (trx) => await revokeDecision(trx, revoked))
  await undo(database, batch.id)
  expect(await database.knex('decisions')).toEqual([])
})

test('a restored record is judged with the decisions made meanwhile', async () => {
  const database = await openLedger()
  await importRecords(database, [makeFeedback()])
  const second = await importRecords(database, [makeFeedback({ subject: '新' })])
  await exclude(database)
  await undo(database, second.id)
  const { judgement, feedback } = await detailOf(database)
  expect(feedback.subject).toBeNull()
  expect(judgement.verdicts[2]).toBe(VERDICT.excluded)
  expect(await verifyDatabase(database, { judge: JUDGE })).toMatchObject({ ok: true, findings: [] })
})

test('a batch is taken back once, and a draft never', async () => {
  const database = await openLedger()
  const { id } = await importRecords(database, [makeFeedback()])
  await undo(database, id)
  await expect(undo(database, id)).rejects.toEqual(new AppError('alreadyUndone', { batchId: id }))
  const { batchId } = await draft(database, rowsOf([makeFeedback()]))
  await expect(undo(database, batchId)).rejects.toEqual(new AppError('notFound', { batchId }))
  await expect(undo(database, 99)).rejects.toEqual(new AppError('notFound', { batchId: 99 }))
})

test('a record imported again after it was taken back is a new one', async () => {
  const database = await openLedger()
  const first = await importRecords(database, [makeFeedback()])
  const { id } = await detailOf(database)
  await undo(database, first.id)
  await importRecords(database, [makeFeedback()])
  expect((await detailOf(database)).id).not.toBe(id)
})
