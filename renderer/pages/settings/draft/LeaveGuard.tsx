import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useSay } from '../../../language.tsx'

/** Asks before a draft is left: to another page, to another part of the settings, or with the window. */
export function LeaveGuard({ changes }: { readonly changes: number }) {
  const say = useSay()
  const isDirty = changes > 0
  const blocker = useBlocker(
    ({ currentLocation: from, nextLocation: to }) =>
      isDirty && (from.pathname !== to.pathname || partOf(from.search) !== partOf(to.search)),
  )
  useEffect(() => {
    if (!isDirty) return undefined
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [isDirty])
  if (blocker.state !== 'blocked') return null
  return (
    <Dialog open onClose={() => blocker.reset()}>
      <DialogTitle>{say('draft.leaveTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText color="textPrimary">
          {say('draft.leaveText', { count: changes })}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={() => blocker.proceed()}>
          {say('draft.leave')}
        </Button>
        <Button variant="contained" onClick={() => blocker.reset()}>
          {say('draft.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function partOf(search: string): string | null {
  return new URLSearchParams(search).get('part')
}
