import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import { type ReactNode, useId } from 'react'
import { useSay } from '../language.tsx'
import { ErrorNote } from './ErrorNote.tsx'

/** A few fields to fill and save. */
export function FormDialog(props: {
  readonly title: string
  readonly about?: string
  readonly children: ReactNode
  readonly saveLabel?: string
  readonly canSave: boolean
  readonly busy: boolean
  readonly error: Error | null
  readonly wide?: boolean
  readonly onSave: () => void
  readonly onClose: () => void
}) {
  const say = useSay()
  const id = useId()
  return (
    <Dialog
      open
      onClose={() => !props.busy && props.onClose()}
      fullWidth
      maxWidth={props.wide ? 'md' : 'sm'}
      aria-labelledby={id}
    >
      <DialogTitle id={id} variant="h2">
        {props.title}
      </DialogTitle>
      <DialogContent>
        {props.about !== undefined && <DialogContentText sx={{ mb: 2 }}>{props.about}</DialogContentText>}
        <Stack
          component="form"
          id={`${id}-form`}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (props.canSave && !props.busy) props.onSave()
          }}
          sx={{ gap: 2, pt: 1 }}
        >
          {props.children}
        </Stack>
        {props.error && <ErrorNote error={props.error} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={props.onClose}>
          {say('training.cancel')}
        </Button>
        <Button
          type="submit"
          form={`${id}-form`}
          variant="contained"
          disabled={!props.canSave}
          loading={props.busy}
        >
          {props.saveLabel ?? say('training.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
