import Close from '@mui/icons-material/Close'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { FileSurvey } from '../../../app/contract.ts'
import { formatBytes, formatInstant } from '../../../core/format.ts'
import type { DeskFile } from '../../deskFiles.ts'
import { useImportDesk } from '../../importDesk.tsx'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { RowSkeletons } from '../../parts/RowSkeletons.tsx'
import { usePeriod } from '../../period.tsx'
import { ReadControls, RefusedControls } from './ReadControls.tsx'
import { ReadRows } from './ReadRows.tsx'
import { surveySize } from './surveySize.ts'

/** One file on the desk: how it is being read, and its first rows as read. */
export function FileCard({ file }: { readonly file: DeskFile }) {
  const say = useSay()
  const { remove, reread } = useImportDesk()
  const survey = file.survey?.survey
  return (
    <Paper component="section" variant="outlined" aria-label={file.name} sx={{ p: 2 }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
        <Typography variant="h3" component="h2" sx={{ overflowWrap: 'anywhere' }}>
          {file.name}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          {formatBytes(file.sizeBytes)}
          {survey && ` · ${surveySize(survey, say)}`}
        </Typography>
        <IconButton
          aria-label={say('import.removeFile', { file: file.name })}
          title={say('import.remove')}
          onClick={() => remove(file.key)}
        >
          <Close fontSize="small" />
        </IconButton>
      </Stack>
      {file.error && (
        <>
          <ErrorNote error={file.error} onRetry={() => reread(file, file.read)} />
          <RefusedControls file={file} />
        </>
      )}
      {file.survey && survey && (
        <>
          <ReadControls key={file.reading} file={file} survey={survey} />
          <Notices file={file} survey={file.survey} />
          <ReadRows survey={survey} label={say('import.firstRows', { file: file.name })} />
        </>
      )}
      {!file.survey && !file.error && (
        <Box sx={{ mt: 2 }}>
          <RowSkeletons rows={6} />
        </Box>
      )}
    </Paper>
  )
}

function Notices({ file, survey }: { readonly file: DeskFile; readonly survey: FileSurvey }) {
  const say = useSay()
  const zone = useZone()
  const { linkTo } = usePeriod()
  const { files, addSheet } = useImportDesk()
  const before = survey.importedAs
  const onDesk = new Set(
    files
      .filter(({ fileId }) => fileId === file.fileId)
      .map((one) => one.survey?.survey.info.sheet ?? one.read.sheet),
  )
  const sheets = survey.otherSheets.filter((sheet) => !onDesk.has(sheet))
  return (
    <>
      {before && (
        <Alert severity="info" variant="outlined" sx={{ mb: 1 }}>
          {say('import.importedBefore', { at: formatInstant(before.committedAt, zone, 'minute') })}{' '}
          <Link component={RouterLink} to={linkTo(`/batches/${before.id}`)}>
            {say('import.toBatch', { id: before.id })}
          </Link>
        </Alert>
      )}
      {sheets.length > 0 && (
        <Alert severity="info" variant="outlined" sx={{ mb: 1 }}>
          {say('import.otherSheets')}{' '}
          {sheets.map((sheet) => (
            <Button key={sheet} size="small" onClick={() => addSheet(file, sheet)} sx={{ py: 0 }}>
              {say('import.addSheet', { sheet })}
            </Button>
          ))}
        </Alert>
      )}
    </>
  )
}
