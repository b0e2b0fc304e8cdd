import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useSay } from '../language.tsx'
import { NamePicker } from './pickers/PersonPicker.tsx'

export interface RowField<K extends string> {
  readonly name: K
  readonly label: string
  readonly number?: boolean
  /** Somebody, found on the roster or typed. */
  readonly person?: boolean
  /** Not to be changed now. */
  readonly fixed?: boolean
}

/** A short list whose rows are edited in place; every value is text. */
export function RowsEditor<R extends Readonly<Record<string, string>>>(props: {
  readonly title: string
  readonly one: string
  readonly fields: readonly RowField<keyof R & string>[]
  readonly rows: readonly R[]
  readonly onChange: (rows: readonly R[]) => void
  /** Whether rows may come and go. */
  readonly open: boolean
  readonly blank: () => R
}) {
  const say = useSay()
  const { fields, rows, onChange } = props
  const columns = [...fields.map(({ number }) => (number ? '112px' : '1fr')), '36px'].join(' ')
  return (
    <Box component="section" aria-label={props.title}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {props.title}
      </Typography>
      {rows.map((row, i) => (
        // Rows have no name of their own: their place is what they are known by.
        // oxlint-disable-next-line react/no-array-index-key
        <Box key={i} sx={{ display: 'grid', gridTemplateColumns: columns, gap: 1, mb: 1 }}>
          {fields.map(({ name, label, number, person, fixed }) => {
            const write = (value: string) =>
              onChange(rows.map((each, k) => (k === i ? { ...each, [name]: value } : each)))
            return person ? (
              <NamePicker
                key={name}
                label={say('drill.rowField', { n: i + 1, field: label })}
                value={row[name] ?? ''}
                disabled={fixed ?? false}
                onChange={write}
              />
            ) : (
              <TextField
                key={name}
                label={label}
                value={row[name] ?? ''}
                disabled={fixed ?? false}
                onChange={(event) =>
                  write(number ? event.target.value.replace(/\D/g, '') : event.target.value)
                }
                slotProps={{
                  htmlInput: {
                    'aria-label': say('drill.rowField', { n: i + 1, field: label }),
                    maxLength: 500,
                    ...(number && { inputMode: 'numeric' as const }),
                  },
                }}
              />
            )
          })}
          {props.open && (
            <IconButton
              aria-label={`${props.title} ${say('drill.removeRow', { n: i + 1 })}`}
              onClick={() => onChange(rows.filter((_, k) => k !== i))}
            >
              <CloseIcon fontSize="small" />
            </IconButton>
          )}
        </Box>
      ))}
      {props.open && (
        <Button onClick={() => onChange([...rows, props.blank()])}>
          {say('drill.addRow', { what: props.one })}
        </Button>
      )}
    </Box>
  )
}
