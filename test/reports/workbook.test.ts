import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headCell, instantCell, numberCell, sheetRow, textCell } from '../../reports/workbook/cell.ts'
import { columnName, escapeXml, serial, type Sheet } from '../../reports/workbook/sheet.ts'
import { writeWorkbook } from '../../reports/workbook/workbook.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-'))
})
afterAll(async () => await rm(folder, { recursive: true }))

const PROPERTIES = {
  title: 'T & <t>',
  subject: '',
  creator: 'c',
  company: 'c',
  keywords: '',
  createdAt: Date.UTC(2026, 3, 8, 2),
}

function sheetOf(name: string, count: number): Sheet {
  return {
    name,
    widths: [10, 20],
    head: [sheetRow([headCell('no'), headCell('text')])],
    filter: true,
    frozenColumns: 0,
    landscape: false,
    rows: [Array.from({ length: count }, (_, i) => sheetRow([numberCell(i, '0'), textCell(`行 ${i}`)]))],
  }
}

async function write(
  sheets: readonly Sheet[],
  mostRows?: number,
): Promise<{ path: string; book: ExcelJS.Workbook }> {
  const path = join(folder, `${performance.now()}.xlsx`)
  await writeWorkbook(
    { sheets, font: 'Arial', marks: { left: 'A & B', right: '', footLeft: '' }, properties: PROPERTIES },
    path,
    mostRows,
  )
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return { path, book }
}

test('a sheet that is full goes on in the next one, its head repeated and no row lost', async () => {
  const { book } = await write([sheetOf('记录', 25)], 11)
  expect(book.worksheets.map((s) => [s.name, s.rowCount])).toEqual([
    ['记录', 11],
    ['记录 (2)', 11],
    ['记录 (3)', 6],
  ])
  const numbers = book.worksheets.flatMap((s) =>
    Array.from({ length: s.rowCount - 1 }, (_, i) => s.getCell(i + 2, 1).value),
  )
  expect(numbers).toEqual(Array.from({ length: 25 }, (_, i) => i))
  for (const sheet of book.worksheets) expect(sheet.getCell('B1').value).toBe('text')
})

test('rows that end exactly where a sheet does open no empty one', async () => {
  const { book } = await write([sheetOf('记录', 20)], 11)
  expect(book.worksheets.map((s) => s.rowCount)).toEqual([11, 11])
})

test('names of sheets are made legal and unlike each other', async () => {
  const { book } = await write([
    sheetOf('a/b:c', 1),
    sheetOf('A b c', 1),
    sheetOf('长'.repeat(40), 1),
    sheetOf('长'.repeat(40), 1),
  ])
  expect(book.worksheets.map((s) => s.name)).toEqual([
    'a b c',
    'A b c (2)',
    '长'.repeat(31),
    `${'长'.repeat(27)} (2)`,
  ])
})

test('every part of the archive carries the date of the document', async () => {
  const { path } = await write([sheetOf('x', 3)])
  const bytes = await readFile(path)
  const stamps = new Set<number>()
  for (
    let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')
  )
    stamps.add(bytes.readUInt32LE(at + 12))
  // 2026-04-08 02:00:00 as zip writes it.
  expect([...stamps]).toEqual([((46 << 25) | (4 << 21) | (8 << 16) | (2 << 11)) >>> 0])
})

test('many rows arrive whole, Chinese and all, whatever the size of the pieces they are written in', async () => {
  const { book } = await write([sheetOf('x', 30_000)])
  const sheet = book.worksheets[0]!
  const wrong: number[] = []
  for (let i = 0; i < 30_000; i++) if (sheet.getCell(i + 2, 2).value !== `行 ${i}`) wrong.push(i)
  expect(wrong).toEqual([])
})

test('dates are exact to the second and those before the calendars of spreadsheets stay text', async () => {
  const walls = [Date.UTC(2026, 1, 28, 23, 59, 59), Date.UTC(1900, 2, 1), Date.UTC(1899, 11, 31, 8)]
  const rows = [walls.map((wall) => sheetRow([null, instantCell(wall)]))]
  const { book } = await write([{ ...sheetOf('x', 0), rows }])
  const values = [2, 3, 4].map((n) => book.worksheets[0]!.getCell(n, 2).value)
  expect(values).toEqual([new Date(walls[0]!), new Date(walls[1]!), '1899-12-31 08:00:00'])
  expect(serial(Date.UTC(1900, 2, 1))).toBe(61)
})

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ])
})

test.each([
  ['a & b < c > "d"', 'a &amp; b &lt; c &gt; &quot;d&quot;'],
  ['line\r\nend\rlone', 'line\nend\nlone'],
  ['\u0000bell\u0007\u001f', 'bell'],
  ['kept \u0085 and \ud83d\ude00', 'kept \u0085 and \ud83d\ude00'],
  ['half \ud83d', 'half \ufffd'],
  ['_x000D_', '_x005F_x000D_'],
])('the text %j is written %j', (text, written) => {
  expect(escapeXml(text)).toBe(written)
})

test('a text longer than a cell holds is cut, so that the workbook still opens', () => {
  expect(escapeXml('长'.repeat(40_000))).toHaveLength(32_767)
})

test('a full disk or a failing source leaves no file behind', async () => {
  const path = join(folder, 'broken.xlsx')
  const rows = (async function* () {
    yield [sheetRow([textCell('x')])]
    throw new Error('gone')
  })()
  await expect(
    writeWorkbook(
      {
        sheets: [{ ...sheetOf('x', 0), rows }],
        font: 'Arial',
        marks: { left: '', right: '', footLeft: '' },
        properties: PROPERTIES,
      },
      path,
    ),
  ).rejects.toThrow('gone')
  await expect(readFile(path)).rejects.toThrow('ENOENT')
})
