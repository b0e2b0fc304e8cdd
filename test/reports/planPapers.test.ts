import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildPlanLog } from '../../core/report/planLog.ts'
import { buildPlanOverview } from '../../core/report/planOverview.ts'
import { buildPlanText } from '../../core/report/planText.ts'
import { textSections } from '../../core/report/markdownBlocks.ts'
import { LANGUAGES } from '../../core/words.ts'
import { writePaperXlsx } from '../../reports/paperXlsx.ts'
import { writePdf } from '../../reports/pdf.ts'
import { temporaryFolder } from '../db/ledger.ts'
import { expectPrinted, fillPaper, printPaper } from './printed.ts'
import {
  makeRevision,
  planLogInput,
  planOverviewInput,
  planStatus,
  planTextInput,
  TEXT,
} from './planInputs.ts'
import { squeeze } from './readPdf.ts'

test('a text is parted at its chapters, and keeps headings, items, cells and what is bold', () => {
  const sections = textSections(TEXT, { opening: '正文', title: '大面积投诉应急预案' })
  expect(sections.map(({ title }) => title)).toEqual(['正文', '一、总则', '二、处置流程'])
  const [opening, general] = sections
  expect(opening!.blocks).toEqual([
    { kind: 'paragraph', text: '为规范大面积投诉的应对，制定本预案。', tone: 'plain' },
  ])
  expect(general!.blocks).toMatchObject([
    { kind: 'paragraph', runs: [{}, { text: '三十分钟', bold: true }, {}, {}, {}] },
    {
      kind: 'list',
      ordered: true,
      items: ['统一指挥', '分级响应\n　· 一级：超过 200 件\n　· 二级：50 至 200 件', '快速反馈'],
    },
    { kind: 'heading', text: '（一）职责' },
    { kind: 'table', columns: [{ title: '岗位' }, { title: '职责' }, { title: '时限' }] },
    { kind: 'paragraph', tone: 'note' },
    { kind: 'heading', text: '交接', minor: true },
    { kind: 'paragraph' },
  ])
  const bold = textSections('- **甲**乙\n  - **丙**', { opening: '正文', title: '' })[0]!.blocks[0]
  expect(bold).toMatchObject({
    items: ['甲乙\n　· 丙'],
    runs: [[{ text: '甲', bold: true }, { text: '乙' }, { text: '\n　· ' }, { text: '丙', bold: true }]],
  })
})

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([
    ['a text in force', () => buildPlanText(planTextInput(language))],
    ['a log of nothing', () => buildPlanLog(planLogInput(language, 0))],
    ['a log of three', () => buildPlanLog(planLogInput(language, 3))],
    ['an overview of nothing', () => buildPlanOverview(planOverviewInput(language, 0))],
    ['an overview of 40', () => buildPlanOverview(planOverviewInput(language, 40))],
  ])('%s is printed whole, inside its margins, with its digest and number on each page', async (_, build) => {
    const paper = build()
    expectPrinted(paper, await printPaper(paper))
  })
})

test('a text that does not hold says so on every page, one that holds on none', async () => {
  const draft = makeRevision(3, { state: 'inReview', approver: null, decidedAt: null })
  const marked = await printPaper(buildPlanText(planTextInput('zh-CN', { revision: draft })))
  for (const { texts } of marked.pages)
    expect(squeeze(texts.map(({ text }) => text).join(''))).toContain('审批中·非现行文本')
  expect((await printPaper(buildPlanText(planTextInput('zh-CN')))).flat).not.toContain('非现行')
})

test('the cover of a text names code, version, owner, approver, the day it holds from, and its digest', () => {
  const { cover, title, period, edition } = buildPlanText(planTextInput('zh-CN'))
  expect([title, period, edition]).toEqual(['大面积投诉应急预案', 'YA-001', '第 2 版 · 现行'])
  expect(cover.facts).toEqual(
    expect.arrayContaining([
      { label: '编号', text: 'YA-001' },
      { label: '版次', text: '第 2 版' },
      { label: '负责人', text: '张三' },
      { label: '审批人', text: '李四' },
      { label: '生效日期', text: '2026-04-08' },
    ]),
  )
  expect(cover.statement).toContain('0002'.repeat(16))
})

test('the log keeps evidence, changes, principles and evaluations of every revision, and leaves out what nobody said', async () => {
  const book = await fillPaper(buildPlanLog(planLogInput('zh-CN', 5)))
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    '概况',
    '版本',
    '修订依据与内容',
    '修订与复核记录',
    '修订事由',
    '对预案的意见',
  ])
  const sheet = book.getWorksheet('修订依据与内容')!
  // Thirteen lines each, and the reason for which one was sent back.
  expect(sheet.rowCount).toBe(1 + 5 * 13 + 1)
  expect([2, 3, 4, 5].map((at) => sheet.getRow(at).values)).toEqual([
    [undefined, 5, '数据与反馈依据', '一季度投诉办结及时率 84.38%、工单记录 12、工单记录 13、考核 4、问题 9'],
    [undefined, 5, '处理流程', '上报时限由两小时缩短为三十分钟'],
    [undefined, 5, '职责分工', '增设副值班长'],
    [undefined, 5, '实用性', '按现有班次可行'],
  ])
  const first = book.getWorksheet('版本')!.getRow(2)
  expect([first.getCell(1).value, first.getCell(2).value, first.getCell(7).value]).toEqual([
    5,
    '现行',
    new Date('2026-04-08'),
  ])
})

test('the overview counts what it lists, and its workbook holds numbers and days', async () => {
  const paper = buildPlanOverview(planOverviewInput('zh-CN', 500))
  const book = await fillPaper(paper)
  const sheet = book.getWorksheet('各预案状态')!
  expect(sheet.rowCount).toBe(501)
  const standing = sheet.getColumn(13).values.slice(2) as string[]
  const ready = standing.filter((text) => text === '就绪').length
  expect(paper.cover.facts.slice(0, 3).map(({ text }) => text)).toEqual(['500', `${ready}`, `${500 - ready}`])
  const gaps = book.getWorksheet('未就绪原因')!
  expect(gaps.getCell('A3').value).toBe('修订逾期')
  expect(gaps.getCell('B3').value).toBe(standing.filter((text) => text.includes('修订逾期')).length)
  const second = sheet.getRow(3)
  expect([6, 7, 9, 12].map((at) => second.getCell(at).value)).toEqual([2, new Date('2026-04-08'), '1/3', 1])
  expect(second.getCell(13).value).toBe('2 名小组成员未接受本版培训：赵六、周强\n从未演练')
})

test('a plan that is not drilled is due for none', () => {
  const status = planStatus(0)
  const undrilled = { ...status, facts: { ...status.facts, drillEveryMonths: null, lastDrillOn: null } }
  const paper = buildPlanOverview({ ...planOverviewInput('zh-CN', 0), plans: [undrilled] })
  const table = paper.sections[1]!.blocks[0]
  expect(table?.kind === 'table' && table.rows[0]!.cells.slice(9).map(({ text }) => text)).toEqual([
    '不需演练',
    '—',
    '0',
    '就绪',
  ])
})

test('the same plan gives the same bytes, as pages and as a workbook', async () => {
  const folder = await temporaryFolder()
  for (const [write, build] of [
    [writePdf, () => buildPlanText(planTextInput('zh-CN'))],
    [writePdf, () => buildPlanOverview(planOverviewInput('en', 9))],
    [writePaperXlsx, () => buildPlanLog(planLogInput('zh-TW', 4))],
  ] as const) {
    const bytes = []
    for (const name of ['a', 'b']) {
      await write(build(), join(folder, name))
      bytes.push(await readFile(join(folder, name)))
    }
    expect(bytes[0]!.equals(bytes[1]!)).toBe(true)
  }
})
