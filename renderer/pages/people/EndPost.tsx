import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import type { StaffEntry } from '../../../core/staff.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { usePeriod } from '../../period.tsx'

/** Says until when a post was held. */
export function EndPost({ entry, onClose }: { readonly entry: StaffEntry; readonly onClose: () => void }) {
  const say = useSay()
  const { period } = usePeriod()
  const end = useCommand('endStaff')
  const [to, setTo] = useState(entry.to ?? (period.lastOn > entry.from ? period.lastOn : entry.from))
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs">
      <DialogTitle>{say('people.endTitle', { name: entry.name })}</DialogTitle>
      <DialogContent>
        {end.error && <ErrorNote error={end.error} onClose={end.reset} />}
        <DialogContentText sx={{ mb: 2 }}>{say('people.endAbout')}</DialogContentText>
        <TextField
          type="date"
          label={say('people.lastDay')}
          value={to}
          onChange={(event) => setTo(event.target.value)}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: entry.from } }}
          fullWidth
        />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('people.back')}
        </Button>
        <Button
          variant="contained"
          disabled={to < entry.from}
          loading={end.isPending}
          onClick={() => end.mutate({ id: entry.id, revision: entry.revision, to }, { onSuccess: onClose })}
        >
          {say('people.end')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
