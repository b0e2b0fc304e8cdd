import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableRow from '@mui/material/TableRow'
import { useEffect, useState } from 'react'
import type { Result } from '../../../app/contract.ts'
import { formatCount } from '../../../core/format.ts'
import type { Register } from '../../../core/register.ts'
import { useJob } from '../../jobs.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { JobProgress } from '../../parts/JobProgress.tsx'

/** Says how many tickets move from whom to whom before the register is put in force. */
export function PublishRegister(props: {
  readonly register: Register
  readonly version: number
  readonly onClose: () => void
}) {
  const say = useSay()
  const { register, version, onClose } = props
  const trial = useJob('tryRegister', { onPage: true })
  const publish = useJob('publishRegister', { onPage: true })
  const [tried, setTried] = useState<Result<'tryRegister'> | null>(null)
  const { start } = trial
  useEffect(() => void start({ register }).then(setTried), [start, register])
  const go = async () => {
    if (await publish.start({ register, version })) onClose()
  }
  const error = trial.error ?? publish.error
  return (
    <Dialog open onClose={() => !publish.running && onClose()} fullWidth maxWidth="sm">
      <DialogTitle>{say('register.publishTitle')}</DialogTitle>
      <DialogContent>
        {error && <ErrorNote error={error} />}
        {trial.running && <JobProgress job={trial.job} />}
        {tried && (
          <>
            <DialogContentText color="textPrimary">
              {tried.moving === 0
                ? say('register.nothingMoves')
                : say('register.moving', { count: tried.moving, n: formatCount(tried.moving) })}
            </DialogContentText>
            {tried.moves.length > 0 && (
              <Table size="small" aria-label={say('register.publishTitle')}>
                <TableBody>
                  {tried.moves.map(({ from, to, count }) => (
                    <TableRow key={`${from} ${to}`}>
                      <TableCell>{from}</TableCell>
                      <TableCell>→ {to}</TableCell>
                      <TableCell align="right">{formatCount(count)}</TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            )}
          </>
        )}
      </DialogContent>
      <DialogActions>
        {publish.running ? (
          <JobProgress job={publish.job} onCancel={publish.cancel} />
        ) : (
          <>
            <Button color="inherit" onClick={onClose}>
              {say('register.back')}
            </Button>
            <Button variant="contained" disabled={!tried} onClick={() => void go()}>
              {say('register.publish')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  )
}
