import Search from '@mui/icons-material/Search'
import Box from '@mui/material/Box'
import InputBase from '@mui/material/InputBase'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import useAutocomplete from '@mui/material/useAutocomplete'
import { type HTMLAttributes, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useSay } from '../language.tsx'
import { type Found, useFound } from './found.ts'

export function PaletteSearch({ onDone }: { readonly onDone: () => void }) {
  const say = useSay()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const found = useFound(text, useSettled(text))
  useEffect(() => input.current?.focus(), [])

  const list = useAutocomplete<Found>({
    open: true,
    options: found,
    value: null,
    inputValue: text,
    autoHighlight: true,
    clearOnBlur: false,
    // What was found is already what fits.
    filterOptions: (options) => options,
    getOptionLabel: ({ name }) => name,
    getOptionKey: ({ kind, to }) => `${kind} ${to}`,
    onInputChange: (_, typed, reason) => reason === 'input' && setText(typed),
    onChange(_, chosen) {
      if (!chosen) return
      onDone()
      void navigate(chosen.to)
    },
    onClose: (_, reason) => reason === 'escape' && onDone(),
  })
  return (
    <>
      <Stack
        {...list.getRootProps()}
        direction="row"
        sx={{ alignItems: 'center', gap: 1, px: 2, height: 48, borderBottom: 1, borderColor: 'divider' }}
      >
        <Search fontSize="small" color="disabled" />
        <InputBase
          fullWidth
          inputRef={input}
          placeholder={say('frame.searchHint')}
          inputProps={{ ...list.getInputProps(), 'aria-label': say('frame.search') }}
        />
      </Stack>
      <Box
        component="ul"
        {...list.getListboxProps()}
        sx={{ maxHeight: 420, overflow: 'auto', m: 0, px: 0, py: 1, listStyle: 'none' }}
      >
        {found.map((option, index) => (
          <FoundLine
            key={`${option.kind} ${option.to}`}
            found={option}
            line={list.getOptionProps({ option, index })}
          />
        ))}
      </Box>
      {found.length === 0 && (
        <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
          {say('frame.nothingFound')}
        </Typography>
      )}
    </>
  )
}

function FoundLine(props: { readonly found: Found; readonly line: HTMLAttributes<HTMLLIElement> }) {
  const say = useSay()
  const { kind, name, about } = props.found
  return (
    <Box
      component="li"
      {...props.line}
      sx={{
        display: 'flex',
        alignItems: 'baseline',
        gap: 2,
        px: 2,
        py: 0.75,
        cursor: 'pointer',
        '&.Mui-focused': { bgcolor: 'action.selected' },
      }}
    >
      <Typography component="span" variant="body2" color="textSecondary" sx={{ minWidth: 72, flexShrink: 0 }}>
        {say(`frame.found-${kind}`)}
      </Typography>
      <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {name}
      </Box>
      {about !== undefined && (
        <Typography component="span" variant="body2" color="textSecondary">
          {about}
        </Typography>
      )}
    </Box>
  )
}

/** What is typed, once the typing pauses: the ledger is not searched at every key. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 150)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
