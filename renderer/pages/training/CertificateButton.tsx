import Button from '@mui/material/Button'
import type { Attendance } from '../../../core/training.ts'
import { saveStoredFile } from '../../api.ts'
import { useJob } from '../../jobs.tsx'
import { useLanguage, useSay } from '../../language.tsx'

/** The certificate of one person as PDF; the jobs tray says why where there is none. */
export function CertificateButton(props: { readonly sessionId: number; readonly person: Attendance }) {
  const say = useSay()
  const language = useLanguage()
  const job = useJob('exportCertificates')
  const { sessionId, person } = props
  const save = async () => {
    const file = await job.start({ sessionId, employeeNo: person.employeeNo, language })
    if (file) saveStoredFile(file)
  }
  return (
    <Button
      size="small"
      loading={job.running}
      aria-label={`${say('paper.certificateOf', { name: person.name })} PDF`}
      onClick={() => void save()}
    >
      PDF
    </Button>
  )
}
