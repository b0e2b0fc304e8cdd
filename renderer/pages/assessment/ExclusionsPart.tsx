// What is taken out of an assessment: how much of each department's cohort, and who asked for it.
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TablePagination from '@mui/material/TablePagination'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { excludesMuch, type ExclusionShare } from '../../../core/effect.ts'
import { formatCount } from '../../../core/format.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import type { PartProps } from '../Assessment.tsx'
import { RequestDetail } from '../requests/RequestDetail.tsx'
import { RequestTable } from '../requests/RequestTable.tsx'

const PAGE = 50

export function ExclusionsPart({ detail: { assessment } }: Pick<PartProps, 'detail'>) {
  const say = useSay()
  const [page, setPage] = useState(0)
  const [open, setOpen] = useState<number | null>(null)
  const { period } = assessment
  const shares = useOperation('getExclusionShares', { period })
  const requests = useOperation(
    'listRequests',
    { kinds: ['exclusion'], period, offset: page * PAGE, limit: PAGE },
    { keepPrevious: true },
  )
  return (
    <Stack sx={{ gap: 2 }}>
      <Panel label={say('appeal.shares')} sx={{ maxWidth: 720 }}>
        <Typography component="h2" variant="h3" sx={{ mb: 0.5 }}>
          {say('appeal.shares')}
        </Typography>
        <Loaded query={shares}>{(found) => <Shares shares={found} />}</Loaded>
      </Panel>
      <Box>
        <Typography component="h2" variant="h3" sx={{ mb: 0.5 }}>
          {say('appeal.exclusionRequests')}
        </Typography>
        <Loaded query={requests}>
          {({ rows, total }) =>
            total === 0 ? (
              <Typography color="textSecondary">{say('appeal.noRequests')}</Typography>
            ) : (
              <>
                <RequestTable requests={rows} onOpen={setOpen} />
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
              </>
            )
          }
        </Loaded>
      </Box>
      {open !== null && <RequestDetail key={open} requestId={open} onClose={() => setOpen(null)} />}
    </Stack>
  )
}

/** Those of whom something is excluded, most first. */
function Shares({ shares }: { readonly shares: readonly ExclusionShare[] }) {
  const say = useSay()
  const some = shares
    .filter(({ excluded }) => excluded > 0)
    .toSorted((a, b) => b.excluded / b.cohort - a.excluded / a.cohort)
  if (some.length === 0) return <Typography color="textSecondary">{say('appeal.noShares')}</Typography>
  return (
    <Table size="small" aria-label={say('appeal.shares')}>
      <TableHead>
        <TableRow>
          <TableCell>{say('appeal.department')}</TableCell>
          <TableCell align="right">{say('appeal.cohort')}</TableCell>
          <TableCell align="right">{say('appeal.excluded')}</TableCell>
          <TableCell align="right">{say('appeal.share')}</TableCell>
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {some.map((share) => (
          <TableRow key={share.department}>
            <TableCell>{share.department}</TableCell>
            <TableCell align="right">{formatCount(share.cohort)}</TableCell>
            <TableCell align="right">{formatCount(share.excluded)}</TableCell>
            <TableCell align="right">{((share.excluded / share.cohort) * 100).toFixed(1)}%</TableCell>
            <TableCell sx={{ color: 'warning.main' }}>
              {excludesMuch(share) && `▲ ${say('appeal.muchExcluded')}`}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
