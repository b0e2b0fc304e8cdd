// One worksheet as a stream of XML text.
import { DAY, type WallTime } from '../../core/instant.ts'
import type { CellStyle, StyleBook } from './style.ts'

export interface SheetCell {
  readonly value: string | number | boolean | { readonly wall: WallTime } | null
  /** Without the leading '='; `value` is then its result, stored beside it. */
  readonly formula?: string
  readonly style: CellStyle
  /** Columns it spreads over, itself included. */
  readonly span?: number
}

export interface SheetRow {
  readonly cells: readonly (SheetCell | null)[]
  /** Points; the program's own choice where left out. */
  readonly height?: number
}

export interface Sheet {
  readonly name: string
  /** Widths of the columns in characters. */
  readonly widths: readonly number[]
  /** Rows on top of every part of the sheet and of every printed page; the last one carries the filter. */
  readonly head: readonly SheetRow[]
  readonly filter: boolean
  /** Columns that stay in sight. */
  readonly frozenColumns: number
  readonly landscape: boolean
  /** Printed across so many pages; one where left out. */
  readonly pagesWide?: number
  readonly rows: Iterable<readonly SheetRow[]> | AsyncIterable<readonly SheetRow[]>
}

/** Printed on every page; '&' is doubled by the writer. */
export interface PageMarks {
  readonly left: string
  readonly right: string
  readonly footLeft: string
}

export const MOST_ROWS = 1_048_576
/** The longest text a cell may hold; longer ones are cut. */
const LONGEST_TEXT = 32_767
/** Well under what a zip part can say of its own size. */
const MOST_CHARACTERS = 900_000_000
const CHUNK = 1 << 16

export interface RowSource {
  /** The next rows, at most `most`; empty at the end. */
  take(most: number): Promise<readonly SheetRow[]>
  isDry(): Promise<boolean>
}

/** Batches as they come, handed out in portions. */
export function rowSource(rows: Sheet['rows']): RowSource {
  const iterator = (async function* () {
    yield* rows
  })()
  let waiting: readonly SheetRow[] = []
  const isDry = async (): Promise<boolean> => {
    while (waiting.length === 0) {
      const next = await iterator.next()
      if (next.done) return true
      waiting = next.value
    }
    return false
  }
  return {
    isDry,
    async take(most) {
      if (most <= 0 || (await isDry())) return []
      const taken = waiting.slice(0, most)
      waiting = waiting.slice(most)
      return taken
    },
  }
}

/** Yields the XML and tells the number of rows at the end. Stops where a sheet is full: the source then has more. */
export async function* sheetXml(
  sheet: Sheet,
  source: RowSource,
  styles: StyleBook,
  marks: PageMarks,
  mostRows: number,
  written: (rows: number) => void,
): AsyncGenerator<string> {
  let row = 0
  let size = 0
  let text = opening(sheet)
  const merges: string[] = []
  const put = (r: SheetRow): void => {
    row++
    text += rowXml(r, row, styles, merges)
  }
  for (const r of sheet.head) put(r)
  for (;;) {
    const rows = await source.take(mostRows - row)
    if (rows.length === 0) break
    for (const r of rows) {
      put(r)
      if (text.length < CHUNK) continue
      size += text.length
      yield text
      text = ''
    }
    if (row >= mostRows || size > MOST_CHARACTERS) break
  }
  written(row)
  yield text + closing(sheet, row, merges, marks)
}

/** 'A', 'Z', 'AA' … of a 0-based column. */
export function columnName(index: number): string {
  let name = ''
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

const names: string[] = []
const nameOf = (index: number): string => (names[index] ??= columnName(index))

/** `'排名'!$B$2:$B$9` */
export function sheetRange(sheet: string, column: string, [first, last]: readonly [number, number]): string {
  return `'${sheet.replaceAll("'", "''")}'!$${column}$${first}:$${column}$${last}`
}

/** Characters XML cannot carry go; text that looks like the format's own escape is escaped, so that it stays. */
export function escapeXml(text: string): string {
  const short = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text
  const clean = short.isWellFormed() ? short : short.toWellFormed()
  return SPECIAL.test(clean) ? clean.replace(SPECIALS, (c) => ESCAPES[c] ?? '') : clean
}
// Controls of the first column only: those of the second (U+0080…) are legal, and the mark of double-encoded text.
const SPECIAL_TEXT = String.raw`[&<>"\r\uFFFE\uFFFF]|[[\p{Cc}]--[\t\n\x7f-\x9f]]|_(?=x[0-9A-Fa-f]{4}_)`
const SPECIAL = new RegExp(SPECIAL_TEXT, 'v')
const SPECIALS = new RegExp(String.raw`\r\n|${SPECIAL_TEXT}`, 'gv')
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r\n': '\n',
  '\r': '\n',
  _: '_x005F_',
}

function opening(sheet: Sheet): string {
  const [rows, columns] = [sheet.head.length, sheet.frozenColumns]
  const corner = `${columnName(columns)}${rows + 1}`
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  const frozen =
    rows + columns === 0
      ? ''
      : `<pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`
  const widths = sheet.widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozen}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="16"/>${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>`
  )
}

function rowXml(row: SheetRow, number: number, styles: StyleBook, merges: string[]): string {
  const height = row.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`
  let xml = `<row r="${number}"${height}>`
  for (let i = 0; i < row.cells.length; i++) {
    const cell = row.cells[i]
    if (!cell) continue
    const at = nameOf(i) + number
    if (cell.span && cell.span > 1) merges.push(`${at}:${columnName(i + cell.span - 1)}${number}`)
    xml += cellXml(cell, `r="${at}" s="${styles.indexOf(cell.style)}"`)
  }
  return `${xml}</row>`
}

function cellXml({ value, formula }: SheetCell, attributes: string): string {
  const f = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`
  if (value === null) return f ? `<c ${attributes}>${f}</c>` : `<c ${attributes}/>`
  if (typeof value === 'number') return `<c ${attributes}>${f}<v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c ${attributes} t="b">${f}<v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'object') return `<c ${attributes}>${f}<v>${serial(value.wall)}</v></c>`
  if (f) return `<c ${attributes} t="str">${f}<v>${escapeXml(value)}</v></c>`
  return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
}

/** Days since 1899-12-30, as spreadsheets count from 1900-03-01 on. */
export function serial(wall: WallTime): number {
  return wall / DAY + 25_569
}

function closing(sheet: Sheet, rows: number, merges: readonly string[], marks: PageMarks): string {
  const filter = filterRange(sheet, rows)
  return (
    `</sheetData>${filter ? `<autoFilter ref="${filter}"/>` : ''}` +
    (merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`) +
    `<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="${sheet.pagesWide ?? 1}" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>${mark('L', marks.left)}${mark('R', marks.right)}</oddHeader>` +
    `<oddFooter>${mark('L', marks.footLeft)}&amp;C&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>` +
    `<ignoredErrors><ignoredError sqref="A1:XFD${MOST_ROWS}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  )
}

/** Where the filter of a sheet lies, header included; null without one. */
export function filterRange(sheet: Sheet, rows: number): string | null {
  const header = sheet.head.length
  if (!sheet.filter || header === 0) return null
  return `A${header}:${columnName(sheet.widths.length - 1)}${Math.max(rows, header)}`
}

/** At most 80 characters each, because a program takes 255 in all. */
const mark = (side: string, text: string): string =>
  text === '' ? '' : `&amp;${side}${escapeXml(text.slice(0, 80).replaceAll('&', '&&'))}`
