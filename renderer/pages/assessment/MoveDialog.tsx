// What a step will do, said in numbers before it is taken.
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import type { AssessmentDetail } from '../../../app/contract.ts'
import type { AssessmentMove } from '../../../core/assessment.ts'
import { formatCount } from '../../../core/format.ts'
import { DAY } from '../../../core/instant.ts'
import { useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { JobProgress } from '../../parts/JobProgress.tsx'
import { instantOfWall, wallText } from '../../parts/wallTime.ts'
import { useMove } from './useMove.ts'

interface MoveDialogProps {
  readonly move: AssessmentMove
  readonly detail: AssessmentDetail
  readonly onClose: () => void
}

/** Appeals stay open for five days unless somebody says otherwise. */
const USUAL_DAYS = 5

export function MoveDialog({ move, detail, onClose }: MoveDialogProps) {
  const say = useSay()
  const zone = useZone()
  const { assessment } = detail
  const [until, setUntil] = useState(() => wallText(Date.now() + USUAL_DAYS * DAY, zone))
  const [reason, setReason] = useState('')
  const { take, busy, error, freezing } = useMove(assessment)
  const scores = useOperation('getAssessmentScores', { id: assessment.id, by: 'department' })
  const rows = scores.data?.scorecard.rows ?? []
  const numbers = {
    departments: formatCount(rows.length),
    ranked: formatCount(rows.filter(({ ranked }) => ranked).length),
    edition: assessment.edition,
    next: assessment.edition + 1,
  }
  const appealUntil = instantOfWall(until, zone)
  const isComplete =
    (move !== 'reopen' || reason.trim() !== '') && (move !== 'openAppeals' || appealUntil !== null)
  const go = async () => {
    if (await take(move, { appealUntil, reason })) onClose()
  }
  return (
    <Dialog open onClose={() => !busy && onClose()} fullWidth maxWidth="sm" aria-labelledby="move-title">
      <DialogTitle id="move-title">{say(`assessment.move-${move}`)}</DialogTitle>
      <DialogContent>
        <DialogContentText color="textPrimary" sx={{ mb: 2 }}>
          {say(`assessment.will-${move}`, numbers)}
        </DialogContentText>
        {move === 'openAppeals' && (
          <TextField
            type="datetime-local"
            fullWidth
            label={say('assessment.appealUntil')}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        )}
        {move === 'reopen' && (
          <TextField
            fullWidth
            multiline
            minRows={2}
            label={say('assessment.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 1000 } }}
          />
        )}
        {error && <ErrorNote error={error} />}
      </DialogContent>
      <DialogActions>
        {freezing.running ? (
          <JobProgress job={freezing.job} onCancel={freezing.cancel} />
        ) : (
          <>
            <Button color="inherit" onClick={onClose}>
              {say('assessment.cancel')}
            </Button>
            <Button
              variant="contained"
              color={move === 'reopen' ? 'error' : 'primary'}
              disabled={!isComplete}
              loading={busy}
              onClick={() => void go()}
            >
              {say(`assessment.move-${move}`)}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  )
}
