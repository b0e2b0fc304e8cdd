// The report of an edition as a file: of a frozen one the same bytes every time.
import DownloadIcon from '@mui/icons-material/Download'
import Button from '@mui/material/Button'
import { saveStoredFile } from '../../api.ts'
import { useJob } from '../../jobs.tsx'
import { useLanguage, useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import type { PartProps } from '../Assessment.tsx'

export function ReportButtons({ detail, edition }: PartProps) {
  const say = useSay()
  const language = useLanguage()
  const report = useJob('exportReport', { onPage: true })
  const { assessment, editions } = detail
  const frozen = editions.some((one) => one.edition === edition)
  const save = async (format: 'pdf' | 'xlsx') => {
    const of = { kind: 'edition', assessmentId: assessment.id, ...(frozen ? { edition } : {}) } as const
    const file = await report.start({ ...of, format, language })
    if (file) saveStoredFile(file)
  }
  return (
    <>
      {report.error && <ErrorNote error={report.error} onClose={report.reset} />}
      {(['xlsx', 'pdf'] as const).map((format) => (
        <Button
          key={format}
          variant="outlined"
          startIcon={<DownloadIcon />}
          loading={report.running}
          loadingPosition="start"
          onClick={() => void save(format)}
        >
          {say(format === 'pdf' ? 'reports.savePdf' : 'reports.saveXlsx')}
        </Button>
      ))}
    </>
  )
}
