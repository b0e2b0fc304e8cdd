import UndoOutlined from '@mui/icons-material/UndoOutlined'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import { useState } from 'react'
import type { Batch } from '../../../core/batch.ts'
import { formatCount } from '../../../core/format.ts'
import { useJob } from '../../jobs.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { JobProgress } from '../../parts/JobProgress.tsx'

/** Takes a batch back, after saying in numbers what that does. */
export function UndoBatch({
  batch,
  disabled = false,
}: {
  readonly batch: Batch
  readonly disabled?: boolean
}) {
  const say = useSay()
  const undo = useJob('undoBatch', { onPage: true })
  const [asking, setAsking] = useState(false)
  const numbers = { deleted: formatCount(batch.created), restored: formatCount(batch.updated) }
  const go = async () => {
    if (await undo.start({ batchId: batch.id })) setAsking(false)
  }
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<UndoOutlined />}
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        {say('batches.undo')}
      </Button>
      <Dialog open={asking} onClose={() => !undo.running && setAsking(false)} fullWidth maxWidth="xs">
        <DialogTitle>{say('batches.undoTitle', { id: batch.id })}</DialogTitle>
        <DialogContent>
          <DialogContentText color="textPrimary">{say('batches.undoWill', numbers)}</DialogContentText>
          <DialogContentText variant="body2" sx={{ mt: 1 }}>
            {say('batches.undoAfter')}
          </DialogContentText>
          {undo.error && <ErrorNote error={undo.error} />}
        </DialogContent>
        <DialogActions>
          {undo.running ? (
            <JobProgress job={undo.job} onCancel={undo.cancel} />
          ) : (
            <>
              <Button color="inherit" onClick={() => setAsking(false)}>
                {say('batches.keep')}
              </Button>
              <Button variant="contained" color="error" onClick={() => void go()}>
                {say('batches.undoNow', numbers)}
              </Button>
            </>
          )}
        </DialogActions>
      </Dialog>
    </>
  )
}
