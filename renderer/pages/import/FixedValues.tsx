import Close from '@mui/icons-material/Close'
import IconButton from '@mui/material/IconButton'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { type FieldName, FIELDS } from '../../../core/fields.ts'
import { columnsOf, type Mapping } from '../../../core/mapping.ts'
import { isWordKey } from '../../../core/words.ts'
import { useSay } from '../../language.tsx'
import { constantsOf, dropField, setConstant } from './columnChoices.ts'
import { codesOf } from './fieldGroups.ts'
import { FieldSelect } from './FieldSelect.tsx'

/** Fields no column holds because every row has the same: one department's own file, one channel's export. */
export function FixedValues(props: {
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}) {
  const say = useSay()
  const { mapping, onChange } = props
  const [empty, setEmpty] = useState<FieldName | null>(null)
  const constants = constantsOf(mapping)
  return (
    <Stack sx={{ gap: 1, py: 2 }}>
      <Typography variant="h3">{say('import.fixedValues')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {say('import.fixedValuesAbout')}
      </Typography>
      {constants.map(({ field, constant }) => (
        <Stack key={field} direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          <Typography sx={{ width: 280 }}>{say(`field.${field}`)}</Typography>
          <ConstantInput
            field={field}
            value={constant}
            onChange={(value) => onChange(setConstant(mapping, field, value))}
          />
          <IconButton
            aria-label={say('import.removeFixed', { field: say(`field.${field}`) })}
            onClick={() => onChange(dropField(mapping, field))}
          >
            <Close fontSize="small" />
          </IconButton>
        </Stack>
      ))}
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <Stack sx={{ width: 280 }}>
          <FieldSelect
            label={say('import.fixedField')}
            placeholder={say('import.addFixed')}
            value={empty}
            onChange={setEmpty}
            takenBy={(field) => {
              const source = mapping.fields[field]
              return source ? columnsOf(source).join(' + ') || say('import.fixedValue') : null
            }}
          />
        </Stack>
        {empty !== null && (
          <ConstantInput
            key={empty}
            field={empty}
            value=""
            onChange={(value) => {
              setEmpty(null)
              onChange(setConstant(mapping, empty, value))
            }}
          />
        )}
      </Stack>
    </Stack>
  )
}

/** Text is taken when the field is left or Enter is pressed; a code at once. */
function ConstantInput(props: {
  readonly field: FieldName
  readonly value: string | number | boolean
  readonly onChange: (value: string | number | boolean) => void
}) {
  const say = useSay()
  const { field, value, onChange } = props
  const [text, setText] = useState(String(value))
  const label = say('import.fixedValueOf', { field: say(`field.${field}`) })
  const codes = FIELDS[field].kind === 'word' ? null : codesOf(field)
  if (codes) {
    const isFlag = FIELDS[field].kind === 'flag'
    const chosen = isFlag && value !== '' ? (value === true ? 'yes' : 'no') : String(value)
    return (
      <TextField
        select
        value={chosen}
        onChange={(event) => onChange(isFlag ? event.target.value === 'yes' : event.target.value)}
        slotProps={{ htmlInput: { 'aria-label': label } }}
        sx={{ width: 280 }}
      >
        {codes.codes.map((code) => {
          const key = `value.${codes.kind}.${code}`
          return (
            <MenuItem key={code} value={code}>
              {isWordKey(key) ? say(key) : code}
            </MenuItem>
          )
        })}
      </TextField>
    )
  }
  const take = () => {
    const trimmed = text.trim()
    if (trimmed !== '' && trimmed !== String(value)) onChange(trimmed)
  }
  return (
    <TextField
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      placeholder={FIELDS[field].kind === 'instant' ? '2026-01-31 09:00' : undefined}
      slotProps={{ htmlInput: { 'aria-label': label } }}
      sx={{ width: 280 }}
    />
  )
}
