import { expect, test } from 'vitest'
import type { Feedback } from '../../core/feedback.ts'
import { HOUR, MINUTE } from '../../core/instant.ts'
import { getDataQuality } from '../../db/dataQuality.ts'
import { dataSpan, getDiagnostics, listOverdue } from '../../db/diagnostics.ts'
import { makeFeedback, makeIssue } from '../make.ts'
import { commit, draft, importRecords, JUDGE, NOW, openLedger, periodOf, undo } from './ledger.ts'

const MARCH = periodOf('2026-03')
const { receivedAt } = makeFeedback()
/** Everything of 2026-03-06 is due. */
const AS_OF = receivedAt + 60 * HOUR

const many = (...changes: Partial<Feedback>[]): Feedback[] =>
  changes.map((change, i) => makeFeedback({ ticketNo: `GD-${i + 1}`, ...change }))
const responded = (minutes: number): Partial<Feedback> => ({
  firstRespondedAt: receivedAt + minutes * MINUTE,
})

test.each<[number[], { mean: number; median: number; p90: number } | null]>([
  [[], null],
  [[7], { mean: 7, median: 7, p90: 7 }],
  [[1, 4], { mean: 2.5, median: 2.5, p90: 4 }],
  [[5, 1, 3], { mean: 3, median: 3, p90: 5 }],
  [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100], { mean: 55, median: 55, p90: 90 }],
  [[10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 1100], { mean: 150, median: 60, p90: 100 }],
])('of response times %j, mean, median and nine in ten are exact', async (minutes, expected) => {
  const database = await openLedger()
  await importRecords(database, many(...minutes.map(responded), {}))
  const { responseMinutes } = await getDiagnostics(database.knex, { period: MARCH, asOf: AS_OF })
  expect(responseMinutes).toEqual(expected && { count: minutes.length, ...expected })
})

test('diagnostics count what was received in the period, of one group where named', async () => {
  const database = await openLedger()
  const closed = { closedAt: receivedAt + HOUR, department: '市政部', handler: '李雷' }
  await importRecords(
    database,
    many(
      { ...closed, satisfaction: 'satisfied' },
      { ...closed, satisfaction: 'dissatisfied', handler: null },
      { ...closed, satisfaction: 'satisfied', selfRated: true },
      {},
      { receivedAt: AS_OF - HOUR },
      { receivedAt: MARCH.endAt },
      { receivedAt: MARCH.startAt - 1 },
    ),
  )
  const all = await getDiagnostics(database.knex, { period: MARCH, asOf: AS_OF })
  expect(all).toMatchObject({ received: 5, open: 2, overdueOpen: 1, csatMean: 50, rated: 2, ratable: 5 })
  expect(all.handlingMinutes).toMatchObject({ count: 3, mean: 60 })
  const ofGroup = async (by: 'department' | 'handler', name: string) =>
    await getDiagnostics(database.knex, { period: MARCH, asOf: AS_OF, group: { by, name } })
  expect(await ofGroup('department', '市政部')).toMatchObject({ received: 3, open: 0, rated: 2, ratable: 3 })
  expect(await ofGroup('handler', '李雷')).toMatchObject({ received: 2, rated: 1 })
  expect(await ofGroup('department', '没有')).toEqual({
    received: 0,
    open: 0,
    overdueOpen: 0,
    responseMinutes: null,
    handlingMinutes: null,
    csatMean: null,
    rated: 0,
    ratable: 0,
  })
})

test('the overdue list has what missed its due instant, worst first, finished or not', async () => {
  const database = await openLedger()
  const late = (hours: number) => ({ closedAt: receivedAt + (48 + hours) * HOUR })
  await importRecords(
    database,
    many(
      late(5),
      {},
      late(20),
      { closedAt: receivedAt + HOUR },
      { nature: 'praise' },
      { receivedAt: AS_OF - HOUR },
    ),
  )
  const { rows, total } = await listOverdue(database.knex, { period: MARCH, asOf: AS_OF, limit: 2 })
  expect(total).toBe(3)
  expect(rows.map(({ ticketNo }) => ticketNo)).toEqual(['GD-3', 'GD-2'])
})

test('data quality speaks of the records of the period, their batches and the fields these supply', async () => {
  const database = await openLedger()
  const { batchId } = await draft(
    database,
    [
      { row: 2, feedback: makeFeedback({ handler: '李雷' }), issues: [makeIssue()], cells: null },
      { row: 3, feedback: makeFeedback({ ticketNo: 'GD-2' }), issues: [], cells: null },
      {
        row: 4,
        feedback: null,
        issues: [makeIssue({ code: 'mojibake', severity: 'error' })],
        cells: ['锟斤拷'],
      },
    ],
    { fields: ['receivedAt', 'department', 'handler', 'subject'] },
  )
  await commit(database, [batchId])
  await importRecords(database, [makeFeedback({ ticketNo: 'GD-3', receivedAt: MARCH.endAt })], {
    fields: ['reply'],
  })
  expect(await getDataQuality(database.knex, { period: MARCH, asOf: NOW })).toEqual({
    records: 2,
    rowsRead: 3,
    rejected: 1,
    withWarnings: 1,
    issues: [
      { code: 'mojibake', severity: 'error', count: 1 },
      { code: 'valueUnknown', severity: 'warning', count: 1 },
    ],
    filled: [
      { field: 'receivedAt', share: 1 },
      { field: 'department', share: 1 },
      { field: 'handler', share: 0.5 },
      { field: 'subject', share: 0 },
    ],
  })
  const empty = { records: 0, rowsRead: 0, rejected: 0, withWarnings: 0, issues: [], filled: [] }
  expect(await getDataQuality(database.knex, { period: periodOf('2020'), asOf: NOW })).toEqual(empty)
})

test('the data reaches from the first receipt to the last receipt and due instant', async () => {
  const database = await openLedger()
  expect(await dataSpan(database.knex)).toBeNull()
  const praise = makeFeedback({ nature: 'praise' })
  const batch = await importRecords(database, [praise])
  expect(await dataSpan(database.knex)).toEqual({
    firstAt: receivedAt,
    lastReceivedAt: receivedAt,
    lastDueAt: null,
  })
  await undo(database, batch.id)
  const last = makeFeedback({ ticketNo: 'GD-2', receivedAt: receivedAt + HOUR })
  await importRecords(database, [makeFeedback(), last])
  expect(await dataSpan(database.knex)).toEqual({
    firstAt: receivedAt,
    lastReceivedAt: receivedAt + HOUR,
    lastDueAt: JUDGE.judge(last, []).dueAt,
  })
})

test('one thing is asked at a time: the snapshot of a report is one connection', async () => {
  const database = await openLedger()
  let asked = 0
  let mostAtOnce = 0
  await database.knex.transaction(async (snapshot) => {
    snapshot.on('query', () => (mostAtOnce = Math.max(mostAtOnce, ++asked)))
    snapshot.on('query-response', () => asked--)
    await getDiagnostics(snapshot, { period: periodOf('2026-Q1'), asOf: NOW })
  })
  expect(mostAtOnce).toBe(1)
})
