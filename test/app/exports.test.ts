import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RecordFilter } from '../../app/contract.ts'
import { csvOf, type Desk, openDesk, ordinaryRows, QUARTER, SUPERVISOR } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  const rows = ordinaryRows(60, (i) => ({
    department: ['客服部', '技术部', '物业部'][i % 3]!,
    closedAt: i % 10 === 0 ? '' : ordinaryRows(60)[i]!.closedAt!,
    customerContact: '=1+1',
  }))
  await desk.importCsv('一季度.csv', csvOf(rows))
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const LIST = { sort: 'receivedAt', descending: false } as const

test.each(['pdf', 'xlsx'] as const)(
  'a report as %s is the same bytes whenever it is made from the same data',
  async (format) => {
    const made = []
    for (let i = 0; i < 2; i++) {
      const input = { kind: 'assessment', period: QUARTER, format, language: 'zh-CN' } as const
      const file = await desk.finish('exportReport', input)
      made.push({ ...file, bytes: await readFile(await desk.application.filePath(file.fileId)) })
    }
    const [first, second] = made as [(typeof made)[0], (typeof made)[0]]
    expect([first.fileName, second.fileName]).toEqual([
      `考核报告 ${QUARTER}.${format}`,
      `考核报告 ${QUARTER} (2).${format}`,
    ])
    expect(first.sizeBytes).toBe(first.bytes.length)
    expect(first.reportDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(second.reportDigest).toBe(first.reportDigest)
    expect(second.bytes.equals(first.bytes)).toBe(true)
    expect(first.bytes.subarray(0, 2).toString()).toBe(format === 'pdf' ? '%P' : 'PK')
  },
)

test('a report of a period without records is still a report', async () => {
  const input = { kind: 'assessment', period: '2020', format: 'pdf', language: 'en' } as const
  expect((await desk.finish('exportReport', input)).fileName).toBe('Assessment report 2020.pdf')
})

test.each<[string, RecordFilter, number]>([
  ['everything', {}, 60],
  ['one department', { fields: { department: { in: ['技术部'] } } }, 20],
  ['what is open', { state: 'open' }, 6],
  [
    'the records behind a figure',
    { figure: { period: QUARTER, by: 'department', kpi: 'K3', part: 'missed' } },
    6,
  ],
])('a record list of %s holds exactly its records, in both formats', async (_what, filter, count) => {
  const { total } = await desk.run('listRecords', { ...LIST, filter, offset: 0, limit: 1 })
  expect(total).toBe(count)
  for (const format of ['csv', 'xlsx'] as const) {
    const file = await desk.finish('exportRecords', { query: { ...LIST, filter }, format, language: 'zh-CN' })
    const tickets = await ticketsIn(await desk.application.filePath(file.fileId), format)
    expect(tickets, format).toHaveLength(count)
    expect(new Set(tickets).size).toBe(count)
  }
})

test('an exported list is imported again as it is, and finds every record', async () => {
  const file = await desk.finish('exportRecords', {
    query: { ...LIST, filter: {} },
    format: 'xlsx',
    language: 'zh-CN',
  })
  const fileId = await desk.application.addFile(await desk.application.filePath(file.fileId))
  const { survey } = await desk.finish('surveyFile', { fileId })
  expect(survey.unmapped).toEqual([])
  const draft = await desk.check(fileId, { ...survey.mapping, headerRow: survey.headerRow })
  expect(draft.batch).toMatchObject({ rows: 60, created: 0, rejected: 0 })
})

test('an export comes down over HTTP under its Chinese name', async () => {
  const file = await desk.finish('exportRecords', {
    query: { ...LIST, filter: {} },
    format: 'csv',
    language: 'zh-CN',
  })
  const request = new Request(`http://127.0.0.1/api/files/${file.fileId}`)
  const response = await desk.application.fetch(request, SUPERVISOR)
  expect(response.headers.get('Content-Disposition')).toContain(encodeURIComponent('工单台账.csv'))
  expect((await response.arrayBuffer()).byteLength).toBe(file.sizeBytes)
})

/** Cells that are ticket numbers of the test's rows. */
async function ticketsIn(path: string, format: 'csv' | 'xlsx'): Promise<string[]> {
  if (format === 'csv') return (await readFile(path, 'utf8')).match(/GD-\d{6}/g) ?? []
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const tickets: string[] = []
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell(({ text }) => (/^GD-\d{6}$/.test(text) ? tickets.push(text) : null))),
  )
  return tickets
}
