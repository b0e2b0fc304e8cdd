import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { useSay } from '../language.tsx'
import { errorText } from './errorText.ts'

/**
 * A refusal or a fault: what happened, what was not lost, what to do. A fault shows its reference.
 * `kept` says what was not lost where the page knows it better than the error.
 */
export function ErrorNote(props: {
  readonly error: Error
  readonly kept?: string
  readonly onRetry?: () => void
  readonly onClose?: () => void
  readonly action?: ReactNode
}) {
  const say = useSay()
  const { title, advice, reference } = errorText(props.error, say)
  const retry = props.onRetry && (
    <Button color="inherit" onClick={props.onRetry}>
      {say('frame.retry')}
    </Button>
  )
  return (
    <Alert
      severity="error"
      variant="outlined"
      action={props.action ?? retry}
      {...(props.onClose && { onClose: props.onClose })}
      sx={{ alignItems: 'flex-start', bgcolor: 'background.paper', my: 1 }}
    >
      <AlertTitle sx={{ fontSize: '0.875rem', mb: 0 }}>{title}</AlertTitle>
      {[props.kept, advice].filter((part) => part !== undefined).join(' ')}
      {reference !== null && <div>{say('frame.faultReference', { reference })}</div>}
    </Alert>
  )
}
