import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { PayFile } from '../../../app/contract.ts'
import { formatCount } from '../../../core/format.ts'
import { periodName } from '../../../core/periodName.ts'
import { uploadFile } from '../../api.ts'
import { useJob } from '../../jobs.tsx'
import { useSay } from '../../language.tsx'
import { ChooseFiles } from '../../parts/ChooseFiles.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { JobProgress } from '../../parts/JobProgress.tsx'
import { usePeriod } from '../../period.tsx'
import { useMay } from '../../usePerson.ts'
import { ProblemTable } from '../people/RosterTables.tsx'

interface Chosen {
  readonly fileId: string
  readonly name: string
  readonly read: PayFile
}

/** Base pay and marks from a file: read, said what is in it, stored on one more click. For those who may see them. */
export function PayImport() {
  const say = useSay()
  const { period } = usePeriod()
  const maySee = useMay('hr')
  const reading = useJob('readPayFile', { onPage: true })
  const storing = useJob('importPay', { onPage: true })
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [error, setError] = useState<Error | null>(null)
  if (!maySee) return null
  const read = async (file: File) => {
    setError(null)
    try {
      const fileId = await uploadFile(file)
      const found = await reading.start({ fileId, period: period.key })
      if (found) setChosen({ fileId, name: file.name, read: found })
    } catch (refused) {
      setError(refused as Error)
    }
  }
  const store = async ({ fileId, read: { revision } }: Chosen) => {
    if (await storing.start({ fileId, period: period.key, revision })) setChosen(null)
  }
  const shown = error ?? reading.error
  return (
    <>
      {shown && <ErrorNote error={shown} onClose={() => (setError(null), reading.reset())} />}
      <ChooseFiles
        single
        variant="outlined"
        loading={reading.running}
        onChoose={([file]) => file && void read(file)}
      >
        {say('hr.importPay')}
      </ChooseFiles>
      {chosen && (
        <Dialog open onClose={() => setChosen(null)} fullWidth maxWidth="sm">
          <DialogTitle>{say('hr.payFile', { file: chosen.name })}</DialogTitle>
          <DialogContent>
            {storing.error && <ErrorNote error={storing.error} />}
            <Typography>
              {say('hr.payRead', {
                n: formatCount(chosen.read.people),
                bad: formatCount(chosen.read.issues.length),
                unknown: formatCount(chosen.read.unknown.length),
              })}
            </Typography>
            {chosen.read.unknown.length > 0 && (
              <Typography variant="body2" color="textSecondary">
                {chosen.read.unknown.slice(0, 30).join('、')}
              </Typography>
            )}
            <ProblemTable
              problems={chosen.read.issues.map(({ row, code, other }) => ({
                row,
                text: say(`hr.issue-${code}`, { other: other ?? '' }),
              }))}
            />
          </DialogContent>
          <DialogActions>
            {storing.running ? (
              <JobProgress job={storing.job} />
            ) : (
              <>
                <Button color="inherit" onClick={() => setChosen(null)}>
                  {say('people.back')}
                </Button>
                <Button
                  variant="contained"
                  disabled={chosen.read.people === 0}
                  onClick={() => void store(chosen)}
                >
                  {say('hr.payStore', {
                    count: chosen.read.people,
                    n: formatCount(chosen.read.people),
                    period: periodName(period, say),
                  })}
                </Button>
              </>
            )}
          </DialogActions>
        </Dialog>
      )}
    </>
  )
}
