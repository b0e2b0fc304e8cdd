// A Markdown text in the blocks and sections of a paper.
import { assertNever } from '../errors.ts'
import { type ListItem, type MarkdownBlock, parseMarkdown, plainText, type Spans } from '../markdown.ts'
import { row, textCell, wordColumn } from './cell.ts'
import type { Block, PaperSection, Runs } from './document.ts'
import { listTable } from './paper.ts'

/**
 * Parted at its chapters: the highest level of headings that occurs more than once, for one heading alone is the title
 * of all. What stands before the first chapter is a section called `opening`; a text that begins with its own title,
 * which the cover bears, does not say it again.
 */
export function textSections(
  text: string,
  { opening, title }: { readonly opening: string; readonly title: string },
): readonly PaperSection[] {
  const blocks = parseMarkdown(text).filter((block, i) => i > 0 || !isTitle(block, title))
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  const ranked = [...new Set(levels)].toSorted((a, b) => a - b)
  const chapter = ranked.find((level) => levels.filter((each) => each === level).length > 1) ?? ranked[0] ?? 1
  const parts: { title: string; blocks: MarkdownBlock[] }[] = [{ title: opening, blocks: [] }]
  for (const block of blocks)
    if (block.kind === 'heading' && block.level === chapter)
      parts.push({ title: plainText(block.spans), blocks: [] })
    else parts.at(-1)!.blocks.push(block)
  return parts
    .filter((part, i) => i > 0 || part.blocks.length > 0)
    .map((part, i) => ({
      id: `text-${i + 1}`,
      title: part.title,
      blocks: part.blocks.flatMap((block, at) => blockOf(block, { id: `text-${i + 1}-${at}`, chapter })),
    }))
}

const isTitle = (block: MarkdownBlock, title: string): boolean =>
  block.kind === 'heading' && plainText(block.spans).trim() === title.trim()

function blockOf(
  block: MarkdownBlock,
  { id, chapter }: { readonly id: string; readonly chapter: number },
): readonly Block[] {
  switch (block.kind) {
    case 'heading':
      return [
        {
          kind: 'heading',
          text: plainText(block.spans),
          ...(block.level > chapter + 1 && { minor: true }),
        },
      ]
    case 'paragraph':
      return [
        { kind: 'paragraph', text: plainText(block.spans), tone: 'plain', ...withRuns(runsOf(block.spans)) },
      ]
    case 'quote':
      return [{ kind: 'paragraph', text: plainText(block.spans), tone: 'note' }]
    case 'code':
      return [{ kind: 'paragraph', text: block.text, tone: 'note' }]
    case 'list':
      return [listOf(block.items)]
    case 'table': {
      const width = Math.max(block.head.length, ...block.rows.map((cells) => cells.length))
      const columns = Array.from({ length: width }, (_, i) =>
        wordColumn(String(i), plainText(block.head[i] ?? []), i === 0),
      )
      const rows = block.rows.map((cells) =>
        row(...columns.map((_, i) => textCell(plainText(cells[i] ?? [])))),
      )
      return [listTable(id, { columns, rows, empty: '' })]
    }
    case 'rule':
      return []
    default:
      return assertNever(block)
  }
}

/** What stands below an item goes on in its line. */
function listOf(items: readonly ListItem[]): Block {
  const lines: Runs[] = []
  for (const { depth, spans } of items) {
    const runs = runsOf(spans)
    if (depth === 0 || lines.length === 0) lines.push(runs)
    else lines[lines.length - 1] = [...lines.at(-1)!, { text: `\n${'　'.repeat(depth)}· ` }, ...runs]
  }
  return {
    kind: 'list',
    items: lines.map((runs) => runs.map(({ text }) => text).join('')),
    ordered: items[0]?.ordered ?? false,
    ...(lines.some(standOut) && { runs: lines }),
  }
}

function runsOf(spans: Spans): Runs {
  return spans.map(({ kind, text }) => (kind === 'strong' ? { text, bold: true } : { text }))
}

const standOut = (runs: Runs): boolean => runs.some(({ bold }) => bold)
const withRuns = (runs: Runs): { readonly runs?: Runs } => (standOut(runs) ? { runs } : {})
