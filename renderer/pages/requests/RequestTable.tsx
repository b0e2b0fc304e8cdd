import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { formatInstant, NO_VALUE } from '../../../core/format.ts'
import type { Instant } from '../../../core/instant.ts'
import type { DecisionRequest } from '../../../core/request.ts'
import { useZone } from '../../installation.tsx'
import { useLanguage, useSay } from '../../language.tsx'
import { RequestState } from './RequestState.tsx'
import { askedText, departmentText, ticketsText } from './requestText.ts'

/** Requests, each to be opened. */
export function RequestTable(props: {
  readonly requests: readonly DecisionRequest[]
  readonly onOpen: (requestId: number) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const zone = useZone()
  const byAt = (name: string | null, at: Instant | null) =>
    name === null || at === null
      ? NO_VALUE
      : say('request.byAt', { name, at: formatInstant(at, zone, 'minute') })
  return (
    <TableContainer sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Table size="small" aria-label={say('request.title')}>
        <TableHead>
          <TableRow sx={{ '& th': { whiteSpace: 'nowrap' } }}>
            <TableCell align="right">{say('request.no')}</TableCell>
            <TableCell>{say('request.what')}</TableCell>
            <TableCell>{say('request.of')}</TableCell>
            <TableCell>{say('request.department')}</TableCell>
            <TableCell>{say('request.reason')}</TableCell>
            <TableCell>{say('request.requested')}</TableCell>
            <TableCell>{say('request.state')}</TableCell>
            <TableCell>{say('request.decided')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.requests.map((request) => (
            <TableRow key={request.id} hover>
              <TableCell align="right">
                <Link
                  component="button"
                  aria-label={say('request.open', { id: request.id })}
                  onClick={() => props.onOpen(request.id)}
                >
                  {request.id}
                </Link>
              </TableCell>
              <TableCell>{askedText(request.decision, say, language, zone)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{ticketsText(request, say)}</TableCell>
              <TableCell>{departmentText(request, say)}</TableCell>
              <TableCell sx={{ maxWidth: 320, overflowWrap: 'anywhere' }}>
                {request.decision.reason}
              </TableCell>
              <TableCell>{byAt(request.requestedBy, request.requestedAt)}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <RequestState state={request.state} />
              </TableCell>
              <TableCell>{byAt(request.decidedBy, request.decidedAt)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
