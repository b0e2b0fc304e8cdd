// A workbook written front to back, sheet by sheet, in memory that does not grow with its rows. Written here because
// exceljs's streaming writer takes 30 s and 500 MB for 100,000 records, stamps the clock into the archive, and cannot
// mark a cell as text for good.
import { rm } from 'node:fs/promises'
import type { Instant } from '../../core/instant.ts'
import {
  columnName,
  escapeXml,
  filterRange,
  MOST_ROWS,
  type PageMarks,
  rowSource,
  type Sheet,
  sheetXml,
} from './sheet.ts'
import { createStyleBook } from './style.ts'
import { openZip, type Zip } from './zip.ts'

export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly font: string
  readonly marks: PageMarks
  readonly properties: Properties
}

export interface Properties {
  readonly title: string
  readonly subject: string
  readonly creator: string
  readonly company: string
  readonly keywords: string
  /** Creation date of the document and of the archive's parts: never the clock. */
  readonly createdAt: Instant
}

interface Part {
  readonly name: string
  readonly sheet: Sheet
  readonly rows: number
}

/** A sheet with more rows than a program opens goes on in a next one, its head repeated. Leaves no half file behind. */
export async function writeWorkbook(workbook: Workbook, path: string, mostRows = MOST_ROWS): Promise<void> {
  const zip = await openZip(path, workbook.properties.createdAt)
  try {
    const parts = await addSheets(zip, workbook, mostRows)
    await addDirectory(zip, parts, workbook)
    await zip.finish()
    await zip.close()
  } catch (error) {
    await zip.close()
    await rm(path, { force: true })
    throw error
  }
}

async function addSheets(zip: Zip, workbook: Workbook, mostRows: number): Promise<readonly Part[]> {
  const styles = createStyleBook(workbook.font)
  const parts: Part[] = []
  for (const sheet of workbook.sheets) {
    const source = rowSource(sheet.rows)
    do {
      let rows = 0
      const xml = sheetXml(sheet, source, styles, workbook.marks, mostRows, (written) => (rows = written))
      await zip.add(`xl/worksheets/sheet${parts.length + 1}.xml`, xml)
      parts.push({ name: sheetName(sheet.name, parts), sheet, rows })
    } while (!(await source.isDry()))
  }
  await zip.add('xl/styles.xml', [styles.toXml()])
  return parts
}

/** Unique, at most 31 characters, none that a program refuses. */
function sheetName(wanted: string, parts: readonly Part[]): string {
  const base = wanted.replace(/[[\]:*?/\\]/g, ' ').trim() || 'Sheet'
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`
    const name = base.slice(0, 31 - suffix.length) + suffix
    if (!parts.some((part) => part.name.toLowerCase() === name.toLowerCase())) return name
  }
}

async function addDirectory(zip: Zip, parts: readonly Part[], { properties }: Workbook): Promise<void> {
  const part = (i: number): string => `/xl/worksheets/sheet${i + 1}.xml`
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships'
  await zip.add('xl/workbook.xml', [
    `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${rel}">` +
      `<bookViews><workbookView activeTab="0"/></bookViews><sheets>` +
      parts
        .map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('') +
      `</sheets>${definedNames(parts)}<calcPr calcId="191029"/></workbook>`,
  ])
  await zip.add('xl/_rels/workbook.xml.rels', [
    `${XML}<Relationships xmlns="${rels}">` +
      parts
        .map((_, i) => `<Relationship Id="rId${i + 1}" Type="${rel}/worksheet" Target="${part(i)}"/>`)
        .join('') +
      `<Relationship Id="rId${parts.length + 1}" Type="${rel}/styles" Target="/xl/styles.xml"/></Relationships>`,
  ])
  await zip.add('docProps/core.xml', [coreXml(properties)])
  await zip.add('docProps/app.xml', [
    `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
      `<Application>Plumbline</Application><Company>${escapeXml(properties.company)}</Company></Properties>`,
  ])
  await zip.add('_rels/.rels', [
    `${XML}<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/>` +
      `<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
      `<Relationship Id="rId3" Type="${rel}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  ])
  await zip.add('[Content_Types].xml', [
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/>` +
      parts.map((_, i) => `<Override PartName="${part(i)}" ContentType="${main}.worksheet+xml"/>`).join('') +
      `<Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/>` +
      `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
      `<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
  ])
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What repeats on each printed page, and where the filters lie. */
function definedNames(parts: readonly Part[]): string {
  const names = parts.flatMap(({ name, sheet, rows }, i) => {
    const quoted = `'${name.replaceAll("'", "''")}'`
    const filter = filterRange(sheet, rows)?.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
    return [
      ...(filter
        ? [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${escapeXml(`${quoted}!${filter}`)}</definedName>`,
          ]
        : []),
      ...(sheet.head.length > 0
        ? [
            `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escapeXml(printTitles(quoted, sheet))}</definedName>`,
          ]
        : []),
    ]
  })
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`
}

/** Heads on every page, and, where the sheet is printed across several, the columns that name a row. */
function printTitles(quoted: string, sheet: Sheet): string {
  const rows = `${quoted}!$1:$${sheet.head.length}`
  if (!sheet.pagesWide || sheet.frozenColumns === 0) return rows
  return `${quoted}!$A:$${columnName(sheet.frozenColumns - 1)},${rows}`
}

function coreXml({ title, subject, creator, keywords, createdAt }: Properties): string {
  const at = `${new Date(createdAt).toISOString().slice(0, 19)}Z`
  return (
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(creator)}</dc:creator>` +
    `<cp:keywords>${escapeXml(keywords)}</cp:keywords><cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>` +
    `</cp:coreProperties>`
  )
}
