import Autocomplete from '@mui/material/Autocomplete'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'

const NEW = ' new'
const OTHER = ' other'

/** What an unknown name is: a new department, or an alias of one that is suggested or picked. */
export function UnknownDepartmentChoice(props: {
  readonly name: string
  readonly suggestions: readonly string[]
  /** The department it counts for; null: for itself. */
  readonly chosen: string | null
  readonly onChoose: (countsAs: string | null) => void
}) {
  const say = useSay()
  const { departments } = useInstallation()
  const { name, suggestions, chosen, onChoose } = props
  const [picking, setPicking] = useState(false)
  return (
    <Stack direction="row" sx={{ gap: 1 }}>
      <TextField
        select
        value={picking ? OTHER : (chosen ?? NEW)}
        slotProps={{ select: { 'aria-label': say('unknown.what', { name }) } }}
        onChange={({ target: { value } }) => {
          setPicking(value === OTHER)
          onChoose(value === OTHER || value === NEW ? null : value)
        }}
        sx={{ minWidth: 200 }}
      >
        <MenuItem value={NEW}>{say('unknown.newOne')}</MenuItem>
        {suggestions.map((one) => (
          <MenuItem key={one} value={one}>
            {say('unknown.aliasOf', { name: one })}
          </MenuItem>
        ))}
        <MenuItem value={OTHER}>{say('unknown.other')}</MenuItem>
      </TextField>
      {picking && (
        <Autocomplete
          options={[...departments]}
          value={chosen}
          onChange={(_, value) => onChoose(value)}
          renderInput={(params) => <TextField {...params} label={say('unknown.pick')} />}
          sx={{ flex: 1, minWidth: 180 }}
        />
      )}
    </Stack>
  )
}
