// Event files through the operations: checked, committed with the records they belong to, corrected, taken back.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const RECORDS = `工单编号,接收时间,承办单位,意见性质,办结时间
GD-1,2026-03-02 09:00,市政部,咨询,2026-03-03 22:00
GD-2,2026-03-02 09:00,技术部,咨询,
`
const HISTORY = `工单编号,操作时间,操作,处理部门,操作人,挂起原因,审批人
GD-1,2026-03-03 11:00,恢复,市政部,王敏,,
GD-1,2026-03-02 15:00,挂起,市政部,王敏,等待用户,李主任
GD-1,2026-03-03 22:00,办结,市政部,王敏,,
GD-2,2026-03-02 20:00,转办,市政部,王敏,,
GD-7,2026-03-02 20:00,办结,市政部,王敏,,
`

/** Surveys a file and checks it as it was understood. */
async function checkAsFound(name: string, text: string) {
  const fileId = await desk.addText(name, text)
  const { survey } = await desk.finish('surveyFile', { fileId })
  return await desk.check(fileId, survey.mapping)
}

const recordOf = async (ticketNo: string) => {
  const { rows } = await desk.run('listRecords', {
    filter: {},
    sort: 'receivedAt',
    descending: false,
    offset: 0,
    limit: 10,
  })
  return await desk.run('getRecord', { id: rows.find((row) => row.ticketNo === ticketNo)!.id })
}

test('records and their history come in together, whichever is named first', async () => {
  const history = await checkAsFound('流转.csv', HISTORY)
  expect(history.batch).toMatchObject({ rows: 5, rejected: 5, events: 0 })
  const records = await checkAsFound('工单.csv', RECORDS)
  const done = await desk.finish('commitImport', { batchIds: [history.batchId, records.batchId] })
  expect(done.batches).toMatchObject([
    { id: history.batchId, updated: 2, rejected: 1, events: 4 },
    { id: records.batchId, created: 2, events: null },
  ])
  const paused = await recordOf('GD-1')
  expect(paused.judgement.dueAt).toBe(Date.UTC(2026, 2, 3, 21))
  expect(paused.events.map(({ kind }) => kind)).toEqual(['paused', 'resumed', 'closed'])
  expect((await recordOf('GD-2')).feedback.department).toBe('市政部')
  expect(await desk.finish('verify', {})).toMatchObject({ ok: true, findings: [] })
})

test('a score moves with the events, and moves back when they are taken back', async () => {
  await desk.importCsv('工单.csv', RECORDS, (await checkAsFound('工单.csv', RECORDS)).batch.mapping)
  const history = await checkAsFound('流转.csv', HISTORY)
  const done = await desk.finish('commitImport', { batchIds: [history.batchId] })
  expect(done.moved.map(({ name }) => name)).toContain('市政部')
  const undone = await desk.finish('undoBatch', { batchId: history.batchId })
  expect(undone).toMatchObject({ deleted: 0, restored: 2, events: 4 })
  expect((await recordOf('GD-1')).events).toEqual([])
  expect(await desk.finish('verify', {})).toMatchObject({ ok: true })
})

test('a mapping of events that lacks what no step can do without is refused, and nothing is left', async () => {
  const fileId = await desk.addText('流转.csv', HISTORY)
  const mapping = { dateOrder: 'auto', fields: {}, events: { what: { column: '操作' } } } as const
  await expect(desk.check(fileId, mapping)).rejects.toMatchObject({
    code: 'fieldUnmapped',
    detail: { fields: ['ticketNo', 'event.at'] },
  })
  expect((await desk.run('listBatches', { offset: 0, limit: 10 })).total).toBe(0)
})
