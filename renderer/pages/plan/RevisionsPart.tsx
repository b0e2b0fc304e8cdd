// Every revision with its state; two of them are chosen to be compared.
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TablePagination from '@mui/material/TablePagination'
import TableRow from '@mui/material/TableRow'
import { useState } from 'react'
import { Link as RouterLink, useNavigate } from 'react-router'
import { formatInstant, NO_VALUE } from '../../../core/format.ts'
import { useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import type { PlanPartProps } from '../Plan.tsx'

const PAGE = 50

export function RevisionsPart({ detail: { plan } }: PlanPartProps) {
  const say = useSay()
  const zone = useZone()
  const navigate = useNavigate()
  const [page, setPage] = useState(0)
  const [chosen, setChosen] = useState<readonly number[]>([])
  const query = { planId: plan.id, offset: page * PAGE, limit: PAGE }
  const found = useOperation('listPlanRevisions', query, { keepPrevious: true })
  const toggle = (number: number) =>
    setChosen(
      chosen.includes(number) ? chosen.filter((each) => each !== number) : [...chosen, number].slice(-2),
    )
  const [from = 0, to = 0] = chosen.toSorted((a, b) => a - b)
  return (
    <Loaded query={found}>
      {({ rows, total }) =>
        total === 0 ? (
          <EmptyState title={say('plan.noRevisions')} why={say('plan.noTextWhy')} />
        ) : (
          <Panel>
            <Button
              variant="outlined"
              disabled={chosen.length !== 2}
              onClick={() => void navigate(`/plans/${plan.id}/compare?from=${from}&to=${to}`)}
              sx={{ mb: 1 }}
            >
              {say(chosen.length === 2 ? 'plan.compareChosen' : 'plan.chooseTwo', { from, to })}
            </Button>
            <Table size="small" aria-label={say('plan.part-revisions')}>
              <TableHead>
                <TableRow>
                  <TableCell component="td" padding="checkbox" />
                  <TableCell>{say('plan.number')}</TableCell>
                  <TableCell>{say('plan.state')}</TableCell>
                  <TableCell>{say('plan.authors')}</TableCell>
                  <TableCell>{say('plan.approver')}</TableCell>
                  <TableCell>{say('plan.deadline')}</TableCell>
                  <TableCell>{say('plan.decidedAt')}</TableCell>
                  <TableCell>{say('plan.effectiveOn')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((row) => (
                  <TableRow key={row.id} hover>
                    <TableCell padding="checkbox">
                      <Checkbox
                        size="small"
                        checked={chosen.includes(row.number)}
                        onChange={() => toggle(row.number)}
                        slotProps={{ input: { 'aria-label': say('plan.choose', { number: row.number }) } }}
                      />
                    </TableCell>
                    <TableCell>
                      <Link component={RouterLink} to={`/plans/${plan.id}/revisions/${row.number}`}>
                        {say('plan.revisionNumber', { number: row.number })}
                      </Link>
                    </TableCell>
                    <TableCell>{say(`plan.state-${row.state}`)}</TableCell>
                    <TableCell>{row.authors.join(say('plan.comma'))}</TableCell>
                    <TableCell>{row.approver ?? NO_VALUE}</TableCell>
                    <TableCell>{row.deadlineOn ?? NO_VALUE}</TableCell>
                    <TableCell>{formatInstant(row.decidedAt, zone, 'minute')}</TableCell>
                    <TableCell>{row.effectiveOn ?? NO_VALUE}</TableCell>
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
          </Panel>
        )
      }
    </Loaded>
  )
}
