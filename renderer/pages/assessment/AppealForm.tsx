// Files an appeal: of which department, against what, on what grounds.
import Autocomplete from '@mui/material/Autocomplete'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, useState } from 'react'
import type { AppealAbout } from '../../../core/appeal.ts'
import type { Assessment } from '../../../core/assessment.ts'
import { useCommand } from '../../api.ts'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { EvidencePicker } from '../../parts/EvidencePicker.tsx'
import { kpiLabel } from '../../parts/kpiLabel.ts'
import { useKpis } from '../../parts/useKpis.ts'
import { useWithFiles } from '../../parts/useWithFiles.ts'
import { usePerson } from '../../usePerson.ts'
import { TicketChoice } from './TicketChoice.tsx'

const KINDS = ['record', 'figure', 'total'] as const satisfies readonly AppealAbout['kind'][]

export function AppealForm(props: { readonly assessment: Assessment; readonly onClose: () => void }) {
  const say = useSay()
  const person = usePerson()
  const kpis = useKpis()
  const { departments } = useInstallation()
  const { assessment, onClose } = props
  const own = person?.roles.includes('supervisor') ? null : (person?.department ?? null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [kind, setKind] = useState<AppealAbout['kind']>('record')
  const [recordId, setRecordId] = useState<number | null>(null)
  const [kpi, setKpi] = useState('')
  const [reason, setReason] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const file = useCommand('fileAppeal')
  const department = own ?? chosen
  const about = aboutOf(kind, recordId, kpi)
  const complete = department !== null && about !== null && reason.trim() !== ''
  const save = useWithFiles<{ department: string; about: AppealAbout }>(
    files,
    async (against, fileIds) =>
      await file.mutateAsync({ assessmentId: assessment.id, ...against, reason, files: fileIds }),
    onClose,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (complete) save.mutate({ department, about })
  }
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="appeal-title">
      <DialogTitle id="appeal-title" variant="h2">
        {say('appeal.file')}
      </DialogTitle>
      <DialogContent>
        <Stack component="form" id="appeal" noValidate onSubmit={submit} sx={{ gap: 2, pt: 1 }}>
          <Autocomplete
            options={own === null ? departments : [own]}
            value={department}
            disabled={own !== null}
            onChange={(_, next) => {
              setChosen(next)
              setRecordId(null)
            }}
            renderInput={(params) => <TextField {...params} label={say('appeal.department')} />}
          />
          <TextField
            select
            label={say('appeal.about')}
            value={kind}
            onChange={(event) => setKind(event.target.value as AppealAbout['kind'])}
          >
            {KINDS.map((each) => (
              <MenuItem key={each} value={each}>
                {say(`appeal.about.${each}`)}
              </MenuItem>
            ))}
          </TextField>
          {kind === 'record' && department !== null && (
            <TicketChoice key={department} department={department} onChoose={setRecordId} />
          )}
          {kind === 'figure' && (
            <TextField
              select
              label={say('appeal.kpi')}
              value={kpi}
              onChange={(event) => setKpi(event.target.value)}
            >
              {(kpis?.list ?? []).map((each) => (
                <MenuItem key={each.id} value={each.id}>
                  {kpiLabel(each, say)}
                </MenuItem>
              ))}
            </TextField>
          )}
          <TextField
            label={say('appeal.reason')}
            value={reason}
            multiline
            minRows={3}
            onChange={(event) => setReason(event.target.value)}
          />
          <EvidencePicker files={files} onChange={setFiles} />
        </Stack>
        {save.error && <ErrorNote error={save.error} onClose={save.reset} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Typography variant="caption" color="textSecondary" sx={{ flex: 1 }}>
          {say('appeal.fileAbout')}
        </Typography>
        <Button onClick={onClose}>{say('appeal.cancel')}</Button>
        <Button type="submit" form="appeal" variant="contained" disabled={!complete} loading={save.isPending}>
          {say('appeal.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function aboutOf(kind: AppealAbout['kind'], recordId: number | null, kpi: string): AppealAbout | null {
  if (kind === 'record') return recordId === null ? null : { kind, recordId }
  if (kind === 'figure') return kpi === '' ? null : { kind, kpi }
  return { kind }
}
