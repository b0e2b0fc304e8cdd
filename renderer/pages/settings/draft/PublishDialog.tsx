import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type ReactNode, useState } from 'react'
import type { Job } from '../../../../app/contract.ts'
import { periodName } from '../../../../core/periodName.ts'
import { parsePeriod } from '../../../../core/period.ts'
import type { Policy } from '../../../../core/policy.ts'
import type { Scheme } from '../../../../core/scheme.ts'
import { useInstallation, useZone } from '../../../installation.tsx'
import { useSay } from '../../../language.tsx'
import { ErrorNote } from '../../../parts/ErrorNote.tsx'
import { JobProgress } from '../../../parts/JobProgress.tsx'
import { usePeriod } from '../../../period.tsx'
import { TrialPeriod } from './TrialPeriod.tsx'
import { TrialScores } from './TrialScores.tsx'
import { useTrial } from './useTrial.ts'

/** Says what new rules will do before they are put in force: what differs, whose score moves, from when, and why. */
export function PublishDialog(props: {
  readonly title: string
  readonly changes: readonly string[]
  readonly rules: { readonly scheme?: Scheme; readonly policy?: Policy }
  /** What publishing means, and what it still asks. */
  readonly children: ReactNode
  /** Whatever else has to be said is said. */
  readonly ready: boolean
  readonly publishing: boolean
  readonly job?: Job | null
  readonly error: Error | null
  readonly onPublish: (reason: string) => void
  readonly onClose: () => void
}) {
  const say = useSay()
  const zone = useZone()
  const { records } = useInstallation()
  const { period: shown } = usePeriod()
  const [key, setKey] = useState(shown.key)
  const [reason, setReason] = useState('')
  const trial = useTrial(key, props.rules)
  const { changes } = props
  return (
    <Dialog open onClose={() => !props.publishing && props.onClose()} fullWidth maxWidth="md">
      <DialogTitle>{props.title}</DialogTitle>
      <DialogContent>
        <Typography>
          {changes.length === 0 ? say('settings.nothingDiffers') : say('settings.differsList')}
        </Typography>
        <Box
          component="ul"
          sx={{ mt: 0, mb: 2, pl: 2.5, maxHeight: 160, overflowY: 'auto', overflowWrap: 'anywhere' }}
        >
          {changes.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </Box>
        {records === 0 ? (
          <Typography color="textSecondary">{say('draft.noRecords')}</Typography>
        ) : (
          <TrialPeriod value={key} onChange={setKey} />
        )}
        {trial.error && <ErrorNote error={trial.error} />}
        {trial.running && <JobProgress job={trial.job} />}
        {trial.before && trial.after && (
          <Box sx={{ mt: 1, maxHeight: 320, overflowY: 'auto' }}>
            <TrialScores
              before={trial.before}
              after={trial.after}
              period={periodName(parsePeriod(key, zone), say)}
            />
          </Box>
        )}
        <Stack sx={{ gap: 2, mt: 3 }}>
          {props.children}
          <TextField
            label={say('draft.reason')}
            helperText={say('draft.reasonAbout')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 1000 } }}
            required
            fullWidth
          />
        </Stack>
        {props.error && <ErrorNote error={props.error} />}
      </DialogContent>
      <DialogActions>
        {props.publishing ? (
          <JobProgress job={props.job ?? null} />
        ) : (
          <>
            <Button color="inherit" onClick={props.onClose}>
              {say('settings.keepOld')}
            </Button>
            <Button
              variant="contained"
              disabled={trial.error !== null || !props.ready || reason.trim() === ''}
              onClick={() => props.onPublish(reason.trim())}
            >
              {say('settings.publish')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  )
}
