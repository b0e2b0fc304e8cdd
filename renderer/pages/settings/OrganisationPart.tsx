import Autocomplete from '@mui/material/Autocomplete'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, useState } from 'react'
import { AppError } from '../../../core/errors.ts'
import type { Organisation } from '../../../core/organisation.ts'
import { type Language, LANGUAGES } from '../../../core/words.ts'
import { useCommand, useOperation } from '../../api.ts'
import { OWN_NAMES } from '../../frame/LanguageMenu.tsx'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { timeZones } from '../../parts/timeZones.ts'

/** Whose feedback this is. A change made elsewhere meanwhile is never overwritten. */
export function OrganisationPart() {
  const { organisation } = useInstallation()
  const save = useCommand('setOrganisation')
  // A newer revision starts the form afresh, but what was saved is still said.
  return <OrganisationForm key={organisation.revision} organisation={organisation} save={save} />
}

function OrganisationForm(props: {
  readonly organisation: Organisation
  readonly save: ReturnType<typeof useCommand<'setOrganisation'>>
}) {
  const say = useSay()
  const { organisation, save } = props
  const { refetch } = useOperation('getInstallation', {})
  const [name, setName] = useState(organisation.name)
  const [timeZone, setTimeZone] = useState(organisation.timeZone)
  const [language, setLanguage] = useState(organisation.language)
  const trimmed = name.trim()
  const changed =
    trimmed !== organisation.name || timeZone !== organisation.timeZone || language !== organisation.language
  const conflict = save.error instanceof AppError && save.error.code === 'conflict'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (trimmed === '' || !changed) return
    save.mutate({ name: trimmed, timeZone, language, revision: organisation.revision })
  }
  const showLatest = () => {
    save.reset()
    void refetch()
  }
  return (
    <Panel label={say('settings.part-organisation')} sx={{ maxWidth: 560 }}>
      <Stack component="form" onSubmit={submit} sx={{ gap: 2 }}>
        <TextField
          label={say('settings.name')}
          value={name}
          error={trimmed === '' && changed}
          helperText={trimmed === '' && changed ? say('settings.nameNeeded') : say('settings.nameAbout')}
          onChange={(event) => setName(event.target.value)}
        />
        <Autocomplete
          options={timeZones()}
          value={timeZone}
          disableClearable
          onChange={(_, zone) => setTimeZone(zone)}
          renderInput={(params) => (
            <TextField
              {...params}
              label={say('settings.timeZone')}
              helperText={say('settings.timeZoneAbout')}
            />
          )}
        />
        <TextField
          select
          label={say('settings.language')}
          value={language ?? ''}
          helperText={say('settings.languageAbout')}
          onChange={(event) =>
            setLanguage(event.target.value === '' ? null : (event.target.value as Language))
          }
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{say('settings.readersOwn')}</MenuItem>
          {LANGUAGES.map((one) => (
            <MenuItem key={one} value={one} lang={one}>
              {OWN_NAMES[one]}
            </MenuItem>
          ))}
        </TextField>
        {save.error && <ErrorNote error={save.error} {...(conflict && { onRetry: showLatest })} />}
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
          <Button
            type="submit"
            variant="contained"
            disabled={!changed || trimmed === ''}
            loading={save.isPending}
          >
            {say('settings.save')}
          </Button>
          <Typography variant="body2" color="textSecondary" aria-live="polite">
            {save.isSuccess && !changed ? say('settings.saved') : ''}
          </Typography>
        </Stack>
      </Stack>
    </Panel>
  )
}
