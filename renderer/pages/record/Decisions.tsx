// Decisions about a record: what was decided, by whom, and the way to add or revoke one.
import AddIcon from '@mui/icons-material/Add'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { formatCount, formatInstant } from '../../../core/format.ts'
import type { RecordDetail, StoredDecision } from '../../../core/ledger.ts'
import { Link as RouterLink } from 'react-router'
import { useCommand, useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useLanguage, useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { wallText } from '../../parts/wallTime.ts'
import { usePeriod } from '../../period.tsx'
import { useMay } from '../../usePerson.ts'
import { RequestDialog } from '../requests/RequestDialog.tsx'
import { decisionDetail } from '../requests/requestText.ts'
import { DecisionDialog } from './DecisionDialog.tsx'

export function Decisions({ record }: { readonly record: RecordDetail }) {
  const say = useSay()
  const zone = useZone()
  const [adding, setAdding] = useState<'request' | 'paper' | null>(null)
  const mayAsk = useMay('supervisor', 'department')
  const mayEnter = useMay('supervisor')
  const [revoking, setRevoking] = useState<StoredDecision | null>(null)
  const [saved, setSaved] = useState<'request.submitted' | 'record.saved' | null>(null)
  return (
    <Panel label={say('record.decisions')}>
      <Box sx={{ display: 'flex', alignItems: 'start', gap: 2 }}>
        <Box sx={{ flex: 1 }}>
          <Typography component="h2" variant="h3">
            {say('record.decisions')}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {say('record.decisionsAbout')}
          </Typography>
        </Box>
        {mayEnter && <Button onClick={() => setAdding('paper')}>{say('record.add')}</Button>}
        {mayAsk && (
          <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setAdding('request')}>
            {say('request.ask')}
          </Button>
        )}
      </Box>
      <Typography aria-live="polite" color="success">
        {saved && say(saved)}
      </Typography>
      <Waiting recordId={record.id} />
      {record.decisions.length === 0 ? (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {say('record.decisionsNone')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
          {record.decisions.map((decision) => (
            <DecisionItem key={decision.id} stored={decision} onRevoke={() => setRevoking(decision)} />
          ))}
        </Box>
      )}
      {adding === 'paper' && (
        <DecisionDialog
          record={record}
          onClose={() => setAdding(null)}
          onSaved={() => {
            setAdding(null)
            setSaved('record.saved')
          }}
        />
      )}
      {adding === 'request' && (
        <RequestDialog
          records={{ ids: [record.id] }}
          of={record.feedback.ticketNo}
          start={{
            startAt: wallText(record.judgement.receivedAt, zone),
            closedAt: wallText(record.feedback.closedAt, zone),
          }}
          onClose={() => setAdding(null)}
          onAsked={() => {
            setAdding(null)
            setSaved('request.submitted')
          }}
        />
      )}
      {revoking && <RevokeDialog record={record} stored={revoking} onClose={() => setRevoking(null)} />}
    </Panel>
  )
}

/** Requests about the record that nobody decided yet. */
function Waiting({ recordId }: { readonly recordId: number }) {
  const say = useSay()
  const { linkTo } = usePeriod()
  const { data } = useOperation('listRequests', { recordId, states: ['pending'], offset: 0, limit: 1 })
  const [request] = data?.rows ?? []
  if (!data || !request) return null
  return (
    <Link component={RouterLink} to={linkTo(`/requests?request=${request.id}`)}>
      {say('request.pendingHere', { count: data.total, n: formatCount(data.total) })}
    </Link>
  )
}

function DecisionItem({
  stored,
  onRevoke,
}: {
  readonly stored: StoredDecision
  readonly onRevoke: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const zone = useZone()
  const { decision, decidedAt, revokedAt } = stored
  const gone = revokedAt !== null
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 2,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        color: gone ? 'text.disabled' : undefined,
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, textDecoration: gone ? 'line-through' : undefined }}>
          {say(`record.kind.${decision.kind}`)} · {decisionDetail(decision, say, language, zone)}
        </Typography>
        <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {[decision.reason, decision.evidence].filter((text) => text !== '').join('\n')}
        </Typography>
        <Typography variant="body2" sx={{ color: gone ? undefined : 'text.secondary' }}>
          {say('record.decided', {
            requestedBy: decision.requestedBy,
            approvedBy: decision.approvedBy,
            at: formatInstant(decidedAt, zone, 'minute'),
          })}
          {gone && ` · ${say('record.revoked', { at: formatInstant(revokedAt, zone, 'minute') })}`}
        </Typography>
      </Box>
      {!gone && (
        <Box>
          <Button color="secondary" onClick={onRevoke}>
            {say('record.revoke')}
          </Button>
        </Box>
      )}
    </Box>
  )
}

interface RevokeDialogProps {
  readonly record: RecordDetail
  readonly stored: StoredDecision
  readonly onClose: () => void
}

function RevokeDialog({ record, stored, onClose }: RevokeDialogProps) {
  const say = useSay()
  const revoke = useCommand('revokeDecision')
  return (
    <Dialog open onClose={onClose} maxWidth="xs" aria-labelledby="revoke-title">
      <DialogTitle id="revoke-title" variant="h2">
        {say('record.revokeTitle', { kind: say(`record.kind.${stored.decision.kind}`) })}
      </DialogTitle>
      <DialogContent>
        {say('record.revokeAbout')}
        {revoke.error && <ErrorNote error={revoke.error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('record.cancel')}</Button>
        <Button
          variant="contained"
          color="error"
          loading={revoke.isPending}
          onClick={() =>
            revoke.mutate({ decisionId: stored.id, revision: record.revision }, { onSuccess: onClose })
          }
        >
          {say('record.revoke')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
