// Adds a decision to a record: what it does is said before it is saved, and nothing typed is lost to a conflict.
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { type ComponentProps, useState } from 'react'
import {
  EXCLUSION_CODES,
  EXCLUSION_MASKS,
  type ExclusionCode,
  PAUSE_REASONS,
} from '../../../core/decision.ts'
import { AppError, assertNever } from '../../../core/errors.ts'
import type { RecordDetail } from '../../../core/ledger.ts'
import { RATE_MEASURES } from '../../../core/scheme.ts'
import type { Say } from '../../../core/words.ts'
import { useCommand } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { type Kpis, useKpis } from '../../parts/useKpis.ts'
import {
  DECISION_KINDS,
  type DecisionForm,
  EMPTY_FORM,
  type FormField,
  readDecisionForm,
  toFieldText,
} from './decisionForm.ts'

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
    startAt: toFieldText(record.judgement.receivedAt, zone),
    closedAt: toFieldText(record.feedback.closedAt, zone),
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
            {DECISION_KINDS.map((kind) => (
              <MenuItem key={kind} value={kind}>
                {say(`record.kind.${kind}`)}
              </MenuItem>
            ))}
          </Field>
          <KindFields {...fields} />
          <Typography variant="body2" color="textSecondary" sx={{ gridColumn: '1 / -1' }}>
            <Effect form={form} />
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
          {form.kind !== 'exclusion' && say('record.zoneHint', { zone: zone.name })}
        </Typography>
        <Button onClick={onClose}>{say('record.cancel')}</Button>
        <Button type="submit" form="decision" variant="contained" loading={save.isPending}>
          {say('record.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

const WIDE = { gridColumn: '1 / -1' } as const

interface FieldsProps {
  readonly form: DecisionForm
  readonly change: (patch: Partial<DecisionForm>) => void
  readonly problemOf: (field: FormField) => string | null
}

function KindFields(props: FieldsProps) {
  const say = useSay()
  switch (props.form.kind) {
    case 'exclusion':
      return (
        <Field {...props} field="exclusion" label={say('record.code')} select>
          {EXCLUSION_CODES.map((code) => (
            <MenuItem key={code} value={code}>
              {code} {say(`kpi.exclusion.${code}`)}
            </MenuItem>
          ))}
        </Field>
      )
    case 'pause':
      return (
        <>
          <Field {...props} field="pause" label={say('record.code')} select>
            {PAUSE_REASONS.map((code) => (
              <MenuItem key={code} value={code}>
                {say(`kpi.pause.${code}`)}
              </MenuItem>
            ))}
          </Field>
          <TimeField {...props} field="startAt" label={say('record.startAt')} />
          <TimeField {...props} field="endAt" label={say('record.endAt')} />
        </>
      )
    case 'extension':
      return (
        <>
          <Field {...props} field="hours" label={say('record.hours')} type="number" />
          <TimeField {...props} field="requestedAt" label={say('record.requestedAt')} />
        </>
      )
    case 'reopen':
      return (
        <>
          <TextField
            select
            label={say('record.code')}
            value={props.form.upheld ? 'yes' : 'no'}
            onChange={(event) => props.change({ upheld: event.target.value === 'yes' })}
          >
            <MenuItem value="yes">{say('record.upheld')}</MenuItem>
            <MenuItem value="no">{say('record.notUpheld')}</MenuItem>
          </TextField>
          <TimeField {...props} field="closedAt" label={say('record.closedAt')} />
          <TimeField {...props} field="reopenedAt" label={say('record.reopenedAt')} />
        </>
      )
    default:
      return assertNever(props.form.kind)
  }
}

/** What saving will do, in words. */
function Effect({ form }: { readonly form: DecisionForm }) {
  const say = useSay()
  const kpis = useKpis()
  const about = say(`record.about.${form.kind}`)
  if (form.kind !== 'exclusion' || !kpis) return about
  const affected = affectedKpis(form.exclusion as ExclusionCode, kpis, say)
  return `${about} ${say('record.affects', { kpis: affected })}`
}

function affectedKpis(code: ExclusionCode, kpis: Kpis, say: Say): string {
  return kpis.list
    .filter(({ measure }) => {
      const at = RATE_MEASURES.findIndex((name) => name === measure)
      return at >= 0 && (EXCLUSION_MASKS[code] >> at) % 2 === 1
    })
    .map(({ id }) => id)
    .join(say('overview.listComma'))
}

type TextualField = Exclude<FormField, 'upheld'>
type FieldProps = FieldsProps & { readonly field: TextualField } & Omit<
    ComponentProps<typeof TextField>,
    'form'
  >

function Field({ form, change, problemOf, field, ...rest }: FieldProps) {
  const problem = problemOf(field)
  return (
    <TextField
      {...rest}
      value={form[field]}
      onChange={(event) => change({ [field]: event.target.value })}
      error={problem !== null}
      helperText={problem}
    />
  )
}

function TimeField(props: FieldProps) {
  return <Field {...props} type="datetime-local" slotProps={{ inputLabel: { shrink: true } }} />
}
