// A Markdown text as people read it; headings begin below those of the page.
/* oxlint-disable react/no-array-index-key -- pieces of a text have no name but their place */
import Box from '@mui/material/Box'
import Divider from '@mui/material/Divider'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { Fragment, type ReactNode, useMemo } from 'react'
import { assertNever } from '../../core/errors.ts'
import { type ListItem, type MarkdownBlock, parseMarkdown, type Spans } from '../../core/markdown.ts'

const SIZES = [20, 17, 15, 14, 14, 14]

export function MarkdownText({ text }: { readonly text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text])
  return (
    <Box sx={{ '& > :first-of-type': { mt: 0 }, overflowWrap: 'anywhere' }}>
      {blocks.map((block, i) => (
        <Block key={`${i} ${block.kind}`} block={block} />
      ))}
    </Box>
  )
}

function Block({ block }: { readonly block: MarkdownBlock }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(block.level + 1, 6) as 2 | 3 | 4 | 5 | 6
      const fontSize = SIZES[block.level - 1]
      return (
        <Typography component={`h${level}`} sx={{ fontSize, fontWeight: 600, mt: 2, mb: 0.75 }}>
          <Words spans={block.spans} />
        </Typography>
      )
    }
    case 'list':
      return <Items items={block.items} depth={0} />
    case 'table':
      return (
        <Table
          className="ruled"
          sx={{ my: 1.5, width: 'auto', '& td, & th': { border: 1, borderColor: 'divider', px: 1.5 } }}
        >
          <TableHead>
            <TableRow>
              {block.head.map((cell, i) => (
                <TableCell key={i}>
                  <Words spans={cell} />
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {block.rows.map((row, r) => (
              <TableRow key={r}>
                {row.map((cell, i) => (
                  <TableCell key={i}>
                    <Words spans={cell} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )
    case 'code':
      return (
        <Box component="pre" sx={{ my: 1, p: 1, bgcolor: 'action.hover', overflowX: 'auto', fontSize: 13 }}>
          {block.text}
        </Box>
      )
    case 'rule':
      return <Divider sx={{ my: 2 }} />
    case 'quote':
      return (
        <Box component="blockquote" sx={{ my: 1, mx: 0, pl: 1.5, borderLeft: 3, borderColor: 'divider' }}>
          <Words spans={block.spans} />
        </Box>
      )
    case 'paragraph':
      return (
        <Typography sx={{ my: 1, whiteSpace: 'pre-line' }}>
          <Words spans={block.spans} />
        </Typography>
      )
    default:
      return assertNever(block)
  }
}

/** Items of one depth; those below an item stand inside it. */
function Items({ items, depth }: { readonly items: readonly ListItem[]; readonly depth: number }) {
  const starts = items.flatMap((item, i) => (item.depth <= depth || i === 0 ? [i] : []))
  return (
    <Box component={items[0]?.ordered ? 'ol' : 'ul'} sx={{ my: 0.5, pl: 3 }}>
      {starts.map((start, k) => {
        const below = items.slice(start + 1, starts[k + 1])
        return (
          <li key={start}>
            <Words spans={items[start]!.spans} />
            {below.length > 0 && <Items items={below} depth={depth + 1} />}
          </li>
        )
      })}
    </Box>
  )
}

const TAGS = { strong: 'strong', emphasis: 'em', code: 'code' } as const

function Words({ spans }: { readonly spans: Spans }) {
  return spans.map(({ kind, text }, i) => {
    if (kind === 'text') return <Fragment key={i}>{text}</Fragment>
    const Tag = TAGS[kind]
    return <Tag key={i}>{text}</Tag>
  })
}
