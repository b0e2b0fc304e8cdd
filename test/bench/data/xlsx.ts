// The records as a workbook the way Excel writes it: texts in a shared table, times as serial dates. Written here because
// exceljs holds everything in memory, and our own writer puts texts into their cells.
import { escapeXml } from '../../../reports/workbook/sheet.ts'
import { HEADER, type RecordCells, records, type Size } from './records.ts'
import { writeZip } from './zip.ts'

const ROWS_A_CHUNK = 500
const DAY = 86_400_000
/** Serial date 0. */
const EPOCH = Date.UTC(1899, 11, 30)
const TIMES = new Set([1, 2, 3])
const NUMBERS = new Set([14])
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export async function writeXlsx(path: string, size: Size): Promise<void> {
  const shared = sharedTexts(size)
  await writeZip(path, [
    { name: '[Content_Types].xml', texts: [contentTypes()] },
    { name: '_rels/.rels', texts: [relationships([['officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/workbook.xml', texts: [workbook()] },
    { name: 'xl/_rels/workbook.xml.rels', texts: [relationships(PARTS)] },
    { name: 'xl/styles.xml', texts: [styles()] },
    // Before the sheet: a reader that streams need not put the sheet aside.
    { name: 'xl/sharedStrings.xml', texts: sharedStrings(shared) },
    { name: 'xl/worksheets/sheet1.xml', texts: sheet(size, shared) },
  ])
}

/** Every text there is with its place in the table. */
function sharedTexts(size: Size): ReadonlyMap<string, number> {
  const shared = new Map<string, number>()
  const add = (cells: RecordCells, isText: (at: number) => boolean): void => {
    for (const [at, cell] of cells.entries())
      if (cell !== '' && isText(at) && !shared.has(cell)) shared.set(cell, shared.size)
  }
  add(HEADER, () => true)
  for (const cells of records(size)) add(cells, (at) => !TIMES.has(at) && !NUMBERS.has(at))
  return shared
}

function* sheet(size: Size, shared: ReadonlyMap<string, number>): Generator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:P${size.rows + 1}"/><sheetData>`
  let text = row(HEADER, 1, shared)
  let no = 1
  for (const cells of records(size)) {
    text += row(cells, ++no, shared)
    if (no % ROWS_A_CHUNK !== 0) continue
    yield text
    text = ''
  }
  yield `${text}</sheetData></worksheet>`
}

function row(cells: RecordCells, no: number, shared: ReadonlyMap<string, number>): string {
  const xml = cells.map((cell, at) => {
    if (cell === '') return ''
    const ref = `${String.fromCodePoint(65 + at)}${no}`
    if (no > 1 && TIMES.has(at)) return `<c r="${ref}" s="1"><v>${serial(cell)}</v></c>`
    if (no > 1 && NUMBERS.has(at)) return `<c r="${ref}"><v>${cell}</v></c>`
    return `<c r="${ref}" t="s"><v>${shared.get(cell)}</v></c>`
  })
  return `<row r="${no}">${xml.join('')}</row>`
}

function serial(wall: string): number {
  return (Date.parse(`${wall.replace(' ', 'T')}Z`) - EPOCH) / DAY
}

function* sharedStrings(shared: ReadonlyMap<string, number>): Generator<string> {
  yield `${XML}<sst xmlns="${MAIN}" uniqueCount="${shared.size}">`
  let text = ''
  for (const value of shared.keys()) {
    text += `<si><t>${escapeXml(value)}</t></si>`
    if (text.length < 65_536) continue
    yield text
    text = ''
  }
  yield `${text}</sst>`
}

const PARTS = [
  ['worksheet', 'worksheets/sheet1.xml'],
  ['styles', 'styles.xml'],
  ['sharedStrings', 'sharedStrings.xml'],
] as const

function workbook(): string {
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="工单" sheetId="1" r:id="rId1"/></sheets></workbook>`
}

function styles(): string {
  return (
    `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm:ss"/></numFmts>` +
    `<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`
  )
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${kind}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

function contentTypes(): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`
  )
}
