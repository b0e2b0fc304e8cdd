import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TablePagination from '@mui/material/TablePagination'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import { formatCount, formatInstant, NO_VALUE } from '../../../core/format.ts'
import type { DecisionRequest } from '../../../core/request.ts'
import { useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { RowSkeletons } from '../../parts/RowSkeletons.tsx'
import { usePeriod } from '../../period.tsx'

const PAGE = 5

/** The tickets of a request, each to be opened. */
export function RequestedTickets({ request }: { readonly request: DecisionRequest }) {
  const say = useSay()
  const zone = useZone()
  const { linkTo } = usePeriod()
  const [page, setPage] = useState(0)
  const found = useOperation(
    'listRequestRecords',
    { requestId: request.id, offset: page * PAGE, limit: PAGE },
    { keepPrevious: true },
  )
  return (
    <>
      <Typography component="h3" variant="h3" sx={{ mt: 2 }}>
        {say('request.tickets', { count: request.records, n: formatCount(request.records) })}
      </Typography>
      <Loaded query={found} skeleton={<RowSkeletons rows={2} />}>
        {({ rows, total }) => (
          <>
            <Table size="small" aria-label={say('request.of')}>
              <TableHead>
                <TableRow>
                  <TableCell>{say('field.ticketNo')}</TableCell>
                  <TableCell>{say('request.department')}</TableCell>
                  <TableCell>{say('field.subject')}</TableCell>
                  <TableCell>{say('field.receivedAt')}</TableCell>
                  <TableCell>{say('record.mark.due')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((row) => (
                  <TableRow key={row.recordId}>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>
                      <Link component={RouterLink} to={linkTo(`/records/${row.recordId}`)}>
                        {row.ticketNo}
                      </Link>
                    </TableCell>
                    <TableCell>{row.department}</TableCell>
                    <TableCell sx={{ overflowWrap: 'anywhere' }}>{row.subject ?? NO_VALUE}</TableCell>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>
                      {formatInstant(row.receivedAt, zone, 'minute')}
                    </TableCell>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>
                      {formatInstant(row.dueAt, zone, 'minute')}
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
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
        )}
      </Loaded>
    </>
  )
}
