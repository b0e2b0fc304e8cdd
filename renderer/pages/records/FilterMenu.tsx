// One filter of the ledger: a button that says what is chosen, and a list of values with their counts.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import InputBase from '@mui/material/InputBase'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { LEVEL } from '../../../core/taxonomy.ts'
import { formatCount } from '../../../core/format.ts'
import { useSay } from '../../language.tsx'
import { RowSkeletons } from '../../parts/RowSkeletons.tsx'
import { ConditionFrame } from './ConditionFrame.tsx'

/** More values than this need a word to find one. */
const SHOWN = 100
const FIND_FROM = 10

export interface FilterValue {
  readonly value: string
  readonly text: string
  /** Of a category: how far below the top it stands, where it is shown by its last name. */
  readonly depth?: number
  /** undefined while it is being counted. */
  readonly count: number | undefined
}

interface FilterMenuProps {
  readonly name: string
  readonly chosen: readonly string[]
  /** What the chosen values are called. */
  readonly textOf: (value: string) => string
  /** undefined while they are being fetched. */
  readonly values: readonly FilterValue[] | undefined
  readonly single?: boolean
  /** Opens by itself. */
  readonly fresh?: boolean
  /** Told so that values are only counted while they are looked at. */
  readonly onOpenChange: (open: boolean) => void
  readonly onChoose: (values: readonly string[]) => void
}

export function FilterMenu(props: FilterMenuProps) {
  const { name, chosen, textOf, values, single = false, fresh = false, onOpenChange, onChoose } = props
  const say = useSay()
  const [open, setOpen] = useState(fresh)
  const [find, setFind] = useState('')
  const first = chosen[0]
  const summary =
    first === undefined
      ? null
      : chosen.length === 1
        ? textOf(first)
        : say('records.plus', { first: textOf(first), n: chosen.length, more: chosen.length - 1 })
  const close = () => {
    setOpen(false)
    setFind('')
    onOpenChange(false)
  }
  const toggle = (value: string) => {
    if (chosen.includes(value)) onChoose(chosen.filter((v) => v !== value))
    else onChoose(single ? [value] : [...chosen, value])
    if (single) close()
  }
  return (
    <ConditionFrame
      name={name}
      summary={summary}
      open={open}
      onOpen={() => {
        setOpen(true)
        onOpenChange(true)
      }}
      onClose={close}
    >
      {(values?.length ?? 0) > FIND_FROM && (
        <InputBase
          inputRef={takeFocus}
          fullWidth
          value={find}
          placeholder={say('records.filterFind')}
          inputProps={{ 'aria-label': say('records.filterFind') }}
          onChange={(event) => setFind(event.target.value)}
          sx={{ px: 2, py: 0.5, borderBottom: 1, borderColor: 'divider' }}
        />
      )}
      {values ? (
        <Values
          values={matching(values, find)}
          whole={find !== ''}
          chosen={chosen}
          single={single}
          onToggle={toggle}
        />
      ) : (
        <Box sx={{ p: 2 }}>
          <RowSkeletons rows={4} />
        </Box>
      )}
      {chosen.length > 0 && (
        <Box sx={{ p: 1, borderTop: 1, borderColor: 'divider', textAlign: 'right' }}>
          <Button
            onClick={() => {
              onChoose([])
              close()
            }}
          >
            {say('records.clear')}
          </Button>
        </Box>
      )}
    </ConditionFrame>
  )
}

interface ValuesProps {
  readonly values: readonly FilterValue[]
  /** Categories by their whole path, for those above may not be listed. */
  readonly whole: boolean
  readonly chosen: readonly string[]
  readonly single: boolean
  readonly onToggle: (value: string) => void
}

function Values({ values, whole, chosen, single, onToggle }: ValuesProps) {
  const say = useSay()
  if (values.length === 0) {
    return (
      <Typography color="textSecondary" sx={{ p: 2 }}>
        {say('records.filterNone')}
      </Typography>
    )
  }
  return (
    <List
      dense
      component="div"
      role={single ? 'radiogroup' : 'group'}
      sx={{ maxHeight: 360, overflow: 'auto', py: 0.5 }}
    >
      {values.slice(0, SHOWN).map(({ value, text, count, depth = 0 }) => {
        const shown = whole || depth === 0 ? text : value.split(LEVEL).at(-1)
        const on = chosen.includes(value)
        return (
          <ListItemButton
            key={value}
            role={single ? 'radio' : 'checkbox'}
            aria-checked={on}
            selected={on}
            onClick={() => onToggle(value)}
            sx={{ minHeight: 32, py: 0, gap: 1, ...(!whole && { pl: 2 + depth * 2 }) }}
          >
            {!single && (
              <Checkbox checked={on} tabIndex={-1} disableRipple size="small" sx={{ p: 0 }} aria-hidden />
            )}
            <Box component="span" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
              {shown}
            </Box>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {count === undefined ? '…' : formatCount(count)}
            </Box>
          </ListItemButton>
        )
      })}
      {values.length > SHOWN && (
        <Typography variant="caption" color="textSecondary" component="p" sx={{ px: 2, py: 1 }}>
          {say('records.filterMore', { n: formatCount(values.length - SHOWN) })}
        </Typography>
      )}
    </List>
  )
}

/** Stable, so that it runs once, when the field appears. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus()
}

function matching(values: readonly FilterValue[], find: string): readonly FilterValue[] {
  const word = find.trim().toLowerCase()
  return word === '' ? values : values.filter(({ text }) => text.toLowerCase().includes(word))
}
