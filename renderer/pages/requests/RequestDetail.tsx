// One request in full: what is asked, of which tickets, with what evidence, what it does, and the decision on it.
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { formatCount, formatInstant } from '../../../core/format.ts'
import type { DecisionRequest } from '../../../core/request.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useLanguage, useSay } from '../../language.tsx'
import { EffectTable } from '../../parts/EffectTable.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { EvidenceList } from '../../parts/EvidenceList.tsx'
import { Fact, FactList } from '../../parts/FactList.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { RowSkeletons } from '../../parts/RowSkeletons.tsx'
import { usePeriod } from '../../period.tsx'
import { useMay, usePerson } from '../../usePerson.ts'
import { RequestedTickets } from './RequestedTickets.tsx'
import { RequestState } from './RequestState.tsx'
import { askedText } from './requestText.ts'

export function RequestDetail(props: { readonly requestId: number; readonly onClose: () => void }) {
  const say = useSay()
  const found = useOperation('getRequest', { requestId: props.requestId })
  return (
    <Dialog open onClose={props.onClose} maxWidth="md" fullWidth aria-labelledby="request-title">
      <DialogTitle id="request-title" variant="h2">
        {say('request.requestNo', { id: props.requestId })}
      </DialogTitle>
      <Loaded query={found}>{(request) => <Content request={request} onClose={props.onClose} />}</Loaded>
    </Dialog>
  )
}

function Content({ request, onClose }: { readonly request: DecisionRequest; readonly onClose: () => void }) {
  const say = useSay()
  const language = useLanguage()
  const zone = useZone()
  const person = usePerson()
  const supervises = useMay('supervisor')
  const { period } = usePeriod()
  const [reason, setReason] = useState('')
  const decide = useCommand('decideRequest')
  const withdraw = useCommand('withdrawRequest')
  const { id: requestId, revision, decision, state, records } = request
  const isPending = state === 'pending'
  const isOwn = person?.name === request.requestedBy
  const mayDecide = isPending && !isOwn && supervises
  const error = decide.error ?? withdraw.error
  const answer = (approve: boolean) =>
    decide.mutate({ requestId, revision, approve, reason, period: period.key })
  const at = (instant: number) => formatInstant(instant, zone, 'minute')
  return (
    <>
      <DialogContent>
        <FactList>
          <Fact name={say('request.what')}>{askedText(decision, say, language, zone)}</Fact>
          <Fact name={say('request.state')}>
            <RequestState state={state} />
          </Fact>
          <Fact name={say('request.reason')}>{decision.reason}</Fact>
          <Fact name={say('request.evidence')}>
            {decision.evidence}
            <EvidenceList files={request.files} />
          </Fact>
          <Fact name={say('request.requested')}>
            {say('request.byAt', { name: request.requestedBy, at: at(request.requestedAt) })}
          </Fact>
          {request.decidedBy !== null && request.decidedAt !== null && (
            <Fact name={say('request.decided')}>
              {say('request.byAt', { name: request.decidedBy, at: at(request.decidedAt) })}
              {request.decidedReason !== '' && <div>{request.decidedReason}</div>}
            </Fact>
          )}
        </FactList>
        {(isPending || request.effect) && (
          <Typography component="h3" variant="h3" sx={{ mt: 2 }}>
            {say('request.effect')}
          </Typography>
        )}
        {request.effect && <EffectTable effect={request.effect} />}
        {isPending && <Preview requestId={requestId} period={period.key} />}
        <RequestedTickets request={request} />
        {isPending && isOwn && supervises && (
          <Alert severity="info" sx={{ mt: 2 }}>
            {say('request.ownRequest')}
          </Alert>
        )}
        {mayDecide && (
          <TextField
            label={say('request.decisionReason')}
            helperText={say('request.decisionReasonAbout')}
            value={reason}
            multiline
            minRows={2}
            fullWidth
            onChange={(event) => setReason(event.target.value)}
            sx={{ mt: 2 }}
          />
        )}
        {error && <ErrorNote error={error} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Typography variant="caption" color="textSecondary" sx={{ flex: 1 }}>
          {mayDecide && say('request.approveAbout', { count: records, n: formatCount(records) })}
        </Typography>
        {isPending && isOwn && (
          <Button
            color="inherit"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ requestId, revision })}
          >
            {say('request.withdraw')}
          </Button>
        )}
        <Button color="inherit" onClick={onClose}>
          {say('request.close')}
        </Button>
        {mayDecide && (
          <>
            <Button
              variant="outlined"
              color="error"
              disabled={reason.trim() === ''}
              loading={decide.isPending}
              onClick={() => answer(false)}
            >
              {say('request.reject')}
            </Button>
            <Button variant="contained" loading={decide.isPending} onClick={() => answer(true)}>
              {say('request.approve')}
            </Button>
          </>
        )}
      </DialogActions>
    </>
  )
}

function Preview(props: { readonly requestId: number; readonly period: string }) {
  const may = useMay('supervisor', 'department')
  const effect = useOperation('previewRequest', props, { enabled: may })
  if (!may) return null
  return (
    <Loaded query={effect} skeleton={<RowSkeletons rows={2} />}>
      {(found) => <EffectTable effect={found} />}
    </Loaded>
  )
}
