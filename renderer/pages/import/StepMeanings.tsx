import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import Typography from '@mui/material/Typography'
import { EVENT_KINDS, type EventKind } from '../../../core/event.ts'
import { formatCount } from '../../../core/format.ts'
import type { Mapping } from '../../../core/mapping.ts'
import type { ColumnSurvey } from '../../../core/survey.ts'
import { useSay } from '../../language.tsx'
import { setStep, type StepValue, stepValues } from './eventChoices.ts'

const NO_STEP = 'none'
const UNKNOWN = 'unknown'

/** The words of the file's column of steps, each with the step it means. */
export function StepMeanings(props: {
  readonly columns: readonly ColumnSurvey[]
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}) {
  const say = useSay()
  const values = stepValues(props.mapping, props.columns)
  if (!values || values.length === 0) return null
  return (
    <>
      <Typography variant="h3" component="h3" sx={{ mt: 1.5, mb: 1 }}>
        {say('import.eventMeanings')}
      </Typography>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fill, minmax(320px, 1fr))',
        }}
      >
        {values.map((step) => (
          <Meaning
            key={step.value}
            step={step}
            onChange={(meaning) => props.onChange(setStep(props.mapping, step.value, meaning))}
          />
        ))}
      </Box>
    </>
  )
}

function Meaning({
  step,
  onChange,
}: {
  readonly step: StepValue
  readonly onChange: (meaning: EventKind | null) => void
}) {
  const say = useSay()
  const { value, count, meaning } = step
  const chosen = meaning === undefined ? UNKNOWN : (meaning ?? NO_STEP)
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box component="span" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
        {value}{' '}
        <Typography component="span" variant="caption" color="textSecondary">
          {formatCount(count)}
        </Typography>
      </Box>
      <Select
        size="small"
        value={chosen}
        error={meaning === undefined}
        onChange={(event) => {
          const next = event.target.value
          onChange(next === NO_STEP ? null : (next as EventKind))
        }}
        inputProps={{ 'aria-label': say('import.readValueAs', { value }) }}
        sx={{ width: 160 }}
      >
        {meaning === undefined && (
          <MenuItem value={UNKNOWN} disabled>
            {say('import.notUnderstood')}
          </MenuItem>
        )}
        {EVENT_KINDS.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {say(`event.kind.${kind}`)}
          </MenuItem>
        ))}
        <MenuItem value={NO_STEP}>{say('event.notCounted')}</MenuItem>
      </Select>
    </Box>
  )
}
