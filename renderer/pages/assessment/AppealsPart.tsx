// Appeals of an assessment: what departments hold to be wrong, and what was decided about it.
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
import type { Appeal } from '../../../core/appeal.ts'
import { formatInstant, NO_VALUE } from '../../../core/format.ts'
import { useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { VerdictMark } from '../../parts/VerdictMark.tsx'
import { useMay } from '../../usePerson.ts'
import type { PartProps } from '../Assessment.tsx'
import { AppealDetail } from './AppealDetail.tsx'
import { AppealForm } from './AppealForm.tsx'
import { APPEAL_MARKS } from './marks.ts'
import { useAppealText } from './appealText.ts'

const PAGE = 50

export function AppealsPart({ detail: { assessment } }: Pick<PartProps, 'detail'>) {
  const say = useSay()
  const zone = useZone()
  const mayFile = useMay('supervisor', 'department')
  const [page, setPage] = useState(0)
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const { id, state, appealUntil } = assessment
  const found = useOperation(
    'listAppeals',
    { assessmentId: id, offset: page * PAGE, limit: PAGE },
    { keepPrevious: true },
  )
  const isOpen = state === 'appeal' && appealUntil !== null
  const file = isOpen && mayFile && (
    <Button variant="contained" onClick={() => setOpen('new')}>
      {say('appeal.file')}
    </Button>
  )
  const about = isOpen
    ? say('appeal.window', { until: formatInstant(appealUntil, zone, 'minute') })
    : say('appeal.noWindow')
  return (
    <>
      <Loaded query={found}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState title={say('appeal.none')} why={about} action={file || undefined} />
          ) : (
            <Stack sx={{ gap: 2 }}>
              <Stack direction="row" sx={{ gap: 3, alignItems: 'flex-start' }}>
                <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
                  {about}
                </Typography>
                {file}
              </Stack>
              <AppealTable appeals={rows} onOpen={setOpen} />
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
      {open === 'new' && <AppealForm assessment={assessment} onClose={() => setOpen(null)} />}
      {typeof open === 'number' && (
        <AppealDetail appealId={open} assessment={assessment} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

function AppealTable(props: { readonly appeals: readonly Appeal[]; readonly onOpen: (id: number) => void }) {
  const say = useSay()
  const zone = useZone()
  const aboutText = useAppealText()
  return (
    <TableContainer sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Table size="small" aria-label={say('appeal.title')}>
        <TableHead>
          <TableRow sx={{ '& th': { whiteSpace: 'nowrap' } }}>
            <TableCell align="right">{say('appeal.no')}</TableCell>
            <TableCell>{say('appeal.department')}</TableCell>
            <TableCell>{say('appeal.about')}</TableCell>
            <TableCell>{say('appeal.reason')}</TableCell>
            <TableCell>{say('appeal.filed')}</TableCell>
            <TableCell>{say('appeal.state')}</TableCell>
            <TableCell align="right">{say('appeal.score')}</TableCell>
            <TableCell>{say('appeal.outcome')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.appeals.map((appeal) => (
            <TableRow key={appeal.id} hover>
              <TableCell align="right">
                <Link
                  component="button"
                  aria-label={say('appeal.open', { id: appeal.id })}
                  onClick={() => props.onOpen(appeal.id)}
                >
                  {appeal.id}
                </Link>
              </TableCell>
              <TableCell>{appeal.department}</TableCell>
              <TableCell>{aboutText(appeal)}</TableCell>
              <TableCell sx={{ maxWidth: 320, overflowWrap: 'anywhere' }}>{appeal.reason}</TableCell>
              <TableCell>
                {say('request.byAt', {
                  name: appeal.filedBy,
                  at: formatInstant(appeal.filedAt, zone, 'minute'),
                })}
              </TableCell>
              <TableCell>
                <VerdictMark mark={APPEAL_MARKS[appeal.state]} text={say(`appeal.state.${appeal.state}`)} />
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                <ScoreMove appeal={appeal} />
              </TableCell>
              <TableCell sx={{ maxWidth: 280, overflowWrap: 'anywhere' }}>
                {appeal.outcome === '' ? NO_VALUE : appeal.outcome}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

/** '93.20 → 94.10' of the department that appealed. */
function ScoreMove({ appeal: { effect, department } }: { readonly appeal: Appeal }) {
  const own = effect?.departments.find((each) => each.department === department)
  if (!own) return NO_VALUE
  const [before, after] = [own.before.score ?? NO_VALUE, own.after.score ?? NO_VALUE]
  return before === after ? after : `${before} → ${after}`
}
