import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { formatCount } from '../../../core/format.ts'
import { useSay } from '../../language.tsx'
import { EVERYTHING, NOTHING, selectedCount, type Selection } from './selection.ts'

interface SelectionBarProps {
  readonly selection: Selection
  readonly total: number
  readonly onSelect: (selection: Selection) => void
}

/** How many are chosen, over all pages, and the way to all of them or none. */
export function SelectionBar({ selection, total, onSelect }: SelectionBarProps) {
  const say = useSay()
  const count = selectedCount(selection, total)
  if (count === 0 && !selection.all) return null
  return (
    <Box aria-live="polite" sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 32 }}>
      <Typography>{say('records.selected', { count, n: formatCount(count) })}</Typography>
      {count < total && (
        <Button onClick={() => onSelect(EVERYTHING)}>
          {say('records.selectAll', { count: total, n: formatCount(total) })}
        </Button>
      )}
      <Button color="secondary" onClick={() => onSelect(NOTHING)}>
        {say('records.selectNone')}
      </Button>
    </Box>
  )
}
