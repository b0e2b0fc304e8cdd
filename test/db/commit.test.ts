import { expect, test } from 'vitest'
import { getBatch } from '../../db/batches.ts'
import { countRecords, getRecordDetail, listDepartments } from '../../db/records.ts'
import { verifyDatabase } from '../../db/verification.ts'
import { makeFeedback } from '../make.ts'
import { importRecords, JUDGE, openLedger } from './ledger.ts'

test('a committed batch is found in the ledger as it was staged', async () => {
  const database = await openLedger()
  const feedback = makeFeedback({ handler: '李雷', complex: true, extras: { 备注: '=1+1', '': 'x' } })
  const batch = await importRecords(database, [
    feedback,
    makeFeedback({ ticketNo: 'GD-2', department: '市政部' }),
  ])
  expect(batch).toMatchObject({ state: 'committed', rows: 2, created: 2, updated: 0, rejected: 0 })
  expect(await countRecords(database.knex)).toBe(2)
  expect(await listDepartments(database.knex)).toEqual(['客服部', '市政部'])
  const ids: number[] = await database.knex('records').orderBy('id').pluck('id')
  const detail = await getRecordDetail(database.knex, ids[0]!)
  expect(detail.feedback).toEqual(feedback)
  expect(detail.judgement).toEqual(JUDGE.judge(feedback, []))
  expect(detail).toMatchObject({ revision: 1, batchId: batch.id, row: 2, decisions: [] })
  expect(detail.changes).toMatchObject([{ batchId: batch.id, kind: 'created', fields: [] }])
  expect(await getBatch(database.knex, batch.id)).toEqual(batch)
  expect(await verifyDatabase(database, { judge: JUDGE })).toMatchObject({
    ok: true,
    findings: [],
    records: 2,
  })
})
