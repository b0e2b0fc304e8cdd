// A dialog that says what a step does, asks for what it needs, and takes it.
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import type { ReactNode } from 'react'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'

export function FormDialog<T>(props: {
  readonly title: string
  readonly about?: string
  readonly action: string
  readonly command: { readonly isPending: boolean; readonly error: Error | null }
  readonly isComplete: boolean
  readonly onClose: () => void
  /** Rejects with what stands in the command's error. */
  readonly onGo: () => Promise<T>
  readonly onDone?: (result: T) => void
  readonly children?: ReactNode
}) {
  const say = useSay()
  const { command, onClose } = props
  const go = async () => {
    const done = await props.onGo().then(
      (result) => ({ result }),
      () => null,
    )
    if (!done) return
    onClose()
    props.onDone?.(done.result)
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="form-title">
      <DialogTitle id="form-title">{props.title}</DialogTitle>
      <DialogContent>
        {props.about !== undefined && (
          <DialogContentText color="textPrimary" sx={{ mb: 2 }}>
            {props.about}
          </DialogContentText>
        )}
        <Stack sx={{ gap: 2, pt: 1 }}>{props.children}</Stack>
        {command.error && <ErrorNote error={command.error} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('plan.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={!props.isComplete}
          loading={command.isPending}
          onClick={() => void go()}
        >
          {props.action}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
