import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTable } from '../../intake/openTable.ts'
import { csvField, writeRecordsCsv } from '../../reports/recordsCsv.ts'
import { writeRecordsXlsx } from '../../reports/recordsXlsx.ts'
import { DANGEROUS, inBatches, makeRecords } from './records.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'))
})
afterAll(async () => await rm(folder, { recursive: true }))

const OPTIONS = { language: 'zh-CN', timeZone: 'Asia/Shanghai' } as const

async function rowsOf(path: string): Promise<readonly (readonly unknown[])[]> {
  const rows: (readonly unknown[])[] = []
  for await (const batch of (await openTable(path)).rows()) for (const row of batch) rows.push(row.cells)
  return rows
}

test('the CSV is UTF-8 with its mark, ends its lines with CRLF and quotes what must be quoted', async () => {
  const path = join(folder, 'list.csv')
  await writeRecordsCsv(OPTIONS, inBatches(makeRecords(20)), path)
  const bytes = await readFile(path)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = bytes.toString('utf8')
  expect(text.slice(1).startsWith('工单编号,接收时间,')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text).toContain('第 0 件：""引号""、逗号,\r\n换行')
  expect(text).toContain('2026-03-06 16:30:07')
})

test('the CSV read back has every record, and no cell that a program would run', async () => {
  const path = join(folder, 'many.csv')
  await writeRecordsCsv(OPTIONS, inBatches(makeRecords(2_500), 37), path)
  const [head = [], ...rows] = await rowsOf(path)
  expect(rows).toHaveLength(2_500)
  const subject = head.indexOf('标题')
  expect(rows.slice(0, DANGEROUS.length).map((r) => r[subject])).toEqual(DANGEROUS.map((text) => `'${text}`))
  for (const cell of rows.flat()) if (typeof cell === 'string') expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  expect(rows.map((r) => r[0])).toEqual(makeRecords(2_500).map((r) => r.feedback.ticketNo))
})

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  [' led', '" led"'],
  ['', ''],
])('the field %j is written %j', (text, written) => {
  expect(csvField(text)).toBe(written)
})

test('the workbook of records holds the same rows, unmasked, under the same heads', async () => {
  const [csv, xlsx] = [join(folder, 'same.csv'), join(folder, 'same.xlsx')]
  await writeRecordsCsv(OPTIONS, inBatches(makeRecords(30)), csv)
  await writeRecordsXlsx(
    { ...OPTIONS, organisation: '江海集团', issuedAt: 0 },
    inBatches(makeRecords(30)),
    xlsx,
  )
  const [a, b] = [await rowsOf(csv), await rowsOf(xlsx)]
  expect(b[0]).toEqual(a[0])
  expect(b).toHaveLength(31)
  const contact = a[0]!.indexOf('联系方式')
  expect(b[1]![contact]).toBe('13812345678')
})

test('an unknown time zone is refused before a file is made', async () => {
  const path = join(folder, 'zone.csv')
  await expect(
    writeRecordsCsv({ ...OPTIONS, timeZone: 'Mars/Olympus' }, inBatches([]), path),
  ).rejects.toMatchObject({ code: 'timeZoneUnknown' })
  await expect(readFile(path)).rejects.toThrow('ENOENT')
})

test('a failing source leaves no half file behind', async () => {
  const path = join(folder, 'half.csv')
  const broken = (async function* () {
    yield makeRecords(3)
    throw new Error('database gone')
  })()
  await expect(writeRecordsCsv(OPTIONS, broken, path)).rejects.toThrow('database gone')
  await expect(readFile(path)).rejects.toThrow('ENOENT')
})
