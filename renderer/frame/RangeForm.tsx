import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import type { Period } from '../../core/scorecard.ts'
import { useSay } from '../language.tsx'

/** Any span of days, both ends inside. */
export function RangeForm(props: { readonly period: Period; readonly onTake: (key: string) => void }) {
  const say = useSay()
  const [firstOn, setFirstOn] = useState(props.period.firstOn)
  const [lastOn, setLastOn] = useState(props.period.lastOn)
  const backwards = firstOn !== '' && lastOn !== '' && lastOn < firstOn
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (firstOn !== '' && lastOn !== '' && !backwards) props.onTake(`${firstOn}..${lastOn}`)
  }
  return (
    <Stack component="form" direction="row" onSubmit={submit} sx={{ gap: 1, alignItems: 'flex-start' }}>
      <TextField
        type="date"
        label={say('frame.from')}
        value={firstOn}
        onChange={(event) => setFirstOn(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ flex: 1 }}
      />
      <TextField
        type="date"
        label={say('frame.to')}
        value={lastOn}
        error={backwards}
        helperText={backwards ? say('frame.endBeforeStart') : undefined}
        onChange={(event) => setLastOn(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ flex: 1 }}
      />
      <Button
        type="submit"
        variant="contained"
        disabled={backwards || !firstOn || !lastOn}
        sx={{ height: 36 }}
      >
        {say('frame.apply')}
      </Button>
    </Stack>
  )
}
