import DownloadOutlined from '@mui/icons-material/DownloadOutlined'
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined'
import Stack from '@mui/material/Stack'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { saveText } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ChooseFiles } from '../../parts/ChooseFiles.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Panel } from '../../parts/Panel.tsx'

/** Rules go out and come in as a file, in the form the command line takes too. */
export function RulesFile<T>(props: {
  readonly about: string
  readonly fileName: string
  readonly rules: T
  /** @throws AppError schemeInvalid, policyInvalid */
  readonly parse: (value: unknown) => T
  readonly onRead: (rules: T) => void
}) {
  const say = useSay()
  const [error, setError] = useState<Error | null>(null)
  const read = async (file: File | undefined) => {
    setError(null)
    if (!file) return
    try {
      props.onRead(props.parse(readJson(await file.text())))
    } catch (failure) {
      setError(failure as Error)
    }
  }
  return (
    <Panel label={say('settings.file')} sx={{ mt: 2 }}>
      <Typography variant="h2">{say('settings.file')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {props.about}
      </Typography>
      {error && <ErrorNote error={error} onClose={() => setError(null)} />}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button
          variant="outlined"
          startIcon={<DownloadOutlined />}
          onClick={() => saveText(`${JSON.stringify(props.rules, null, 2)}\n`, props.fileName)}
        >
          {say('settings.saveFile')}
        </Button>
        <ChooseFiles
          variant="outlined"
          startIcon={<UploadFileOutlined />}
          accept=".json"
          single
          onChoose={([file]) => void read(file)}
        >
          {say('settings.readFile')}
        </ChooseFiles>
      </Stack>
    </Panel>
  )
}

/** What is not JSON is no rules either: the parser says so in the same words. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
