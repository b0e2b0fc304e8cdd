// What is said of a file before it is imported, through the whole way: read, checked, compared with the ledger.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assessmentAfter } from './assessmentCases.ts'
import { at, csvOf, type Desk, openDesk, ordinaryRows, type RowValues } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const check = async (name: string, rows: readonly RowValues[]) =>
  await desk.check(await desk.addText(name, csvOf(rows)))
const renamed = (from: number, count: number): RowValues[] =>
  ordinaryRows(count, (i) => ({ ticketNo: `X-${from + i}` }))

test('a second export of the same days under other numbers is noticed before it counts twice', async () => {
  expect((await check('一.csv', ordinaryRows(40))).notices).toEqual([])
  await desk.importCsv('一.csv', csvOf(ordinaryRows(40)))
  const again = await check('一.csv', ordinaryRows(40))
  expect(again.notices).toEqual([])
  const { notices, batchId } = await check('二.csv', [...ordinaryRows(10), ...renamed(0, 30)])
  expect(notices).toEqual([
    {
      weight: 'warning',
      code: 'overlap',
      rows: 30,
      created: 30,
      stored: 30,
      months: [{ month: '2026-03', rows: 30, stored: 30 }],
      departments: ['客服部'],
    },
  ])
  await desk.finish('commitImport', { batchIds: [batchId] })
  expect((await desk.run('getBatch', { batchId })).notices).toEqual(notices)
})

test('tickets of a frozen result are named before they count, changed and new ones apart', async () => {
  await desk.importCsv('一.csv', csvOf(ordinaryRows(40)))
  const { id, name, period } = await assessmentAfter(desk, 'freeze')
  const late = { resolution: '未解决' }
  const { notices } = await check('二.csv', [
    ...ordinaryRows(3, () => late),
    ordinaryRows(4)[3]!,
    { ...ordinaryRows(1)[0]!, ticketNo: 'X-1' },
  ])
  expect(notices[0]).toEqual({
    weight: 'warning',
    code: 'frozenPeriod',
    assessments: [{ assessmentId: id, name, period, edition: 1, created: 1, updated: 3 }],
  })
  const april = ordinaryRows(2, (i) => ({ ticketNo: `Y-${i}`, receivedAt: '2026-04-08 09:00:00' }))
  expect((await check('三.csv', april)).notices.map(({ code }) => code)).not.toContain('frozenPeriod')
})

test('the next file of a source is compared with the last one that stands', async () => {
  const open = {
    registeredAt: '',
    firstRespondedAt: '',
    closedAt: '',
    resultSentAt: '',
    revisitedAt: '',
  }
  const month = (count: number, over: RowValues = {}) =>
    ordinaryRows(count, (i) => ({
      ...open,
      ticketNo: `${count}-${i}`,
      receivedAt: at((i % 6) * 1440 + i),
      ...over,
    }))
  const first = await desk.importCsv('一.csv', csvOf(month(60)))
  const jumped = await check('二.csv', month(600, { department: '技术部', satisfaction: '' }))
  expect(jumped.notices.map(({ code }) => code)).toEqual(['volumeJump', 'blankJump'])
  expect(jumped.notices[0]).toMatchObject({
    before: { batchId: first.batches[0]!.id, fileName: '一.csv' },
    months: [{ month: '2026-03', rows: 600, perDay: 100, perDayBefore: 10 }],
  })
  await desk.finish('undoBatch', { batchId: first.batches[0]!.id })
  expect((await check('二.csv', month(600, { department: '技术部' }))).notices).toEqual([])
})

test('a handful of dates that decide the order of all others is said', async () => {
  const lines = Array.from({ length: 100 }, (_, i) => `A-${i},0${(i % 9) + 1}/0${(i % 7) + 1}/2025,客服部`)
  const text = ['工单编号,受理时间,承办单位', ...lines, 'A-100,1/25/2025,客服部'].join('\n')
  const fileId = await desk.addText('日期.csv', text)
  const { survey } = await desk.finish('surveyFile', { fileId })
  const draft = await desk.check(fileId, { ...survey.mapping, headerRow: survey.headerRow })
  expect(draft.notices).toMatchObject([{ code: 'dateOrder', order: 'mdy', deciding: 1 }])
  const said = await desk.check(fileId, { ...survey.mapping, headerRow: survey.headerRow, dateOrder: 'mdy' })
  expect(said.notices).toEqual([])
})

test('checking and writing are timed', async () => {
  let now = Date.UTC(2026, 3, 10)
  const timed = await openDesk({ clock: () => (now += 10) })
  try {
    const { batches } = await timed.importCsv('一.csv', csvOf(ordinaryRows(3)))
    expect(batches[0]!.checkMs).toBeGreaterThan(0)
    expect(batches[0]!.commitMs).toBeGreaterThan(0)
    const { batch } = await timed.run('getBatch', { batchId: batches[0]!.id })
    expect(batch).toEqual(batches[0])
  } finally {
    await timed.close()
  }
})
