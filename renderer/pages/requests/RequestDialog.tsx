// Asks for a decision about one or many records, with evidence; what it would do to the scores can be seen first.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { DraftDecision } from '../../../core/decision.ts'
import type { RecordFilter } from '../../../core/ledger.ts'
import { useCommand } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { EvidencePicker } from '../../parts/EvidencePicker.tsx'
import { useWithFiles } from '../../parts/useWithFiles.ts'
import { usePeriod } from '../../period.tsx'
import { usePerson } from '../../usePerson.ts'
import { About, Field, type FieldsProps, KindFields, WIDE } from '../record/DecisionFields.tsx'
import { DECISION_KINDS, type DecisionForm, EMPTY_FORM, readDraftForm } from '../record/decisionForm.ts'
import { AskedEffect } from './AskedEffect.tsx'

interface RequestDialogProps {
  readonly records: RecordFilter
  /** What it is about, for the title: a ticket, or how many. */
  readonly of: string
  /** Times that are known already. */
  readonly start?: Partial<DecisionForm>
  /** About many at once there is only the exclusion of duplicates and their like. */
  readonly exclusionOnly?: boolean
  readonly onClose: () => void
  readonly onAsked: () => void
}

export function RequestDialog(props: RequestDialogProps) {
  const say = useSay()
  const zone = useZone()
  const person = usePerson()
  const { period } = usePeriod()
  const [form, setForm] = useState<DecisionForm>({ ...EMPTY_FORM, ...props.start })
  const [files, setFiles] = useState<readonly File[]>([])
  const [tried, setTried] = useState(false)
  const request = useCommand('requestDecision')
  const { decision, problems } = readDraftForm(form, zone, files.length > 0)
  const save = useWithFiles<DraftDecision>(
    files,
    async (draft, fileIds) =>
      await request.mutateAsync({ records: props.records, decision: draft, files: fileIds }),
    props.onAsked,
  )
  const fields: FieldsProps = {
    form,
    change: (patch) => setForm({ ...form, ...patch }),
    problemOf: (field) => {
      const problem = tried ? problems?.[field] : undefined
      return problem === undefined ? null : say(problem)
    },
  }
  return (
    <Dialog open onClose={props.onClose} maxWidth="md" fullWidth aria-labelledby="request-title">
      <DialogTitle id="request-title" variant="h2">
        {say(props.exclusionOnly ? 'request.askExclusionOf' : 'request.askOf', { of: props.of })}
      </DialogTitle>
      <DialogContent>
        <Box
          component="form"
          id="request"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (decision) save.mutate(decision)
          }}
          sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, pt: 1 }}
        >
          {!props.exclusionOnly && (
            <Field {...fields} field="kind" label={say('record.kind')} select>
              {DECISION_KINDS.map((kind) => (
                <MenuItem key={kind} value={kind}>
                  {say(`record.kind.${kind}`)}
                </MenuItem>
              ))}
            </Field>
          )}
          <KindFields {...fields} />
          <Typography variant="body2" color="textSecondary" sx={WIDE}>
            <About form={form} />
          </Typography>
          <Field {...fields} field="reason" label={say('record.reason')} multiline minRows={2} sx={WIDE} />
          <Field {...fields} field="evidence" label={say('request.evidence')} sx={WIDE} />
          <Box sx={WIDE}>
            <EvidencePicker files={files} onChange={setFiles} />
          </Box>
          <Box sx={WIDE}>
            <AskedEffect decision={decision} records={props.records} period={period.key} />
          </Box>
        </Box>
        {save.error && <ErrorNote error={save.error} onClose={save.reset} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Typography variant="caption" color="textSecondary" sx={{ flex: 1 }}>
          {person && say('request.askedBy', { name: person.name })}
          {form.kind !== 'exclusion' && ` ${say('record.zoneHint', { zone: zone.name })}`}
        </Typography>
        <Button onClick={props.onClose}>{say('request.cancel')}</Button>
        <Button type="submit" form="request" variant="contained" loading={save.isPending}>
          {say('request.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
