import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type ReactNode, useEffect } from 'react'
import { useSay } from '../language.tsx'

/** Head of every page: its name, what it shows (of what, how many, as of when), and at most one primary action. */
export function PageTitle(props: {
  readonly title: string
  readonly about?: ReactNode
  readonly action?: ReactNode
}) {
  const say = useSay()
  const productName = say('frame.product')
  useEffect(() => {
    document.title = `${props.title} · ${productName}`
  }, [props.title, productName])
  return (
    <Stack direction="row" sx={{ alignItems: 'flex-start', gap: 3, mb: 2, minHeight: 40 }}>
      <Stack sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="h1">{props.title}</Typography>
        {props.about !== undefined && (
          <Typography variant="body2" component="div" color="textSecondary">
            {props.about}
          </Typography>
        )}
      </Stack>
      {props.action !== undefined && (
        <Stack direction="row" sx={{ gap: 1, flexShrink: 0, alignItems: 'center' }}>
          {props.action}
        </Stack>
      )}
    </Stack>
  )
}
