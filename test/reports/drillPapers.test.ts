import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { buildDrillProgramme } from '../../core/report/drillProgramme.ts'
import { buildDrillReport } from '../../core/report/drillReport.ts'
import { LANGUAGES } from '../../core/words.ts'
import { writePdf } from '../../reports/pdf.ts'
import { pictureSize, type PictureFile } from '../../reports/pdf/picture.ts'
import { temporaryFolder } from '../db/ledger.ts'
import { drillProgrammeInput, drillReportInput, EMPTY_REPORT } from './drillInputs.ts'
import { JPEG, makePng, turnedJpeg } from './pictures.ts'
import { expectPrinted, fillPaper, printPaper } from './printed.ts'
import { squeeze } from './readPdf.ts'

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([
    ['a report', () => buildDrillReport(drillReportInput(language))],
    ['a long report', () => buildDrillReport(drillReportInput(language, { size: 12 }))],
    ['a report of nothing', () => buildDrillReport(drillReportInput(language, { over: EMPTY_REPORT }))],
    ['a programme', () => buildDrillProgramme(drillProgrammeInput(language, 40))],
    ['a programme of nothing', () => buildDrillProgramme(drillProgrammeInput(language, 0))],
  ])('%s is printed whole, with its digest and number on each page', async (_, build) => {
    const paper = build()
    const pdf = await printPaper(paper)
    // Across the pages of a draft lies its mark, which keeps to no margin.
    if (paper.mark === undefined) expectPrinted(paper, pdf)
    else for (const { texts } of pdf.pages) expect(squeeze(textOf(texts))).toContain(squeeze(paper.mark))
  })
})

const textOf = (texts: readonly { readonly text: string }[]): string => texts.map(({ text }) => text).join('')

test('the score is the weighted share, added up from the lines above it, on paper and in the workbook', async () => {
  const paper = buildDrillReport(drillReportInput('zh-CN'))
  expect(paper.cover.facts).toContainEqual({ label: '得分', text: '80.00%' })
  const sheet = (await fillPaper(paper)).getWorksheet('演练目标')!
  const numbers = (row: number) => [2, 3, 4, 5, 6].map((at) => sheet.getRow(row).getCell(at).value)
  expect([2, 3, 4].map(numbers)).toEqual([
    [3, 4, 5, 12, 15],
    [2, 5, 5, 10, 10],
    [1, 2, 5, 2, 5],
  ])
  const total = sheet.getRow(5)
  expect([total.getCell(1).value, total.getCell(2).value, total.getCell(5).value]).toEqual(['合计', 6, 24])
  expect([total.getCell(6).value, total.getCell(7).value]).toEqual([30, 0.8])
  expect([2, 3, 4].map((row) => sheet.getRow(row).getCell(8).value)).toEqual(['是', '是', '否'])
})

test('an objective nobody rated leaves the score open', () => {
  const { drill, ...rest } = drillReportInput('zh-CN')
  const [first, ...others] = drill.content.objectives
  const content = { ...drill.content, objectives: [{ ...first!, rating: null }, ...others] }
  const paper = buildDrillReport({ ...rest, drill: { ...drill, content } })
  expect(paper.cover.facts).toContainEqual({ label: '得分', text: '—' })
  const table = paper.sections.find(({ id }) => id === 'objectives')!.blocks[0]
  const last = table?.kind === 'table' && table.rows.at(-1)!.cells.map(({ text }) => text)
  expect(last).toEqual(['合计', '6', '—', '—', '—', '30', '—', '—'])
})

test('injects say how late the answer came, and which got none', async () => {
  const sheet = (await fillPaper(buildDrillReport(drillReportInput('zh-CN')))).getWorksheet('情景注入')!
  expect([2, 3, 4].map((row) => [3, 4, 5].map((at) => sheet.getRow(row).getCell(at).value))).toEqual([
    [0, 0, 0],
    [25, 32, 7],
    [40, '—', '—'],
  ])
})

test('every gap stands with its remedy, owner, day and state, and how it was closed', async () => {
  const sheet = (await fillPaper(buildDrillReport(drillReportInput('zh-CN')))).getWorksheet('问题与整改计划')!
  const closed = sheet.getRow(3)
  expect([3, 5, 6, 7].map((at) => closed.getCell(at).value)).toEqual(['修订预案', 'YA-001', '乙', '客服部'])
  expect(closed.getCell(8).value).toEqual(new Date('2026-04-30'))
  expect([9, 11].map((at) => closed.getCell(at).value)).toEqual(['已关闭 · 经复测 · 演练 3', '督查员'])
  expect(closed.getCell(10).value).toEqual(new Date('2026-04-02'))
})

test('photos stand on the pages; what is no picture, or a broken one, is listed and no more', async () => {
  const folder = await temporaryFolder()
  const files = {
    a: JPEG,
    b: makePng(40, 30),
    c: Buffer.from('%PDF-1.7 no picture'),
    d: JPEG.subarray(0, JPEG.length - 20),
    e: makePng(40, 30, Buffer.from('not packed')),
    f: makePng(40, 30, deflateSync(Buffer.alloc(100))),
    g: Buffer.alloc(0),
  }
  const lay = async (under: string): Promise<readonly PictureFile[]> =>
    await Promise.all(
      Object.entries(files).map(async ([digest, bytes]) => {
        const path = join(folder, `${under}${digest}`)
        await writeFile(path, bytes)
        return { digest, path }
      }),
    )
  const { photos } = drillReportInput('zh-CN')
  const paper = buildDrillReport(
    drillReportInput('zh-CN', {
      over: {
        photos: Object.keys(files).map((digest, id) => ({
          ...photos[0]!,
          id,
          digest,
          fileName: `${digest}.jpg`,
        })),
      },
    }),
  )
  const pictures = await lay('one')
  const pdf = await printPaper(paper, pictures)
  expectPrinted(paper, pdf)
  // Two with their captions; of the rest the list alone.
  expect(pdf.flat.match(/[a-g]\.jpg·2026-03-1211:00/g)).toEqual([
    'a.jpg·2026-03-1211:00',
    'b.jpg·2026-03-1211:00',
  ])
  const bytes = []
  for (const [name, at] of [
    ['x.pdf', pictures],
    ['y.pdf', await lay('two')],
  ] as const) {
    await writePdf(paper, join(folder, name), at)
    bytes.push(await readFile(join(folder, name)))
  }
  expect(bytes[0]!.equals(bytes[1]!)).toBe(true)
  // The see-through picture has its mask as another.
  expect(bytes[0]!.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(3)
})

test('a picture is as large as it is shown, however the camera was held', () => {
  expect(pictureSize(JPEG)).toEqual({ width: 32, height: 20 })
  expect(pictureSize(turnedJpeg())).toEqual({ width: 20, height: 32 })
  expect(pictureSize(makePng(40, 30))).toEqual({ width: 40, height: 30 })
  expect(pictureSize(makePng(0, 30))).toBeNull()
  expect(pictureSize(makePng(60_000, 60_000))).toBeNull()
  // Ten thousand times as many pixels packed as the picture says.
  expect(pictureSize(makePng(10, 10, deflateSync(Buffer.alloc(4_000_000))))).toBeNull()
})

test('the grid of a year adds up to the drills that are listed', async () => {
  const input = drillProgrammeInput('zh-CN', 100)
  const book = await fillPaper(buildDrillProgramme(input))
  const grid = book.getWorksheet('各月计划与完成情况')!
  const list = book.getWorksheet('演练清单')!
  const held = (list.getColumn(7).values.slice(2) as unknown[]).filter((value) => value instanceof Date)
  const totals = [8, 9].map((row) => (grid.getRow(row).values as unknown[]).slice(1))
  expect(totals[0]!.slice(0, 2)).toEqual(['合计', '计划'])
  expect(totals.map((row) => row[14])).toEqual([100, held.length])
  for (const row of totals) expect((row.slice(2, 14) as number[]).reduce((a, b) => a + b, 0)).toBe(row[14])
  expect(totals[1]![15]).toBe(held.length / 100)
  expect(list.rowCount).toBe(101)
})

test('a drill that was cancelled is not overdue, and its report says that it will not be', async () => {
  const input = drillProgrammeInput('zh-CN', 1)
  const [drill] = input.drills
  const overdue = (state: 'planned' | 'cancelled'): unknown =>
    buildDrillProgramme({ ...input, drills: [{ ...drill!, state }] }).cover.facts.at(-1)!.text
  expect([overdue('planned'), overdue('cancelled')]).toEqual(['1', '0'])
  const report = drillReportInput('zh-CN')
  const cancelled = { ...report.drill, state: 'cancelled', heldOn: null } as const
  expect(buildDrillReport({ ...report, drill: cancelled }).mark).toBe('已取消')
})
