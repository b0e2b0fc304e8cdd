// Everything that narrows the ledger down, in one row: words, span, state, and the facets with their counts.
import CloseIcon from '@mui/icons-material/Close'
import SearchIcon from '@mui/icons-material/Search'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { formatCount } from '../../../core/format.ts'
import { LEDGER_FIELDS, type LedgerField } from '../../../core/ledgerFields.ts'
import { periodName } from '../../../core/periodName.ts'
import { useSay } from '../../language.tsx'
import { kpiLabelOf } from '../../parts/kpiLabel.ts'
import { useKpis } from '../../parts/useKpis.ts'
import { FieldCondition } from './FieldCondition.tsx'
import { MoreFilters } from './MoreFilters.tsx'
import { StateFilter } from './StateFilter.tsx'
import { isNarrowed, type Ledger } from './useLedger.ts'

interface FilterBarProps {
  readonly ledger: Ledger
  /** undefined while they are being counted. */
  readonly total: number | undefined
}

export function FilterBar({ ledger, total }: FilterBarProps) {
  const say = useSay()
  const { filter } = ledger.view
  const narrowed = isNarrowed(filter)
  const [added, setAdded] = useState<readonly LedgerField[]>([])
  const asked = LEDGER_FIELDS.filter((field) => filter.fields?.[field] !== undefined)
  const more = [...new Set([...asked, ...added])].filter((field) => !USUAL.includes(field))
  return (
    <Box component="section" aria-label={say('records.filters')} sx={{ display: 'grid', gap: 1, mb: 1 }}>
      {(filter.figure || filter.batchId !== undefined) && (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <FigureChip ledger={ledger} total={total} />
          {filter.batchId !== undefined && (
            <Chip
              size="medium"
              label={say('records.batch', { id: filter.batchId })}
              onDelete={() => ledger.filterBy({ batchId: undefined, period: ledger.period.key })}
              deleteIcon={<CloseIcon titleAccess={say('records.batchRemove')} />}
              sx={CHIP}
            />
          )}
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: '6px', flexWrap: 'wrap', alignItems: 'center' }}>
        <SearchField ledger={ledger} />
        {!filter.figure && <SpanChoice ledger={ledger} />}
        <StateFilter ledger={ledger} />
        {[...USUAL, ...more].map((field) => (
          <FieldCondition key={field} field={field} ledger={ledger} fresh={field === added.at(-1)} />
        ))}
        <MoreFilters
          fields={LEDGER_FIELDS.filter((field) => !USUAL.includes(field) && !more.includes(field))}
          onChoose={(field) => setAdded([...added, field])}
        />
        {narrowed && (
          <Button color="secondary" aria-label={say('records.clearAll')} onClick={ledger.clear}>
            {say('records.clear')}
          </Button>
        )}
      </Box>
    </Box>
  )
}

/** Always in the row; the others join it when they are asked for. */
const USUAL: readonly LedgerField[] = [
  'department',
  'handler',
  'nature',
  'channel',
  'urgency',
  'satisfaction',
  'resolution',
]

const CHIP = {
  borderRadius: 1,
  fontWeight: 600,
  height: 'auto',
  minHeight: 32,
  '& .MuiChip-label': { whiteSpace: 'normal', py: 0.5 },
} as const

function FigureChip({ ledger, total }: FilterBarProps) {
  const say = useSay()
  const kpis = useKpis()
  const { figure } = ledger.view.filter
  if (!figure) return null
  const sentence = say('records.figure', {
    kpi: kpis ? kpiLabelOf(kpis.byId, figure.kpi, say) : figure.kpi,
    part: say(`figure.${figure.part}`),
    name: figure.name ?? say('figure.whyAll'),
    period: periodName(ledger.period, say),
  })
  return (
    <Chip
      size="medium"
      color="primary"
      variant="outlined"
      title={say(`figure.${figure.part}Meaning`)}
      label={
        total === undefined
          ? sentence
          : say('records.figureCount', { figure: sentence, n: formatCount(total) })
      }
      onDelete={() => ledger.filterBy({ figure: undefined, period: ledger.period.key })}
      deleteIcon={<CloseIcon titleAccess={say('records.figureRemove')} />}
      sx={CHIP}
    />
  )
}

function SpanChoice({ ledger }: { readonly ledger: Ledger }) {
  const say = useSay()
  const { period } = ledger.view.filter
  return (
    <TextField
      select
      value={period === undefined ? 'all' : 'period'}
      onChange={(event) =>
        ledger.filterBy({ period: event.target.value === 'all' ? undefined : ledger.period.key })
      }
      slotProps={{ htmlInput: { 'aria-label': say('records.span') } }}
      sx={{ '& .MuiSelect-select': { py: '4.5px', fontSize: 13 } }}
    >
      <MenuItem value="period">{say('records.spanPeriod')}</MenuItem>
      <MenuItem value="all">{say('records.spanAll')}</MenuItem>
    </TextField>
  )
}

const TYPING_MS = 300

function SearchField({ ledger }: { readonly ledger: Ledger }) {
  const say = useSay()
  const field = useRef<HTMLInputElement>(null)
  const asked = ledger.view.filter.text ?? ''
  const [typed, setTyped] = useState(asked)
  const [answered, setAnswered] = useState(asked)
  // Back, a saved view or "clear" changed the address: the field follows it.
  if (asked !== answered) {
    setAnswered(asked)
    setTyped(asked)
  }
  const ask = useEffectEvent((text: string) => {
    setAnswered(text)
    ledger.filterBy({ text: text === '' ? undefined : text }, { replace: true })
  })
  useEffect(() => {
    const text = typed.trim()
    if (text === asked) return undefined
    const timer = setTimeout(() => ask(text), TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed, asked])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return
      event.preventDefault()
      field.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <TextField
      inputRef={field}
      value={typed}
      placeholder={say('records.searchShort')}
      title={say('records.searchHint')}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped('')
      }}
      slotProps={{
        htmlInput: { 'aria-label': say('records.search'), type: 'search', sx: { py: '4.5px', fontSize: 13 } },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
          endAdornment: typed !== '' && (
            <IconButton aria-label={say('records.clearSearch')} onClick={() => setTyped('')} edge="end">
              <CloseIcon fontSize="small" />
            </IconButton>
          ),
        },
      }}
      sx={{ flex: '1 1 150px', maxWidth: 420, '& input::-webkit-search-cancel-button': { display: 'none' } }}
    />
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
