import ExpandLess from '@mui/icons-material/ExpandLess'
import ExpandMore from '@mui/icons-material/ExpandMore'
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { columnsOf } from '../../../core/mapping.ts'
import type { Say } from '../../../core/words.ts'
import { useSay } from '../../language.tsx'
import type { Reading } from './useReading.ts'

/** In a word: guessed or chosen, and how the values are read; opens the editor below. */
export function ReadingSummary(props: {
  readonly guessed: boolean
  readonly reading: Reading
  readonly open: boolean
  readonly onToggle: () => void
}) {
  const say = useSay()
  const { reading, open } = props
  const warns = reading.unknown > 0
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1, minHeight: 36, flexWrap: 'wrap' }}>
      {props.guessed && <Chip size="small" variant="outlined" label={say('import.guessed')} />}
      {reading.tooMany && (
        <Typography
          variant="body2"
          sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: 'warning.main' }}
        >
          <WarningAmberOutlined fontSize="inherit" />
          {say('import.tooManyValues')}
        </Typography>
      )}
      {reading.foldable && (
        <Button
          size="small"
          color={warns ? 'warning' : 'inherit'}
          aria-expanded={open}
          startIcon={warns && <WarningAmberOutlined />}
          endIcon={open ? <ExpandLess /> : <ExpandMore />}
          onClick={props.onToggle}
          sx={{ fontWeight: 400 }}
        >
          {summaryOf(reading, say)}
        </Button>
      )}
    </Stack>
  )
}

function summaryOf({ source, values, unknown, isTime }: Reading, say: Say): string {
  if (values !== null && unknown > 0)
    return say('import.unknownValues', { count: unknown, all: values.length })
  if (values !== null) return say('import.valuesRead', { count: values.length })
  if (!source) return ''
  const columns = columnsOf(source).length
  if (columns > 1) return say('import.joinedColumns', { count: columns })
  if ('as' in source && source.as) return say(`import.unit-${source.as}`)
  return say(isTime ? 'import.unit-at' : 'import.oneColumn')
}
