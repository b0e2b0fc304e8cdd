// The fields of a decision: those of its kind, and what it does in words.
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import type { ComponentProps } from 'react'
import {
  EXCLUSION_CODES,
  EXCLUSION_MASKS,
  type ExclusionCode,
  PAUSE_REASONS,
} from '../../../core/decision.ts'
import { assertNever } from '../../../core/errors.ts'
import { RATE_MEASURES } from '../../../core/scheme.ts'
import type { Say } from '../../../core/words.ts'
import { useSay } from '../../language.tsx'
import { type Kpis, useKpis } from '../../parts/useKpis.ts'
import type { DecisionForm, FormField } from './decisionForm.ts'

/** Over both columns of the form. */
export const WIDE = { gridColumn: '1 / -1' } as const

export interface FieldsProps {
  readonly form: DecisionForm
  readonly change: (patch: Partial<DecisionForm>) => void
  readonly problemOf: (field: FormField) => string | null
}

/** What is asked of one kind of decision alone. */
export function KindFields(props: FieldsProps) {
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

/** What the decision does, in words. */
export function About({ form }: { readonly form: DecisionForm }) {
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

export function Field({ form, change, problemOf, field, ...rest }: FieldProps) {
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
