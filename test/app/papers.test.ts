import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobName, PaperFile, PaperName, Result } from '../../app/contract.ts'
import { gapText } from '../../core/planGapText.ts'
import type { TrainingSession } from '../../core/training.ts'
import { sayIn } from '../../core/words.ts'
import { JPEG } from '../reports/pictures.ts'
import { readPdf } from '../reports/readPdf.ts'
import { type Desk, openDesk, QUARTER, VIEWER } from './desk.ts'
import { FINDING, heldDrill } from './drillCases.ts'
import { newDraft, newInForce, newPlan } from './planCases.ts'
import { newSession } from './trainingCases.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(async () => await desk.close())

const pathOf = async ({ fileId }: PaperFile): Promise<string> => await desk.application.filePath(fileId)

async function sheetsOf(file: PaperFile): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await pathOf(file))
  return book
}

async function addPeople(employeeNos: readonly string[], department = '客服部'): Promise<void> {
  for (const employeeNo of employeeNos)
    await desk.run('saveStaff', {
      as: null,
      span: { employeeNo, name: `员工${employeeNo}`, department, role: '', from: '2025-01-01', to: null },
    })
}

async function attended(
  points: Readonly<Record<string, number | null>>,
  over: Parameters<typeof newSession>[1] = {},
): Promise<TrainingSession> {
  const { id, revision } = await newSession(desk, over)
  return await desk.run('saveAttendances', {
    id,
    revision,
    entries: Object.entries(points).map(([employeeNo, of]) => ({
      employeeNo,
      attended: of !== null,
      points: over.exam === false ? null : of,
    })),
  })
}

test('the overview says of each plan what its list says, and names it by its filter', async () => {
  const plan = await newPlan(desk, { code: 'YA-总览', name: '总览专用预案' })
  await newInForce(desk, { plan })
  await newPlan(desk, { code: 'YA-总览乙', name: '总览专用预案乙' })
  const asked = { filter: { text: '总览专用' }, format: 'xlsx', language: 'zh-CN' } as const
  const sheet = (await sheetsOf(await desk.finish('exportPlans', asked))).getWorksheet('各预案状态')!
  const { rows } = await desk.run('listPlans', { text: '总览专用', offset: 0, limit: 10 })
  const say = sayIn('zh-CN')
  expect(sheet.rowCount).toBe(1 + rows.length)
  for (const { plan: listed, gaps } of rows) {
    const line = sheet.getRows(2, rows.length)!.find((row) => row.getCell(1).value === listed.code)!
    for (const gap of gaps) expect(line.getCell(13).value).toContain(gapText(gap, say))
    expect(line.getCell(6).value).toBe(listed.inForce ?? '—')
    expect(line.getCell(8).value).toEqual(new Date(listed.nextReviewOn))
  }
})

test('a draft leaves marked, and the text in force stays what it is meanwhile', async () => {
  const plan = await newPlan(desk)
  const first = await newInForce(desk, { plan })
  const { planId } = first
  const text = { planId, number: 1, language: 'zh-CN' } as const
  const before = await readFile(await pathOf(await desk.finish('exportPlanText', text)))
  const { plan: now } = await desk.run('getPlan', { planId })
  const { number } = await newDraft(desk, { plan: now })
  const draft = await readPdf(await pathOf(await desk.finish('exportPlanText', { ...text, number })))
  expect(draft.flat).toContain('起草中·非现行文本')
  const after = await readFile(await pathOf(await desk.finish('exportPlanText', text)))
  expect(after.equals(before)).toBe(true)
})

test('a report of a drill holds its findings and its photos, and leaves nothing behind', async () => {
  const { id } = await heldDrill(desk, { name: '照片演练' })
  await desk.run('addFinding', { drillId: id, finding: FINDING })
  const path = join(desk.folder, '现场.jpg')
  await writeFile(path, JPEG)
  const files = [await desk.application.addFile(path), await desk.addText('签到.txt', '甲乙')]
  await desk.run('addDrillPhotos', { id, files })
  const asked = { id, format: 'pdf', language: 'zh-CN' } as const
  const file = await desk.finish('exportDrillReport', asked)
  const pdf = await readPdf(await pathOf(file))
  for (const text of ['现场.jpg', '签到.txt', FINDING.gap, '80.00%', '总结未提交'])
    expect(pdf.flat).toContain(text)
  const bytes = await readFile(await pathOf(file))
  expect(bytes.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1)
  const again = await desk.finish('exportDrillReport', asked)
  expect(again.reportDigest).toBe(file.reportDigest)
  expect((await readFile(await pathOf(again))).equals(bytes)).toBe(true)
  const left = (await readdir(desk.folder, { recursive: true })).filter((name) => name.includes('pictures-'))
  expect(left).toEqual([])
  const book = await sheetsOf(await desk.finish('exportDrillReport', { ...asked, format: 'xlsx' }))
  expect(book.getWorksheet('问题与整改计划')!.getCell('B2').value).toBe(FINDING.gap)
})

test('the ledger of a quarter agrees with the hours and the governance figures on screen', async () => {
  await addPeople(['L1', 'L2', 'L3'])
  await addPeople(['L4'], '信息科')
  await attended({ L1: 80, L2: 40, L3: null, L4: 60 }, { heldOn: '2026-02-10', minutes: 900 })
  await attended({ L1: 1, L4: 1 }, { heldOn: '2026-03-31', minutes: 60, exam: false })
  await attended({ L1: 90 }, { heldOn: '2026-04-02' })
  const on = '2026-02-01'
  const book = await sheetsOf(
    await desk.finish('exportTrainingLedger', { on, format: 'xlsx', language: 'zh-CN' }),
  )
  const shown = await desk.run('getHourLedger', { on, offset: 0, limit: 500 })
  const hours = book.getWorksheet('个人学时')!
  expect(hours.rowCount).toBe(1 + shown.total)
  for (const [i, row] of shown.rows.entries())
    expect([2, 4].map((at) => hours.getRow(i + 2).getCell(at).value)).toEqual([
      row.employeeNo,
      Math.round((row.minutes / 60) * 100) / 100,
    ])
  const { rows } = await desk.run('getGovernance', { period: QUARTER })
  const figures = book.getWorksheet('达标情况')!
  const all = rows.find(({ department }) => department === null)!
  for (const [at, measure] of [
    [2, 'trainingCoverage'],
    [5, 'passRate'],
    [8, 'hoursMet'],
  ] as const) {
    const { numerator, denominator } = all.figures.find((figure) => figure.measure === measure)!
    expect(figures.getRow(2).getCell(at).value).toBe(`${numerator}/${denominator}`)
  }
  expect(book.getWorksheet('培训场次')!.rowCount).toBe(3)
  const one = await sheetsOf(
    await desk.finish('exportTrainingLedger', {
      on,
      department: '信息科',
      format: 'xlsx',
      language: 'zh-CN',
    }),
  )
  expect(one.getWorksheet('达标情况')!.rowCount).toBe(2)
  expect(one.getWorksheet('参训名单')!.getColumn(4).values.slice(2)).toEqual(['L4', 'L4'])
})

test('certificates are for those who passed: of all, of one, and of nobody a refusal that says why', async () => {
  await addPeople(['C1', 'C2', 'C3'])
  const { id: sessionId } = await attended({ C1: 88.5, C2: 60, C3: 59.99 })
  const language = 'zh-CN'
  const all = await readPdf(await pathOf(await desk.finish('exportCertificates', { sessionId, language })))
  expect(all.pages).toHaveLength(2)
  expect(all.flat).toContain('员工C1')
  expect(all.flat).not.toContain('员工C3')
  const one = await desk.finish('exportCertificates', { sessionId, employeeNo: 'C2', language })
  const alone = await readPdf(await pathOf(one))
  expect(alone.pages).toHaveLength(1)
  expect(all.flat).toContain(one.reportDigest)
  expect(alone.flat).toContain(one.reportDigest)
  const refused = desk.run('exportCertificates', { sessionId, employeeNo: 'C3', language })
  await expect(refused).rejects.toMatchObject({ code: 'noCertificate' })
  const { id } = await newSession(desk)
  const none = desk.run('exportCertificates', { sessionId: id, language })
  await expect(none).rejects.toMatchObject({ code: 'noCertificate' })
  const seen = desk.run('exportCertificates', { sessionId, language }, VIEWER)
  await expect(seen).rejects.toMatchObject({ code: 'notAllowed' })
})

test('a report that is cancelled leaves no file, and the next one is made all the same', async () => {
  const exports = join(desk.folder, 'exports')
  const before = (await readdir(exports)).length
  const asked = { filter: {}, format: 'pdf', language: 'en' } as const
  const { jobId } = await desk.run('exportDueList', asked)
  await desk.run('cancelJob', { jobId })
  await expect(desk.application.finish(jobId)).rejects.toMatchObject({ code: 'cancelled' })
  expect(await readdir(exports)).toHaveLength(before)
  const file: Result<PaperName & JobName> = await desk.finish('exportDueList', asked)
  expect((await readPdf(await pathOf(file))).pages.length).toBeGreaterThan(0)
})
