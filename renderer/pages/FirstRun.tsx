import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useImportDesk } from '../importDesk.tsx'
import { useJob } from '../jobs.tsx'
import { useLanguage, useSay } from '../language.tsx'
import { ChooseFiles } from '../parts/ChooseFiles.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { JobProgress } from '../parts/JobProgress.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'

/** An empty installation: what this is, and the two ways to begin. Nothing to configure first. */
export function FirstRun() {
  const say = useSay()
  const language = useLanguage()
  const navigate = useNavigate()
  const { addFiles } = useImportDesk()
  const sample = useJob('importSample', { onPage: true })
  return (
    <Box sx={{ maxWidth: 720, mx: 'auto', pt: { xs: 2, md: 8 } }}>
      <PageTitle title={say('import.welcome')} about={say('import.whatThisIs')} />
      <Stack sx={{ gap: 2, mt: 3 }}>
        <Way
          title={say('import.firstFile')}
          about={say('import.firstFileAbout')}
          action={
            <ChooseFiles
              variant="contained"
              size="medium"
              disabled={sample.running}
              onChoose={(files) => {
                addFiles(files)
                void navigate('/import')
              }}
            >
              {say('import.chooseFile')}
            </ChooseFiles>
          }
        />
        <Way
          title={say('import.trySample')}
          about={say('import.trySampleAbout')}
          action={
            sample.running ? (
              <JobProgress job={sample.job} onCancel={sample.cancel} />
            ) : (
              <Button variant="outlined" size="medium" onClick={() => void sample.start({ language })}>
                {say('import.importSample')}
              </Button>
            )
          }
        />
        {sample.error && <ErrorNote error={sample.error} />}
      </Stack>
    </Box>
  )
}

function Way(props: { readonly title: string; readonly about: string; readonly action: ReactNode }) {
  return (
    <Paper variant="outlined" sx={{ p: 3 }}>
      <Typography variant="h2">{props.title}</Typography>
      <Typography color="textSecondary" sx={{ mt: 0.5, mb: 2 }}>
        {props.about}
      </Typography>
      {props.action}
    </Paper>
  )
}
