// The text of a .docx document as blocks: headings, paragraphs, lists, tables, bold and italic. What is no text, as
// pictures and comments, and what was struck out while changes are tracked, is left out.
import type { ListItem, MarkdownBlock, Span, Spans } from '../core/markdown.ts'
import { DocxBody } from './docxBody.ts'
import { readNumberings, readStyles } from './docxStyles.ts'
import { LIMITS } from './limits.ts'
import { refusal, type Source } from './source.ts'
import { feed, readXml } from './xmlPart.ts'
import { CLOSE, MORE, OPEN, XmlScanner } from './xmlScanner.ts'
import { openZip } from './zipArchive.ts'

const BODY = 'word/document.xml'

/** A paragraph as it stands in the document, with the name of its style. */
export interface DocxParagraph {
  readonly style: string
  readonly level: number | null
  readonly list: { readonly depth: number; readonly ordered: boolean } | null
  readonly spans: Spans
}
export type DocxPart =
  | { readonly kind: 'paragraph'; readonly paragraph: DocxParagraph }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Spans[])[] }

/** @throws AppError textForeign where it is no document, fileTruncated, fileTooLarge, fileEncrypted */
export async function readDocx(source: Source): Promise<readonly MarkdownBlock[]> {
  const zip = await openZip(source)
  if (!zip.has(BODY)) throw refusal(source, 'textForeign')
  const styles = await readStyles(source, zip)
  const numberings = await readNumberings(source, zip)
  const body = new DocxBody(styles, numberings)
  const scanner = new XmlScanner()
  let depth = 0
  let opened = 0
  for await (const text of readXml(zip, BODY, LIMITS.documentBytes)) {
    feed(source, scanner, text)
    for (let token = scanner.next(); token !== MORE; token = scanner.next()) {
      if (token === OPEN) {
        depth++
        opened++
        body.open(scanner)
      } else if (token === CLOSE) {
        depth--
        body.close(scanner.name)
        scanner.wantsText = false
      } else body.text(scanner.text)
      if (token === OPEN) scanner.wantsText = body.wantsText
    }
  }
  if (depth !== 0 || opened === 0 || !scanner.isDone) throw refusal(source, 'fileTruncated')
  return blocksOf(body.parts)
}

/** Items that follow each other are one list, and lines of code one block. */
function blocksOf(parts: readonly DocxPart[]): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = []
  for (const part of parts) {
    const last = blocks.at(-1)
    if (part.kind === 'table') {
      const [head = [], ...rows] = part.rows
      if (head.length > 0) blocks.push({ kind: 'table', head, rows })
      continue
    }
    const { style, level, list, spans } = part.paragraph
    const text = spans.map((span) => span.text).join('')
    if (style === 'rule') blocks.push({ kind: 'rule' })
    else if (style === 'code') {
      if (last?.kind === 'code') blocks[blocks.length - 1] = { kind: 'code', text: `${last.text}\n${text}` }
      else blocks.push({ kind: 'code', text })
    } else if (text.trim() === '') continue
    else if (level !== null) blocks.push({ kind: 'heading', level, spans: plain(spans) })
    else if (list) {
      const item: ListItem = { ...list, spans }
      if (last?.kind === 'list' && goesOn(last.items, item))
        blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, item] }
      else blocks.push({ kind: 'list', items: [item] })
    } else blocks.push({ kind: style === 'quote' ? 'quote' : 'paragraph', spans })
  }
  return blocks
}

/** At the margin, numbers after bullets begin a list of their own. */
function goesOn([first]: readonly ListItem[], item: ListItem): boolean {
  return item.depth > 0 || first?.ordered === item.ordered
}

/** A heading is bold by itself. */
function plain(spans: Spans): Spans {
  const text = spans.map((span) => span.text).join('')
  const isAll = (kind: Span['kind']): boolean => spans.every((span) => span.kind === kind)
  return isAll('strong') ? [{ kind: 'text', text }] : spans
}
