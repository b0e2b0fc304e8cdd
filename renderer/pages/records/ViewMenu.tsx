// Saved views: names for addresses of the ledger, kept on this machine.
import BookmarkBorderIcon from '@mui/icons-material/BookmarkBorder'
import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Link from '@mui/material/Link'
import Popover from '@mui/material/Popover'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink, useLocation } from 'react-router'
import { useSay } from '../../language.tsx'
import { readViews, type SavedView, withoutPlace, withView } from './savedViews.ts'

const STORED_AS = 'plumbline.ledger.views'

export function ViewMenu() {
  const say = useSay()
  const { search } = useLocation()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [views, setViews] = useState(() => readViews(localStorage.getItem(STORED_AS)))
  const [name, setName] = useState('')
  const keep = (next: readonly SavedView[]) => {
    localStorage.setItem(STORED_AS, JSON.stringify(next))
    setViews(next)
  }
  const save = () => {
    if (name.trim() === '') return
    keep(withView(views, { name: name.trim(), search: withoutPlace(search) }))
    setName('')
  }
  return (
    <>
      <Button
        color="secondary"
        variant="outlined"
        startIcon={<BookmarkBorderIcon />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {say('records.views')}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { 'aria-label': say('records.views'), sx: { width: 320, mt: 0.5, p: 2 } } }}
      >
        {views.length === 0 && <Typography color="textSecondary">{say('records.viewsNone')}</Typography>}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {views.map((view) => (
            <Box component="li" key={view.name} sx={{ display: 'flex', alignItems: 'center' }}>
              <Link
                component={RouterLink}
                to={`/records${view.search}`}
                onClick={() => setAnchor(null)}
                sx={{ flex: 1, py: 0.5, overflowWrap: 'anywhere' }}
              >
                {view.name}
              </Link>
              <IconButton
                aria-label={say('records.viewDelete', { name: view.name })}
                onClick={() => keep(views.filter((v) => v !== view))}
              >
                <DeleteOutlinedIcon fontSize="small" />
              </IconButton>
            </Box>
          ))}
        </Box>
        <Box
          component="form"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
          sx={{ display: 'flex', gap: 1, mt: 1.5 }}
        >
          <TextField
            fullWidth
            label={say('records.viewName')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button
            type="submit"
            variant="outlined"
            disabled={name.trim() === ''}
            sx={{ whiteSpace: 'nowrap' }}
          >
            {say('records.viewSave')}
          </Button>
        </Box>
      </Popover>
    </>
  )
}
