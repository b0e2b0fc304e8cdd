import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/** Nothing to show: why, and the step that fills it. */
export function EmptyState(props: {
  readonly title: string
  readonly why?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <Stack sx={{ alignItems: 'center', textAlign: 'center', gap: 1, px: 3, py: 6 }}>
      <Typography variant="h3" component="p">
        {props.title}
      </Typography>
      {props.why !== undefined && (
        <Typography color="textSecondary" sx={{ maxWidth: 520 }}>
          {props.why}
        </Typography>
      )}
      {props.action !== undefined && (
        <Stack direction="row" sx={{ gap: 1, mt: 1 }}>
          {props.action}
        </Stack>
      )}
    </Stack>
  )
}
