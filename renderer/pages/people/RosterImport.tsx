import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import type { Result, StaffPreview } from '../../../app/contract.ts'
import { formatCount } from '../../../core/format.ts'
import { dayBefore } from '../../../core/staff.ts'
import { uploadFile, useCommand, useOperation } from '../../api.ts'
import { useJob } from '../../jobs.tsx'
import { useSay } from '../../language.tsx'
import { Counts } from '../../parts/Counts.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { JobProgress } from '../../parts/JobProgress.tsx'
import { usePeriod } from '../../period.tsx'
import { ChangeTable, ProblemTable, type RosterProblem } from './RosterTables.tsx'

type Table = Result<'readStaffFile'>

/** Reads a roster, says what bringing it in would do, and does it on one more click. */
export function RosterImport({ file, onClose }: { readonly file: File; readonly onClose: () => void }) {
  const say = useSay()
  const reading = useJob('readStaffFile', { onPage: true })
  const [table, setTable] = useState<Table | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const { start } = reading
  useEffect(() => {
    const read = async () => setTable(await start({ fileId: await uploadFile(file) }))
    void read().catch(setError)
  }, [start, file])
  const shown = error ?? reading.error
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md">
      <DialogTitle>{say('people.importTitle', { file: file.name })}</DialogTitle>
      {table ? (
        <Checked table={table} onClose={onClose} />
      ) : (
        <>
          <DialogContent>
            {shown ? (
              <ErrorNote error={shown} />
            ) : (
              <JobProgress job={reading.job} onCancel={reading.cancel} />
            )}
          </DialogContent>
          <DialogActions>
            <Button color="inherit" onClick={onClose}>
              {say('people.back')}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  )
}

function Checked({ table, onClose }: { readonly table: Table; readonly onClose: () => void }) {
  const say = useSay()
  const { period } = usePeriod()
  const [from, setFrom] = useState(period.firstOn)
  const [ends, setEnds] = useState(false)
  const [endOn, setEndOn] = useState(dayBefore(period.firstOn))
  const lines = table.lines.map(({ line }) => line)
  const asked = { lines, from, missingEndOn: ends ? endOn : null }
  const tried = useOperation('tryStaffImport', asked, {
    enabled: lines.length > 0 && from !== '' && (!ends || endOn !== ''),
    keepPrevious: true,
  })
  const bringIn = useCommand('importStaff')
  const error = tried.error ?? bringIn.error
  const problems: RosterProblem[] = [
    ...table.issues.map(({ row, code, value, other }) => ({
      row,
      text: say(`people.issue-${code}`, { value, other: other ?? '' }),
    })),
    ...(tried.data?.clashes ?? []).map(({ line, with: other }) => ({
      row: table.lines[line]?.row ?? 0,
      text: say('people.issue-clash', { value: `${other.from} – ${other.to ?? say('people.goesOn')}` }),
    })),
  ]
  return (
    <>
      <DialogContent>
        {error && <ErrorNote error={error} />}
        <Typography sx={{ mb: 1.5 }}>
          {say('people.linesRead', {
            count: lines.length,
            n: formatCount(lines.length),
            bad: formatCount(new Set(table.issues.map(({ row }) => row)).size),
          })}
        </Typography>
        <Stack direction="row" sx={{ gap: 2, mb: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <TextField
            type="date"
            label={say('people.importFrom')}
            value={from}
            onChange={(event) => setFrom(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
            sx={{ width: 220 }}
          />
          <FormControlLabel
            control={<Checkbox checked={ends} onChange={(_, next) => setEnds(next)} />}
            label={say('people.endMissing')}
          />
          {ends && (
            <TextField
              type="date"
              label={say('people.lastDay')}
              value={endOn}
              onChange={(event) => setEndOn(event.target.value)}
              slotProps={{ inputLabel: { shrink: true } }}
              sx={{ width: 160 }}
            />
          )}
        </Stack>
        {tried.data && <Effect tried={tried.data} />}
        <ProblemTable problems={problems} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('people.back')}
        </Button>
        {tried.data && changes(tried.data) > 0 && (
          <Button
            variant="contained"
            loading={bringIn.isPending}
            disabled={tried.isFetching}
            onClick={() =>
              bringIn.mutate({ ...asked, revision: tried.data.revision }, { onSuccess: onClose })
            }
          >
            {say('people.importNow', { ...tried.data.counts })}
          </Button>
        )}
      </DialogActions>
    </>
  )
}

function changes({ counts: { added, changed, ended } }: StaffPreview): number {
  return added + changed + ended
}

/** In numbers, and the first of each kind. */
function Effect({ tried }: { readonly tried: StaffPreview }) {
  const say = useSay()
  const { counts, clashing } = tried
  return (
    <>
      <Counts
        items={[
          ...(['added', 'changed', 'ended', 'unchanged'] as const).map((key) => ({
            key,
            name: say(`people.${key}`),
            count: counts[key],
          })),
          ...(clashing > 0 ? [{ key: 'leftOut', name: say('people.leftOut'), count: clashing }] : []),
        ]}
      />
      {changes(tried) === 0 && (
        <Alert severity="info" variant="outlined">
          {say('people.nothingToDo')}
        </Alert>
      )}
      <ChangeTable
        title={say('people.added')}
        total={counts.added}
        changes={tried.firstAdded.map((after) => ({ before: null, after }))}
      />
      <ChangeTable title={say('people.changed')} total={counts.changed} changes={tried.firstChanged} />
      <ChangeTable title={say('people.ended')} total={counts.ended} changes={tried.firstEnded} />
    </>
  )
}
