// The fields that forms are made of.
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly help?: string
}

export function TextBox(props: FieldProps & { readonly lines?: number; readonly most?: number }) {
  return (
    <TextField
      fullWidth
      label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      helperText={props.help}
      {...(props.lines !== undefined && { multiline: true, minRows: props.lines })}
      slotProps={{ htmlInput: { maxLength: props.most ?? 200 } }}
    />
  )
}

export function DayBox(props: FieldProps) {
  return (
    <TextField
      fullWidth
      type="date"
      label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      helperText={props.help}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  )
}

export function NumberBox(props: FieldProps) {
  return (
    <TextField
      fullWidth
      label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value.replace(/[^\d.]/g, ''))}
      helperText={props.help}
      slotProps={{ htmlInput: { inputMode: 'decimal', maxLength: 10 } }}
    />
  )
}

export function ChoiceBox<T extends string>(
  props: Omit<FieldProps, 'onChange' | 'value'> & {
    readonly value: T
    readonly choices: readonly (readonly [value: T, name: string])[]
    readonly onChange: (value: T) => void
  },
) {
  return (
    <TextField
      select
      fullWidth
      label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value as T)}
      helperText={props.help}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: 160 }}
    >
      {props.choices.map(([value, name]) => (
        <MenuItem key={value} value={value}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}

/** A whole number above 0, or null where there is none. */
export function wholeOf(text: string): number | null {
  const n = Number(text)
  return text.trim() !== '' && Number.isInteger(n) && n > 0 ? n : null
}
