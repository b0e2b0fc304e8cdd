import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Job } from '../../app/contract.ts'
import { percentDone, runningSentence } from '../frame/jobSentence.ts'
import { useSay } from '../language.tsx'

/** A running job inside a page: what is being done, in numbers, and a way out. */
export function JobProgress(props: { readonly job: Job | null; readonly onCancel?: () => void }) {
  const { job } = props
  const say = useSay()
  const percent = job === null ? null : percentDone(job)
  return (
    <Stack sx={{ gap: 0.5, width: '100%', maxWidth: 480 }} aria-live="polite">
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', minHeight: 32 }}>
        <Typography variant="body2" color="textSecondary">
          {job === null ? say('frame.starting') : runningSentence(job, say)}
          {percent !== null && ` · ${percent}%`}
        </Typography>
        {job !== null && props.onCancel && (
          <Button size="small" color="inherit" onClick={props.onCancel}>
            {say('frame.cancel')}
          </Button>
        )}
      </Stack>
      <LinearProgress
        aria-label={job === null ? say('frame.starting') : runningSentence(job, say)}
        variant={percent === null ? 'indeterminate' : 'determinate'}
        value={percent ?? 0}
      />
    </Stack>
  )
}
