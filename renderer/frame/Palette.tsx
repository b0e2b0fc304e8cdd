// Ctrl K: one field that finds pages, departments and tickets.
import Search from '@mui/icons-material/Search'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { useSay } from '../language.tsx'
import { PaletteSearch } from './PaletteSearch.tsx'

const OpenContext = createContext<(() => void) | null>(null)

export function PaletteProvider({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const show = useMemo(() => () => setOpen(true), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setOpen(true)
      } else if (event.key === '/' && !isTyping(event.target)) {
        event.preventDefault()
        // A page with a search of its own keeps the key for it.
        const own = document.querySelector<HTMLInputElement>('main input[type=search]')
        if (own) own.focus()
        else setOpen(true)
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <OpenContext value={show}>
      {children}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        slotProps={{
          paper: {
            'aria-label': say('frame.search'),
            sx: { width: 640, maxWidth: '90vw', alignSelf: 'flex-start', mt: 10 },
          },
        }}
      >
        <PaletteSearch onDone={() => setOpen(false)} />
      </Dialog>
    </OpenContext>
  )
}

export function PaletteButton() {
  const say = useSay()
  const show = use(OpenContext)
  return (
    <Button
      variant="outlined"
      color="inherit"
      startIcon={<Search fontSize="small" />}
      onClick={() => show?.()}
      aria-keyshortcuts="Control+K /"
      sx={{
        width: 320,
        justifyContent: 'flex-start',
        color: 'text.secondary',
        borderColor: 'divider',
        fontWeight: 400,
      }}
    >
      <Box component="span" sx={{ flex: 1, textAlign: 'left' }}>
        {say('frame.searchHint')}
      </Box>
      <Box component="kbd" sx={{ fontFamily: 'inherit', fontSize: '0.75rem' }}>
        Ctrl K
      </Box>
    </Button>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
