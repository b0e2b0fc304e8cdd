import Autocomplete from '@mui/material/Autocomplete'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { Mapping } from '../../../core/mapping.ts'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { timeZones } from '../../parts/timeZones.ts'

/** In which zone times without one were written. */
export function TimeZoneChoice(props: {
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}) {
  const say = useSay()
  const { organisation } = useInstallation()
  const { timeZone: _, ...rest } = props.mapping
  return (
    <Stack sx={{ gap: 1, pb: 2 }}>
      <Typography variant="h3">{say('import.timeZone')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {say('import.timeZoneAbout')}
      </Typography>
      <Autocomplete
        options={timeZones()}
        value={props.mapping.timeZone ?? organisation.timeZone}
        disableClearable
        onChange={(_, zone) =>
          props.onChange(zone === organisation.timeZone ? rest : { ...rest, timeZone: zone })
        }
        renderInput={(params) => (
          <TextField
            {...params}
            slotProps={{
              ...params.slotProps,
              htmlInput: { ...params.slotProps.htmlInput, 'aria-label': say('import.timeZone') },
            }}
          />
        )}
        sx={{ width: 280 }}
      />
    </Stack>
  )
}
