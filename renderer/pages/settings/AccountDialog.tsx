import Autocomplete from '@mui/material/Autocomplete'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormGroup from '@mui/material/FormGroup'
import FormLabel from '@mui/material/FormLabel'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, useState } from 'react'
import { type Account, LEAST_PASSWORD, type Role, ROLES } from '../../../core/account.ts'
import { useCommand } from '../../api.ts'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'

/** A new account, or what one may do from now on; its name stays. */
export function AccountDialog(props: { readonly account: Account | null; readonly onClose: () => void }) {
  const say = useSay()
  const { account, onClose } = props
  const { departments } = useInstallation()
  const save = useCommand('saveAccount')
  const [name, setName] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>(account?.roles ?? [])
  const [department, setDepartment] = useState(account?.department ?? '')
  const [active, setActive] = useState(account?.active ?? true)
  const [password, setPassword] = useState('')
  const represents = roles.includes('department')
  const passwordFits = password.length >= LEAST_PASSWORD || (account !== null && password === '')
  const complete =
    (account !== null || name.trim() !== '') &&
    roles.length > 0 &&
    (!represents || department.trim() !== '') &&
    passwordFits
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!complete) return
    save.mutate(
      {
        as: account ? { accountId: account.id, revision: account.revision } : { name },
        roles,
        department: represents ? department.trim() : null,
        active,
        password: password === '' ? null : password,
      },
      { onSuccess: onClose },
    )
  }
  const toggle = (role: Role) =>
    setRoles(ROLES.filter((each) => (each === role ? !roles.includes(each) : roles.includes(each))))
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="account-title">
      <DialogTitle id="account-title" variant="h2">
        {account ? say('person.edit', { name: account.name }) : say('person.add')}
      </DialogTitle>
      <DialogContent>
        <Stack component="form" id="account" onSubmit={submit} sx={{ gap: 2, pt: 1 }}>
          {account === null && (
            <TextField
              label={say('person.name')}
              value={name}
              helperText={say('person.nameAbout')}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          )}
          <FormControl>
            <FormLabel>{say('person.roles')}</FormLabel>
            <FormGroup>
              {ROLES.map((role) => (
                <FormControlLabel
                  key={role}
                  control={
                    <Checkbox size="small" checked={roles.includes(role)} onChange={() => toggle(role)} />
                  }
                  label={
                    <>
                      {say(`person.role.${role}`)}{' '}
                      <Typography component="span" variant="body2" color="textSecondary">
                        {say(`person.about.${role}`)}
                      </Typography>
                    </>
                  }
                />
              ))}
            </FormGroup>
          </FormControl>
          {represents && (
            <Autocomplete
              freeSolo
              options={departments}
              inputValue={department}
              onInputChange={(_, value) => setDepartment(value)}
              renderInput={(params) => <TextField {...params} label={say('person.department')} />}
            />
          )}
          <TextField
            type="password"
            label={say('person.password')}
            value={password}
            error={password !== '' && !passwordFits}
            helperText={say(account ? 'person.passwordKeep' : 'person.passwordNew')}
            autoComplete="new-password"
            onChange={(event) => setPassword(event.target.value)}
          />
          <FormControlLabel
            control={<Switch checked={active} onChange={(_, on) => setActive(on)} />}
            label={say('person.active')}
          />
        </Stack>
        {save.error && <ErrorNote error={save.error} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{say('person.cancel')}</Button>
        <Button
          type="submit"
          form="account"
          variant="contained"
          disabled={!complete}
          loading={save.isPending}
        >
          {say('person.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
