// Who is to know the text in force: those who have not read it first, then those who have.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TablePagination from '@mui/material/TablePagination'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { formatInstant } from '../../../core/format.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { useMay } from '../../usePerson.ts'
import type { PlanPartProps } from '../Plan.tsx'

const PAGE = 100

export function ReadersPart({ detail }: PlanPartProps) {
  const say = useSay()
  const { plan } = detail
  if (plan.inForce === null) return <EmptyState title={say('plan.noText')} why={say('plan.noTextWhy')} />
  return (
    <Box
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr', alignItems: 'start', maxWidth: 1100 }}
    >
      <Readers planId={plan.id} number={plan.inForce} read={false} />
      <Readers planId={plan.id} number={plan.inForce} read />
    </Box>
  )
}

function Readers(props: { readonly planId: number; readonly number: number; readonly read: boolean }) {
  const say = useSay()
  const zone = useZone()
  const { planId, number, read } = props
  const [page, setPage] = useState(0)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const mayRecord = useMay('supervisor', 'hr', 'department') && !read
  const record = useCommand('recordPlanReading')
  const query = { planId, read, offset: page * PAGE, limit: PAGE }
  const found = useOperation('listPlanReaders', query, { keepPrevious: true })
  const title = say(read ? 'plan.haveRead' : 'plan.haveNotRead')
  return (
    <Panel label={title}>
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 36 }}>
        <Typography component="h2" variant="h3" sx={{ flex: 1 }}>
          {title} {found.data?.total}
        </Typography>
        {mayRecord && (
          <Button
            disabled={chosen.length === 0}
            loading={record.isPending}
            onClick={() =>
              record.mutate({ planId, number, people: chosen }, { onSuccess: () => setChosen([]) })
            }
          >
            {say('plan.recordRead', { count: chosen.length })}
          </Button>
        )}
      </Box>
      {record.error && <ErrorNote error={record.error} />}
      <Loaded query={found}>
        {({ rows, total }) =>
          total === 0 ? (
            <Typography color="textSecondary">{say(read ? 'plan.nobodyRead' : 'plan.allRead')}</Typography>
          ) : (
            <>
              <Table size="small" aria-label={title}>
                <TableHead>
                  <TableRow>
                    {mayRecord && <TableCell component="td" padding="checkbox" />}
                    <TableCell>{say('people.name')}</TableCell>
                    <TableCell>{say('people.department')}</TableCell>
                    {read && <TableCell>{say('plan.readAt')}</TableCell>}
                  </TableRow>
                </TableHead>
                <TableBody>
                  {rows.map(({ person, department, readAt }) => (
                    <TableRow key={person}>
                      {mayRecord && (
                        <TableCell padding="checkbox">
                          <Checkbox
                            size="small"
                            checked={chosen.includes(person)}
                            onChange={(event) =>
                              setChosen(
                                event.target.checked
                                  ? [...chosen, person]
                                  : chosen.filter((each) => each !== person),
                              )
                            }
                            slotProps={{ input: { 'aria-label': person } }}
                          />
                        </TableCell>
                      )}
                      <TableCell>{person}</TableCell>
                      <TableCell>{department ?? say('plan.teamOnly')}</TableCell>
                      {read && <TableCell>{formatInstant(readAt, zone, 'minute')}</TableCell>}
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
          )
        }
      </Loaded>
    </Panel>
  )
}
