// Reports: the pages as they will print, and the same as files.
import DownloadIcon from '@mui/icons-material/Download'
import RefreshIcon from '@mui/icons-material/Refresh'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import MenuItem from '@mui/material/MenuItem'
import Skeleton from '@mui/material/Skeleton'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type ReactNode, useState } from 'react'
import { formatBytes, formatInstant } from '../../core/format.ts'
import { periodName } from '../../core/periodName.ts'
import { type Language, LANGUAGES } from '../../core/words.ts'
import { saveStoredFile } from '../api.ts'
import { useInstallation, useZone } from '../installation.tsx'
import { useJob } from '../jobs.tsx'
import { useLanguage, useSay } from '../language.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { NoRecords } from '../parts/NoRecords.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Panel } from '../parts/Panel.tsx'
import { usePeriod } from '../period.tsx'
import { PdfPages } from './reports/PdfPages.tsx'
import { type Preview, usePreview } from './reports/usePreview.ts'

/** Each language in itself, as whoever needs it would look for it. */
const LANGUAGE_NAME: Record<Language, string> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' }

export function Reports() {
  const say = useSay()
  if (useInstallation().records > 0) return <AssessmentReport />
  return (
    <>
      <PageTitle title={say('reports.title')} />
      <NoRecords />
    </>
  )
}

function AssessmentReport() {
  const say = useSay()
  const { period } = usePeriod()
  const [language, setLanguage] = useState(useLanguage())
  const preview = usePreview(period.key, language)
  const workbook = useJob('exportReport', { onPage: true })
  const saveWorkbook = async () => {
    const file = await workbook.start({ kind: 'assessment', period: period.key, format: 'xlsx', language })
    if (file) saveStoredFile(file)
  }
  const { file } = preview
  return (
    <>
      <PageTitle
        title={say('reports.title')}
        about={say('reports.about', { period: periodName(period, say) })}
        action={
          <>
            <Button
              variant="outlined"
              startIcon={<DownloadIcon />}
              loading={workbook.running}
              loadingPosition="start"
              onClick={() => void saveWorkbook()}
            >
              {say('reports.saveXlsx')}
            </Button>
            <Button
              variant="contained"
              startIcon={<DownloadIcon />}
              disabled={!file || preview.running}
              onClick={() => file && saveStoredFile(file)}
            >
              {say('reports.savePdf')}
            </Button>
          </>
        }
      />
      {workbook.error && <ErrorNote error={workbook.error} onClose={workbook.reset} />}
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: '1fr', md: '260px minmax(0, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Panel
          label={say('reports.settings')}
          sx={{ display: 'grid', gap: 2, position: { md: 'sticky' }, top: 0 }}
        >
          <TextField
            select
            label={say('reports.language')}
            value={language}
            onChange={(event) => setLanguage(event.target.value as Language)}
          >
            {LANGUAGES.map((each) => (
              <MenuItem key={each} value={each}>
                {LANGUAGE_NAME[each]}
              </MenuItem>
            ))}
          </TextField>
          <Fact name={say('reports.period')} hint={say('reports.periodHint')}>
            {periodName(period, say)}
          </Fact>
          <Made preview={preview} />
          <Typography variant="body2" color="textSecondary">
            {say('reports.xlsxAbout')}
          </Typography>
        </Panel>
        <Box component="section" aria-label={say('reports.preview')} aria-busy={preview.running}>
          <PreviewPages preview={preview} />
        </Box>
      </Box>
    </>
  )
}

function Made({ preview }: { readonly preview: Preview }) {
  const say = useSay()
  const zone = useZone()
  const { file, document } = preview
  if (!file) return null
  return (
    <>
      <Fact
        name={say('reports.file')}
        hint={say('reports.madeAt', { at: formatInstant(preview.madeAt, zone, 'minute') })}
      >
        {file.fileName}
        <br />
        {[
          ...(document ? [say('reports.pages', { count: document.numPages })] : []),
          formatBytes(file.sizeBytes),
        ].join(' · ')}
      </Fact>
      <Fact name={say('reports.digest')} hint={say('reports.digestHint')}>
        <Box component="code" sx={{ fontSize: 12 }}>
          {file.reportDigest}
        </Box>
      </Fact>
      <Button
        variant="outlined"
        startIcon={<RefreshIcon />}
        disabled={preview.running}
        onClick={preview.refresh}
      >
        {say('reports.refresh')}
      </Button>
    </>
  )
}

function PreviewPages({ preview }: { readonly preview: Preview }) {
  const say = useSay()
  const { document, running, error, job } = preview
  if (error && !running) return <ErrorNote error={error} onRetry={preview.refresh} />
  return (
    <>
      {running && (
        <Box sx={{ mb: 1 }} aria-live="polite">
          <Typography variant="body2" color="textSecondary">
            {say('reports.rendering')}
          </Typography>
          <LinearProgress
            aria-label={say('reports.rendering')}
            {...(job?.total ? { variant: 'determinate', value: (job.done / job.total) * 100 } : {})}
          />
        </Box>
      )}
      {document ? (
        <Box sx={{ opacity: running ? 0.5 : 1 }}>
          <PdfPages document={document} />
        </Box>
      ) : preview.unreadable ? (
        <Alert severity="warning">{say('reports.unreadable')}</Alert>
      ) : (
        <Skeleton
          variant="rectangular"
          sx={{ width: '100%', maxWidth: 960, mx: 'auto', height: 'auto', aspectRatio: '210 / 297' }}
        />
      )}
    </>
  )
}

function Fact(props: { readonly name: string; readonly hint: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Typography variant="caption" color="textSecondary">
        {props.name}
      </Typography>
      <Box>{props.children}</Box>
      <Typography variant="caption" color="textSecondary">
        {props.hint}
      </Typography>
    </Box>
  )
}
