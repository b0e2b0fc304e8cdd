import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import type { Taxonomy } from '../../../../core/taxonomy.ts'
import { useCommand } from '../../../api.ts'
import { useSay } from '../../../language.tsx'
import { ErrorNote } from '../../../parts/ErrorNote.tsx'

/** No score rests on a classification: what changes is said, and why, before it is put in force. */
export function PublishTaxonomy(props: {
  readonly taxonomy: Taxonomy
  readonly version: number
  readonly changes: readonly string[]
  readonly onDone: () => void
  readonly onClose: () => void
}) {
  const say = useSay()
  const publish = useCommand('publishTaxonomy')
  const [reason, setReason] = useState('')
  const { taxonomy, version, changes, onDone, onClose } = props
  const go = () => publish.mutate({ taxonomy, version, reason: reason.trim() }, { onSuccess: onDone })
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{say('taxonomy.publishTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText color="textPrimary">{say('settings.differsList')}</DialogContentText>
        <Box
          component="ul"
          sx={{ mt: 0, pl: 2.5, maxHeight: 320, overflowY: 'auto', overflowWrap: 'anywhere' }}
        >
          {changes.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </Box>
        <DialogContentText sx={{ mb: 2 }}>{say('taxonomy.consequence')}</DialogContentText>
        <TextField
          label={say('draft.reason')}
          helperText={say('draft.reasonAbout')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
          required
          fullWidth
        />
        {publish.error && <ErrorNote error={publish.error} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('settings.keepOld')}
        </Button>
        <Button variant="contained" disabled={reason.trim() === '' || publish.isPending} onClick={go}>
          {say('settings.publish')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
