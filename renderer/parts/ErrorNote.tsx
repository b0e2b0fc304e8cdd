import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useSay } from '../language.tsx'
import { errorText, mayPass } from './errorText.ts'

/** A refusal or a fault: what happened, what was not lost, what to do. A fault shows its reference. */
export function ErrorNote(props: {
  readonly error: Error
  /** What was not lost, where the page knows it better than the error. */
  readonly kept?: string
  readonly onRetry?: () => void
  readonly onClose?: () => void
}) {
  const say = useSay()
  const { text, reference } = errorText(props.error, say)
  return (
    <Alert
      severity="error"
      variant="outlined"
      action={
        props.onRetry &&
        mayPass(props.error) && (
          <Button color="inherit" onClick={props.onRetry}>
            {say('frame.retry')}
          </Button>
        )
      }
      {...(props.onClose && { onClose: props.onClose })}
      sx={{ bgcolor: 'background.paper', my: 1 }}
    >
      {text} {props.kept}
      {reference !== null && <div>{say('frame.faultReference', { reference })}</div>}
    </Alert>
  )
}
