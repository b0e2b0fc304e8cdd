// Records as a frozen edition knows them; each opens the record of that ticket today, where there is one.
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { visuallyHidden } from '@mui/utils'
import { Link as RouterLink } from 'react-router'
import { formatInstant, NO_VALUE } from '../../core/format.ts'
import type { FrozenFact } from '../../core/frozenFact.ts'
import { useZone } from '../installation.tsx'
import { useSay } from '../language.tsx'

export function FactTable(props: { readonly facts: readonly FrozenFact[]; readonly caption: string }) {
  const say = useSay()
  const zone = useZone()
  return (
    <Table sx={{ '& td, & th': { px: 1, whiteSpace: 'nowrap' }, '& tr > :first-of-type': { pl: 0 } }}>
      <caption style={visuallyHidden}>{props.caption}</caption>
      <TableHead>
        <TableRow>
          <TableCell>{say('field.ticketNo')}</TableCell>
          <TableCell>{say('field.department')}</TableCell>
          <TableCell>{say('field.handler')}</TableCell>
          <TableCell>{say('figure.dueAt')}</TableCell>
          <TableCell>{say('field.closedAt')}</TableCell>
          <TableCell>{say('assessment.sinceThen')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {props.facts.map((fact) => (
          <TableRow key={fact.ticketNo} hover>
            <TableCell>
              {fact.recordId === null ? (
                fact.ticketNo
              ) : (
                <Link component={RouterLink} to={`/records/${fact.recordId}`}>
                  {fact.ticketNo}
                </Link>
              )}
            </TableCell>
            <TableCell>{fact.department}</TableCell>
            <TableCell>{fact.handler ?? NO_VALUE}</TableCell>
            <TableCell>{formatInstant(fact.judgement.dueAt, zone, 'minute')}</TableCell>
            <TableCell>{formatInstant(fact.judgement.closedAt, zone, 'minute')}</TableCell>
            <TableCell sx={{ color: fact.changed ? 'text.primary' : 'text.secondary' }}>
              {say(
                fact.recordId === null
                  ? 'assessment.factGone'
                  : fact.changed
                    ? 'assessment.factChanged'
                    : 'assessment.factSame',
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
