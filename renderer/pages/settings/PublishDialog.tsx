import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import type { Job } from '../../../app/contract.ts'
import { periodName } from '../../../core/periodName.ts'
import type { Policy } from '../../../core/policy.ts'
import type { Scheme } from '../../../core/scheme.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { JobProgress } from '../../parts/JobProgress.tsx'
import { usePeriod } from '../../period.tsx'
import { TrialScores } from './TrialScores.tsx'
import { useTrial } from './useTrial.ts'

/** Says what new rules will do before they are put in force: what differs, and whose score moves. */
export function PublishDialog(props: {
  readonly title: string
  readonly differs: string
  readonly consequence: string
  readonly rules: { readonly scheme?: Scheme; readonly policy?: Policy }
  readonly publishing: boolean
  readonly job?: Job | null
  readonly error: Error | null
  readonly onPublish: () => void
  readonly onClose: () => void
}) {
  const say = useSay()
  const { period } = usePeriod()
  const trial = useTrial(period.key, props.rules)
  return (
    <Dialog open onClose={() => !props.publishing && props.onClose()} fullWidth maxWidth="sm">
      <DialogTitle>{props.title}</DialogTitle>
      <DialogContent>
        <DialogContentText color="textPrimary">{props.differs}</DialogContentText>
        <DialogContentText variant="body2" sx={{ mt: 1, mb: 2 }}>
          {props.consequence}
        </DialogContentText>
        {trial.error && <ErrorNote error={trial.error} />}
        {trial.running && <JobProgress job={trial.job} />}
        {trial.before && trial.after && (
          <TrialScores before={trial.before} after={trial.after} period={periodName(period, say)} />
        )}
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
            <Button variant="contained" disabled={trial.error !== null} onClick={props.onPublish}>
              {say('settings.publish')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  )
}
