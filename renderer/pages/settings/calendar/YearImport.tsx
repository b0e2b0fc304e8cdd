import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { withYears } from '../../../../core/calendarDays.ts'
import type { CalendarTable } from '../../../../core/calendarTable.ts'
import { calendarChanges } from '../../../../core/changes/calendarChanges.ts'
import type { CalendarDef } from '../../../../core/policy.ts'
import { saveText, uploadFile } from '../../../api.ts'
import { useJob } from '../../../jobs.tsx'
import { useSay } from '../../../language.tsx'
import { ChooseFiles } from '../../../parts/ChooseFiles.tsx'
import { ErrorNote } from '../../../parts/ErrorNote.tsx'

/** A year from a file: what it would change, and what is wrong with which line, before the draft takes it. */
export function YearImport(props: {
  readonly def: CalendarDef
  readonly onChange: (def: CalendarDef) => void
}) {
  const say = useSay()
  const reading = useJob('readCalendarFile', { onPage: true })
  const [found, setFound] = useState<CalendarTable | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const read = async ([file]: readonly File[]) => {
    setError(null)
    if (!file) return
    try {
      setFound(await reading.start({ fileId: await uploadFile(file) }))
    } catch (refused) {
      setError(refused as Error)
    }
  }
  const shown = error ?? reading.error
  return (
    <>
      <ChooseFiles single onChoose={(files) => void read(files)} disabled={reading.running}>
        {say('calendarEditor.import')}
      </ChooseFiles>
      <Button
        onClick={() =>
          saveText(
            `\uFEFF${say('calendarEditor.sample')}`,
            `${say('calendarEditor.sampleName')}.csv`,
            'text/csv',
          )
        }
      >
        {say('calendarEditor.saveSample')}
      </Button>
      {shown && <ErrorNote error={shown} onClose={() => (setError(null), reading.reset())} />}
      {found && <Preview {...props} table={found} onClose={() => setFound(null)} />}
    </>
  )
}

function Preview(props: {
  readonly def: CalendarDef
  readonly table: CalendarTable
  readonly onChange: (def: CalendarDef) => void
  readonly onClose: () => void
}) {
  const say = useSay()
  const { def, table, onChange, onClose } = props
  const next = withYears(def, table.days)
  const changes = calendarChanges(def, next, say)
  const years = [...new Set(table.days.map(({ on }) => on.slice(0, 4)))].join(say('change.comma'))
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{say('calendarEditor.importTitle')}</DialogTitle>
      <DialogContent>
        <Typography>
          {say('calendarEditor.importFound', { count: table.days.length, n: table.days.length, years })}
        </Typography>
        {table.faults.length > 0 && (
          <Alert severity="error" variant="outlined" sx={{ my: 1 }}>
            {say('calendarEditor.faults', { count: table.faults.length })}
            <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 160, overflowY: 'auto' }}>
              {table.faults.map(({ row, fault, text }) => (
                <li key={`${row} ${text}`}>
                  {say('calendarEditor.faultLine', {
                    row,
                    fault: say(`calendarEditor.fault-${fault}`),
                    text,
                  })}
                </li>
              ))}
            </Box>
          </Alert>
        )}
        <Typography sx={{ mt: 1 }}>
          {changes.length === 0 ? say('settings.nothingDiffers') : say('settings.differsList')}
        </Typography>
        <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
          {changes.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('frame.cancel')}
        </Button>
        <Button
          variant="contained"
          disabled={table.faults.length > 0 || changes.length === 0}
          onClick={() => {
            onChange(next)
            onClose()
          }}
        >
          {say('calendarEditor.takeOver')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
