import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { formatCount } from '../../../core/format.ts'
import { useState } from 'react'
import type { RecordFilter } from '../../../core/ledger.ts'
import { useSay } from '../../language.tsx'
import { useMay } from '../../usePerson.ts'
import { RequestDialog } from '../requests/RequestDialog.tsx'
import { EVERYTHING, NOTHING, selectedCount, type Selection } from './selection.ts'

interface SelectionBarProps {
  readonly selection: Selection
  readonly total: number
  /** The records that are chosen. */
  readonly chosen: RecordFilter
  readonly onSelect: (selection: Selection) => void
}

/** How many are chosen, over all pages, and the way to all of them or none. */
export function SelectionBar({ selection, total, chosen, onSelect }: SelectionBarProps) {
  const say = useSay()
  const mayAsk = useMay('supervisor', 'department')
  const [asking, setAsking] = useState(false)
  const [asked, setAsked] = useState(false)
  const count = selectedCount(selection, total)
  if (count === 0 && !selection.all) {
    return asked ? <Typography aria-live="polite">{say('request.submitted')}</Typography> : null
  }
  return (
    <Box aria-live="polite" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32 }}>
      <Typography>{say('records.selected', { count, n: formatCount(count) })}</Typography>
      {count < total && (
        <Button onClick={() => onSelect(EVERYTHING)}>
          {say('records.selectAll', { count: total, n: formatCount(total) })}
        </Button>
      )}
      {mayAsk && count > 0 && (
        <Button
          onClick={() => {
            setAsked(false)
            setAsking(true)
          }}
        >
          {say('request.askExclusion')}
        </Button>
      )}
      {asking && (
        <RequestDialog
          records={chosen}
          of={say('request.tickets', { count, n: formatCount(count) })}
          exclusionOnly
          onClose={() => setAsking(false)}
          onAsked={() => {
            setAsking(false)
            setAsked(true)
            onSelect(NOTHING)
          }}
        />
      )}
      <Button color="secondary" onClick={() => onSelect(NOTHING)}>
        {say('records.selectNone')}
      </Button>
    </Box>
  )
}
