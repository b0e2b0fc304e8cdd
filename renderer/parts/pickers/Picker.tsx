// Chooses one thing out of a list that may be long: what is typed is looked for in the database, page by page.
import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useDeferredValue, useState } from 'react'
import type { Input } from '../../../app/contract.ts'
import { type ListName, type RowOf, useList } from '../../api.ts'
import { useSay } from '../../language.tsx'

/** Something that can be chosen: what it is called, and what tells it from its like. */
export interface Choice {
  readonly key: string
  readonly name: string
  readonly note: string
}

export interface PickerProps {
  readonly label: string
  readonly required?: boolean
  readonly help?: string
  readonly disabled?: boolean
}

const PAGE = 30
/** Pixels from the end of the list at which the next page is asked for. */
const NEAR_END = 80
/** The same in entries, for whoever goes along it by keyboard. */
const AHEAD = 8

export function Picker<N extends ListName>(
  props: PickerProps & {
    readonly list: N
    /** What is asked for a text. */
    readonly ask: (text: string) => Omit<Input<N>, 'offset' | 'limit'>
    readonly choiceOf: (row: RowOf<N>) => Choice
    readonly value: Choice | null
    readonly onChange: (choice: Choice | null, row: RowOf<N> | null) => void
    /** A text that is nothing of the list may stand, too. */
    readonly onText?: (text: string) => void
  },
) {
  const say = useSay()
  const { value, onText } = props
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed).trim()
  const { rows, total, busy, more } = useList(props.list, props.ask(text), { limit: PAGE, enabled: open })
  const choices = rows.map(props.choiceOf)
  const close = (): void => {
    setOpen(false)
    setTyped('')
  }
  return (
    <Autocomplete<Choice, false, boolean, boolean>
      freeSolo={onText !== undefined}
      autoHighlight={onText === undefined}
      fullWidth
      disabled={props.disabled ?? false}
      disableClearable={props.required ?? false}
      open={open && (choices.length > 0 || onText === undefined)}
      // Closed below instead: the component would lose the place in a list that grows.
      disableCloseOnSelect
      onOpen={() => setOpen(true)}
      onClose={close}
      // A list that has not come yet counts as closed, and would open over the next field.
      onBlur={close}
      options={choices}
      value={value}
      loading={busy}
      filterOptions={(options) => options}
      isOptionEqualToValue={(a, b) => typeof b !== 'string' && a.key === b.key}
      getOptionKey={(choice) => (typeof choice === 'string' ? choice : choice.key)}
      getOptionLabel={(choice) => (typeof choice === 'string' ? choice : choice.name)}
      noOptionsText={say('picker.none')}
      loadingText={say('picker.loading')}
      onInputChange={(_, next, why) => {
        if (why === 'selectOption' || why === 'reset' || why === 'blur') return
        setTyped(next)
        onText?.(next)
      }}
      onChange={(_, next) => {
        close()
        if (typeof next === 'string') return onText?.(next)
        props.onChange(next, rows[choices.findIndex(({ key }) => key === next?.key)] ?? null)
      }}
      onHighlightChange={(_, choice) => {
        if (choices.slice(-AHEAD).some(({ key }) => key === choice?.key)) more()
      }}
      renderOption={({ key, ...option }, choice) => (
        <Box component="li" {...option} key={key} sx={{ gap: 1.5 }}>
          <Box component="span" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
            {choice.name}
          </Box>
          <Typography component="span" variant="body2" color="textSecondary">
            {choice.note}
          </Typography>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={props.label}
          required={props.required ?? false}
          helperText={open && total > choices.length ? say('picker.more', { n: total }) : props.help}
        />
      )}
      slotProps={{
        listbox: {
          onScroll: ({ currentTarget: at }) => {
            if (at.scrollHeight - at.scrollTop - at.clientHeight < NEAR_END) more()
          },
        },
      }}
    />
  )
}
