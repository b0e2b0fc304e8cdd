import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, useState } from 'react'
import type { Output } from '../../../app/contract.ts'
import { AppError } from '../../../core/errors.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'

/** How files come in: whether they are kept, and the folder that is watched for them. */
export function ImportPart() {
  const query = useOperation('getImportSettings', {})
  const save = useCommand('setImportSettings')
  return (
    <Loaded query={query}>
      {(stored) => (
        <ImportForm
          key={stored.version}
          stored={stored}
          save={save}
          onLatest={() => {
            save.reset()
            void query.refetch()
          }}
        />
      )}
    </Loaded>
  )
}

function ImportForm(props: {
  readonly stored: Output<'getImportSettings'>
  readonly save: ReturnType<typeof useCommand<'setImportSettings'>>
  readonly onLatest: () => void
}) {
  const say = useSay()
  const { stored, save } = props
  const [keepFiles, setKeepFiles] = useState(stored.settings.keepFiles)
  const [watches, setWatches] = useState(stored.settings.watchFolder !== null)
  const [watchNeedsTemplate, setNeedsTemplate] = useState(stored.settings.watchNeedsTemplate)
  const [folder, setFolder] = useState(stored.settings.watchFolder ?? '')
  const watchFolder = watches ? folder.trim() : null
  const incomplete = watchFolder === ''
  const settings = { keepFiles, watchFolder, watchNeedsTemplate }
  const changed = (Object.keys(settings) as (keyof typeof settings)[]).some(
    (key) => settings[key] !== stored.settings[key],
  )
  const conflict = save.error instanceof AppError && save.error.code === 'conflict'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (incomplete || !changed) return
    save.mutate({ settings, version: stored.version })
  }
  return (
    <Panel label={say('settings.part-import')} sx={{ maxWidth: 720 }}>
      <Stack component="form" onSubmit={submit} sx={{ gap: 2 }}>
        <Choice
          label={say('incoming.keepFiles')}
          about={say('incoming.keepFilesAbout')}
          checked={keepFiles}
          onChange={setKeepFiles}
        />
        <Choice
          label={say('incoming.watch')}
          about={say('incoming.watchAbout')}
          checked={watches}
          onChange={setWatches}
        />
        {watches && (
          <TextField
            label={say('incoming.watchFolder')}
            value={folder}
            helperText={say('incoming.watchFolderAbout')}
            onChange={(event) => setFolder(event.target.value)}
            slotProps={{ htmlInput: { spellCheck: false } }}
          />
        )}
        {watches && (
          <Choice
            label={say('incoming.needsTemplate')}
            about={say('incoming.needsTemplateAbout')}
            checked={watchNeedsTemplate}
            onChange={setNeedsTemplate}
          />
        )}
        {save.error && <ErrorNote error={save.error} {...(conflict && { onRetry: props.onLatest })} />}
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
          <Button
            type="submit"
            variant="contained"
            disabled={!changed || incomplete}
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

function Choice(props: {
  readonly label: string
  readonly about: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  return (
    <div>
      <FormControlLabel
        label={props.label}
        control={
          <Switch
            size="small"
            checked={props.checked}
            onChange={(event) => props.onChange(event.target.checked)}
          />
        }
        sx={{ ml: 0, gap: 1 }}
      />
      <Typography variant="body2" color="textSecondary">
        {props.about}
      </Typography>
    </div>
  )
}
