import { expect, test } from 'vitest'
import { AppError } from '../../core/errors.ts'
import type { Feedback } from '../../core/feedback.ts'
import { HOUR } from '../../core/instant.ts'
import { createJudge } from '../../core/judge.ts'
import { listAudit } from '../../db/audit.ts'
import { getBatch, listBatches } from '../../db/batches.ts'
import { commitDrafts } from '../../db/commit.ts'
import type { Database } from '../../db/database.ts'
import { recordDecision } from '../../db/decisions.ts'
import type { Judge } from '../../db/judge.ts'
import { countRecords, getRecordDetail, listDepartments } from '../../db/records.ts'
import { verifyDatabase } from '../../db/verification.ts'
import { makeExclusion, makeFeedback } from '../make.ts'
import { indexes } from '../pg/place.ts'
import {
  ACTOR,
  commit,
  draft,
  importRecords,
  JUDGE,
  NOW,
  openLedger,
  POLICY,
  rowsOf,
  undo,
} from './ledger.ts'

async function detailOf(database: Database, ticketNo = 'GD-1'): ReturnType<typeof getRecordDetail> {
  const row = await database.knex('records').where('ticket_no', ticketNo).first<{ id: number }>('id')
  return await getRecordDetail(database.knex, row.id)
}

async function expectSound(database: Database, judge = JUDGE): Promise<void> {
  expect(await verifyDatabase(database, { judge })).toMatchObject({ ok: true, findings: [] })
}

test('a committed batch is found in the ledger as it was staged', async () => {
  const database = await openLedger()
  const feedback = makeFeedback({ handler: '李雷', complex: true, extras: { 备注: '=1+1', '': 'x' } })
  const other = makeFeedback({ ticketNo: 'GD-2', department: '市政部' })
  const batch = await importRecords(database, [feedback, other])
  expect(batch).toMatchObject({ state: 'committed', rows: 2, created: 2, updated: 0, rejected: 0 })
  expect(await countRecords(database.knex)).toBe(2)
  expect(await listDepartments(database.knex)).toEqual(['客服部', '市政部'])
  const detail = await detailOf(database)
  expect(detail.feedback).toEqual(feedback)
  expect(detail.judgement).toEqual(JUDGE.judge(feedback, []))
  expect(detail).toMatchObject({ revision: 1, batchId: batch.id, row: 2, decisions: [] })
  expect(detail.changes).toEqual([
    { batchId: batch.id, fileName: '工单.csv', at: NOW, kind: 'created', fields: [], events: 0 },
  ])
  expect(await getBatch(database.knex, batch.id)).toEqual(batch)
  await expectSound(database)
})

test('a newer version of known tickets updates them, tells what changed, and leaves the rest alone', async () => {
  const database = await openLedger()
  const closedAt = makeFeedback().receivedAt + 30 * HOUR
  await importRecords(database, [
    makeFeedback({ subject: '路灯', extras: { 楼号: '3' } }),
    makeFeedback({ ticketNo: 'GD-2' }),
  ])
  const batch = await importRecords(
    database,
    [
      makeFeedback({ closedAt, department: '市政部', extras: { 备注: '急' } }),
      makeFeedback({ ticketNo: 'GD-2' }),
      makeFeedback({ ticketNo: 'GD-3' }),
    ],
    { fields: ['closedAt', 'department'] },
  )
  expect(batch).toMatchObject({ created: 1, updated: 1, unchanged: 1 })
  const detail = await detailOf(database)
  const merged = makeFeedback({
    subject: '路灯',
    closedAt,
    department: '市政部',
    extras: { 楼号: '3', 备注: '急' },
  })
  expect(detail).toMatchObject({ revision: 2, batchId: batch.id, row: 2, feedback: merged })
  expect(detail.judgement).toEqual(JUDGE.judge(merged, []))
  expect(detail.changes[1]!.fields).toEqual([
    { field: 'closedAt', before: null, after: closedAt },
    { field: 'department', before: '客服部', after: '市政部' },
    { field: 'extras.备注', before: null, after: '急' },
  ])
  expect(await detailOf(database, 'GD-2')).toMatchObject({ revision: 1, changes: [{ kind: 'created' }] })
  await expectSound(database)
})

test('the same facts known later update a record only where that changes its verdict', async () => {
  const database = await openLedger()
  const { receivedAt } = makeFeedback()
  const future = { closedAt: receivedAt + 30 * HOUR, knownAt: receivedAt + HOUR }
  await importRecords(database, [
    makeFeedback(future),
    makeFeedback({ ticketNo: 'GD-2', knownAt: receivedAt + HOUR }),
  ])
  expect((await detailOf(database)).judgement.closedAt).toBeNull()
  const later = { knownAt: receivedAt + 100 * HOUR }
  const batch = await importRecords(database, [
    makeFeedback({ ...future, ...later }),
    makeFeedback({ ticketNo: 'GD-2', ...later }),
  ])
  expect(batch).toMatchObject({ updated: 1, unchanged: 1 })
  const { judgement, changes } = await detailOf(database)
  expect(judgement.closedAt).toBe(future.closedAt)
  expect(changes[1]!.fields).toEqual([{ field: 'knownAt', before: future.knownAt, after: later.knownAt }])
  await expectSound(database)
})

test('several drafts are committed in order in one go, the later ones on top of the earlier', async () => {
  const database = await openLedger()
  const first = await draft(
    database,
    rowsOf([makeFeedback({ subject: '一' }), makeFeedback({ ticketNo: 'GD-2' })]),
  )
  const second = await draft(
    database,
    rowsOf([makeFeedback({ subject: '二' }), makeFeedback({ ticketNo: 'GD-3' })]),
  )
  expect(second).toMatchObject({ created: 2, updated: 0 })
  const batches = await commit(database, [second.batchId, first.batchId])
  expect(batches).toMatchObject([
    { id: second.batchId, created: 2, updated: 0 },
    { id: first.batchId, created: 1, updated: 1 },
  ])
  const { feedback, changes } = await detailOf(database)
  expect(feedback.subject).toBe('一')
  expect(changes.map(({ kind }) => kind)).toEqual(['created', 'updated'])
  const { rows } = await listBatches(database.knex, { offset: 0, limit: 10 })
  expect(rows.map(({ id }) => id)).toEqual([first.batchId, second.batchId])
  await expectSound(database)
})

const exclusion = makeExclusion()

test.each<[string, (database: Database, batchId: number) => Promise<unknown>, Partial<Feedback>]>([
  [
    'updated by another import',
    async (database) =>
      await importRecords(database, [makeFeedback({ handler: '赵' })], { fields: ['handler'] }),
    { subject: '新', handler: '赵' },
  ],
  [
    'decided upon',
    async (database) => {
      const { id: recordId, revision } = await detailOf(database)
      const decided = { recordId, revision, decision: exclusion, actor: ACTOR, at: NOW, judge: JUDGE }
      await database.write(async (trx) => await recordDecision(trx, decided))
    },
    { subject: '新' },
  ],
  [
    'taken back',
    async (database, batchId) => await undo(database, batchId),
    { subject: '新', content: null },
  ],
])(
  'a draft whose record was %s after it was checked is matched again when it is committed',
  async (_, act, expected) => {
    const database = await openLedger()
    const base = await importRecords(database, [makeFeedback({ content: '旧' })])
    const { batchId } = await draft(database, rowsOf([makeFeedback({ subject: '新' })]), {
      fields: ['subject'],
    })
    await act(database, base.id)
    await commit(database, [batchId])
    expect((await detailOf(database)).feedback).toMatchObject(expected)
    await expectSound(database)
  },
)

test('a draft checked under an older policy is judged by the one in force', async () => {
  const database = await openLedger()
  await importRecords(database, [makeFeedback()])
  const lenient: Judge = {
    version: 2,
    judge: createJudge({
      ...POLICY,
      handling: [{ when: {}, limit: { kind: 'natural_hours', n: 1000 } }],
    }),
  }
  const known = makeFeedback({ subject: '新' })
  const created = makeFeedback({ ticketNo: 'GD-2' })
  const { batchId } = await draft(database, rowsOf([known, created]))
  await commit(database, [batchId], lenient)
  expect((await detailOf(database)).judgement).toEqual(lenient.judge(known, []))
  expect((await detailOf(database, 'GD-2')).judgement).toEqual(lenient.judge(created, []))
  await expectSound(database, lenient)
})

test('a batch is committed once', async () => {
  const database = await openLedger()
  const { id } = await importRecords(database, [makeFeedback()])
  await expect(commit(database, [id])).rejects.toEqual(new AppError('alreadyCommitted', { batchId: id }))
})

test('a commit that is stopped changes nothing, and can be made later', async () => {
  const database = await openLedger()
  const { batchId } = await draft(database, rowsOf([makeFeedback()]))
  const options = { actor: ACTOR, at: NOW, judge: JUDGE, signal: AbortSignal.abort() }
  const stopped = database.write(async (trx) => await commitDrafts(trx, [batchId], options))
  await expect(stopped).rejects.toEqual(new AppError('cancelled'))
  expect(await countRecords(database.knex)).toBe(0)
  await commit(database, [batchId, batchId])
  expect(await countRecords(database.knex)).toBe(1)
})

test('the audit entry of a commit names counts and digests and no personal data', async () => {
  const database = await openLedger()
  const feedback = makeFeedback({ customerName: '张三', subject: '路灯' })
  const batch = await importRecords(database, [feedback], { batch: { digest: 'abc' } })
  const { rows } = await listAudit(database.knex, { subjects: [`batch ${batch.id}`], offset: 0, limit: 10 })
  expect(rows).toMatchObject([
    {
      seq: 1,
      actor: ACTOR,
      at: NOW,
      operation: 'commitImport',
      detail: { file: 'abc', created: 1, rejected: 0 },
    },
  ])
  expect(rows[0]!.detail.digest).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(rows)).not.toMatch(/张三|路灯|GD-1/)
})

test('a large first import has all its indexes afterwards, and its records under ids in row order', async () => {
  const database = await openLedger()
  const before = await indexes(database.knex)
  const { receivedAt } = makeFeedback()
  const records = Array.from({ length: 20_001 }, (_, i) =>
    makeFeedback({ ticketNo: `GD-${20_001 - i}`, receivedAt: receivedAt + i }),
  )
  const batch = await importRecords(database, records, { fields: ['receivedAt'] })
  expect(batch.created).toBe(20_001)
  expect(await indexes(database.knex)).toEqual(before)
  const rows: { row_no: number }[] = await database.knex('records').orderBy('id').limit(3).select('row_no')
  expect(rows.map((row) => row.row_no)).toEqual([2, 3, 4])
})
