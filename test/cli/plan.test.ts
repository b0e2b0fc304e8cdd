import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UsageError } from '../../cli/arguments.ts'
import { planCommand } from '../../cli/commands/plan.ts'
import { type Desk, openDesk } from '../app/desk.ts'
import { DRAFT, newInForce, newPlan } from '../app/planCases.ts'
import { readPdf } from '../reports/readPdf.ts'
import { terminalOf, unopened } from './terminal.ts'

describe('on plans', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await openDesk()
  })
  afterEach(async () => await desk.close())

  test('a list says what is missing, and a text leaves as it is in force', async () => {
    const type = terminalOf(desk)
    expect((await type(planCommand, ['list'])).text).toBe('还没有预案')
    const plan = await newPlan(desk, { code: 'YA-甲' })
    await newPlan(desk, { code: 'YA-甲乙' })
    const { digest } = await newInForce(desk, { plan })
    expect((await type(planCommand, ['list', '--text', 'YA-甲'])).text).toContain('没有现行版本')
    expect((await type(planCommand, ['list', '--overdue'])).value).toEqual({ plans: [] })
    const { text, value } = await type(planCommand, ['show', 'YA-甲'])
    expect(text).toContain('第 1 版，2026-04-10 起施行')
    expect(text).toContain('从未演练')
    expect(value).toMatchObject({ plan: { id: plan.id }, readers: { expected: 1, read: 0 } })
    const out = join(desk.folder, '甲.md')
    expect((await type(planCommand, ['export', 'YA-甲', '--out', out])).value).toMatchObject({
      number: 1,
      digest,
    })
    expect(await readFile(out, 'utf8')).toBe(DRAFT.text)
    await expect(type(planCommand, ['export', 'YA-甲乙', '--out', out])).rejects.toMatchObject({
      code: 'notFound',
    })
    await expect(type(planCommand, ['show', 'YA-'])).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('as files', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await openDesk()
  })
  afterEach(async () => await desk.close())

  test('a text and a log leave as pages or a workbook, an overview as it is filtered', async () => {
    const type = terminalOf(desk)
    const plan = await newPlan(desk, { code: 'YA-甲' })
    await newInForce(desk, { plan })
    const out = (name: string): string => join(desk.folder, name)
    const text = await type(planCommand, ['export', 'YA-甲', '--out', out('甲.pdf')])
    expect(text.value).toMatchObject({ file: out('甲.pdf'), code: 'YA-甲', number: 1 })
    expect((await readPdf(out('甲.pdf'))).flat).toContain('客服人员应当在两小时内上报')
    expect((await type(planCommand, ['log', 'YA-甲'])).text).toContain('现行')
    await type(planCommand, ['log', 'YA-甲', '--out', out('日志.pdf')])
    expect((await readPdf(out('日志.pdf'))).flat).toContain('缩短上报时限')
    const listed = await type(planCommand, ['list', '--text', 'YA-甲', '--out', out('总览.xlsx')])
    expect(listed.text).toContain('总览.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(out('总览.xlsx'))
    expect(book.getWorksheet('各预案状态')!.getCell('A2').value).toBe('YA-甲')
  })
})

test.each([
  [['list', '--format', 'pdf']],
  [['list', '--format', 'docx', '--out', 'x.docx']],
  [['log']],
  [['export', 'YA-1', '--out', 'x.pdf', '--format', 'xlsx']],
  [[]],
  [['lose']],
  [['list', 'YA-1']],
  [['show']],
  [['show', 'YA-1', '--overdue']],
  [['export', 'YA-1']],
  [['export', 'YA-1', '--out', 'x.md', '--revision', 'last']],
])('plumbline plan %j is wrong usage, said before anything is opened', async (args) => {
  await expect(unopened(planCommand, args)).rejects.toThrow(UsageError)
})
