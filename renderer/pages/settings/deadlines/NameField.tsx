import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useFaultProps } from '../draft/faults.tsx'

/** A name of one's own, or one that is known already. */
export function NameField(props: {
  readonly at: string
  readonly label: string
  readonly value: string
  readonly known: readonly string[]
  readonly onChange: (value: string) => void
  readonly width?: number
}) {
  const fault = useFaultProps(props.at)
  return (
    <Autocomplete
      freeSolo
      size="small"
      options={[...props.known]}
      inputValue={props.value}
      onInputChange={(_, text) => props.onChange(text)}
      renderInput={(params) => <TextField {...params} {...fault} label={props.label} />}
      sx={{ width: props.width ?? 180 }}
    />
  )
}
