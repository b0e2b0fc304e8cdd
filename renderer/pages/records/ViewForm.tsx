import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { MOST_VIEW_NAME } from '../../../core/view.ts'
import { useSay } from '../../language.tsx'

interface ViewFormProps {
  readonly action: string
  readonly name?: string
  readonly shared?: boolean
  readonly onSubmit: (as: { readonly name: string; readonly shared: boolean }) => void
}

/** What a view is called, and whether everybody sees it. */
export function ViewForm(props: ViewFormProps) {
  const say = useSay()
  const [name, setName] = useState(props.name ?? '')
  const [shared, setShared] = useState(props.shared ?? false)
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') props.onSubmit({ name: name.trim(), shared })
      }}
      sx={{ mt: 1.5, pt: 1.5, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ display: 'flex', gap: 1 }}>
        <TextField
          fullWidth
          label={say('records.viewName')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          slotProps={{ htmlInput: { maxLength: MOST_VIEW_NAME } }}
        />
        <Button
          type="submit"
          variant="outlined"
          disabled={name.trim() === ''}
          sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}
        >
          {props.action}
        </Button>
      </Box>
      <FormControlLabel
        control={
          <Checkbox size="small" checked={shared} onChange={(event) => setShared(event.target.checked)} />
        }
        label={say('records.viewShare')}
      />
    </Box>
  )
}
