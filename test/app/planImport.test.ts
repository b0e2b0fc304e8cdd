import { writeFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk, SUPERVISOR } from './desk.ts'
import { CONTENT, newInForce, OUTSIDER, PLAN_HEADER, PLAN_LINE } from './planCases.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const read = async (text: string, name = '名录.csv') =>
  await desk.finish('readPlanFile', { fileId: await desk.addText(name, text) })
const listed = async () => (await desk.run('listPlans', { offset: 0, limit: 50 })).rows

test('the register that leaves comes in again and changes nothing, in every language', async () => {
  await newInForce(desk)
  await desk.run('savePlan', {
    as: null,
    plan: { ...CONTENT, code: 'YA-乙', departments: [], drillEveryMonths: null, kind: 'sop' },
  })
  for (const language of ['zh-CN', 'zh-TW', 'en'] as const) {
    const { fileId } = await desk.finish('exportPlanRegister', { format: 'xlsx', language })
    const { lines, issues } = await desk.finish('readPlanFile', {
      fileId: await desk.application.addFile(await desk.application.filePath(fileId)),
    })
    expect(issues).toEqual([])
    expect(lines).toHaveLength(2)
    const asked = lines.map(({ line }) => line)
    const { outcomes } = await desk.run('tryPlanImport', { lines: asked })
    expect(outcomes).toEqual([{ kind: 'unchanged' }, { kind: 'unchanged' }])
  }
})

test('what is tried is what is done: new plans, changed ones with their team, and the rest left alone', async () => {
  const { planId } = await newInForce(desk)
  const [{ plan: before } = { plan: null! }] = await listed()
  const { lines } = await read(
    `${PLAN_HEADER}\r\n${before.code},${before.name},应急预案,新负责人,6个月\r\nYA-新,停水预案,预案,赵六,24`,
  )
  const asked = lines.map(({ line }) => line)
  const { outcomes, basis } = await desk.run('tryPlanImport', { lines: asked })
  expect(outcomes).toMatchObject([
    { kind: 'changed', fields: ['owner', 'reviewEveryMonths'] },
    { kind: 'added', content: { code: 'YA-新', departments: [], drillEveryMonths: null } },
  ])
  expect(await desk.run('importPlans', { lines: asked, basis })).toEqual({
    added: 1,
    changed: 1,
    unchanged: 0,
    refused: 0,
  })
  const { plan } = await desk.run('getPlan', { planId })
  expect(plan).toMatchObject({ owner: '新负责人', reviewEveryMonths: 6, inForce: 1 })
  expect(plan).toMatchObject({ team: before.team, departments: before.departments, drillEveryMonths: 6 })
  const again = await desk.run('tryPlanImport', { lines: asked })
  expect(again.outcomes.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged'])
})

test('bad lines are named with their row and why, and good ones stay', async () => {
  const { lines, issues } = await read(
    `预案名录,,,,\r\n${PLAN_HEADER}\r\n,无编号,应急预案,王五,12\r\nYA-2,诗,诗歌,王五,12\r\nYA-3,周期,SOP,王五,半年\r\nYA-4,好,白皮书,王五,12\r\nYA-4,重复,白皮书,王五,12`,
  )
  expect(lines.map(({ row, line }) => [row, line.code])).toEqual([[6, 'YA-4']])
  expect(issues.map(({ row, code, value }) => [row, code, value])).toEqual([
    [3, 'missing', ''],
    [4, 'kindUnread', '诗歌'],
    [5, 'monthsUnread', '半年'],
    [7, 'repeated', 'YA-4'],
  ])
  await expect(read('工单编号,姓名\r\n1,甲', '别的.csv')).rejects.toMatchObject({ code: 'columnMissing' })
})

test('plans that changed since they were shown are not overwritten, and nothing is half done', async () => {
  const lines = [PLAN_LINE]
  const { basis } = await desk.run('tryPlanImport', { lines })
  await desk.run('savePlan', { as: null, plan: { ...CONTENT, code: 'YA-别的' } })
  await expect(desk.run('importPlans', { lines, basis })).rejects.toMatchObject({ code: 'conflict' })
  expect((await listed()).map(({ plan }) => plan.code)).toEqual(['YA-别的'])
})

test('a representative brings in plans of the own department alone', async () => {
  await desk.run('savePlan', { as: null, plan: { ...CONTENT, code: 'YA-1' } }, SUPERVISOR)
  const own = { ...PLAN_LINE, code: 'YA-水', departments: ['供水公司'] }
  // Another's plan is not made one's own by naming oneself in the file.
  const taken = { ...PLAN_LINE, code: 'YA-1', departments: ['供水公司'] }
  const lines = [own, taken, PLAN_LINE]
  const { outcomes, basis } = await desk.run('tryPlanImport', { lines }, OUTSIDER)
  expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'refused', 'refused'])
  expect(await desk.run('importPlans', { lines, basis }, OUTSIDER)).toMatchObject({ added: 1, refused: 2 })
  expect((await listed()).map(({ plan }) => plan.code).toSorted()).toEqual(['YA-1', 'YA-水'])
})

test('a workbook is read from the sheet that has the columns', async () => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('说明').addRow(['请勿修改表头'])
  const sheet = book.addWorksheet('名录')
  sheet.addRow(PLAN_HEADER.split(','))
  sheet.addRow(['YA-7', '停电预案', '应急预案', '王五', 12])
  const path = `${desk.folder}/名录.xlsx`
  await writeFile(path, new Uint8Array(await book.xlsx.writeBuffer()))
  const { lines } = await desk.finish('readPlanFile', { fileId: await desk.application.addFile(path) })
  expect(lines.map(({ line }) => line.code)).toEqual(['YA-7'])
})
