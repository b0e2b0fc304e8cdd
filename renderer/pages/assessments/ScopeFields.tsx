// What a special assessment is about: event, category, nature, or a text; several together narrow it down.
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { AssessmentScope } from '../../../core/assessment.ts'
import type { FieldFilters } from '../../../core/ledgerFields.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { useValueText } from '../../parts/valueText.ts'
import { usePeriod } from '../../period.tsx'

const FIELDS = ['event', 'category', 'nature'] as const
type ScopeField = (typeof FIELDS)[number]

export type ScopeForm = Readonly<Record<ScopeField | 'text', string>>
export const EMPTY_SCOPE: ScopeForm = { event: '', category: '', nature: '', text: '' }

/** null: everything of the period. */
export function scopeOf(form: ScopeForm): AssessmentScope | null {
  const fields: FieldFilters = Object.fromEntries(
    FIELDS.filter((field) => form[field] !== '').map((field) => [field, { in: [form[field]] }]),
  )
  const text = form.text.trim()
  if (text === '' && Object.keys(fields).length === 0) return null
  return { ...(Object.keys(fields).length > 0 ? { fields } : {}), ...(text === '' ? {} : { text }) }
}

export function ScopeFields(props: {
  readonly scope: ScopeForm
  readonly onChange: (scope: ScopeForm) => void
}) {
  const say = useSay()
  const { scope, onChange } = props
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {say('assessment.scopeAbout')}
      </Typography>
      {FIELDS.map((field) => (
        <ValueSelect
          key={field}
          field={field}
          value={scope[field]}
          onChange={(value) => onChange({ ...scope, [field]: value })}
        />
      ))}
      <TextField
        label={say('assessment.scopeText')}
        value={scope.text}
        onChange={(event) => onChange({ ...scope, text: event.target.value })}
      />
    </>
  )
}

/** The values that records of the period have, with how many. */
function ValueSelect(props: {
  readonly field: ScopeField
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const say = useSay()
  const valueText = useValueText()
  const { period } = usePeriod()
  const { field } = props
  const { data } = useOperation('countFacet', { filter: { period: period.key }, facet: field })
  const values = (data ?? []).flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]))
  if (values.length === 0) return null
  return (
    <TextField
      select
      label={say(`field.${field}`)}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{say('assessment.scopeAny')}</MenuItem>
      {values.map(({ value, count }) => (
        <MenuItem key={value} value={value}>
          {valueText(field, value)} ({count})
        </MenuItem>
      ))}
    </TextField>
  )
}
