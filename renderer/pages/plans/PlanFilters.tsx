import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import type { Input } from '../../../app/contract.ts'
import { PLAN_KINDS } from '../../../core/plan.ts'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'

const STATES = ['inForce', 'underWay', 'none'] as const

/** What the address asks for. */
export function filterOf(params: URLSearchParams): Omit<Input<'listPlans'>, 'offset' | 'limit'> {
  const text = params.get('text')
  const department = params.get('department')
  const owner = params.get('owner')
  const kind = PLAN_KINDS.find((each) => each === params.get('kind'))
  const state = STATES.find((each) => each === params.get('state'))
  return {
    ...(text !== null && { text }),
    ...(department !== null && { department }),
    ...(owner !== null && { owner }),
    ...(kind && { kind }),
    ...(state && { state }),
    ...(params.get('overdue') === '1' && { overdue: true }),
  }
}

export function PlanFilters(props: {
  readonly params: URLSearchParams
  readonly onChange: (name: string, value: string | null) => void
}) {
  const say = useSay()
  const { departments } = useInstallation()
  const { params, onChange } = props
  const choice = (name: string, label: string, choices: readonly (readonly [string, string])[]) => (
    <TextField
      select
      label={label}
      value={params.get(name) ?? ''}
      onChange={(event) => onChange(name, event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: 150 }}
    >
      <MenuItem value="">{say('plan.all')}</MenuItem>
      {choices.map(([value, text]) => (
        <MenuItem key={value} value={value}>
          {text}
        </MenuItem>
      ))}
    </TextField>
  )
  return (
    <Stack direction="row" sx={{ gap: 2, mb: 2, flexWrap: 'wrap', alignItems: 'center' }}>
      <TextField
        label={say('plan.search')}
        value={params.get('text') ?? ''}
        onChange={(event) => onChange('text', event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      {choice(
        'kind',
        say('plan.kind'),
        PLAN_KINDS.map((kind) => [kind, say(`plan.kind-${kind}`)]),
      )}
      {choice(
        'department',
        say('plan.department'),
        departments.map((name) => [name, name]),
      )}
      {choice(
        'state',
        say('plan.state'),
        STATES.map((state) => [state, say(`plan.filter-${state}`)]),
      )}
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={params.get('overdue') === '1'}
            onChange={(event) => onChange('overdue', event.target.checked ? '1' : null)}
          />
        }
        label={say('plan.onlyOverdue')}
      />
    </Stack>
  )
}
