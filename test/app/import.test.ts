import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Draft } from '../../app/contract.ts'
import { at, csvOf, type Desk, MAPPING, NOW, openDesk, ordinaryRows, QUARTER, SUPERVISOR } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const records = async (): Promise<number> => (await desk.run('getInstallation', {})).records

describe('a file', () => {
  test('is surveyed with a guessed mapping that imports it as it stands', async () => {
    const fileId = await desk.addText('工单.csv', csvOf(ordinaryRows(40)))
    const found = await desk.finish('surveyFile', { fileId })
    expect(found).toMatchObject({ fileName: '工单.csv', importedAs: null, otherSheets: [] })
    expect(found.survey).toMatchObject({ headerRow: 1, rows: 40, unmapped: [] })
    expect(found.digest).toMatch(/^[0-9a-f]{64}$/)
    const draft = await desk.check(fileId, found.survey.mapping)
    expect(draft.batch).toMatchObject({ state: 'draft', rows: 40, created: 40, rejected: 0 })
  })

  test('that is checked counts nowhere until it is committed, and from then on everywhere', async () => {
    const fileId = await desk.addText('工单.csv', csvOf(ordinaryRows(40)))
    const draft = await desk.check(fileId)
    expect(await records()).toBe(0)
    expect((await desk.run('listBatches', { offset: 0, limit: 10 })).total).toBe(0)
    expect(draft.head).toHaveLength(20)
    expect(draft.head[0]).toMatchObject({ row: 2, action: 'create', feedback: { ticketNo: 'GD-000001' } })
    expect(await desk.run('getDraft', { batchId: draft.batchId })).toEqual(draft)

    const done = await desk.finish('commitImport', { batchIds: [draft.batchId] })
    expect(done.batches).toEqual([
      { ...draft.batch, state: 'committed', committedAt: NOW, commitMs: 0, actor: SUPERVISOR.name },
    ])
    expect(done.moved).toEqual([{ name: '客服部', before: null, after: '100.00' }])
    expect(await records()).toBe(40)
    const { rows } = await desk.run('getScorecard', { period: QUARTER, by: 'department' })
    expect(rows.map((row) => [row.name, row.score])).toEqual([['客服部', '100.00']])
  })

  test('imported again is recognised, and changes nothing', async () => {
    const text = csvOf(ordinaryRows(40))
    const { batches } = await desk.importCsv('工单.csv', text)
    const fileId = await desk.addText('又一次.csv', text)
    const survey = await desk.finish('surveyFile', { fileId })
    expect(survey.importedAs?.id).toBe(batches[0]!.id)
    const draft = await desk.check(fileId)
    expect(draft.sameAs).toBe(batches[0]!.id)
    expect(draft.batch).toMatchObject({ created: 0, updated: 0, unchanged: 40 })
    const before = await desk.run('getRecord', { id: 2 }).catch(() => null)
    const again = await desk.finish('commitImport', { batchIds: [draft.batchId] })
    expect(again.batches[0]).toMatchObject({ created: 0, updated: 0, unchanged: 40, rejected: 0 })
    expect(again.moved).toEqual([])
    expect(await desk.run('getRecord', { id: 2 }).catch(() => null)).toEqual(before)
    expect(await records()).toBe(40)
  })

  test('in a newer version updates what changed, and undoing it puts back what was', async () => {
    const rows = ordinaryRows(30)
    await desk.importCsv('一.csv', csvOf(rows))
    const newer = [
      ...rows.map((row, i) => (i < 10 ? { ...row, satisfaction: '不满意' } : row)),
      ...ordinaryRows(5, (i) => ({ ticketNo: `NEW-${i}`, department: '技术部' })),
      { department: '客服部' },
    ]
    const { batches, moved } = await desk.importCsv('二.csv', csvOf(newer))
    expect(batches[0]).toMatchObject({ rows: 36, created: 5, updated: 10, unchanged: 20, rejected: 1 })
    expect(moved.map(({ name, before }) => [name, before])).toEqual(
      expect.arrayContaining([
        ['客服部', '100.00'],
        ['技术部', null],
      ]),
    )
    expect(await records()).toBe(35)

    const undone = await desk.finish('undoBatch', { batchId: batches[0]!.id })
    expect(undone).toMatchObject({ deleted: 5, restored: 10, rows: 36 })
    expect(await records()).toBe(30)
    const { rows: scored } = await desk.run('getScorecard', { period: QUARTER, by: 'department' })
    expect(scored.map((row) => [row.name, row.score])).toEqual([['客服部', '100.00']])
    await expect(desk.finish('undoBatch', { batchId: batches[0]!.id })).rejects.toMatchObject({
      code: 'alreadyUndone',
    })
    expect(await desk.finish('verify', {})).toMatchObject({ ok: true, findings: [] })
  })

  test('on which a later one rests is not undone before that one', async () => {
    const rows = ordinaryRows(5)
    const first = await desk.importCsv('一.csv', csvOf(rows))
    const second = await desk.importCsv(
      '二.csv',
      csvOf(rows.map((row) => ({ ...row, satisfaction: '一般' }))),
    )
    const batchId = first.batches[0]!.id
    expect((await desk.run('getBatch', { batchId })).undoBlockedBy).toEqual([second.batches[0]!.id])
    await expect(desk.finish('undoBatch', { batchId })).rejects.toMatchObject({ code: 'laterBatchRests' })
  })

  test('whose rows were rejected yields a correction file that imports as it is once corrected', async () => {
    const rows = [
      ...ordinaryRows(3),
      { ...ordinaryRows(1)[0]!, ticketNo: 'BAD-1', receivedAt: '' },
      { ...ordinaryRows(1)[0]!, ticketNo: 'BAD-2', department: '' },
      ordinaryRows(1)[0]!,
    ]
    const { batches } = await desk.importCsv('有误.csv', csvOf(rows))
    expect(batches[0]).toMatchObject({ rows: 6, created: 3, rejected: 3 })
    const batchId = batches[0]!.id
    const { groups } = await desk.run('getBatch', { batchId })
    expect(groups.map((group) => group.code).sort()).toEqual([
      'departmentMissing',
      'receivedAtMissing',
      'ticketDuplicate',
    ])

    const file = await desk.finish('exportCorrections', { batchId, language: 'zh-CN' })
    expect(file.fileName).toBe('有误 待更正.xlsx')
    const path = await desk.application.filePath(file.fileId)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(path)
    const sheet = workbook.worksheets[0]!
    const repair = {
      'BAD-1': ['受理时间', at(0)],
      'BAD-2': ['承办单位', '技术部'],
      'GD-000001': ['工单编号', 'GD-9'],
    }
    expect(repairRows(sheet, repair)).toBe(3)
    const corrected = join(desk.folder, '更正.xlsx')
    await workbook.xlsx.writeFile(corrected)

    const fileId = await desk.application.addFile(corrected)
    const { survey } = await desk.finish('surveyFile', { fileId })
    const draft = await desk.check(fileId, { ...survey.mapping, headerRow: survey.headerRow })
    expect(draft.batch).toMatchObject({ rows: 3, created: 3, rejected: 0 })
    await desk.finish('commitImport', { batchIds: [draft.batchId] })
    expect(await records()).toBe(6)
  })

  test('is told by its rows: what is new, wrong and why, page by page', async () => {
    const rows = [...ordinaryRows(4), { ...ordinaryRows(1)[0]!, ticketNo: 'X', receivedAt: '昨天' }]
    const { batchId, groups } = await desk.check(await desk.addText('行.csv', csvOf(rows)))
    expect(groups).toMatchObject([
      { code: 'receivedAtUnreadable', severity: 'error', column: '受理时间', count: 1, exampleValue: '昨天' },
    ])
    const rejected = await desk.run('listDraftRows', { batchId, action: 'reject', offset: 0, limit: 10 })
    expect(rejected).toMatchObject({ total: 1, rows: [{ row: 6, action: 'reject', feedback: null }] })
    const page = await desk.run('listDraftRows', { batchId, action: 'create', offset: 2, limit: 2 })
    expect(page.total).toBe(4)
    expect(page.rows.map(({ row }) => row)).toEqual([4, 5])
  })

  test.each([
    ['empty.csv', '', 'fileEmpty'],
    ['header.csv', '受理时间,承办单位\n', 'noRows'],
    ['columns.csv', 'a,b\n1,2\n', 'columnMissing'],
  ])('%s is refused and leaves nothing', async (name, text, code) => {
    const fileId = await desk.addText(name, text)
    await expect(desk.check(fileId)).rejects.toMatchObject({ code })
    await expect(desk.run('getBatch', { batchId: 1 })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('that is gone is refused, and so is a folder', async () => {
    await expect(desk.application.addFile(join(desk.folder, 'gone.csv'))).rejects.toMatchObject({
      code: 'fileMissing',
    })
    const fileId = await desk.application.addFile(desk.folder)
    await expect(desk.finish('surveyFile', { fileId })).rejects.toMatchObject({ code: 'fileIsFolder' })
  })
})

describe('drafts', () => {
  test('of several files are committed together or not at all', async () => {
    const one = await draftOf('一', 3)
    const two = await draftOf('二', 4)
    await desk.run('discardDraft', { batchId: two.batchId })
    const batchIds = [one.batchId, two.batchId]
    await expect(desk.finish('commitImport', { batchIds })).rejects.toMatchObject({ code: 'draftGone' })
    expect(await records()).toBe(0)
    const three = await draftOf('三', 4)
    const done = await desk.finish('commitImport', { batchIds: [one.batchId, three.batchId] })
    expect(done.batches.map((batch) => batch.created)).toEqual([3, 4])
    expect(await records()).toBe(7)
  })

  test('of the same file take the place of one another', async () => {
    const fileId = await desk.addText('一.csv', csvOf(ordinaryRows(3)))
    const first = await desk.check(fileId)
    const second = await desk.check(fileId)
    await expect(desk.run('getDraft', { batchId: first.batchId })).rejects.toMatchObject({
      code: 'draftGone',
    })
    expect((await desk.run('getDraft', { batchId: second.batchId })).batch.created).toBe(3)
  })

  test('do not outlive the application', async () => {
    await draftOf('一', 3)
    await desk.application.close()
    const again = await openDesk({ folder: desk.folder })
    await expect(again.run('getDraft', { batchId: 1 })).rejects.toMatchObject({ code: 'draftGone' })
    expect((await again.run('getInstallation', {})).records).toBe(0)
    desk = again
  })

  test('are judged anew when a policy is published before they are committed', async () => {
    const rows = ordinaryRows(12, (i) => ({ closedAt: at(i + 47 * 60) }))
    const { batchId } = await desk.check(await desk.addText('一.csv', csvOf(rows)))
    const { policy, version } = await desk.run('getPolicy', {})
    const strict = { ...policy, handling: [{ when: {}, limit: { kind: 'natural_hours' as const, n: 24 } }] }
    await desk.finish('publishPolicy', { policy: strict, version })
    await desk.finish('commitImport', { batchIds: [batchId] })
    const { total } = await desk.run('getScorecard', { period: QUARTER, by: 'department' })
    expect(total.kpis[2]).toMatchObject({ kpi: 'K3', numerator: 0, denominator: 12 })
    expect(await desk.finish('verify', {})).toMatchObject({ ok: true })
  })
})

describe('an uploaded file', () => {
  const uploads = async (): Promise<string[]> => await readdir(join(desk.folder, 'uploads'))

  test('is kept while a draft may need it and removed once it is imported', async () => {
    const fileId = await upload(csvOf(ordinaryRows(3)))
    const first = await desk.check(fileId)
    await desk.run('discardDraft', { batchId: first.batchId })
    expect(await uploads()).toEqual([fileId])
    const second = await desk.check(fileId)
    await desk.finish('commitImport', { batchIds: [second.batchId] })
    expect(await uploads()).toEqual([])
    await expect(desk.finish('surveyFile', { fileId })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('is gone when the application closes', async () => {
    await upload('x')
    await desk.application.close()
    desk = await openDesk({ folder: desk.folder })
    expect(await uploads()).toEqual([])
  })

  test('named by its path stays where it is, imported or not', async () => {
    await writeFile(join(desk.folder, '自有.csv'), csvOf(ordinaryRows(3)))
    const draft = await desk.check(await desk.application.addFile(join(desk.folder, '自有.csv')))
    await desk.finish('commitImport', { batchIds: [draft.batchId] })
    expect(await readdir(desk.folder)).toContain('自有.csv')
  })
})

test('a workbook tells its other sheets that hold records, and each imports as its own batch', async () => {
  const workbook = new ExcelJS.Workbook()
  for (const [name, prefix] of [
    ['一季度', 'A'],
    ['二季度', 'B'],
  ] as const) {
    const sheet = workbook.addWorksheet(name)
    for (const line of csvOf(ordinaryRows(6, (i) => ({ ticketNo: `${prefix}-${i}` }))).split('\r\n'))
      sheet.addRow(line.split(','))
  }
  workbook.addWorksheet('说明').addRow(['本表由系统导出'])
  workbook.addWorksheet('隐藏', { state: 'hidden' }).addRows([
    ['受理时间', '承办单位'],
    [at(0), '客服部'],
  ])
  const path = join(desk.folder, '两季度.xlsx')
  await workbook.xlsx.writeFile(path)
  const fileId = await desk.application.addFile(path)
  const first = await desk.finish('surveyFile', { fileId })
  expect(first.survey.info.sheet).toBe('一季度')
  expect(first.otherSheets).toEqual(['二季度'])
  const drafts = []
  for (const sheet of ['一季度', ...first.otherSheets])
    drafts.push(await desk.finish('checkImport', { fileId, sheet, mapping: MAPPING }))
  const done = await desk.finish('commitImport', { batchIds: drafts.map((draft) => draft.batchId) })
  expect(done.batches.map((batch) => [batch.sheet, batch.created])).toEqual([
    ['一季度', 6],
    ['二季度', 6],
  ])
})

test('the sample goes in by the way of a person, both files at once', async () => {
  const { batches, moved } = await desk.finish('importSample', { language: 'zh-CN' })
  expect(batches.map((batch) => batch.fileName.split('.').at(-1))).toEqual(['xlsx', 'csv'])
  const created = batches.reduce((sum, batch) => sum + batch.created, 0)
  expect(await records()).toBe(created)
  expect(created).toBeGreaterThan(1500)
  expect(moved.length).toBeGreaterThan(3)
  expect((await desk.run('getInstallation', {})).departments).toHaveLength(8)
})

async function draftOf(name: string, count: number): Promise<Draft> {
  const rows = ordinaryRows(count, (i) => ({ ticketNo: `${name}-${i}` }))
  return await desk.check(await desk.addText(`${name}.csv`, csvOf(rows)))
}

async function upload(text: string): Promise<string> {
  const request = new Request('http://127.0.0.1/api/files?name=%E4%B8%80.csv', { method: 'PUT', body: text })
  const response = await desk.application.fetch(request, SUPERVISOR)
  return ((await response.json()) as { fileId: string }).fileId
}

/** Puts a value into the named column of the row that holds a ticket number; answers how many rows it found. */
function repairRows(sheet: ExcelJS.Worksheet, repair: Record<string, readonly string[]>): number {
  let columns: string[] = []
  let repaired = 0
  sheet.eachRow((row) => {
    const texts = (row.values as ExcelJS.CellValue[]).map((value) => (typeof value === 'string' ? value : ''))
    if (texts.includes('工单编号')) columns = texts
    const [column, value] = texts.flatMap((text) => (repair[text] ? [repair[text]] : []))[0] ?? []
    if (column === undefined || columns.length === 0) return
    row.getCell(columns.indexOf(column)).value = value
    repaired++
  })
  return repaired
}
