import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseRegister } from '../../core/register.ts'
import { csvOf, type Desk, openDesk, ordinaryRows, QUARTER } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const ALIAS = parseRegister({
  entries: [{ name: '客户服务部', countsAs: '客服部', from: null, kind: 'alias', reason: '同一部门' }],
})
const ranking = async () =>
  (await desk.run('getScorecard', { period: QUARTER, by: 'department' })).rows.map(({ name }) => name)

test('an unknown name is asked about once, and said to be an alias makes one department of two', async () => {
  await desk.importCsv('三月.csv', csvOf(ordinaryRows(3)))
  const rows = ordinaryRows(4, (i) => ({ ticketNo: `B-${i}`, department: i < 2 ? '客户服务部' : '气象台' }))
  const draft = await desk.check(await desk.addText('四月.csv', csvOf(rows)))
  const ask = { batchId: draft.batchId, offset: 0, limit: 10 }
  expect(await desk.run('listUnknownDepartments', ask)).toEqual({
    rows: [
      { name: '客户服务部', count: 2, suggestions: ['客服部'] },
      { name: '气象台', count: 2, suggestions: [] },
    ],
    total: 2,
  })
  expect(await desk.finish('tryRegister', { register: ALIAS })).toEqual({ moving: 0, moves: [] })
  expect(await desk.finish('publishRegister', { register: ALIAS, version: 0 })).toEqual({
    version: 1,
    moved: 0,
    planTasks: 0,
  })
  expect((await desk.run('listUnknownDepartments', ask)).rows.map(({ name }) => name)).toEqual(['气象台'])
  await desk.finish('commitImport', { batchIds: [draft.batchId] })
  expect(await ranking()).toEqual(['客服部', '气象台'])
  const { rows: found, total } = await desk.run('listRecords', {
    filter: { fields: { department: { in: ['客服部'] } } },
    sort: 'ticketNo',
    descending: false,
    offset: 0,
    limit: 10,
  })
  expect(total).toBe(5)
  const aliased = await desk.run('getRecord', { id: found[0]!.id })
  expect([aliased.feedback.department, aliased.chargedTo]).toEqual(['客户服务部', '客服部'])
  expect((await desk.finish('verify', {})).findings).toEqual([])
})

test('publishing says what it will move, moves it, keeps every version, and whoever comes late is told', async () => {
  await desk.importCsv('三月.csv', csvOf(ordinaryRows(4, (i) => (i < 3 ? { department: '客户服务部' } : {}))))
  expect(await desk.finish('tryRegister', { register: ALIAS })).toEqual({
    moving: 3,
    moves: [{ from: '客户服务部', to: '客服部', count: 3 }],
  })
  expect(await ranking()).toEqual(['客户服务部', '客服部'].toSorted())
  expect(await desk.finish('publishRegister', { register: ALIAS, version: 0 })).toEqual({
    version: 1,
    moved: 3,
    planTasks: 0,
  })
  expect(await ranking()).toEqual(['客服部'])
  await expect(desk.run('publishRegister', { register: ALIAS, version: 0 })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await desk.run('listRegisterVersions', { offset: 0, limit: 10 })).toMatchObject({
    total: 1,
    rows: [{ version: 1, actor: '督查员', register: ALIAS }],
  })
  expect((await desk.run('listDepartments', { offset: 0, limit: 10 })).rows).toEqual([
    { name: '客户服务部', records: 0, elsewhere: 3 },
    { name: '客服部', records: 4, elsewhere: 0 },
  ])
  expect((await desk.finish('verify', {})).findings).toEqual([])
})

test('a register is read from a file in any encoding, and a file of something else is refused', async () => {
  const fileId = await desk.addText('名录.csv', '名称,归属单位,日期\n客户服务部,客服部,2026-03-01')
  expect((await desk.finish('readRegisterFile', { fileId })).entries).toEqual([
    { name: '客户服务部', countsAs: '客服部', from: '2026-03-01', kind: 'alias', reason: '' },
  ])
  const records = await desk.addText('工单.csv', csvOf(ordinaryRows(2)))
  await expect(desk.finish('readRegisterFile', { fileId: records })).rejects.toMatchObject({
    code: 'columnMissing',
  })
})
