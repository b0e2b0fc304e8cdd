import Box from '@mui/material/Box'
import { formatChange } from '../../core/format.ts'
import { useSay } from '../language.tsx'
import { Sparkline } from './Sparkline.tsx'

interface ChangeProps {
  readonly before: string | null
  readonly after: string | null
  /** Values to draw; before and after where left out. */
  readonly trail?: readonly (number | null)[]
}

/** A change against the previous period: a signed figure and a small line, never colour alone. */
export function Change({ before, after, trail }: ChangeProps) {
  const say = useSay()
  if (before === null || after === null) {
    return (
      <Box component="span" title={say('figure.noChange')} sx={{ color: 'text.disabled' }}>
        —
      </Box>
    )
  }
  const change = Number(after) - Number(before)
  return (
    <Box
      component="span"
      title={say('figure.changeHint', { before, after })}
      sx={{ display: 'inline-flex', alignItems: 'center', justifyContent: 'flex-end', gap: 0.5 }}
    >
      <Sparkline values={trail ?? [Number(before), Number(after)]} />
      <Box
        component="span"
        sx={{
          minWidth: 44,
          textAlign: 'right',
          color: change < 0 ? 'error.main' : change > 0 ? 'success.main' : 'text.secondary',
        }}
      >
        {formatChange(before, after)}
      </Box>
    </Box>
  )
}
