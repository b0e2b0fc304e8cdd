import Link from '@mui/material/Link'
import Tooltip from '@mui/material/Tooltip'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import { formatCount } from '../../core/format.ts'

/** A number with records behind it: a link to exactly those. `hint` shows on hover, for instance n / d. */
export function CountLink(props: {
  readonly to: string
  /** The count, or a text that stands for it (a rate, a duration). */
  readonly count: number | string
  readonly hint?: ReactNode
  /** What a screen reader says instead of the bare number. */
  readonly label?: string
}) {
  const link = (
    <Link
      component={RouterLink}
      to={props.to}
      color="inherit"
      underline="always"
      aria-label={props.label}
      sx={{
        textDecorationColor: 'var(--mui-palette-divider)',
        '&:hover': { textDecorationColor: 'currentcolor' },
      }}
    >
      {typeof props.count === 'number' ? formatCount(props.count) : props.count}
    </Link>
  )
  return props.hint === undefined ? link : <Tooltip title={props.hint}>{link}</Tooltip>
}
