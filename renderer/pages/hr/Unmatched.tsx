import Accordion from '@mui/material/Accordion'
import AccordionDetails from '@mui/material/AccordionDetails'
import AccordionSummary from '@mui/material/AccordionSummary'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { formatCount } from '../../../core/format.ts'
import type { UnmatchedPosting } from '../../../core/peopleScores.ts'
import { useSay } from '../../language.tsx'
import { CountLink } from '../../parts/CountLink.tsx'
import { ledgerPath } from '../../parts/recordsAddress.ts'

/** Handlers whose tickets count for nobody, why, and who they might be. */
export function Unmatched({ postings }: { readonly postings: readonly UnmatchedPosting[] }) {
  const say = useSay()
  if (postings.length === 0) return null
  return (
    <Accordion variant="outlined" disableGutters slotProps={{ heading: { component: 'h2' } }} sx={{ mb: 2 }}>
      <AccordionSummary expandIcon={<ExpandMoreIcon />} sx={{ font: 'inherit' }}>
        {say('hr.unmatched', { count: postings.length, n: formatCount(postings.length) })}
      </AccordionSummary>
      <AccordionDetails>
        <Table size="small" aria-label={say('hr.unmatchedTitle')}>
          <TableHead>
            <TableRow>
              <TableCell>{say('hr.handler')}</TableCell>
              <TableCell>{say('hr.department')}</TableCell>
              <TableCell>{say('hr.days')}</TableCell>
              <TableCell align="right">{say('hr.records')}</TableCell>
              <TableCell>{say('hr.reason')}</TableCell>
              <TableCell>{say('hr.candidates')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {postings.slice(0, 100).map((one) => (
              <TableRow key={`${one.department} ${one.handler} ${one.firstOn}`}>
                <TableCell>{one.handler}</TableCell>
                <TableCell>{one.department}</TableCell>
                <TableCell>
                  {one.firstOn} – {one.lastOn}
                </TableCell>
                <TableCell align="right">
                  <CountLink
                    to={ledgerPath(
                      {
                        filter: {
                          period: one.period,
                          fields: { handler: { in: [one.handler] }, department: { in: [one.department] } },
                        },
                      },
                      one.period,
                    )}
                    count={one.records}
                  />
                </TableCell>
                <TableCell>{say(`hr.unmatched-${one.reason}`)}</TableCell>
                <TableCell>
                  {one.candidates.map((c) => `${c.employeeNo} ${c.name} ${c.department}`).join('；')}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </AccordionDetails>
    </Accordion>
  )
}
