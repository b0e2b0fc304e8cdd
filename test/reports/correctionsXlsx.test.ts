import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resolveMapping } from '../../core/resolveMapping.ts'
import { createStager, type StagedRow } from '../../core/stageRows.ts'
import { surveyTable } from '../../core/surveyTable.ts'
import { LANGUAGES } from '../../core/words.ts'
import { openTable } from '../../intake/openTable.ts'
import { type CorrectionRow, writeCorrections } from '../../reports/correctionsXlsx.ts'
import { inBatches } from './records.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corrections-'))
})
afterAll(async () => await rm(folder, { recursive: true }))

const HEADER = ['工单编号', '受理时间', '承办单位', '诉求内容', '备注', '备注 (2)'] as const
const REJECTED: readonly CorrectionRow[] = [
  {
    row: 7,
    cells: ['0007', '昨天', '客服部', '=1+1 停水\n第二行 _x0041_', '', '+86'],
    issues: [
      {
        row: 7,
        column: '受理时间',
        field: 'receivedAt',
        code: 'receivedAtUnreadable',
        severity: 'error',
        value: '昨天',
      },
      { row: 7, column: null, field: null, code: 'rowTooLong', severity: 'warning', value: 'x' },
    ],
  },
  {
    row: 12,
    cells: ['0012', '2026-03-06 08:30:00'],
    issues: [
      {
        row: 12,
        column: '承办单位',
        field: 'department',
        code: 'departmentMissing',
        severity: 'error',
        value: null,
      },
    ],
  },
  ...Array.from({ length: 8 }, (_, i): CorrectionRow => ({
    row: 20 + i,
    cells: [`009${i}`, `2026-03-0${i + 1} 10:00:00`, '客服部', '停水'],
    issues: [
      {
        row: 20 + i,
        column: '工单编号',
        field: 'ticketNo',
        code: 'ticketDuplicate',
        severity: 'error',
        value: `009${i}`,
      },
    ],
  })),
]

async function write(language: (typeof LANGUAGES)[number] = 'zh-CN'): Promise<string> {
  const path = join(folder, `${language}.xlsx`)
  await writeCorrections(
    { header: HEADER, language, fileName: '三月工单', organisation: '江海集团', issuedAt: 0 },
    inBatches(REJECTED),
    path,
  )
  return path
}

async function stage(path: string): Promise<readonly StagedRow[]> {
  const table = await openTable(path)
  const survey = await surveyTable(table, {})
  const resolved = resolveMapping(survey, survey.mapping, 'Asia/Shanghai')
  const stager = createStager({
    header: survey.columns.map((c) => c.name),
    headerRow: survey.headerRow,
    mapping: survey.mapping,
    ...resolved,
    digest: 'd',
    knownAt: Date.UTC(2027, 0, 1),
  })
  const rows: StagedRow[] = []
  for await (const batch of table.rows())
    for (const row of batch) if (row.number > survey.headerRow) rows.push(stager(row))
  return rows
}

test('the rejected rows stand under their own columns, with the source row and the reasons beside them', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await write())
  const sheet = book.worksheets[0]!
  expect((sheet.getRow(1).values as string[]).slice(1)).toEqual([
    ...HEADER,
    '※原行号（导入时忽略）',
    '※问题说明（导入时忽略）',
  ])
  expect(sheet.getCell('A2').value).toBe('0007')
  expect(sheet.getCell('G2').value).toBe(7)
  expect(sheet.getCell('H2').value).toBe('受理时间：接收时间无法识别\n行的列数超出表头')
  expect(sheet.getCell('H3').value).toBe('承办单位：缺少承办单位')
})

test('the faulty cells are marked, the blank ones too, and nothing in them can run', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await write())
  const sheet = book.worksheets[0]!
  const isMarked = (address: string): boolean =>
    sheet.getCell(address).fill?.type === 'pattern' &&
    sheet.getCell(address).fill !== undefined &&
    (sheet.getCell(address).fill as ExcelJS.FillPattern).pattern === 'solid'
  expect(['A2', 'B2', 'C2', 'C3', 'B3'].map(isMarked)).toEqual([false, true, false, true, false])
  expect(sheet.getCell('D2').type).toBe(ExcelJS.ValueType.String)
  expect(sheet.getCell('F2').value).toBe('+86')
})

test.each(LANGUAGES)(
  'the %s file can be imported as it is: the explanations become no field and no extra',
  async (language) => {
    const rows = await stage(await write(language))
    expect(rows).toHaveLength(REJECTED.length)
    expect(rows[0]!.issues.map((i) => i.code)).toContain('receivedAtUnreadable')
    expect(rows[1]!.issues.map((i) => i.code)).toContain('departmentMissing')
    expect(rows[2]!.feedback).toMatchObject({
      ticketNo: '0090',
      department: '客服部',
      handler: null,
      extras: {},
    })
  },
)

test('corrected in place it imports whole, its texts untouched', async () => {
  const path = await write()
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]!
  sheet.getCell('B2').value = '2026-03-05 09:00:00'
  sheet.getCell('C3').value = '技术部'
  const corrected = join(folder, 'corrected.xlsx')
  await book.xlsx.writeFile(corrected)
  const rows = await stage(corrected)
  expect(rows.slice(0, 2).map((r) => [r.feedback?.ticketNo, r.feedback?.department])).toEqual([
    ['0007', '客服部'],
    ['0012', '技术部'],
  ])
  expect(rows[0]!.feedback!.receivedAt).toBe(Date.UTC(2026, 2, 5, 1))
  expect(Object.keys(rows[0]!.feedback!.extras).every((name) => !name.startsWith('※'))).toBe(true)
})

test('a text that looks like the format’s own escape survives the way through the file', async () => {
  const rows: unknown[] = []
  for await (const batch of (await openTable(await write())).rows())
    for (const row of batch) rows.push(row.cells[3])
  expect(rows[1]).toBe('=1+1 停水\n第二行 _x0041_')
})

test('corrected the way people do, with a typed date and a formula, it imports whole', async () => {
  const path = await write()
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]!
  // Excel turns what is typed into a date of its own, and a name may be looked up.
  sheet.getCell('B2').value = new Date(Date.UTC(2026, 2, 5, 9))
  sheet.getCell('B2').numFmt = 'yyyy/m/d h:mm'
  sheet.getCell('C3').value = { formula: 'C2&""', result: '客服部' }
  const corrected = join(folder, 'typed.xlsx')
  await book.xlsx.writeFile(corrected)
  const rows = await stage(corrected)
  expect(rows[0]!.feedback).toMatchObject({
    receivedAt: Date.UTC(2026, 2, 5, 1),
    content: '=1+1 停水\n第二行 _x0041_',
  })
  expect(rows[1]!.feedback).toMatchObject({ ticketNo: '0012', department: '客服部' })
})
