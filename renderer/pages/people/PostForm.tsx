import Autocomplete from '@mui/material/Autocomplete'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import { type Roster, spanSchema, type StaffEntry } from '../../../core/staff.ts'
import { useCommand } from '../../api.ts'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { usePeriod } from '../../period.tsx'

/** A new post, or another day, name or department of one. */
export function PostForm(props: {
  readonly entry: StaffEntry | null
  readonly roster: Roster | undefined
  readonly onClose: () => void
}) {
  const say = useSay()
  const { entry, roster, onClose } = props
  const { departments } = useInstallation()
  const { period } = usePeriod()
  const save = useCommand('saveStaff')
  const [post, setPost] = useState({
    employeeNo: entry?.employeeNo ?? '',
    name: entry?.name ?? '',
    department: entry?.department ?? '',
    role: entry?.role ?? '',
    from: entry?.from ?? period.firstOn,
    to: entry?.to ?? '',
  })
  const parsed = spanSchema.safeParse({ ...post, to: post.to === '' ? null : post.to })
  const change = (part: Partial<typeof post>) => setPost((before) => ({ ...before, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!parsed.success) return
    const as = entry && { id: entry.id, revision: entry.revision }
    save.mutate({ as, span: parsed.data }, { onSuccess: onClose })
  }
  const text = (part: 'employeeNo' | 'name') => (
    <TextField
      label={say(`people.${part}`)}
      value={post[part]}
      onChange={(event) => change({ [part]: event.target.value })}
      required
      fullWidth
    />
  )
  const choice = (part: 'department' | 'role', options: readonly string[]) => (
    <Autocomplete
      freeSolo
      options={[...new Set(options)]}
      inputValue={post[part]}
      onInputChange={(_, value) => change({ [part]: value })}
      renderInput={(params) => (
        <TextField {...params} label={say(`people.${part}`)} required={part === 'department'} />
      )}
      fullWidth
    />
  )
  const day = (part: 'from' | 'to') => (
    <TextField
      type="date"
      label={say(`people.${part}`)}
      value={post[part]}
      onChange={(event) => change({ [part]: event.target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
      fullWidth
    />
  )
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { component: 'form', onSubmit: submit } }}
    >
      <DialogTitle>{say(entry ? 'people.editTitle' : 'people.addTitle')}</DialogTitle>
      <DialogContent>
        {save.error && <ErrorNote error={save.error} onClose={save.reset} />}
        <Stack sx={{ gap: 2, pt: 1 }}>
          <Stack direction="row" sx={{ gap: 2 }}>
            {text('employeeNo')}
            {text('name')}
          </Stack>
          <Stack direction="row" sx={{ gap: 2 }}>
            {choice('department', [...(roster?.departments ?? []), ...departments])}
            {choice('role', roster?.roles ?? [])}
          </Stack>
          <Stack direction="row" sx={{ gap: 2 }}>
            {day('from')}
            {day('to')}
          </Stack>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('people.back')}
        </Button>
        <Button type="submit" variant="contained" disabled={!parsed.success} loading={save.isPending}>
          {say('people.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
