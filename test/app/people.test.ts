import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk, VIEWER } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const ROSTER = [
  '工号,姓名,部门,岗位,起始日期,截止日期',
  '1001,王丽娟,客服部,客服专员,2025-03-01,',
  '1002,赵敏,客服部,客服专员,2026-02-01,',
  '1003,林志强,技术部,工程师,,',
  ',无工号,技术部,工程师,,',
].join('\r\n')

async function read(text = ROSTER) {
  return await desk.finish('readStaffFile', { fileId: await desk.addText(`名册-${text.length}.csv`, text) })
}

const RULES = { from: '2026-01-01', missingEndOn: null }

test('a roster is read, tried, brought in once, and a second time changes nothing', async () => {
  const { lines, issues } = await read()
  expect(issues).toMatchObject([{ row: 5, code: 'employeeNoMissing' }])
  expect(await desk.run('getRoster', {})).toMatchObject({ revision: 0, entries: 0 })
  const asked = { lines: lines.map(({ line }) => line), ...RULES }
  expect(await desk.run('tryStaffImport', asked)).toMatchObject({
    counts: { added: 3, changed: 0, ended: 0 },
    revision: 0,
  })
  expect(await desk.run('getRoster', {})).toMatchObject({ revision: 0, entries: 0 })
  expect(await desk.run('importStaff', { ...asked, revision: 0 })).toEqual({
    added: 3,
    changed: 0,
    ended: 0,
    unchanged: 0,
    revision: 1,
  })
  await expect(desk.run('importStaff', { ...asked, revision: 0 })).rejects.toMatchObject({ code: 'conflict' })
  expect(await desk.run('importStaff', { ...asked, revision: 1 })).toMatchObject({ added: 0, unchanged: 3 })
  expect((await desk.run('listStaff', { department: '技术部', offset: 0, limit: 10 })).rows).toMatchObject([
    { employeeNo: '1003', from: '2026-01-01', to: null },
  ])
})

test('next month’s file moves one, ends one that is gone, and says so before', async () => {
  const first = (await read()).lines.map(({ line }) => line)
  await desk.run('importStaff', { lines: first, ...RULES, revision: 0 })
  const next = (await read('工号,姓名,部门,岗位\r\n1001,王丽娟,技术部,客服专员\r\n1003,林志强,技术部,工程师'))
    .lines
  const asked = {
    lines: next.map(({ line }) => line),
    from: '2026-04-01',
    missingEndOn: '2026-03-31',
  }
  const tried = await desk.run('tryStaffImport', asked)
  expect(tried).toMatchObject({ counts: { added: 1, changed: 0, ended: 2, unchanged: 1 } })
  expect(tried.firstEnded.map(({ after }) => [after.employeeNo, after.to])).toEqual([
    ['1001', '2026-03-31'],
    ['1002', '2026-03-31'],
  ])
  await desk.run('importStaff', { ...asked, revision: 1 })
  expect(
    (await desk.run('getPerson', { employeeNo: '1001' })).map(({ department, to }) => [department, to]),
  ).toEqual([
    ['客服部', '2026-03-31'],
    ['技术部', null],
  ])
})

test('a post is added, changed and ended by hand, and never twice in one role at a time', async () => {
  const span = {
    employeeNo: '1',
    name: '甲',
    department: '客服部',
    role: '客服',
    from: '2026-01-01',
    to: null,
  }
  const { id } = await desk.run('saveStaff', { as: null, span })
  await expect(
    desk.run('saveStaff', { as: null, span: { ...span, from: '2026-05-01' } }),
  ).rejects.toMatchObject({ code: 'rosterOverlap' })
  const changed = await desk.run('saveStaff', { as: { id, revision: 1 }, span: { ...span, name: '贾' } })
  expect(changed).toMatchObject({ name: '贾', revision: 2 })
  await expect(desk.run('endStaff', { id, revision: 2, to: '2025-12-31' })).rejects.toMatchObject({
    code: 'badInput',
  })
  expect(await desk.run('endStaff', { id, revision: 2, to: '2026-02-28' })).toMatchObject({
    to: '2026-02-28',
    revision: 3,
  })
  await expect(desk.run('endStaff', { id, revision: 2, to: '2026-02-28' })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('the roster is not for those who only look', async () => {
  await expect(desk.run('listStaff', { offset: 0, limit: 10 }, VIEWER)).rejects.toMatchObject({
    code: 'notAllowed',
  })
})

test('a file of records is no roster', async () => {
  await expect(read('工单编号,受理时间\r\n1,2026-01-01')).rejects.toMatchObject({ code: 'columnMissing' })
})
