// Carries what changed since a freeze into a later assessment: one proposal per department, each for another person to decide.
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useCommand, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'

interface CarryDialogProps {
  readonly of: { readonly id: number; readonly edition: number }
  readonly onClose: () => void
}

/** More than are ever on their way at once. */
const MOST = 100

export function CarryDialog({ of, onClose }: CarryDialogProps) {
  const say = useSay()
  const [target, setTarget] = useState('')
  const carry = useCommand('carryDifference')
  const { data } = useOperation('listAssessments', {
    states: ['open', 'preview', 'appeal'],
    offset: 0,
    limit: MOST,
  })
  const targets = (data?.rows ?? []).filter(({ id }) => id !== of.id)
  const done = carry.data
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="carry-title">
      <DialogTitle id="carry-title">{say('assessment.carry')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{say('assessment.carryAbout')}</DialogContentText>
        <TextField
          select
          fullWidth
          label={say('assessment.carryTo')}
          value={target}
          disabled={targets.length === 0}
          helperText={data && targets.length === 0 ? say('assessment.carryNoTarget') : ''}
          onChange={(event) => setTarget(event.target.value)}
        >
          {targets.map(({ id, name }) => (
            <MenuItem key={id} value={String(id)}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        {carry.error && <ErrorNote error={carry.error} />}
        {done && (
          <Alert severity="success" variant="outlined" sx={{ mt: 2 }}>
            {say('assessment.carried', { proposed: done.proposed.length, skipped: done.skipped.length })}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say(done ? 'assessment.close' : 'assessment.cancel')}
        </Button>
        {!done && (
          <Button
            variant="contained"
            disabled={target === ''}
            loading={carry.isPending}
            onClick={() => carry.mutate({ ...of, targetId: Number(target) })}
          >
            {say('assessment.carry')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}
