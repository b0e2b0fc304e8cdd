// Bonus and penalty points, vetoes and accountability cases of an assessment, each asked for and approved by two people.
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TablePagination from '@mui/material/TablePagination'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { AssessmentAdjustment } from '../../../core/adjustment.ts'
import { formatInstant, NO_VALUE } from '../../../core/format.ts'
import { useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { VerdictMark } from '../../parts/VerdictMark.tsx'
import { useMay } from '../../usePerson.ts'
import type { PartProps } from '../Assessment.tsx'
import { AdjustmentDetail } from './AdjustmentDetail.tsx'
import { AdjustmentForm } from './AdjustmentForm.tsx'
import { ADJUSTMENT_MARKS } from './marks.ts'

const PAGE = 50

export function AdjustmentsPart({ detail: { assessment } }: Pick<PartProps, 'detail'>) {
  const say = useSay()
  const mayAsk = useMay('supervisor', 'hr')
  const [page, setPage] = useState(0)
  const [open, setOpen] = useState<AssessmentAdjustment | 'new' | null>(null)
  const { id, state } = assessment
  const found = useOperation(
    'listAdjustments',
    { assessmentId: id, offset: page * PAGE, limit: PAGE },
    { keepPrevious: true },
  )
  const isFrozen = state === 'frozen' || state === 'published'
  const ask = !isFrozen && mayAsk && (
    <Button variant="contained" onClick={() => setOpen('new')}>
      {say('appeal.askAdjustment')}
    </Button>
  )
  return (
    <>
      <Loaded query={found}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState
              title={say('appeal.noAdjustments')}
              why={say('appeal.adjustmentsAbout')}
              action={ask || undefined}
            />
          ) : (
            <Stack sx={{ gap: 2 }}>
              <Stack direction="row" sx={{ gap: 3, alignItems: 'flex-start' }}>
                <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
                  {say('appeal.adjustmentsAbout')}
                </Typography>
                {ask}
              </Stack>
              <AdjustmentTable adjustments={rows} onOpen={setOpen} />
              {total > PAGE && (
                <TablePagination
                  component="div"
                  count={total}
                  page={page}
                  rowsPerPage={PAGE}
                  rowsPerPageOptions={[PAGE]}
                  onPageChange={(_, next) => setPage(next)}
                />
              )}
            </Stack>
          )
        }
      </Loaded>
      {open === 'new' && <AdjustmentForm assessment={assessment} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'new' && (
        <AdjustmentDetail adjustment={open} isFrozen={isFrozen} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

function AdjustmentTable(props: {
  readonly adjustments: readonly AssessmentAdjustment[]
  readonly onOpen: (adjustment: AssessmentAdjustment) => void
}) {
  const say = useSay()
  const zone = useZone()
  const byAt = (name: string, at: number) =>
    say('request.byAt', { name, at: formatInstant(at, zone, 'minute') })
  return (
    <TableContainer sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Table size="small" aria-label={say('appeal.adjustments')}>
        <TableHead>
          <TableRow sx={{ '& th': { whiteSpace: 'nowrap' } }}>
            <TableCell align="right">{say('appeal.no')}</TableCell>
            <TableCell>{say('appeal.department')}</TableCell>
            <TableCell>{say('appeal.adjustment')}</TableCell>
            <TableCell>{say('appeal.evidence')}</TableCell>
            <TableCell>{say('appeal.requested')}</TableCell>
            <TableCell>{say('appeal.state')}</TableCell>
            <TableCell>{say('request.decided')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.adjustments.map((adjustment) => (
            <TableRow key={adjustment.id} hover>
              <TableCell align="right">
                <Link
                  component="button"
                  aria-label={say('appeal.openAdjustment', { id: adjustment.id })}
                  onClick={() => props.onOpen(adjustment)}
                >
                  {adjustment.id}
                </Link>
              </TableCell>
              <TableCell>{adjustment.department}</TableCell>
              <TableCell>
                {[say(`review.adjustment-${adjustment.kind}`), adjustment.points].filter(Boolean).join(' ')}
              </TableCell>
              <TableCell sx={{ maxWidth: 320, overflowWrap: 'anywhere' }}>{adjustment.evidence}</TableCell>
              <TableCell>{byAt(adjustment.requestedBy, adjustment.requestedAt)}</TableCell>
              <TableCell>
                <VerdictMark
                  mark={ADJUSTMENT_MARKS[adjustment.state]}
                  text={say(`appeal.adjustmentState.${adjustment.state}`)}
                />
              </TableCell>
              <TableCell>
                {adjustment.decidedBy !== null && adjustment.decidedAt !== null
                  ? byAt(adjustment.decidedBy, adjustment.decidedAt)
                  : NO_VALUE}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
