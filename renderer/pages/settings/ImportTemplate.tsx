import Alert from '@mui/material/Alert'
import { useState } from 'react'
import { AppError } from '../../../core/errors.ts'
import { parseTemplateFile } from '../../../core/template.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ChooseFiles } from '../../parts/ChooseFiles.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'

/** Takes a template that another installation exported. */
export function ImportTemplate() {
  const say = useSay()
  const command = useCommand('importTemplate')
  const [error, setError] = useState<Error | null>(null)
  const read = async ([file]: readonly File[]) => {
    setError(null)
    try {
      await command.mutateAsync({ template: parseTemplateFile(await jsonOf(file!)) })
    } catch (refused) {
      setError(refused as Error)
    }
  }
  const done = command.data
  return (
    <div>
      <ChooseFiles variant="outlined" accept=".json" single onChoose={(files) => void read(files)}>
        {say('template.import')}
      </ChooseFiles>
      {error && <ErrorNote error={error} onClose={() => setError(null)} />}
      {done && !error && (
        <Alert severity="success" variant="outlined" onClose={command.reset} sx={{ mt: 1 }}>
          {say(`template.imported-${done.outcome}`, {
            name: done.template.name,
            version: done.template.version,
          })}
        </Alert>
      )}
    </div>
  )
}

async function jsonOf(file: File): Promise<unknown> {
  try {
    return JSON.parse((await file.text()).replace(/^\uFEFF/, ''))
  } catch {
    throw new AppError('templateInvalid', { at: file.name, reason: 'not JSON' })
  }
}
