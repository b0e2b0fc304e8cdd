import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { formatInstant } from '../../../core/format.ts'
import type { StagedEvent } from '../../../core/stageEvents.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { issueText } from './issueText.ts'

const FIELDS = ['ticketNo', 'at', 'what', 'department', 'handler', 'reason', 'approver', 'grade'] as const

/** The first rows of an event file as they will count, or why they will not. */
export function EventRows({
  events,
  label,
}: {
  readonly events: readonly StagedEvent[]
  readonly label: string
}) {
  const say = useSay()
  return (
    <TableContainer tabIndex={0} sx={{ height: '100%' }}>
      <Table size="small" stickyHeader aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell align="right" sx={{ width: 64, color: 'text.secondary' }}>
              {say('import.row')}
            </TableCell>
            {FIELDS.map((field) => (
              <TableCell key={field} sx={{ whiteSpace: 'nowrap' }}>
                {say(`event.${field}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {events.map((staged) => (
            <EventRow key={staged.row} staged={staged} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

function EventRow({ staged }: { readonly staged: StagedEvent }) {
  const say = useSay()
  const zone = useZone()
  const { row, ticketNo, event, issues } = staged
  const reasons = issues.map((issue) => issueText(issue, say)).join(say('import.listComma'))
  return (
    <TableRow>
      <TableCell align="right" sx={{ color: 'text.secondary' }}>
        {row}
      </TableCell>
      {event ? (
        <>
          <TableCell>{ticketNo}</TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatInstant(event.at, zone)}</TableCell>
          <TableCell>{say(`event.kind.${event.kind}`)}</TableCell>
          <TableCell>{event.department}</TableCell>
          <TableCell>{event.handler}</TableCell>
          <TableCell>{event.reason}</TableCell>
          <TableCell>{event.approver}</TableCell>
          <TableCell>{event.grade && say(`value.satisfaction.${event.grade}`)}</TableCell>
        </>
      ) : (
        <TableCell
          colSpan={FIELDS.length}
          sx={{ color: issues.length > 0 ? 'error.main' : 'text.secondary' }}
        >
          {issues.length > 0 ? say('import.rejectedBecause', { reasons }) : say('event.notCounted')}
        </TableCell>
      )}
    </TableRow>
  )
}
