// The sample organisation's sheets as files, the way ticket systems export them.
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import type { SampleCell, SampleSheet } from '../core/sample/sheets.ts'

/** Two title lines above the header, text among true dates, styled empty rows, a hidden sheet. */
export async function writeSampleWorkbook(sheet: SampleSheet, path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  workbook.created = workbook.modified = new Date(Date.UTC(2026, 6, 1))
  const page = workbook.addWorksheet('工单明细')
  page.addRow(['客户反馈工单明细表'])
  page.addRow(['统计期间：2026-04-01 至 2026-06-30　导出单位：质量监督办公室'])
  page.mergeCells(1, 1, 1, sheet.header.length)
  page.mergeCells(2, 1, 2, sheet.header.length)
  page.getCell(1, 1).font = { bold: true, size: 14 }
  page.addRow([...sheet.header]).font = { bold: true }
  for (const [i, cells] of sheet.rows.entries())
    page.addRow(cells.map((cell) => workbookCell(cell, i))).eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = 'yyyy/m/d h:mm:ss'
    })
  for (let i = 0; i < 200; i++)
    page.addRow(sheet.header.map(() => null)).getCell(1).border = { bottom: { style: 'thin' } }
  page.columns.forEach((column) => (column.width = 16))
  const dictionary = workbook.addWorksheet('字典', { state: 'hidden' })
  dictionary.addRows([
    ['满意度', '非常满意'],
    ['满意度', '满意'],
    ['满意度', '基本满意'],
    ['满意度', '未评价'],
  ])
  await workbook.xlsx.writeFile(path)
}

/** Comma-separated text in GB18030, as Excel in China saves it. */
export async function writeSampleText(sheet: SampleSheet, path: string): Promise<void> {
  await pipeline([iconv.encode(csvText(sheet), 'gb18030')], createWriteStream(path))
}

/** Every ninth row's times were typed by hand: text without padding beside true dates. */
function workbookCell(cell: SampleCell, row: number): string | number | Date | null {
  if (cell === null || typeof cell !== 'object') return cell === '' ? null : cell
  return row % 9 === 4 ? timeText(cell.wall, '/') : new Date(cell.wall)
}

function csvText(sheet: SampleSheet): string {
  const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const line = (cells: readonly SampleCell[]): string =>
    cells
      .map((c) => quote(c === null ? '' : typeof c === 'object' ? timeText(c.wall, '-') : String(c)))
      .join(',')
  return [line(sheet.header), ...sheet.rows.map(line), ''].join('\r\n')
}

function timeText(wall: number, separator: '/' | '-'): string {
  const iso = new Date(wall).toISOString()
  if (separator === '-') return `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  return `${year}/${month}/${day} ${Number(iso.slice(11, 13))}:${iso.slice(14, 19)}`
}
