import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useSay } from '../../language.tsx'

interface BlankChoiceProps {
  readonly blank: boolean | undefined
  readonly onChoose: (blank: boolean | undefined) => void
}

/** Whether a field may be blank, must be, or must not be. */
export function BlankChoice({ blank, onChoose }: BlankChoiceProps) {
  const say = useSay()
  return (
    <TextField
      select
      fullWidth
      label={say('records.blankAsk')}
      value={blank === undefined ? 'any' : String(blank)}
      onChange={({ target }) => onChoose(target.value === 'any' ? undefined : target.value === 'true')}
    >
      <MenuItem value="any">{say('records.blankAny')}</MenuItem>
      <MenuItem value="true">{say('records.blankOnly')}</MenuItem>
      <MenuItem value="false">{say('records.blankNot')}</MenuItem>
    </TextField>
  )
}
