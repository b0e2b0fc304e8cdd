import Box from '@mui/material/Box'
import { visuallyHidden } from '@mui/utils'
import { formatCount } from '../../core/format.ts'

/** How many things wait behind a place of the navigation; on the corner of its icon where only that is shown. */
export function CountBadge(props: {
  readonly count: number
  /** What is counted, in words. */
  readonly text: string
  readonly tone: 'error' | 'warning'
  readonly folded: boolean
}) {
  const { count, text, tone, folded } = props
  return (
    <Box
      component="span"
      title={text}
      sx={{
        px: folded ? 0.5 : 0.75,
        borderRadius: 1,
        bgcolor: `${tone}.main`,
        color: `${tone}.contrastText`,
        fontSize: folded ? 10 : 12,
        lineHeight: folded ? '14px' : 1.5,
        ...(folded && { position: 'absolute', top: 1, right: 1 }),
      }}
    >
      <span aria-hidden>{formatCount(count)}</span>
      <span style={visuallyHidden}>{text}</span>
    </Box>
  )
}
