// Blocks as the Markdown that they are read from: what `parseMarkdown` makes of it is the same again.
import { assertNever } from './errors.ts'
import type { ListItem, MarkdownBlock, Spans } from './markdown.ts'

export function writeMarkdown(blocks: readonly MarkdownBlock[]): string {
  return blocks.map((block) => `${textOf(block)}\n`).join('\n')
}

function textOf(block: MarkdownBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${line(block.spans)}`
    case 'paragraph':
      return spansText(block.spans)
    case 'quote':
      return spansText(block.spans)
        .split('\n')
        .map((each) => `> ${each}`)
        .join('\n')
    case 'list':
      return block.items.map(itemText).join('\n')
    case 'table':
      return [block.head, block.head.map(() => null), ...block.rows]
        .map((cells) => `| ${cells.map((cell) => (cell === null ? '--' : cellText(cell))).join(' | ')} |`)
        .join('\n')
    case 'code':
      return `\`\`\`\n${block.text}\n\`\`\``
    case 'rule':
      return '---'
    default:
      return assertNever(block)
  }
}

function itemText({ depth, ordered, spans }: ListItem): string {
  const space = '  '.repeat(depth)
  return `${space}${ordered ? '1.' : '-'} ${spansText(spans).replaceAll('\n', `\n${space}  `)}`
}

function cellText(spans: Spans): string {
  return line(spans).replaceAll('|', '\\|')
}

/** A heading or a cell is one line. */
function line(spans: Spans): string {
  return spansText(spans).replaceAll(/\s*\n\s*/g, ' ')
}

const MARKS = { text: '', strong: '**', emphasis: '*', code: '`' } as const

function spansText(spans: Spans): string {
  return spans.map(({ kind, text }) => `${MARKS[kind]}${text}${MARKS[kind]}`).join('')
}
