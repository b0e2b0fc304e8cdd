import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useInstallation } from '../../installation.tsx'
import type { PickerProps } from './Picker.tsx'

/** A department of the ledger, or a name that no record has named yet. */
export function DepartmentPicker(
  props: PickerProps & { readonly value: string; readonly onChange: (department: string) => void },
) {
  const { departments } = useInstallation()
  return (
    <Autocomplete
      freeSolo
      fullWidth
      options={[...departments]}
      inputValue={props.value}
      onInputChange={(_, next, why) => why !== 'reset' && props.onChange(next)}
      onChange={(_, next) => props.onChange(next ?? '')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={props.label}
          required={props.required ?? false}
          helperText={props.help}
        />
      )}
    />
  )
}
