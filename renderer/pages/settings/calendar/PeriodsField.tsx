import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { type Periods, periodsText, readPeriods } from '../../../../core/calendarDays.ts'
import { useSay } from '../../../language.tsx'

/** Working hours as people write them: '09:00-12:00 13:30-18:00'. What cannot be read is said, and changes nothing. */
export function PeriodsField(props: {
  readonly label: string
  readonly value: Periods
  readonly onChange: (periods: Periods) => void
  readonly width?: number
}) {
  const say = useSay()
  const { value, onChange } = props
  const [text, setText] = useState(periodsText(value))
  const read = readPeriods(text)
  const shown = read !== null && periodsText(read) !== periodsText(value) ? periodsText(value) : text
  return (
    <TextField
      size="small"
      label={props.label}
      placeholder={say('settings.dayOff')}
      value={shown}
      error={readPeriods(shown) === null}
      helperText={readPeriods(shown) === null ? say('calendarEditor.periodsForm') : null}
      onChange={(event) => {
        setText(event.target.value)
        const periods = readPeriods(event.target.value)
        if (periods !== null) onChange(periods)
      }}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: props.width ?? 320 }}
    />
  )
}
