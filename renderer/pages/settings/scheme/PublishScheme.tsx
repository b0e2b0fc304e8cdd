import FormControlLabel from '@mui/material/FormControlLabel'
import FormControl from '@mui/material/FormControl'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { schemeName } from '../../../../core/names.ts'
import type { Scheme } from '../../../../core/scheme.ts'
import { useCommand } from '../../../api.ts'
import { useSay } from '../../../language.tsx'
import { PublishDialog } from '../draft/PublishDialog.tsx'

/** The draft put in force from a day on, or for all periods. */
export function PublishScheme(props: {
  readonly scheme: Scheme
  readonly version: number
  readonly changes: readonly string[]
  readonly onDone: () => void
  readonly onClose: () => void
}) {
  const say = useSay()
  const publish = useCommand('publishScheme')
  const { scheme, version } = props
  const rules = useMemo(() => ({ scheme }), [scheme])
  const [from, setFrom] = useState<'day' | 'ever'>('day')
  const [day, setDay] = useState('')
  const effectiveOn = from === 'day' ? day : null
  return (
    <PublishDialog
      title={say('settings.publishScheme', { name: schemeName(scheme.name, say) })}
      changes={props.changes}
      rules={rules}
      ready={effectiveOn !== ''}
      publishing={publish.isPending}
      error={publish.error}
      onPublish={(reason) =>
        publish.mutate({ scheme, version, effectiveOn, reason }, { onSuccess: props.onDone })
      }
      onClose={props.onClose}
    >
      <FormControl>
        <FormLabel id="effective">{say('draft.effective')}</FormLabel>
        <RadioGroup
          aria-labelledby="effective"
          value={from}
          onChange={(_, value) => setFrom(value === 'day' ? 'day' : 'ever')}
        >
          <FormControlLabel value="day" control={<Radio size="small" />} label={say('draft.effectiveFrom')} />
          {from === 'day' && (
            <TextField
              type="date"
              label={say('draft.effectiveOn')}
              value={day}
              onChange={(event) => setDay(event.target.value)}
              slotProps={{ inputLabel: { shrink: true } }}
              sx={{ width: 180, ml: 4, my: 1 }}
              required
            />
          )}
          <FormControlLabel value="ever" control={<Radio size="small" />} label={say('draft.effectiveAll')} />
        </RadioGroup>
        <Typography variant="body2" color="textSecondary" aria-live="polite">
          {effectiveOn === null
            ? say('draft.consequenceAll')
            : effectiveOn === ''
              ? say('draft.effectiveNeeded')
              : say('draft.consequenceFrom', { day: effectiveOn })}
        </Typography>
      </FormControl>
    </PublishDialog>
  )
}
