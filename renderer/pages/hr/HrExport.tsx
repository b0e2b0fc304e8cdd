import DownloadIcon from '@mui/icons-material/Download'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useState } from 'react'
import { saveStoredFile } from '../../api.ts'
import { useJob } from '../../jobs.tsx'
import { useLanguage, useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { usePeriod } from '../../period.tsx'
import { useMay } from '../../usePerson.ts'

/** The workbook and the payroll sheet; with amounts for those who may see them, and only when asked. */
export function HrExport() {
  const say = useSay()
  const language = useLanguage()
  const { period } = usePeriod()
  const maySee = useMay('hr')
  const [full, setFull] = useState(false)
  const making = useJob('exportHr', { onPage: true })
  const save = async (format: 'xlsx' | 'csv') => {
    const asked = { source: { period: period.key }, format, full: full && maySee, language }
    const file = await making.start(asked)
    if (file) saveStoredFile(file)
  }
  return (
    <>
      {making.error && <ErrorNote error={making.error} onClose={making.reset} />}
      {maySee && (
        <FormControlLabel
          control={<Checkbox checked={full} onChange={(_, next) => setFull(next)} />}
          label={say('hr.withAmounts')}
          title={say('hr.withAmountsHint')}
        />
      )}
      <Button variant="outlined" disabled={making.running} onClick={() => void save('csv')}>
        {say('hr.exportPayroll')}
      </Button>
      <Button
        variant="contained"
        startIcon={<DownloadIcon />}
        loading={making.running}
        loadingPosition="start"
        onClick={() => void save('xlsx')}
      >
        {say('hr.exportWorkbook')}
      </Button>
    </>
  )
}
