import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { parseRegister, type Register, type RegisterEntry } from '../../../core/register.ts'
import { registerCsv } from '../../../core/registerTable.ts'
import { saveText, uploadFile } from '../../api.ts'
import { useJob } from '../../jobs.tsx'
import { useSay } from '../../language.tsx'
import { ChooseFiles } from '../../parts/ChooseFiles.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { PublishRegister } from './PublishRegister.tsx'
import { RegisterEntries } from './RegisterEntries.tsx'
import { RegisterEntryForm } from './RegisterEntryForm.tsx'

/** The entries in force and what is changed in them; nothing counts until it is published. */
export function RegisterEditor({
  version,
  register,
}: {
  readonly version: number
  readonly register: Register
}) {
  const say = useSay()
  const [next, setNext] = useState(register)
  const [publishing, setPublishing] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const reading = useJob('readRegisterFile', { onPage: true })
  const changed = JSON.stringify(next) !== JSON.stringify(register)

  /** Takes the entries where a register of them holds together. */
  const take = (entries: readonly RegisterEntry[]): boolean => {
    try {
      setNext(parseRegister({ entries }))
      setError(null)
      return true
    } catch (refused) {
      setError(refused as Error)
      return false
    }
  }
  const read = async ([file]: readonly File[]) => {
    setError(null)
    try {
      const found = await reading.start({ fileId: await uploadFile(file!) })
      if (found) setNext(found)
    } catch (refused) {
      setError(refused as Error)
    }
  }
  const shown = error ?? reading.error
  return (
    <Panel label={say('register.title')}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {say('register.title')}
          {version > 0 && ` · ${say('register.version', { version })}`}
        </Typography>
        <ChooseFiles single onChoose={(files) => void read(files)} disabled={reading.running}>
          {say('register.import')}
        </ChooseFiles>
        <Button
          disabled={next.entries.length === 0}
          onClick={() => saveText(registerCsv(next, say), `${say('register.fileName')}.csv`, 'text/csv')}
        >
          {say('register.export')}
        </Button>
      </Stack>
      {shown && <ErrorNote error={shown} onClose={() => (setError(null), reading.reset())} />}
      <RegisterEntries
        entries={next.entries}
        onRemove={(gone) => take(next.entries.filter((entry) => entry !== gone))}
      />
      <RegisterEntryForm onAdd={(entry) => take([...next.entries, entry])} />
      {changed && (
        <Alert
          severity="info"
          variant="outlined"
          sx={{ mt: 2, alignItems: 'center' }}
          action={
            <>
              <Button color="inherit" onClick={() => setNext(register)}>
                {say('register.discard')}
              </Button>
              <Button variant="contained" onClick={() => setPublishing(true)}>
                {say('register.review')}
              </Button>
            </>
          }
        >
          {say('register.changed')}
        </Alert>
      )}
      {publishing && (
        <PublishRegister register={next} version={version} onClose={() => setPublishing(false)} />
      )}
    </Panel>
  )
}
