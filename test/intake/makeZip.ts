// ZIP files and workbooks made part by part, so that each can hold exactly one trap.
import { crc32, deflateRawSync } from 'node:zlib'

export interface Part {
  readonly name: string
  readonly content: string | Uint8Array
  /** Raw bytes to store instead of the deflated content. */
  readonly deflated?: Uint8Array
  readonly checksum?: number
  readonly flags?: number
}

export function makeZip(parts: readonly Part[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const data = part.deflated ?? deflateRawSync(content)
    const name = Buffer.from(part.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(part.flags ?? 0x0800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(part.checksum ?? crc32(content), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([bytes32(0x04034b50), common, name, data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(bytes32(0x02014b50), Buffer.from([20, 0]), common, rest, name)
    files.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...files, central, bytes32(0x06054b50), end])
}

function bytes32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface BookSheet {
  readonly name: string
  /** What stands between `<sheetData>` and its end. */
  readonly rows?: string
  readonly behind?: string
  /** The whole part instead. */
  readonly xml?: string | Uint8Array
  readonly state?: string
  readonly kind?: 'worksheet' | 'chartsheet'
}

export interface Book {
  readonly sheets?: readonly BookSheet[]
  /** Short for one sheet: what stands in its `<sheetData>`, and behind it. */
  readonly rows?: string
  readonly behind?: string
  /** `<si>` elements. */
  readonly strings?: string
  /** Format codes; style 0 is General, style n the nth of these (a number is a built-in id). */
  readonly formats?: readonly (string | number)[]
  readonly startsIn1904?: boolean
  /** Parts by name: replaced, added or, with null, left out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>
}

export function makeBook(book: Book): Buffer {
  return makeZip(bookParts(book))
}

export function bookParts(book: Book): Part[] {
  const sheets = book.sheets ?? [{ name: 'Sheet1', rows: book.rows ?? '', behind: book.behind ?? '' }]
  const parts = new Map<string, string | Uint8Array>()
  parts.set(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  )
  parts.set('_rels/.rels', links([['rId1', 'officeDocument', 'xl/workbook.xml']]))
  const listed = sheets.map(
    (sheet, i) =>
      `<sheet name="${sheet.name}" sheetId="${i + 1}" r:id="rId${i + 1}"${sheet.state ? ` state="${sheet.state}"` : ''}/>`,
  )
  const pr = book.startsIn1904 ? '<workbookPr date1904="1"/>' : ''
  parts.set(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${pr}<sheets>${listed.join('')}</sheets></workbook>`,
  )
  const related: [string, string, string][] = sheets.map((sheet, i) => [
    `rId${i + 1}`,
    sheet.kind ?? 'worksheet',
    `worksheets/sheet${i + 1}.xml`,
  ])
  for (const [i, sheet] of sheets.entries())
    parts.set(`xl/worksheets/sheet${i + 1}.xml`, sheet.xml ?? sheetXml(sheet.rows ?? '', sheet.behind ?? ''))
  if (book.strings !== undefined) {
    parts.set('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${book.strings}</sst>`)
    related.push(['rIdStrings', 'sharedStrings', 'sharedStrings.xml'])
  }
  if (book.formats) {
    parts.set('xl/styles.xml', stylesXml(book.formats))
    related.push(['rIdStyles', 'styles', 'styles.xml'])
  }
  parts.set('xl/_rels/workbook.xml.rels', links(related))
  for (const [name, content] of Object.entries(book.parts ?? {}))
    if (content === null) parts.delete(name)
    else parts.set(name, content)
  return [...parts].map(([name, content]) => ({ name, content }))
}

export function sheetXml(rows: string, behind = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`
}

function links(related: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const rows = related.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}">${rows.join('')}</Relationships>`
}

function stylesXml(formats: readonly (string | number)[]): string {
  const custom = formats.flatMap((code, i) =>
    typeof code === 'string' ? [`<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`] : [],
  )
  const xfs = formats.map((code, i) => `<xf numFmtId="${typeof code === 'string' ? 164 + i : code}"/>`)
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts>${custom.join('')}</numFmts>` +
    // The style xfs come first in a real file and must not be taken for the cells'.
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`
  )
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
