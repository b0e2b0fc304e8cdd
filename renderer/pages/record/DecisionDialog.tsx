// Enters what was decided on paper about a record: what it does is said before it is saved, and nothing typed is lost to a conflict.
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AppError } from '../../../core/errors.ts'
import type { RecordDetail } from '../../../core/ledger.ts'
import { useCommand } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { wallText } from '../../parts/wallTime.ts'
import { About, Field, type FieldsProps, KindFields, WIDE } from './DecisionFields.tsx'
import { type DecisionForm, EMPTY_FORM, PAPER_KINDS, readDecisionForm } from './decisionForm.ts'

interface DecisionDialogProps {
  readonly record: RecordDetail
  readonly onClose: () => void
  readonly onSaved: () => void
}

export function DecisionDialog({ record, onClose, onSaved }: DecisionDialogProps) {
  const say = useSay()
  const zone = useZone()
  const queries = useQueryClient()
  const save = useCommand('recordDecision')
  const [tried, setTried] = useState(false)
  const [form, setForm] = useState<DecisionForm>(() => ({
    ...EMPTY_FORM,
    kind: 'pause',
    startAt: wallText(record.judgement.receivedAt, zone),
    closedAt: wallText(record.feedback.closedAt, zone),
  }))
  const { decision, problems } = readDecisionForm(form, zone)
  const conflict = save.error instanceof AppError && save.error.code === 'conflict'
  const submit = async () => {
    setTried(true)
    if (!decision) return
    try {
      await save.mutateAsync({ recordId: record.id, revision: record.revision, decision })
      onSaved()
    } catch (error) {
      if (error instanceof AppError && error.code === 'conflict') await queries.invalidateQueries()
    }
  }
  const fields: FieldsProps = {
    form,
    change: (patch) => setForm({ ...form, ...patch }),
    problemOf: (field) => {
      const problem = tried ? problems?.[field] : undefined
      return problem === undefined ? null : say(problem)
    },
  }
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="decision-title">
      <DialogTitle id="decision-title" variant="h2">
        {say('record.add')} · {record.feedback.ticketNo}
      </DialogTitle>
      <DialogContent>
        <Box
          component="form"
          id="decision"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
          sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, pt: 1 }}
        >
          <Field {...fields} field="kind" label={say('record.kind')} select>
            {PAPER_KINDS.map((kind) => (
              <MenuItem key={kind} value={kind}>
                {say(`record.kind.${kind}`)}
              </MenuItem>
            ))}
          </Field>
          <KindFields {...fields} />
          <Typography variant="body2" color="textSecondary" sx={{ gridColumn: '1 / -1' }}>
            <About form={form} />
          </Typography>
          <Field {...fields} field="reason" label={say('record.reason')} multiline minRows={2} sx={WIDE} />
          <Field {...fields} field="evidence" label={say('record.evidence')} sx={WIDE} />
          <Field {...fields} field="requestedBy" label={say('record.requestedBy')} />
          <Field {...fields} field="approvedBy" label={say('record.approvedBy')} />
        </Box>
        {conflict && (
          <Alert severity="warning" sx={{ mt: 2 }}>
            {say('record.conflictKept')}
          </Alert>
        )}
        {save.error && !conflict && <ErrorNote error={save.error} onClose={save.reset} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Typography variant="caption" color="textSecondary" sx={{ flex: 1 }}>
          {say('record.zoneHint', { zone: zone.name })}
        </Typography>
        <Button onClick={onClose}>{say('record.cancel')}</Button>
        <Button type="submit" form="decision" variant="contained" loading={save.isPending}>
          {say('record.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
