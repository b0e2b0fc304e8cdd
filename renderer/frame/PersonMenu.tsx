// Who is working here, and the way to work as somebody else.
import PersonOutlined from '@mui/icons-material/PersonOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Snackbar from '@mui/material/Snackbar'
import Typography from '@mui/material/Typography'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useCommand, useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { setPersonToken, usePersonEnded, usePersonToken } from '../person.ts'
import { SignInDialog } from './SignInDialog.tsx'

export function PersonMenu() {
  const say = useSay()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [signingIn, setSigningIn] = useState(false)
  const [ended, dismiss] = usePersonEnded()
  const { data: person } = useOperation('getActor', {})
  const signOut = useCommand('signOut')
  useFreshAnswers()
  if (!person) return null
  const { name, roles, department, signedIn } = person
  const about = [
    ...(signedIn ? [] : [say('person.local')]),
    ...roles.map((role) => say(`person.role.${role}`)),
    ...(department === null ? [] : [say('person.speaksFor', { department })]),
  ]
  const close = () => setAnchor(null)
  return (
    <>
      <Button
        color="inherit"
        aria-label={say('person.menu', { name })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        startIcon={<PersonOutlined />}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ textTransform: 'none', maxWidth: 220, color: signedIn ? 'primary.main' : 'text.secondary' }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {name}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <Box sx={{ px: 2, pb: 1, maxWidth: 280 }} role="presentation">
          <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
          <Typography variant="body2" color="textSecondary">
            {about.join(' · ')}
          </Typography>
        </Box>
        <Divider />
        <MenuItem
          onClick={() => {
            close()
            setSigningIn(true)
          }}
        >
          {say('person.signIn')}
        </MenuItem>
        {signedIn && (
          <MenuItem
            onClick={() => {
              close()
              signOut.mutate({}, { onSettled: () => setPersonToken(null) })
            }}
          >
            {say('person.signOut')}
          </MenuItem>
        )}
      </Menu>
      {signingIn && <SignInDialog onClose={() => setSigningIn(false)} />}
      <Snackbar
        open={ended}
        autoHideDuration={20_000}
        onClose={(_, why) => why !== 'clickaway' && dismiss()}
        message={say('person.ended')}
      />
    </>
  )
}

/** What is on screen is asked again in the name of whoever is working now. */
function useFreshAnswers(): void {
  const queries = useQueryClient()
  const token = usePersonToken()
  const before = useRef(token)
  useEffect(() => {
    if (before.current === token) return
    before.current = token
    void queries.invalidateQueries()
  }, [queries, token])
}
