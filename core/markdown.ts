// Markdown as plans use it: headings, paragraphs, lists, tables, quotes, code. Read into values; nothing becomes HTML.

export interface Span {
  readonly kind: 'text' | 'strong' | 'emphasis' | 'code'
  readonly text: string
}
export type Spans = readonly Span[]

export interface ListItem {
  /** 0 at the margin. */
  readonly depth: number
  readonly ordered: boolean
  readonly spans: Spans
}

export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly spans: Spans }
  | { readonly kind: 'paragraph' | 'quote'; readonly spans: Spans }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'table'; readonly head: readonly Spans[]; readonly rows: readonly (readonly Spans[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/
const RULE = /^\s{0,3}([-*_])(\s*\1){2,}\s*$/
const QUOTE = /^\s{0,3}>\s?(.*)$/
const FENCE = /^\s{0,3}(```|~~~)/
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/

/** Whatever is no known form is a paragraph: no text is lost. */
export function parseMarkdown(text: string): readonly MarkdownBlock[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const blocks: MarkdownBlock[] = []
  let i = 0
  while (i < lines.length) {
    const { block, next } = readBlock(lines, i)
    if (block) blocks.push(block)
    i = next
  }
  return blocks
}

interface Read {
  readonly block: MarkdownBlock | null
  /** The first line after it. */
  readonly next: number
}

function readBlock(lines: readonly string[], at: number): Read {
  const line = lines[at]!
  if (line.trim() === '') return { block: null, next: at + 1 }
  const heading = HEADING.exec(line)
  if (heading) {
    const [, signs = '', words = ''] = heading
    return { block: { kind: 'heading', level: signs.length, spans: parseSpans(words) }, next: at + 1 }
  }
  if (FENCE.test(line)) return readCode(lines, at)
  if (RULE.test(line)) return { block: { kind: 'rule' }, next: at + 1 }
  if (ITEM.test(line)) return readList(lines, at)
  if (isTable(lines, at)) return readTable(lines, at)
  if (QUOTE.test(line)) {
    const end = endOf(lines, at, (each) => QUOTE.test(each))
    const words = lines.slice(at, end).map((each) => QUOTE.exec(each)![1]!)
    return { block: { kind: 'quote', spans: parseSpans(words.join('\n')) }, next: end }
  }
  const end = endOf(lines, at + 1, (each) => !beginsBlock(each))
  const isCut = Array.from({ length: end - at - 1 }, (_, k) => at + 1 + k).find((k) => isTable(lines, k))
  const last = isCut ?? end
  return { block: { kind: 'paragraph', spans: parseSpans(lines.slice(at, last).join('\n')) }, next: last }
}

function beginsBlock(line: string): boolean {
  return line.trim() === '' || [HEADING, FENCE, RULE, ITEM, QUOTE].some((pattern) => pattern.test(line))
}

function endOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  let end = from
  while (end < lines.length && belongs(lines[end]!)) end++
  return end
}

function readCode(lines: readonly string[], at: number): Read {
  const end = endOf(lines, at + 1, (line) => !FENCE.test(line))
  return { block: { kind: 'code', text: lines.slice(at + 1, end).join('\n') }, next: end + 1 }
}

/** Items, and lines that go on below one. */
function readList(lines: readonly string[], at: number): Read {
  const end = endOf(lines, at, (line) => ITEM.test(line) || (/^\s/.test(line) && line.trim() !== ''))
  const items: { indent: number; ordered: boolean; text: string }[] = []
  for (const line of lines.slice(at, end)) {
    const item = ITEM.exec(line)
    if (item) {
      const [, space = '', mark = '', text = ''] = item
      items.push({ indent: space.replaceAll('\t', '    ').length, ordered: /\d/.test(mark), text })
    } else items.at(-1)!.text += `\n${line.trim()}`
  }
  const indents = [...new Set(items.map(({ indent }) => indent))].toSorted((a, b) => a - b)
  return {
    block: {
      kind: 'list',
      items: items.map(({ indent, ordered, text }) => ({
        depth: indents.indexOf(indent),
        ordered,
        spans: parseSpans(text),
      })),
    },
    next: end,
  }
}

function isTable(lines: readonly string[], at: number): boolean {
  const rule = lines[at + 1] ?? ''
  return lines[at]!.includes('|') && rule.includes('-') && TABLE_RULE.test(rule) && rule.includes('|')
}

function readTable(lines: readonly string[], at: number): Read {
  const end = endOf(lines, at + 2, (line) => line.includes('|'))
  const head = cellsOf(lines[at]!)
  const rows = lines.slice(at + 2, end).map((line) => {
    const cells = cellsOf(line)
    return Array.from({ length: Math.max(head.length, cells.length) }, (_, i) => cells[i] ?? [])
  })
  return { block: { kind: 'table', head, rows }, next: end }
}

function cellsOf(line: string): readonly Spans[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => parseSpans(cell.trim().replaceAll('\\|', '|')))
}

const MARKED = /`([^`]+)`|\*\*(.+?)\*\*|__(.+?)__|\*([^*\s][^*]*)\*/gs

/** Emphasis inside a line; a mark without its partner stays as it is written. */
export function parseSpans(text: string): Spans {
  const spans: Span[] = []
  let from = 0
  for (const match of text.matchAll(MARKED)) {
    if (match.index > from) spans.push({ kind: 'text', text: text.slice(from, match.index) })
    const [whole, code, strong, underlined, emphasis] = match
    if (code !== undefined) spans.push({ kind: 'code', text: code })
    else if (emphasis !== undefined) spans.push({ kind: 'emphasis', text: emphasis })
    else spans.push({ kind: 'strong', text: strong ?? underlined ?? '' })
    from = match.index + whole.length
  }
  if (from < text.length) spans.push({ kind: 'text', text: text.slice(from) })
  return spans
}

export function plainText(spans: Spans): string {
  return spans.map(({ text }) => text).join('')
}
