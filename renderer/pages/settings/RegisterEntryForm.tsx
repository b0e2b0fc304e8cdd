import Autocomplete from '@mui/material/Autocomplete'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { ENTRY_KINDS, type EntryKind, type RegisterEntry } from '../../../core/register.ts'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'

const BLANK = { name: '', countsAs: '', from: '', kind: 'alias' as EntryKind, reason: '' }

/** One more entry; the fields are cleared once it is taken. */
export function RegisterEntryForm(props: { readonly onAdd: (entry: RegisterEntry) => boolean }) {
  const say = useSay()
  const { departments } = useInstallation()
  const [entry, setEntry] = useState(BLANK)
  const change = (part: Partial<typeof BLANK>) => setEntry((before) => ({ ...before, ...part }))
  const department = (part: 'name' | 'countsAs') => (
    <Autocomplete
      freeSolo
      options={[...departments]}
      inputValue={entry[part]}
      disabled={part === 'countsAs' && entry.kind === 'new'}
      onInputChange={(_, text) =>
        change(
          // What is new counts for itself.
          part === 'name' && entry.kind === 'new' ? { name: text, countsAs: text } : { [part]: text },
        )
      }
      renderInput={(params) => <TextField {...params} label={say(`register.${part}`)} required />}
      sx={{ flex: 1, minWidth: 170 }}
    />
  )
  return (
    <Stack
      component="form"
      direction="row"
      sx={{ gap: 1, mt: 2, flexWrap: 'wrap', alignItems: 'center' }}
      onSubmit={(event) => {
        event.preventDefault()
        if (props.onAdd({ ...entry, from: entry.from === '' ? null : entry.from })) setEntry(BLANK)
      }}
    >
      {department('name')}
      {department('countsAs')}
      <TextField
        type="date"
        label={say('register.from')}
        value={entry.from}
        onChange={(event) => change({ from: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ width: 160 }}
      />
      <TextField
        select
        label={say('register.kind')}
        value={entry.kind}
        onChange={(event) => {
          const kind = event.target.value as EntryKind
          change({ kind, ...(kind === 'new' && { countsAs: entry.name }) })
        }}
        sx={{ width: 110 }}
      >
        {ENTRY_KINDS.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {say(`register.kind-${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={say('register.reason')}
        value={entry.reason}
        onChange={(event) => change({ reason: event.target.value })}
        sx={{ flex: 1, minWidth: 170 }}
      />
      <Button type="submit" variant="outlined">
        {say('register.add')}
      </Button>
    </Stack>
  )
}
