// What every printed report keeps to: its margins, its words, and what stands on each of its pages.
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect } from 'vitest'
import type { Block, Paper } from '../../core/report/document.ts'
import { reportDigest, shortDigest } from '../../reports/digest.ts'
import { printed } from '../../reports/pdf/columns.ts'
import { writePaperXlsx } from '../../reports/paperXlsx.ts'
import { writePdf } from '../../reports/pdf.ts'
import type { PictureFile } from '../../reports/pdf/picture.ts'
import { temporaryFolder } from '../db/ledger.ts'
import { type PdfFile, readPdf, squeeze } from './readPdf.ts'

/** As a viewer reads it. */
export async function printPaper(paper: Paper, pictures: readonly PictureFile[] = []): Promise<PdfFile> {
  const path = join(await temporaryFolder(), 'paper.pdf')
  await writePdf(paper, path, pictures)
  return await readPdf(path)
}

/** As a spreadsheet program reads it. */
export async function fillPaper(paper: Paper): Promise<ExcelJS.Workbook> {
  const path = join(await temporaryFolder(), 'paper.xlsx')
  await writePaperXlsx(paper, path)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return book
}

/** Whole and inside the margins of A4 pages, each with its number and the digest; nothing of the tables is missing. */
export function expectPrinted(paper: Paper, pdf: PdfFile): void {
  const short = squeeze(shortDigest(reportDigest(paper)))
  for (const [i, { width, height, texts }] of pdf.pages.entries()) {
    expect([Math.min(width, height), Math.max(width, height)].map(Math.round)).toEqual([595, 842])
    for (const t of texts) {
      expect(t.left, t.text).toBeGreaterThanOrEqual(41)
      expect(t.right, t.text).toBeLessThanOrEqual(width - 41)
      expect(t.base, t.text).toBeLessThanOrEqual(height - 12)
    }
    const foot = texts.filter((t) => t.base > height - 40).map((t) => t.text)
    expect(foot.join(' ')).toContain(`${i + 1} / ${pdf.pages.length}`)
    expect(squeeze(foot.join(''))).toContain(short)
    const body = texts.filter((t) => t.base > 45 && t.base < height - 40)
    expect(body.length).toBeGreaterThan(0)
  }
  expect(pdf.flat).toContain(reportDigest(paper))
  const said = paper.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)])
  expect(said.filter((text) => !pdf.flat.includes(inPrint(text, paper)))).toEqual([])
  expect(/\{\{|undefined|NaN|\[object/.exec(pdf.flat)).toBeNull()
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'facts':
      return block.facts.flatMap(({ label, text }) => [label, text])
    case 'table':
      return block.rows.length === 0
        ? [block.empty]
        : [
            ...block.columns.map(({ title }) => title),
            ...block.rows.flatMap(({ cells }) => cells.map(printed)),
          ]
    default:
      return []
  }
}

/** Curly quotes are printed narrow in English. */
function inPrint(text: string, { language }: Paper): string {
  return squeeze(language === 'en' ? text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : text)
}
