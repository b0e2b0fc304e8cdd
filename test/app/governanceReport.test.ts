import ExcelJS from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import { readPdf, squeeze } from '../reports/readPdf.ts'
import { recalculator } from '../reports/recalculate.ts'
import { assessmentAfter } from './assessmentCases.ts'
import { csvOf, type Desk, NOW, openDesk, ordinaryRows } from './desk.ts'
import { governSchemes, holdLateDrill, keepQuarter } from './governanceCases.ts'

let desk: Desk
let now = NOW
let id: number

beforeEach(async () => {
  desk = await openDesk({ clock: () => now })
  await desk.importCsv(
    'first.csv',
    csvOf(ordinaryRows(24, (i) => (i % 2 === 0 ? {} : { department: '市政部' }))),
  )
  await keepQuarter(desk, (at) => (now = at))
  now = NOW
  await governSchemes(desk)
  id = (await assessmentAfter(desk, 'freeze')).id
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

async function reportOf(format: 'pdf' | 'xlsx'): Promise<string> {
  const asked = { kind: 'edition', assessmentId: id, format, language: 'zh-CN', edition: 1 } as const
  const { fileId } = await desk.finish('exportReport', asked)
  return await desk.application.filePath(fileId)
}

test('the workbook counts governance from its own sheet: a drill set to held moves points, score and rank', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await reportOf('xlsx'))
  const kpis = book.getWorksheet('指标明细')!
  const rowOf = (department: string, kpi: string): number => {
    for (let n = 2; n <= kpis.rowCount; n++)
      if (kpis.getCell(`A${n}`).value === department && kpis.getCell(`B${n}`).value === kpi) return n
    throw new Error(`${department} has no ${kpi}`)
  }
  const g6 = rowOf('客服部', 'G6')
  const n = kpis.getCell(`E${g6}`)
  expect([n.formula, n.result]).toEqual([expect.stringMatching(/^SUMPRODUCT\(EXACT\('治理事项'!/), 1])
  const before = recalculator(book)
  expect([before('指标明细', `F${g6}`), before('指标明细', `O${g6}`)]).toEqual([2, 1])

  const items = book.getWorksheet('治理事项')!
  const lines = Array.from({ length: items.rowCount - 1 }, (_, i) => items.getRow(i + 2))
  const drill = lines.find((row) => row.getCell(5).value === '未办的演练')!
  const after = recalculator(book, { [`治理事项!G${drill.number}`]: 1 })
  expect([after('指标明细', `E${g6}`), after('指标明细', `O${g6}`)]).toEqual([2, 2])
  const ranking = book.getWorksheet('排名')!
  const own = [2, 3].find((row) => ranking.getCell(`B${row}`).value === '客服部')!
  expect(after('排名', `C${own}`)).toBeCloseTo(Number(before('排名', `C${own}`)) + 1, 9)

  // Persons are added up: three of four names on two lists, nobody by name.
  const coverage = lines.filter((row) => row.getCell(2).value === 'G3')
  expect(coverage.map((row) => [row.getCell(7).value, row.getCell(8).value])).toEqual([
    [2, 3],
    [1, 1],
  ])
  expect(JSON.stringify(lines.map((row) => row.values))).not.toContain('员工')
})

test('the pages list what was missed, by department and day, and stay the same file whatever is done later', async () => {
  const path = await reportOf('pdf')
  const bytes = await readFile(path)
  const { flat: text } = await readPdf(path)
  for (const part of ['未达标的事项', '未办的演练', 'G6演练完成率', '治理维度占10分', '治理分析'])
    expect(text).toContain(squeeze(part))
  expect(text).not.toContain('员工2')
  await holdLateDrill(desk)
  expect((await readFile(await reportOf('pdf'))).equals(bytes)).toBe(true)
})
