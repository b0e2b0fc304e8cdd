import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import { useCommand } from '../api.ts'
import { useSay } from '../language.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { setPersonToken } from '../person.ts'

export function SignInDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  const signIn = useCommand('signIn')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate(
      { name, password },
      {
        onSuccess({ token }) {
          setPersonToken(token)
          onClose()
        },
        onError: () => setPassword(''),
      },
    )
  }
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="sign-in-title">
      <DialogTitle id="sign-in-title" variant="h2">
        {say('person.signIn')}
      </DialogTitle>
      <DialogContent>
        <DialogContentText variant="body2">{say('person.signInAbout')}</DialogContentText>
        <Stack component="form" id="sign-in" onSubmit={submit} sx={{ gap: 2, mt: 2 }}>
          <TextField
            label={say('person.name')}
            value={name}
            autoComplete="username"
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            type="password"
            label={say('person.password')}
            value={password}
            autoComplete="current-password"
            onChange={(event) => setPassword(event.target.value)}
          />
        </Stack>
        {signIn.error && <ErrorNote error={signIn.error} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{say('person.cancel')}</Button>
        <Button
          type="submit"
          form="sign-in"
          variant="contained"
          disabled={name.trim() === '' || password === ''}
          loading={signIn.isPending}
        >
          {say('person.signInAction')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
