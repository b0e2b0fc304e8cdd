// One adjustment with its evidence, what it does to the scores, and the decision on it.
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import type { AdjustmentVerdict, AssessmentAdjustment } from '../../../core/adjustment.ts'
import { formatInstant } from '../../../core/format.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { EffectTable } from '../../parts/EffectTable.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { EvidenceList } from '../../parts/EvidenceList.tsx'
import { Fact, FactList } from '../../parts/FactList.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { RowSkeletons } from '../../parts/RowSkeletons.tsx'
import { VerdictMark } from '../../parts/VerdictMark.tsx'
import { useMay, usePerson } from '../../usePerson.ts'
import { ADJUSTMENT_MARKS } from './marks.ts'

interface AdjustmentDetailProps {
  readonly adjustment: AssessmentAdjustment
  readonly isFrozen: boolean
  readonly onClose: () => void
}

export function AdjustmentDetail({ adjustment, isFrozen, onClose }: AdjustmentDetailProps) {
  const say = useSay()
  const zone = useZone()
  const person = usePerson()
  const supervises = useMay('supervisor')
  const decide = useCommand('decideAdjustment')
  const [reason, setReason] = useState('')
  const { id: adjustmentId, revision, state } = adjustment
  const isOwn = person?.name === adjustment.requestedBy
  const isLive = !isFrozen && (state === 'requested' || state === 'approved')
  const mayDecide = isLive && supervises && !isOwn
  const answer = (verdict: AdjustmentVerdict) =>
    decide.mutate({ adjustmentId, revision, verdict, reason }, { onSuccess: onClose })
  const byAt = (name: string, at: number) =>
    say('request.byAt', { name, at: formatInstant(at, zone, 'minute') })
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="adjustment-title">
      <DialogTitle id="adjustment-title" variant="h2">
        {say('appeal.adjustmentNo', { id: adjustmentId })}
      </DialogTitle>
      <DialogContent>
        <FactList>
          <Fact name={say('appeal.department')}>{adjustment.department}</Fact>
          <Fact name={say('appeal.adjustment')}>
            {[say(`review.adjustment-${adjustment.kind}`), adjustment.points].filter(Boolean).join(' ')}
          </Fact>
          <Fact name={say('appeal.evidence')}>
            {adjustment.evidence}
            <EvidenceList files={adjustment.files} />
          </Fact>
          <Fact name={say('appeal.requested')}>{byAt(adjustment.requestedBy, adjustment.requestedAt)}</Fact>
          <Fact name={say('appeal.state')}>
            <VerdictMark mark={ADJUSTMENT_MARKS[state]} text={say(`appeal.adjustmentState.${state}`)} />
          </Fact>
          {adjustment.decidedBy !== null && adjustment.decidedAt !== null && (
            <Fact name={say('request.decided')}>
              {byAt(adjustment.decidedBy, adjustment.decidedAt)}
              {adjustment.decidedReason !== '' && <div>{adjustment.decidedReason}</div>}
            </Fact>
          )}
        </FactList>
        {isLive && (
          <Preview adjustmentId={adjustmentId} verdict={state === 'requested' ? 'approve' : 'revoke'} />
        )}
        {isLive && isOwn && supervises && (
          <Alert severity="info" sx={{ mt: 2 }}>
            {say('appeal.ownAdjustment')}
          </Alert>
        )}
        {mayDecide && (
          <TextField
            label={say('appeal.verdictReason')}
            helperText={say('appeal.verdictReasonAbout')}
            value={reason}
            multiline
            minRows={2}
            fullWidth
            onChange={(event) => setReason(event.target.value)}
            sx={{ mt: 2 }}
          />
        )}
        {decide.error && <ErrorNote error={decide.error} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onClose}>
          {say('appeal.close')}
        </Button>
        {mayDecide && (
          <Button
            variant="outlined"
            color="error"
            disabled={reason.trim() === ''}
            loading={decide.isPending}
            onClick={() => answer(state === 'requested' ? 'reject' : 'revoke')}
          >
            {say(state === 'requested' ? 'appeal.rejectAdjustment' : 'appeal.revoke')}
          </Button>
        )}
        {mayDecide && state === 'requested' && (
          <Button variant="contained" loading={decide.isPending} onClick={() => answer('approve')}>
            {say('appeal.approve')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}

function Preview(props: { readonly adjustmentId: number; readonly verdict: AdjustmentVerdict }) {
  const may = useMay('supervisor', 'hr')
  const effect = useOperation('previewAdjustment', props, { enabled: may })
  if (!may) return null
  return (
    <Loaded query={effect} skeleton={<RowSkeletons rows={2} />}>
      {(found) => <EffectTable effect={found} />}
    </Loaded>
  )
}
