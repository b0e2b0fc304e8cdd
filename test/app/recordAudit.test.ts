import { afterEach, beforeEach, expect, test } from 'vitest'
import { SECOND } from './assessmentCases.ts'
import { csvOf, type Desk, openDesk, ordinaryRows, SUPERVISOR } from './desk.ts'

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => await desk.close())

const listed = async (ticketNo: string) =>
  (
    await desk.run('listRecords', {
      filter: { fields: { ticketNo: { contains: ticketNo } } },
      sort: 'ticketNo',
      descending: false,
      offset: 0,
      limit: 1,
    })
  ).rows[0]!

test('the trail of a record tells its imports and decisions with who did them, and nothing of others', async () => {
  await desk.importCsv('first.csv', csvOf(ordinaryRows(3)))
  await desk.importCsv('other.csv', csvOf(ordinaryRows(1, () => ({ ticketNo: 'X-1' }))))
  await desk.importCsv('again.csv', csvOf(ordinaryRows(1, () => ({ resolution: '未解决' }))))
  const { id } = await listed('GD-000001')
  const { revision } = await desk.run('getRecord', { id })
  const decided = await desk.run(
    'recordDecision',
    {
      recordId: id,
      revision,
      decision: {
        kind: 'extension',
        minutes: 120,
        requestedAt: Date.UTC(2026, 2, 2, 2),
        reason: '需现场勘查',
        evidence: '批文 3',
        requestedBy: '张三',
        approvedBy: '李四',
      },
    },
    SECOND,
  )
  expect(decided.decisions).toHaveLength(1)
  const { rows, total } = await desk.run('listRecordAudit', { recordId: id, offset: 0, limit: 10 })
  expect(rows.map(({ operation, actor }) => `${operation} ${actor}`)).toEqual([
    `recordDecision ${SECOND.name}`,
    `commitImport ${SUPERVISOR.name}`,
    `commitImport ${SUPERVISOR.name}`,
  ])
  expect(total).toBe(3)
  const second = await desk.run('listRecordAudit', { recordId: id, offset: 1, limit: 1 })
  expect(second).toEqual({ rows: [rows[1]], total: 3 })
})
