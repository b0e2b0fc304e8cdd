// A text as a .docx document: the parts of it that a word processor needs to open, edit and save it.
import { assertNever } from '../core/errors.ts'
import type { WallTime } from '../core/instant.ts'
import { type ListItem, type MarkdownBlock, parseMarkdown, type Spans } from '../core/markdown.ts'
import { DOCX_PARTS, NUMBERED } from './docxParts.ts'
import { openZip } from './workbook/zip.ts'

/** The same text at the same time gives the same bytes. */
export async function writeDocx(text: string, path: string, writtenAt: WallTime): Promise<void> {
  const zip = await openZip(path, writtenAt)
  try {
    for (const [name, content] of DOCX_PARTS) await zip.add(name, [content])
    await zip.add('word/document.xml', documentXml(parseMarkdown(text)))
    await zip.finish()
  } finally {
    await zip.close()
  }
}

function* documentXml(blocks: readonly MarkdownBlock[]): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  yield '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
  for (const block of blocks) yield blockXml(block)
  yield '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
  yield '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>'
  yield '</w:sectPr></w:body></w:document>'
}

function blockXml(block: MarkdownBlock): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(block.spans, style(`Heading${block.level}`))
    case 'paragraph':
      return paragraph(block.spans)
    case 'quote':
      return paragraph(block.spans, style('Quote'))
    case 'list':
      return block.items.map(itemXml).join('')
    case 'table':
      return tableXml([block.head, ...block.rows])
    case 'code':
      return block.text
        .split('\n')
        .map((line) => paragraph([{ kind: 'text', text: line }], style('Code')))
        .join('')
    case 'rule':
      return paragraph([], style('Rule'))
    default:
      return assertNever(block)
  }
}

function itemXml({ depth, ordered, spans }: ListItem): string {
  const numbering = NUMBERED[ordered ? 'ordered' : 'bullet']
  return paragraph(
    spans,
    `<w:numPr><w:ilvl w:val="${Math.min(depth, 8)}"/><w:numId w:val="${numbering}"/></w:numPr>`,
  )
}

function tableXml(rows: readonly (readonly Spans[])[]): string {
  const width = Math.max(1, ...rows.map((row) => row.length))
  const column = Math.floor(9026 / width)
  const cell = (spans: Spans): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${column}" w:type="dxa"/></w:tcPr>${paragraph(spans)}</w:tc>`
  const row = (cells: readonly Spans[]): string =>
    `<w:tr>${Array.from({ length: width }, (_, i) => cell(cells[i] ?? [])).join('')}</w:tr>`
  return [
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>',
    `<w:tblGrid>${`<w:gridCol w:w="${column}"/>`.repeat(width)}</w:tblGrid>`,
    ...rows.map(row),
    // Two tables that follow each other would become one.
    '</w:tbl><w:p/>',
  ].join('')
}

function style(name: string): string {
  return `<w:pStyle w:val="${name}"/>`
}

function paragraph(spans: Spans, properties = ''): string {
  const runs = spans.map(({ kind, text }) => {
    const marks = { text: '', strong: '<w:b/>', emphasis: '<w:i/>', code: '<w:rStyle w:val="CodeChar"/>' }[
      kind
    ]
    const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    return `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`
  })
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs.join('')}</w:p>`
}

/** Characters that XML cannot hold are left out. */
function escaped(text: string): string {
  return text.replaceAll(UNFIT, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const UNFIT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
