import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Batch, KeptFile } from '../../../core/batch.ts'
import { formatBytes } from '../../../core/format.ts'
import { saveStoredFile, useCommand } from '../../api.ts'
import { useJob } from '../../jobs.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'

/** The imported file as it was, where it is kept: to take away, or to remove for good. */
export function KeptFileActions({ batch, kept }: { readonly batch: Batch; readonly kept: KeptFile | null }) {
  const say = useSay()
  const download = useJob('exportKeptFile', { onPage: true })
  const remove = useCommand('removeKeptFile')
  const [asking, setAsking] = useState(false)
  if (!kept) return <Typography color="textSecondary">{say('batches.notKept')}</Typography>
  const save = async () => {
    const file = await download.start({ batchId: batch.id })
    if (file) saveStoredFile(file)
  }
  const removeNow = async () => {
    await remove.mutateAsync({ batchId: batch.id })
    setAsking(false)
  }
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        {say('batches.keptAs', { stored: formatBytes(kept.storedBytes) })}
        <Button size="small" loading={download.running} onClick={() => void save()}>
          {say('batches.downloadKept')}
        </Button>
        <Button size="small" color="inherit" onClick={() => setAsking(true)}>
          {say('batches.removeKept')}
        </Button>
      </Stack>
      {download.error && <ErrorNote error={download.error} onClose={download.reset} />}
      <Dialog open={asking} onClose={() => setAsking(false)} fullWidth maxWidth="xs">
        <DialogTitle>{say('batches.removeKeptTitle')}</DialogTitle>
        <DialogContent>
          <DialogContentText color="textPrimary" sx={{ overflowWrap: 'anywhere' }}>
            {say('batches.removeKeptWill', { file: batch.fileName, size: formatBytes(kept.storedBytes) })}
          </DialogContentText>
          {remove.error && <ErrorNote error={remove.error} />}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={() => setAsking(false)}>
            {say('batches.keep')}
          </Button>
          <Button
            variant="contained"
            color="error"
            loading={remove.isPending}
            onClick={() => void removeNow().catch(() => undefined)}
          >
            {say('batches.removeKeptNow')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
