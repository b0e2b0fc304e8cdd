// A worksheet of a workbook as a table.
import type { RawRow, RawTable } from '../core/table.ts'
import { LIMITS } from './limits.ts'
import { type MergedArea, MergedCells, readMergedAreas } from './mergedAreas.ts'
import type { NumberFormat } from './numberFormat.ts'
import { readSharedStrings, type SharedStrings } from './sharedStrings.ts'
import { SheetScanner, StringMissing } from './sheetScanner.ts'
import { refusal, type Source } from './source.ts'
import { readStyles } from './styles.ts'
import { readWorkbook, type Sheet } from './workbook.ts'
import { readXml } from './xmlPart.ts'
import { XmlTooLong } from './xmlScanner.ts'
import type { ZipArchive } from './zipArchive.ts'

/**
 * The sheet named, or the first that is neither hidden nor empty.
 * @throws AppError sheetMissing, fileTruncated, fileTooLarge, fileForeign
 */
export async function openXlsx(source: Source, zip: ZipArchive, sheetName?: string): Promise<RawTable> {
  const workbook = await readWorkbook(source, zip)
  const common = {
    startsIn1904: workbook.startsIn1904,
    formats: await readStyles(source, zip, workbook.styles),
    strings: await readSharedStrings(source, zip, workbook.sharedStrings),
  }
  for (const sheet of candidates(source, workbook.sheets, sheetName)) {
    const content = { ...common, part: sheet.part, areas: await readMergedAreas(source, zip, sheet.part) }
    const table: RawTable = {
      info: {
        kind: 'xlsx',
        encoding: null,
        delimiter: null,
        sheet: sheet.name,
        sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
      },
      rows: () => sheetRows(source, zip, content),
    }
    if (sheet.isLast || (await hasRows(table))) return table
  }
  throw refusal(source, 'sheetMissing', { sheets: [] })
}

async function hasRows(table: RawTable): Promise<boolean> {
  for await (const rows of table.rows()) if (rows.length > 0) return true
  return false
}

/** All that is needed to read the rows of a sheet, as often as wanted. */
interface SheetContent {
  readonly part: string
  readonly startsIn1904: boolean
  readonly areas: readonly MergedArea[]
  readonly formats: readonly NumberFormat[]
  readonly strings: SharedStrings
}

/** Sheets to look at in turn, until one has rows: the first again at the end, for where none has. */
function candidates(
  source: Source,
  sheets: readonly Sheet[],
  name: string | undefined,
): readonly (Sheet & { readonly isLast: boolean })[] {
  if (name === undefined) {
    const visible = sheets.filter((sheet) => !sheet.hidden)
    const open = visible.length > 0 ? visible : sheets
    return [...open, ...open.slice(0, 1)].map((sheet, i) => ({ ...sheet, isLast: i === open.length }))
  }
  const named =
    sheets.find((sheet) => sheet.name === name) ??
    // Spreadsheet programs hold names that differ only in case for the same.
    sheets.find((sheet) => sheet.name.trim().toLowerCase() === name.trim().toLowerCase())
  if (named) return [{ ...named, isLast: true }]
  throw refusal(source, 'sheetMissing', { sheet: name, sheets: sheets.map((sheet) => sheet.name) })
}

async function* sheetRows(
  source: Source,
  zip: ZipArchive,
  content: SheetContent,
): AsyncGenerator<readonly RawRow[]> {
  const scanner = new SheetScanner({ ...content, merged: new MergedCells(content.areas) })
  try {
    for await (const text of readXml(zip, content.part, LIMITS.bulkBytes)) {
      scanner.feed(text)
      for (let rows = scanner.nextBatch(); rows !== null; rows = scanner.nextBatch()) yield rows
      if (scanner.isDone) return
    }
  } catch (error) {
    if (error instanceof StringMissing) throw refusal(source, 'fileTruncated')
    throw error instanceof XmlTooLong ? refusal(source, 'fileTooLarge') : error
  }
}
