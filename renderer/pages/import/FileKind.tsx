import Stack from '@mui/material/Stack'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import type { Mapping } from '../../../core/mapping.ts'
import type { ColumnSurvey } from '../../../core/survey.ts'
import { useSay } from '../../language.tsx'
import { readAs } from './eventChoices.ts'

/** What the rows of a file are: tickets, or steps of tickets. */
export function FileKind(props: {
  readonly columns: readonly ColumnSurvey[]
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}) {
  const say = useSay()
  const { columns, mapping } = props
  const kind = mapping.events ? 'events' : 'records'
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5, mb: 1, flexWrap: 'wrap' }}>
      <Typography variant="body2" color="textSecondary">
        {say('import.fileHolds')}
      </Typography>
      <ToggleButtonGroup
        size="small"
        exclusive
        value={kind}
        aria-label={say('import.fileHolds')}
        onChange={(_, next: typeof kind | null) => {
          if (next !== null && next !== kind) props.onChange(readAs(next, columns, mapping))
        }}
      >
        <ToggleButton value="records" sx={BUTTON}>
          {say('import.holdsRecords')}
        </ToggleButton>
        <ToggleButton value="events" sx={BUTTON}>
          {say('import.holdsEvents')}
        </ToggleButton>
      </ToggleButtonGroup>
    </Stack>
  )
}

const BUTTON = { textTransform: 'none', py: 0.25 } as const
