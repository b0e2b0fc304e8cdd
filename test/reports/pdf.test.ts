import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultScheme } from '../../core/defaults/scheme.ts'
import { buildReport, type Report } from '../../core/report.ts'
import { LANGUAGES } from '../../core/words.ts'
import { reportDigest, shortDigest } from '../../reports/digest.ts'
import { writePdf } from '../../reports/pdf.ts'
import { printed } from '../../reports/pdf/columns.ts'
import { type InputOptions, makeInput } from './input.ts'
import { type PdfFile, type PdfText, readPdf, squeeze } from './readPdf.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdf-'))
})
afterAll(async () => await rm(folder, { recursive: true }))

async function print(options: InputOptions): Promise<{ report: Report; pdf: PdfFile; path: string }> {
  const report = buildReport(makeInput(options))
  const path = join(folder, `${Math.round(performance.now() * 1000)}.pdf`)
  await writePdf(report, path)
  return { report, pdf: await readPdf(path), path }
}

const LONG =
  '国家重点高新技术产业开发区市场监督管理与消费者权益保护综合服务中心驻江海新城第三街道办事处便民服务站一分站'
const UNBROKEN = 'Bundesministeriumfuerwirtschaftundenergieabteilungsleiterkonferenzsekretariat'
/** More KPIs than a page is wide, with names of 24 characters and a word that nowhere breaks. */
const WIDE_SCHEME = {
  ...defaultScheme(),
  kpis: [
    ...defaultScheme().kpis.map((k, i) =>
      i % 2 === 0 ? { ...k, name: '某类重大诉求专项督办事项按期办结合规达标比率统计' } : k,
    ),
    ...['X1', 'X2', 'X3', 'X4', 'X5', 'X6'].map((id) => ({
      ...defaultScheme().kpis[2]!,
      id,
      name: 'Supercalifragilisticexpialidocious',
    })),
  ],
}

const CASES: readonly (readonly [string, InputOptions])[] = [
  ['3 departments', { departments: 3 }],
  ['60 departments', { departments: 60 }],
  ['nothing at all', { departments: 0 }],
  ['no previous period', { departments: 8, previous: false }],
  ['English', { departments: 8, language: 'en' }],
  ['traditional Chinese', { departments: 8, language: 'zh-TW' }],
  [
    'names that hardly fit',
    {
      departments: [LONG, UNBROKEN, 'A', `${LONG}${UNBROKEN}`],
      scheme: WIDE_SCHEME,
      organisation: LONG + UNBROKEN,
    },
  ],
]

describe.each(CASES)('a report of %s', (_, options) => {
  let printedReport: Awaited<ReturnType<typeof print>>
  beforeAll(async () => {
    printedReport = await print(options)
  }, 120_000)

  test('keeps every text inside the margins of an A4 page', () => {
    for (const { width, height, texts } of printedReport.pdf.pages) {
      expect([Math.min(width, height), Math.max(width, height)].map(Math.round)).toEqual([595, 842])
      for (const t of texts) {
        expect(t.left, t.text).toBeGreaterThanOrEqual(41)
        expect(t.right, t.text).toBeLessThanOrEqual(width - 41)
        expect(t.base, t.text).toBeLessThanOrEqual(height - 12)
      }
    }
  })

  test('prints no text over another', () => {
    for (const { texts } of printedReport.pdf.pages) expect(overlapping(texts)).toEqual([])
  })

  test('holds every figure and word of the tables', () => {
    const { report, pdf } = printedReport
    const missing = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.kind !== 'table') return []
        const texts =
          block.rows.length === 0
            ? [block.empty]
            : block.rows.flatMap((r) => r.cells.map((cell) => printed(cell)))
        return [...texts, ...block.notes.filter(() => block.rows.length > 0)].filter(
          (text) => !pdf.flat.includes(inPrint(text, report)),
        )
      }),
    )
    expect(missing).toEqual([])
  })

  test('numbers its pages and carries the digest on each', () => {
    const { report, pdf } = printedReport
    const short = shortDigest(reportDigest(report))
    for (const [i, { texts }] of pdf.pages.entries()) {
      const foot = texts
        .filter((t) => t.base > pdf.pages[i]!.height - 40)
        .map((t) => t.text)
        .join(' ')
      expect(foot).toContain(`${i + 1} / ${pdf.pages.length}`)
      expect(squeeze(foot)).toContain(squeeze(short))
    }
    expect(pdf.flat.includes(reportDigest(report))).toBe(true)
  })

  test('has no page without text of its own', () => {
    for (const { texts, height } of printedReport.pdf.pages) {
      const body = texts.filter((t) => t.base > 45 && t.base < height - 40)
      expect(body.length).toBeGreaterThan(0)
    }
  })
})

/** Curly quotes are printed narrow in English. */
const inPrint = (text: string, report: Report): string =>
  squeeze(report.language === 'en' ? text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : text)

/** Pairs whose letters, not only their line spacing, share ground. */
function overlapping(texts: readonly PdfText[]): readonly string[] {
  const boxes = texts.map((t) => ({ ...t, top: t.base - t.size * 0.7 }))
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.base, b.base) - Math.max(a.top, b.top) > 1,
      )
      .map((b) => `${a.text} | ${b.text}`),
  )
}

test('the same report gives the same bytes', async () => {
  const [first, second] = [await print({ departments: 3 }), await print({ departments: 3 })]
  expect(await readFile(first.path)).toEqual(await readFile(second.path))
})

test('the document says what it is: title, organisation, digest, and the date of the report', async () => {
  const { pdf, report } = await print({ departments: 3 })
  expect(pdf.info).toMatchObject({
    Title: '反馈管理绩效报告 2026 年第一季度',
    Author: '江海集团有限公司',
    Keywords: reportDigest(report),
    CreationDate: 'D:20260408020000Z',
  })
})

test('only the glyphs that are used are embedded', async () => {
  const { path } = await print({ departments: 3 })
  const bytes = await readFile(path)
  expect(bytes.toString('latin1')).toMatch(/\/FontFile2/)
  expect(bytes.toString('latin1')).toMatch(/\/[A-Z]{6}\+NotoSansSC/)
  expect(bytes.length).toBeLessThan(400_000)
})

test('characters the typeface lacks are marked once each and listed, and invisible ones vanish', async () => {
  const { pdf } = await print({ departments: ['𠮷田部', '客服👨‍👩‍👧部', '技术\u200b部\u0007', '财务部'] })
  const found = ['〓田部', '客服〓部', '技术部', 'U+1F467、U+1F468、U+1F469、U+20BB7'].filter((text) =>
    pdf.flat.includes(text),
  )
  expect(found).toHaveLength(4)
})

test('every language is set without a missing word', async () => {
  for (const language of LANGUAGES) {
    const { pdf } = await print({ departments: 3, language })
    expect(/\{\{|undefined|NaN|\[object/.exec(pdf.flat)).toBeNull()
  }
})
