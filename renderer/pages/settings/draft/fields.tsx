// The fields drafts are made of: compact, named for readers of the screen, each showing its own fault.
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import type { SxProps, Theme } from '@mui/material/styles'
import { useState } from 'react'
import { useFaultProps } from './faults.tsx'

interface FieldProps<T> {
  /** Place in the draft: 'kpis.2.floor'. */
  readonly at: string
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  /** In a table the column's head names the field; the label is for readers of the screen. */
  readonly bare?: boolean
  readonly width?: number
  readonly disabled?: boolean
  readonly sx?: SxProps<Theme>
}

function lookOf({
  bare,
  label,
  width,
  disabled,
  sx,
}: Omit<FieldProps<unknown>, 'at' | 'value' | 'onChange'>) {
  return {
    size: 'small' as const,
    disabled: disabled ?? false,
    ...(bare ? {} : { label }),
    sx: [{ width: width ?? 'auto' }, ...(Array.isArray(sx) ? sx : [sx ?? {}])] as SxProps<Theme>,
  }
}

/** What is typed is kept as it is typed; what is no number is NaN, which no rules accept. */
export function NumberField(props: FieldProps<number>) {
  const { onChange, ...rest } = props
  return <TypedNumber {...rest} onChange={(next) => onChange(next ?? NaN)} />
}

/** A number that may be left out. */
export function OptionalNumberField(props: FieldProps<number | undefined>) {
  return <TypedNumber {...props} />
}

function TypedNumber(props: FieldProps<number | undefined>) {
  const { at, label, value, onChange, bare } = props
  const [text, setText] = useState(textOf(value))
  // Another value than the typed one came from elsewhere: from a file, or from an older version.
  const shown = Object.is(numberOf(text) ?? NaN, value ?? NaN) ? text : textOf(value)
  return (
    <TextField
      {...lookOf(props)}
      {...useFaultProps(at)}
      value={shown}
      onChange={(event) => {
        setText(event.target.value)
        onChange(numberOf(event.target.value))
      }}
      slotProps={{
        htmlInput: {
          inputMode: 'decimal',
          style: { textAlign: 'right' },
          ...(bare && { 'aria-label': label }),
        },
      }}
    />
  )
}

const textOf = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '' : String(value)
const numberOf = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text))

export function WordField(props: FieldProps<string> & { readonly type?: 'date' | 'time' }) {
  const { at, label, value, onChange, bare, type } = props
  return (
    <TextField
      {...lookOf(props)}
      {...useFaultProps(at)}
      {...(type && { type })}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        ...(type && { inputLabel: { shrink: true } }),
        htmlInput: bare ? { 'aria-label': label } : {},
      }}
    />
  )
}

export function ChoiceField<T extends string>(
  props: FieldProps<T> & { readonly options: readonly { readonly value: T; readonly text: string }[] },
) {
  const { at, label, value, onChange, bare, options } = props
  return (
    <TextField
      {...lookOf(props)}
      {...useFaultProps(at)}
      select
      value={value}
      onChange={(event) => onChange(event.target.value as T)}
      slotProps={{
        select: { displayEmpty: true, ...(bare && { SelectDisplayProps: { 'aria-label': label } }) },
        inputLabel: { shrink: true },
        htmlInput: bare ? { 'aria-label': label } : {},
      }}
    >
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.text}
        </MenuItem>
      ))}
    </TextField>
  )
}
