import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { Link, Navigate, useNavigate, useParams } from 'react-router'
import type { DeskFile } from '../../deskFiles.ts'
import { useImportDesk } from '../../importDesk.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { JobProgress } from '../../parts/JobProgress.tsx'
import { RowSkeletons } from '../../parts/RowSkeletons.tsx'
import { usePeriod } from '../../period.tsx'
import { missingFields } from './columnChoices.ts'
import { ColumnsOfFile } from './ColumnsOfFile.tsx'
import { ImportTitle } from './ImportTitle.tsx'
import { useCheckFiles } from './useCheckFiles.ts'
import { surveySize } from './surveySize.ts'

/** Step two: which column is which field, one file at a time. */
export function ColumnsStep() {
  const say = useSay()
  const navigate = useNavigate()
  const { linkTo } = usePeriod()
  const { key } = useParams()
  const { files } = useImportDesk()
  const checking = useCheckFiles()
  const file = files.find((one) => one.key === key)
  if (!file) return <Navigate to={linkTo('/import')} replace />

  const check = async () => {
    const ids = await checking.check(files)
    if (ids) void navigate(linkTo(`/import/${ids.join(',')}`))
  }
  const survey = file.survey?.survey
  return (
    <Stack sx={{ height: '100%', minHeight: 560 }}>
      <ImportTitle
        step="columns"
        about={survey ? `${nameOf(file)} · ${surveySize(survey, say)}` : file.name}
        action={
          checking.running ? (
            <Box sx={{ width: 360 }}>
              <JobProgress job={checking.job} onCancel={checking.cancel} />
            </Box>
          ) : (
            <>
              <Button variant="outlined" component={Link} to={linkTo('/import')}>
                {say('import.back')}
              </Button>
              <Button variant="contained" disabled={!files.every(isReady)} onClick={() => void check()}>
                {say('import.toCheck', { count: files.length })}
              </Button>
            </>
          )
        }
      />
      {files.length > 1 && (
        <Tabs
          value={file.key}
          onChange={(_, next: string) => void navigate(linkTo(`/import/columns/${next}`))}
          variant="scrollable"
          aria-label={say('import.files')}
          sx={{ minHeight: 36, flexShrink: 0, mb: 1 }}
        >
          {files.map((one) => (
            <Tab
              key={one.key}
              value={one.key}
              label={isReady(one) ? nameOf(one) : say('import.incompleteFile', { file: nameOf(one) })}
              sx={{ minHeight: 36, textTransform: 'none' }}
            />
          ))}
        </Tabs>
      )}
      {checking.error && <ErrorNote error={checking.error} onClose={checking.reset} />}
      {file.error && <ErrorNote error={file.error} />}
      {file.survey && file.mapping ? (
        <ColumnsOfFile
          key={`${file.key} ${file.reading}`}
          file={file}
          found={file.survey}
          mapping={file.mapping}
        />
      ) : (
        !file.error && <RowSkeletons rows={10} />
      )}
    </Stack>
  )
}

function isReady(file: DeskFile): boolean {
  return file.survey !== null && file.mapping !== null && missingFields(file.mapping).length === 0
}

function nameOf(file: DeskFile): string {
  const sheet = file.survey?.survey.info.sheet ?? file.read.sheet
  return sheet === undefined || sheet === null ? file.name : `${file.name} [${sheet}]`
}
