import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import type { BatchDone, Output } from '../../../app/contract.ts'
import type { Batch } from '../../../core/batch.ts'
import { formatChange, NO_VALUE } from '../../../core/format.ts'
import { parsePeriod } from '../../../core/period.ts'
import { periodName } from '../../../core/periodName.ts'
import { useOperation } from '../../api.ts'
import { useInstallation, useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { CountLink } from '../../parts/CountLink.tsx'
import { Counts } from '../../parts/Counts.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { usePeriod } from '../../period.tsx'
import { UndoBatch } from '../batches/UndoBatch.tsx'
import { CorrectionButton } from './DraftOfFile.tsx'
import { ImportTitle } from './ImportTitle.tsx'

/** With hundreds of departments the overview is the better list. */
const MOST_MOVED = 20

/** Step four: what was done, what it moved, and the way back. */
export function DoneStep({ done }: { readonly done: readonly Output<'getBatch'>[] }) {
  const say = useSay()
  const { linkTo } = usePeriod()
  const batches = done.map(({ batch }) => batch)
  const moved = useMoved(batches)
  const total = (of: 'created' | 'updated' | 'unchanged' | 'rejected') =>
    batches.reduce((sum, batch) => sum + batch[of], 0)
  return (
    <>
      <ImportTitle
        step="done"
        about={say('import.doneAbout', { count: batches.length })}
        action={
          <>
            <Button variant="outlined" component={Link} to={linkTo('/import')}>
              {say('import.importMore')}
            </Button>
            <Button variant="contained" component={Link} to={linkTo('/')}>
              {say('import.toOverview')}
            </Button>
          </>
        }
      />
      <Counts
        items={(['created', 'updated', 'unchanged', 'rejected'] as const).map((key) => ({
          key,
          name: say(`import.count-${key}`),
          count: total(key),
        }))}
      />
      <Stack sx={{ gap: 2, maxWidth: 880 }}>
        {done.map(({ batch, undoBlockedBy }) => (
          <BatchLine key={batch.id} batch={batch} blockedBy={undoBlockedBy} />
        ))}
        {moved && <Moved moved={moved} />}
      </Stack>
    </>
  )
}

function BatchLine({ batch, blockedBy }: { readonly batch: Batch; readonly blockedBy: readonly number[] }) {
  const say = useSay()
  const { linkTo } = usePeriod()
  return (
    <Panel label={batch.fileName}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <Stack sx={{ flex: 1, minWidth: 240 }}>
          <Typography variant="h3" component="h2" sx={{ overflowWrap: 'anywhere' }}>
            {batch.sheet === null ? batch.fileName : `${batch.fileName} [${batch.sheet}]`}
          </Typography>
          <Typography variant="body2" color="textSecondary" component="div">
            <CountLink
              to={linkTo(`/records?batch=${batch.id}`)}
              count={batch.created + batch.updated}
              label={say('import.recordsOfBatch', { count: batch.created + batch.updated })}
            />{' '}
            {say('import.recordsWritten', { count: batch.created + batch.updated })}
          </Typography>
        </Stack>
        <Button component={Link} to={linkTo(`/batches/${batch.id}`)}>
          {say('import.toBatch', { id: batch.id })}
        </Button>
        {batch.rejected > 0 && <CorrectionButton batchId={batch.id} />}
        {blockedBy.length > 0 ? (
          <Typography variant="body2" color="text.secondary">
            {say('batches.undoFirst', { ids: blockedBy.join(say('import.listComma')) })}
          </Typography>
        ) : (
          batch.state === 'committed' && <UndoBatch batch={batch} />
        )}
      </Stack>
    </Panel>
  )
}

function Moved({ moved }: { readonly moved: BatchDone['moved'] }) {
  const say = useSay()
  const zone = useZone()
  const { suggestedPeriod } = useInstallation()
  const period = periodName(parsePeriod(suggestedPeriod, zone), say)
  const { linkTo } = usePeriod()
  return (
    <Panel label={say('import.moved', { period })}>
      <Typography variant="h2">{say('import.moved', { period })}</Typography>
      {moved.length === 0 ? (
        <Typography color="textSecondary">{say('import.nothingMoved', { period })}</Typography>
      ) : (
        <>
          <Table size="small" sx={{ mt: 1 }}>
            <TableHead>
              <TableRow>
                <TableCell>{say('field.department')}</TableCell>
                <TableCell align="right">{say('import.scoreBefore')}</TableCell>
                <TableCell align="right">{say('import.scoreAfter')}</TableCell>
                <TableCell align="right">{say('import.scoreChange')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {moved.slice(0, MOST_MOVED).map(({ name, before, after }) => (
                <TableRow key={name}>
                  <TableCell>
                    <CountLink to={linkTo(`/departments/${encodeURIComponent(name)}`)} count={name} />
                  </TableCell>
                  <TableCell align="right">{before ?? NO_VALUE}</TableCell>
                  <TableCell align="right">{after ?? NO_VALUE}</TableCell>
                  <TableCell align="right">{formatChange(before, after)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          {moved.length > MOST_MOVED && (
            <Button component={Link} to={linkTo('/')} sx={{ mt: 1 }}>
              {say('import.allMoved', { count: moved.length })}
            </Button>
          )}
        </>
      )}
    </Panel>
  )
}

/** What the import moved is in the result of its job, which the application remembers for a while. */
function useMoved(batches: readonly Batch[]): BatchDone['moved'] | null {
  const { data } = useOperation('listJobs', {})
  const ids = new Set(batches.map(({ id }) => id))
  for (const job of data ?? []) {
    if (job.operation !== 'commitImport' || job.state !== 'done') continue
    const done = job.result as BatchDone
    if (done.batches.some(({ id }) => ids.has(id))) return done.moved
  }
  return null
}
