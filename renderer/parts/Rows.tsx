// Entries of one form, one line each: added at the end, taken away one by one.
/* oxlint-disable react/no-array-index-key -- what is being typed has no name but its place */
import AddIcon from '@mui/icons-material/Add'
import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

export function Rows<T>(props: {
  readonly label: string
  readonly rows: readonly T[]
  readonly empty: T
  readonly onChange: (rows: readonly T[]) => void
  readonly addLabel: string
  readonly removeLabel: (n: number) => string
  readonly children: (row: T, change: (row: T) => void, n: number) => ReactNode
}) {
  const { rows, onChange } = props
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Typography component="legend" variant="body2" sx={{ fontWeight: 600, mb: 1.25, p: 0 }}>
        {props.label}
      </Typography>
      {rows.map((row, i) => (
        <Box key={i} sx={{ display: 'flex', gap: 1, mb: 1, alignItems: 'flex-start' }}>
          {props.children(row, (next) => onChange(rows.with(i, next)), i + 1)}
          <IconButton
            size="small"
            aria-label={props.removeLabel(i + 1)}
            onClick={() => onChange(rows.filter((_, k) => k !== i))}
            sx={{ mt: 0.25 }}
          >
            <CloseIcon sx={{ fontSize: 16 }} />
          </IconButton>
        </Box>
      ))}
      <Button size="small" startIcon={<AddIcon />} onClick={() => onChange([...rows, props.empty])}>
        {props.addLabel}
      </Button>
    </Box>
  )
}
