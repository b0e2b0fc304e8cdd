// Public workbooks, cell by cell against exceljs reading them whole. Where exceljs is wrong, it is said how.
import { existsSync, readdirSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../core/table.ts'
import { openTable } from '../../intake/openTable.ts'
import { cellsOf, refusalOf, rowsOf } from './reading.ts'

const TORTURE = new URL('../../../shared/data/torture/', import.meta.url)
const workbooks = ['exceljs/', 'readxl/'].flatMap((folder) => {
  const url = new URL(folder, TORTURE)
  return existsSync(url)
    ? readdirSync(url).flatMap((name) => (name.endsWith('.xlsx') ? [folder + name] : []))
    : []
})
const pathOf = (name: string) => new URL(name, TORTURE).pathname

/** Workbooks that exceljs cannot read, or reads for minutes, and what they hold. */
const UNREADABLE: Readonly<Record<string, Readonly<Record<string, readonly (readonly Cell[])[]>>>> = {
  // Text before the root element; the sheet behind it is whole.
  'exceljs/invalid-xml.xlsx': { Sheet1: [['foo ', 'bar']] },
  // A validation over all cells of the sheet, each of which exceljs makes.
  'exceljs/test-issue-1842.xlsx': { Sheet1: [] },
}
/** Workbooks without their list of sheets, which exceljs takes for workbooks without sheets. */
const INCOMPLETE: readonly string[] = ['exceljs/missing-bits.xlsx']

const HIDDEN: ReadonlySet<string> = new Set(['hidden', 'veryHidden'])

describe.runIf(workbooks.length > 0)('workbooks of the torture set', () => {
  const agreed = workbooks.filter((name) => !(name in UNREADABLE) && !INCOMPLETE.includes(name))
  test.each(agreed)('%s agrees with exceljs in every cell', { timeout: 30_000 }, async (name) => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(pathOf(name))
    const { info } = await openTable(pathOf(name))
    expect(info.sheets).toEqual(
      book.worksheets.map((sheet) => ({ name: sheet.name, hidden: HIDDEN.has(sheet.state) })),
    )
    for (const sheet of book.worksheets) {
      const table = await openTable(pathOf(name), { sheet: sheet.name })
      expect(differences(sheet, await rowsOf(table))).toEqual([])
    }
  })

  test.each(Object.entries(UNREADABLE))('%s is read where exceljs fails', async (name, sheets) => {
    for (const [sheet, cells] of Object.entries(sheets))
      expect(await cellsOf(pathOf(name), { sheet })).toEqual(cells)
  })

  test.each(INCOMPLETE)('%s is refused as incomplete', async (name) => {
    expect((await refusalOf(pathOf(name))).code).toBe('fileTruncated')
  })
})

/** Every cell of the used range, of which one of the two readers has another value than the other. */
function differences(
  sheet: ExcelJS.Worksheet,
  rows: readonly { readonly number: number; readonly cells: readonly Cell[] }[],
): { readonly cell: string; readonly ours: Cell; readonly theirs: Cell }[] {
  const byNumber = new Map(rows.map((row) => [row.number, row.cells]))
  const found: { cell: string; ours: Cell; theirs: Cell }[] = []
  const lastRow = Math.max(sheet.rowCount, ...byNumber.keys())
  for (let number = 1; number <= lastRow; number++) {
    const row = sheet.getRow(number)
    // A row that only shows the end of merged cells above it is no row to us.
    if (!byNumber.has(number) && isOnlyMerged(row)) continue
    const width = Math.max(row.cellCount, byNumber.get(number)?.length ?? 0)
    for (let column = 1; column <= width; column++) {
      const cell = row.getCell(column)
      const ours = byNumber.get(number)?.[column - 1] ?? null
      const theirs = plain(cell)
      if (JSON.stringify(ours) !== JSON.stringify(theirs))
        found.push({ cell: `${sheet.name}!${cell.address}`, ours, theirs })
    }
  }
  return found
}

function isOnlyMerged(row: ExcelJS.Row): boolean {
  let own = 0
  row.eachCell((cell) => {
    if (cell.master === cell && plain(cell) !== null) own++
  })
  return own === 0
}

/** A cell of exceljs as a cell of ours. */
function plain(cell: ExcelJS.Cell): Cell {
  // The value of a formula leaves out results such as 0; the cell has them.
  const value = cell.type === ExcelJS.ValueType.Formula ? (cell.result as ExcelJS.CellValue) : cell.value
  return cellOf(value, cell.numFmt ?? '')
}

function cellOf(value: ExcelJS.CellValue, format: string): Cell {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) {
    const wall = value.getTime()
    return {
      wall,
      hasTime: /[hs]/.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '')) || wall % 86_400_000 !== 0,
    }
  }
  if (typeof value !== 'object') return value
  if ('richText' in value) return value.richText.map((run) => run.text).join('')
  if ('hyperlink' in value) return cellOf(value.text, format)
  if ('error' in value) return value.error
  throw new Error('a formula within a value')
}
