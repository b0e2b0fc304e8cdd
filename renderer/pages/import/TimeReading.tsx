import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { type FieldName, FIELD_NAMES, FIELDS, type InstantField } from '../../../core/fields.ts'
import { columnsOf, DURATION_UNITS, type FieldSource, type Mapping } from '../../../core/mapping.ts'
import { useSay } from '../../language.tsx'
import { type DurationUnit, joinColumns, setDuration } from './columnChoices.ts'

const AT = 'at'
const INSTANTS = FIELD_NAMES.filter((name): name is InstantField => FIELDS[name].kind === 'instant')

/** Whether a column says when or how long it took, and which other column completes it. */
export function TimeReading(props: {
  readonly mapping: Mapping
  readonly field: FieldName
  readonly source: FieldSource
  readonly column: string
  readonly columns: readonly string[]
  readonly onChange: (mapping: Mapping) => void
}) {
  const say = useSay()
  const { mapping, field, source, column, onChange } = props
  const unit = 'as' in source ? (source.as ?? AT) : AT
  const of = 'of' in source ? (source.of ?? 'receivedAt') : 'receivedAt'
  const partner = columnsOf(source).find((one) => one !== column) ?? ''
  return (
    <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', py: 1 }}>
      <TextField
        select
        label={say('import.columnHolds')}
        value={unit}
        onChange={(event) => {
          const chosen = event.target.value as DurationUnit | typeof AT
          onChange(setDuration(mapping, field, column, chosen === AT ? null : chosen, of))
        }}
        sx={{ minWidth: 180 }}
      >
        {[AT, ...DURATION_UNITS].map((one) => (
          <MenuItem key={one} value={one}>
            {say(`import.unit-${one as DurationUnit | typeof AT}`)}
          </MenuItem>
        ))}
      </TextField>
      {unit === AT ? (
        <TextField
          select
          label={say('import.joinedWith')}
          value={partner}
          onChange={(event) => {
            const other = event.target.value
            onChange(joinColumns(mapping, field, other === '' ? [column] : [column, other]))
          }}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          sx={{ minWidth: 200 }}
        >
          <MenuItem value="">{say('import.noColumn')}</MenuItem>
          {props.columns
            .filter((one) => one !== column)
            .map((one) => (
              <MenuItem key={one} value={one}>
                {one}
              </MenuItem>
            ))}
        </TextField>
      ) : (
        <TextField
          select
          label={say('import.countedFrom')}
          value={of}
          onChange={(event) => {
            onChange(setDuration(mapping, field, column, unit, event.target.value as InstantField))
          }}
          sx={{ minWidth: 200 }}
        >
          {INSTANTS.filter((one) => one !== field).map((one) => (
            <MenuItem key={one} value={one}>
              {say(`field.${one}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Stack>
  )
}
