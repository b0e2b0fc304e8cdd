import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import type { Assessment } from '../../../core/assessment.ts'
import type { Gap } from '../../../core/readiness.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'

/** Asks another person to let a gap stand. */
export function WaiverDialog(props: {
  readonly gap: Gap
  readonly assessment: Assessment
  readonly onClose: () => void
}) {
  const say = useSay()
  const { gap, assessment, onClose } = props
  const [reason, setReason] = useState('')
  const ask = useCommand('requestWaiver')
  const { id, revision } = assessment
  const go = async () => {
    await ask.mutateAsync({ id, revision, kind: gap.kind, reason })
    onClose()
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="waiver-title">
      <DialogTitle id="waiver-title">{say('assessment.askWaiver')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {say(`assessment.gap-${gap.kind}`, { count: gap.count })}
          {say('report.semicolon')}
          {say('assessment.waiverAbout')}
        </DialogContentText>
        <TextField
          fullWidth
          multiline
          minRows={2}
          label={say('assessment.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
        {ask.error && <ErrorNote error={ask.error} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('assessment.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={reason.trim() === ''}
          loading={ask.isPending}
          onClick={() => void go().catch(() => undefined)}
        >
          {say('assessment.askWaiver')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
