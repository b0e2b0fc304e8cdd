// Decisions about a record: what was decided, by whom, and the way to add or revoke one.
import AddIcon from '@mui/icons-material/Add'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Decision } from '../../../core/decision.ts'
import { assertNever } from '../../../core/errors.ts'
import { formatDuration, formatInstant } from '../../../core/format.ts'
import { MINUTE } from '../../../core/instant.ts'
import type { RecordDetail, StoredDecision } from '../../../core/ledger.ts'
import type { Language, Say } from '../../../core/words.ts'
import type { Zone } from '../../../core/zone.ts'
import { useCommand } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useLanguage, useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { DecisionDialog } from './DecisionDialog.tsx'

export function Decisions({ record }: { readonly record: RecordDetail }) {
  const say = useSay()
  const [adding, setAdding] = useState(false)
  const [revoking, setRevoking] = useState<StoredDecision | null>(null)
  const [saved, setSaved] = useState(false)
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
        <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
          {say('record.add')}
        </Button>
      </Box>
      <Typography aria-live="polite" color="success">
        {saved && say('record.saved')}
      </Typography>
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
      {adding && (
        <DecisionDialog
          record={record}
          onClose={() => setAdding(false)}
          onSaved={() => {
            setAdding(false)
            setSaved(true)
          }}
        />
      )}
      {revoking && <RevokeDialog record={record} stored={revoking} onClose={() => setRevoking(null)} />}
    </Panel>
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
          {say(`record.kind.${decision.kind}`)} · {detailOf(decision, say, language, zone)}
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

function detailOf(decision: Decision, say: Say, language: Language, zone: Zone): string {
  const at = (instant: number) => formatInstant(instant, zone, 'minute')
  switch (decision.kind) {
    case 'exclusion':
      return `${decision.code} ${say(`kpi.exclusion.${decision.code}`)}`
    case 'pause':
      return `${say(`kpi.pause.${decision.code}`)} · ${say('record.pausedFor', {
        from: at(decision.startAt),
        to: at(decision.endAt),
        for: formatDuration(decision.endAt - decision.startAt, language),
      })}`
    case 'extension':
      return say('record.extendedBy', {
        for: formatDuration(decision.minutes * MINUTE, language),
        at: at(decision.requestedAt),
      })
    case 'reopen':
      return `${say(decision.upheld ? 'record.upheld' : 'record.notUpheld')} · ${say('record.reopenedFrom', {
        closed: at(decision.closedAt),
        reopened: at(decision.reopenedAt),
      })}`
    default:
      return assertNever(decision)
  }
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
