import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import Close from '@mui/icons-material/Close'
import ErrorOutlined from '@mui/icons-material/ErrorOutlined'
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import LinearProgress from '@mui/material/LinearProgress'
import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { Job } from '../../app/contract.ts'
import { useJobBoard } from '../jobs.tsx'
import { useZone } from '../installation.tsx'
import { useSay } from '../language.tsx'
import { usePeriod } from '../period.tsx'
import { endSentence, percentDone, runningSentence, subjectText } from './jobSentence.ts'

/** Bottom right: what is being done and what has just been done, unless the page itself shows it. */
export function JobsTray() {
  const say = useSay()
  const { board, jobs } = useJobBoard()
  const shown = jobs.filter((entry) => !entry.onPage).map((entry) => entry.job)
  return (
    <Box
      component="section"
      aria-label={say('frame.jobs')}
      aria-live="polite"
      sx={{ position: 'fixed', right: 24, bottom: 24, zIndex: 1250, width: 360 }}
    >
      {shown.length > 0 && (
        <Paper variant="outlined" sx={{ boxShadow: 3 }}>
          {shown.map((job) => (
            <TrayJob
              key={job.id}
              job={job}
              onCancel={() => void board.cancel(job.id).catch(() => undefined)}
              onDismiss={() => board.dismiss(job.id)}
            />
          ))}
        </Paper>
      )}
    </Box>
  )
}

const ENDS = {
  done: <CheckCircleOutlined color="success" fontSize="small" />,
  failed: <ErrorOutlined color="error" fontSize="small" />,
  cancelled: <RemoveCircleOutlined color="disabled" fontSize="small" />,
} as const

function TrayJob(props: {
  readonly job: Job
  readonly onCancel: () => void
  readonly onDismiss: () => void
}) {
  const { job } = props
  const say = useSay()
  const zone = useZone()
  const running = job.state === 'running'
  const title = say(`frame.job-${job.operation}`)
  const percent = percentDone(job)
  return (
    <Stack direction="row" sx={{ gap: 1, p: 1.5, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
      {job.state !== 'running' && <Box sx={{ pt: '1px' }}>{ENDS[job.state]}</Box>}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {job.subject === '' ? title : `${title}  ${subjectText(job, zone, say)}`}
        </Typography>
        {running ? (
          <>
            <Typography variant="body2" color="textSecondary">
              {runningSentence(job, say)}
              {percent !== null && ` · ${percent}%`}
            </Typography>
            <LinearProgress
              aria-label={title}
              variant={percent === null ? 'indeterminate' : 'determinate'}
              value={percent ?? 0}
              sx={{ mt: 0.5 }}
            />
          </>
        ) : (
          <Ended job={job} onOpen={props.onDismiss} />
        )}
      </Box>
      <Box>
        <IconButton
          aria-label={running ? say('frame.cancelJob', { job: title }) : say('frame.dismiss')}
          title={running ? say('frame.cancel') : say('frame.dismiss')}
          onClick={running ? props.onCancel : props.onDismiss}
        >
          <Close fontSize="small" />
        </IconButton>
      </Box>
    </Stack>
  )
}

/** Whoever opened what came of a job needs the note no longer; a file may be wanted twice. */
function Ended({ job, onOpen }: { readonly job: Job; readonly onOpen: () => void }) {
  const say = useSay()
  const { linkTo } = usePeriod()
  const { text, link, fileId } = endSentence(job, say)
  const desktop = window.plumblineDesktop
  return (
    <Typography variant="body2" color="textSecondary" component="div">
      {text}{' '}
      {link !== null &&
        (link.download === null ? (
          <Link component={RouterLink} to={linkTo(link.to)} onClick={onOpen}>
            {link.label}
          </Link>
        ) : (
          <Link href={link.to} download={link.download}>
            {link.label}
          </Link>
        ))}
      {desktop && fileId !== undefined && (
        <Button size="small" onClick={() => void desktop.revealFile(fileId)} sx={{ py: 0 }}>
          {say('frame.reveal')}
        </Button>
      )}
    </Typography>
  )
}
