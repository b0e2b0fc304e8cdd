import Autocomplete from '@mui/material/Autocomplete'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import { ADJUSTMENT_KINDS, type AdjustmentKind } from '../../../core/adjustment.ts'
import type { Assessment } from '../../../core/assessment.ts'
import { useCommand } from '../../api.ts'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { EvidencePicker } from '../../parts/EvidencePicker.tsx'
import { useWithFiles } from '../../parts/useWithFiles.ts'

/** Asks for an adjustment: for which department, what for, with what evidence. */
export function AdjustmentForm(props: { readonly assessment: Assessment; readonly onClose: () => void }) {
  const say = useSay()
  const { departments } = useInstallation()
  const { assessment, onClose } = props
  const [department, setDepartment] = useState<string | null>(null)
  const [kind, setKind] = useState<AdjustmentKind>('praise')
  const [points, setPoints] = useState('')
  const [evidence, setEvidence] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const request = useCommand('requestAdjustment')
  const isCarried = kind === 'carriedOver'
  const complete =
    department !== null &&
    (evidence.trim() !== '' || files.length > 0) &&
    (!isCarried || /^-?\d{1,2}(\.\d{1,2})?$/.test(points))
  const save = useWithFiles<string>(
    files,
    async (of, fileIds) =>
      await request.mutateAsync({
        assessmentId: assessment.id,
        department: of,
        kind,
        ...(isCarried && { points }),
        evidence,
        files: fileIds,
      }),
    onClose,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (complete) save.mutate(department)
  }
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="adjustment-title">
      <DialogTitle id="adjustment-title" variant="h2">
        {say('appeal.askAdjustment')}
      </DialogTitle>
      <DialogContent>
        <Stack component="form" id="adjustment" noValidate onSubmit={submit} sx={{ gap: 2, pt: 1 }}>
          <Autocomplete
            options={departments}
            value={department}
            onChange={(_, next) => setDepartment(next)}
            renderInput={(params) => <TextField {...params} label={say('appeal.department')} />}
          />
          <TextField
            select
            label={say('appeal.adjustment')}
            value={kind}
            onChange={(event) => setKind(event.target.value as AdjustmentKind)}
          >
            {ADJUSTMENT_KINDS.map((each) => (
              <MenuItem key={each} value={each}>
                {say(`review.adjustment-${each}`)}
              </MenuItem>
            ))}
          </TextField>
          {isCarried && (
            <TextField
              label={say('appeal.points')}
              value={points}
              placeholder="-0.35"
              onChange={(event) => setPoints(event.target.value)}
            />
          )}
          <TextField
            label={say('appeal.evidence')}
            value={evidence}
            multiline
            minRows={2}
            onChange={(event) => setEvidence(event.target.value)}
          />
          <EvidencePicker files={files} onChange={setFiles} />
        </Stack>
        {save.error && <ErrorNote error={save.error} onClose={save.reset} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{say('appeal.cancel')}</Button>
        <Button
          type="submit"
          form="adjustment"
          variant="contained"
          disabled={!complete}
          loading={save.isPending}
        >
          {say('appeal.submitAdjustment')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
