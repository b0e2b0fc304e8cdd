import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ASSESSMENT_KINDS, type AssessmentKind, kindOfPeriod, suitsPeriod } from '../../../core/assessment.ts'
import { periodName } from '../../../core/periodName.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { usePeriod } from '../../period.tsx'
import { EMPTY_SCOPE, ScopeFields, scopeOf } from './ScopeFields.tsx'

/** Begins an assessment of the period chosen at the top. */
export function NewAssessment({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const { period } = usePeriod()
  const create = useCommand('createAssessment')
  const [kind, setKind] = useState<AssessmentKind>(kindOfPeriod(period))
  const suggested = `${periodName(period, say)} · ${say(`assessment.kind-${kind}`)}`
  const [own, setOwn] = useState<string | null>(null)
  const [scope, setScope] = useState(EMPTY_SCOPE)
  const name = own ?? suggested
  const save = async () => {
    const asked = { name, kind, period: period.key, scope: kind === 'special' ? scopeOf(scope) : null }
    const { id } = await create.mutateAsync(asked)
    void navigate(`/assessments/${id}?period=${encodeURIComponent(period.key)}`)
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="new-assessment">
      <DialogTitle id="new-assessment">{say('assessment.new')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {say('assessment.newAbout', { period: periodName(period, say) })}
        </DialogContentText>
        <Stack sx={{ gap: 2 }}>
          <TextField
            select
            label={say('assessment.kind')}
            value={kind}
            onChange={(event) => setKind(event.target.value as AssessmentKind)}
          >
            {ASSESSMENT_KINDS.filter((each) => suitsPeriod(each, period)).map((each) => (
              <MenuItem key={each} value={each}>
                {say(`assessment.kind-${each}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label={say('assessment.name')}
            value={name}
            onChange={(event) => setOwn(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
          {kind === 'special' && <ScopeFields scope={scope} onChange={setScope} />}
        </Stack>
        {create.error && <ErrorNote error={create.error} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('assessment.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={name.trim() === ''}
          loading={create.isPending}
          onClick={() => void save().catch(() => undefined)}
        >
          {say('assessment.create')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
