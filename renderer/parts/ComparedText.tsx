// Two texts side by side: what went is struck through, what came is underlined; colour only helps. What is far from any
// change is folded and opens where it stands.
/* oxlint-disable react/no-array-index-key -- pieces of a text have no name but their place */
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { visuallyHidden } from '@mui/utils'
import { useMemo, useState } from 'react'
import {
  compareTexts,
  foldUnchanged,
  type LinePair,
  sideBySide,
  type TextPart,
} from '../../core/compareText.ts'
import { formatCount } from '../../core/format.ts'
import { useSay } from '../language.tsx'

interface ComparedTextProps {
  readonly before: string
  readonly after: string
  /** Names the two sides. */
  readonly labels: readonly [before: string, after: string]
  /** What is compared, where it is not the text. */
  readonly label?: string
}

export function ComparedText({ before, after, labels, label }: ComparedTextProps) {
  const say = useSay()
  const runs = useMemo(() => foldUnchanged(sideBySide(compareTexts(before, after))), [before, after])
  return (
    <Box
      component="table"
      aria-label={label ?? say('plan.compared')}
      sx={{
        width: '100%',
        tableLayout: 'fixed',
        borderCollapse: 'collapse',
        '& td, & th': { verticalAlign: 'top', textAlign: 'left', px: 1.5, py: 0.25, width: '50%' },
        '& th': { borderBottom: 1, borderColor: 'divider', py: 0.75 },
        '& td': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: 14, lineHeight: 1.6 },
        '& td + td, & th + th': { borderLeft: 1, borderColor: 'divider' },
        '& del': { color: 'error.main', textDecorationThickness: 2 },
        '& ins': { color: 'success.main', fontWeight: 600, textDecorationThickness: 2 },
      }}
    >
      <thead>
        <tr>
          {labels.map((side) => (
            <th key={side} scope="col">
              {side}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map(({ folded, pairs }, i) =>
          folded ? <Folded key={i} pairs={pairs} /> : <Lines key={i} pairs={pairs} />,
        )}
      </tbody>
    </Box>
  )
}

function Folded({ pairs }: { readonly pairs: readonly LinePair[] }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Box component="tr" sx={{ bgcolor: 'action.hover' }}>
        <td colSpan={2}>
          <Button size="small" color="inherit" aria-expanded={open} onClick={() => setOpen(!open)}>
            <span aria-hidden>{open ? '▾' : '▸'}&nbsp;</span>
            {say('plan.unchangedLines', { count: pairs.length, n: formatCount(pairs.length) })}
          </Button>
        </td>
      </Box>
      {open && <Lines pairs={pairs} />}
    </>
  )
}

function Lines({ pairs }: { readonly pairs: readonly LinePair[] }) {
  return pairs.map((pair, i) => (
    <tr key={i}>
      {(['before', 'after'] as const).map((side) => (
        <Side key={side} line={pair[side]} />
      ))}
    </tr>
  ))
}

function Side({ line }: { readonly line: LinePair['before'] }) {
  if (line === null) return <Box component="td" sx={{ bgcolor: 'action.hover' }} />
  return <td>{line.length === 0 ? ' ' : line.map((part, i) => <Part key={i} part={part} />)}</td>
}

function Part({ part: { kind, text } }: { readonly part: TextPart }) {
  const say = useSay()
  if (kind === 'same') return text
  const Tag = kind === 'deleted' ? 'del' : 'ins'
  return (
    <Tag>
      <span style={visuallyHidden}>{say(`plan.${kind}`)}</span>
      {text}
    </Tag>
  )
}
