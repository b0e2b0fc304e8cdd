// The month grid of a year, planned against held, and the drills of the year or of one month of it.
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { dayNumber, dayText } from '../../../core/day.ts'
import { DRILL_KINDS } from '../../../core/drill.ts'
import { NO_VALUE } from '../../../core/format.ts'
import { monthName } from '../../../core/periodName.ts'
import { addMonths } from '../../../core/training.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { NumberBox } from '../../parts/InputFields.tsx'
import { ListTable, useListPlace } from '../../parts/ListTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { usePeriod } from '../../period.tsx'

/** The year of the programme: the one in the address, else that of the chosen period. */
export function useYear(): number {
  const { period } = usePeriod()
  return Number(useListPlace().get('year') || period.lastOn.slice(0, 4))
}

export const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1970 && year <= 9998

export function ProgrammePart() {
  const say = useSay()
  const { linkTo } = usePeriod()
  const place = useListPlace()
  const year = useYear()
  const known = isYear(year)
  const month = Number(place.get('month'))
  const kind = DRILL_KINDS.find((each) => each === place.get('kind'))
  const programme = useOperation('getDrillProgramme', { year }, { enabled: known, keepPrevious: true })
  const firstOn = `${year}-${String(month || 1).padStart(2, '0')}-01`
  const lastOn = known ? dayText(dayNumber(addMonths(firstOn, month === 0 ? 12 : 1)) - 1) : firstOn
  const list = useOperation(
    'listDrills',
    { ...(kind && { kind }), firstOn, lastOn, ...place.paging },
    { enabled: known, keepPrevious: true },
  )
  const cellText = (held: number, planned: number) => (planned === 0 ? NO_VALUE : `${held} / ${planned}`)
  return (
    <Stack sx={{ gap: 2 }}>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
        <Stack sx={{ width: 120 }}>
          <NumberBox
            label={say('drill.year')}
            value={String(year || '')}
            onChange={(value) => place.set('year', value)}
          />
        </Stack>
        <Typography variant="body2" color="textSecondary">
          {say('drill.gridAbout')}
        </Typography>
      </Stack>
      <Panel>
        <Loaded query={programme}>
          {(rows) => (
            <Table size="small" aria-label={say('drill.tab-programme')}>
              <TableHead>
                <TableRow>
                  <TableCell>{say('drill.kind')}</TableCell>
                  {Array.from({ length: 12 }, (_, m) => (
                    <TableCell key={m} align="right">
                      {say('drill.month', { n: m + 1, name: monthName(m + 1, 'short') })}
                    </TableCell>
                  ))}
                  <TableCell align="right">{say('drill.total')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((row) => (
                  <TableRow key={row.kind}>
                    <TableCell component="th" scope="row">
                      {say(`drill.kind-${row.kind}`)}
                    </TableCell>
                    {row.months.map(({ planned, held }, m) => (
                      // oxlint-disable-next-line react/no-array-index-key -- a month is its place
                      <TableCell key={m} align="right">
                        {planned === 0 ? (
                          NO_VALUE
                        ) : (
                          <Link
                            component={RouterLink}
                            to={linkTo(`/drills?year=${year}&month=${m + 1}&kind=${row.kind}`)}
                            aria-label={say('drill.monthCell', {
                              kind: say(`drill.kind-${row.kind}`),
                              n: m + 1,
                              planned,
                              held,
                            })}
                          >
                            {cellText(held, planned)}
                          </Link>
                        )}
                      </TableCell>
                    ))}
                    <TableCell align="right">
                      {cellText(
                        row.months.reduce((sum, { held }) => sum + held, 0),
                        row.months.reduce((sum, { planned }) => sum + planned, 0),
                      )}
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          )}
        </Loaded>
      </Panel>
      <Loaded query={list}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState title={say('drill.none')} why={say('drill.noneWhy')} />
          ) : (
            <ListTable
              label={say('frame.drills')}
              rows={rows}
              rowId={({ id }) => id}
              total={total}
              page={place.page}
              onPage={place.toPage}
              columns={[
                { title: say('drill.plannedOn'), renderCell: ({ plannedOn }) => plannedOn },
                {
                  title: say('drill.name'),
                  renderCell: ({ id, name }) => (
                    <Link component={RouterLink} to={linkTo(`/drills/${id}`)}>
                      {name}
                    </Link>
                  ),
                },
                { title: say('drill.kind'), renderCell: (row) => say(`drill.kind-${row.kind}`) },
                { title: say('drill.department'), renderCell: ({ department }) => department },
                { title: say('drill.owner'), renderCell: ({ owner }) => owner },
                { title: say('drill.heldOn'), renderCell: ({ heldOn }) => heldOn ?? NO_VALUE },
                { title: say('drill.state'), renderCell: ({ state }) => say(`drill.state-${state}`) },
                {
                  title: say('drill.openFindings'),
                  right: true,
                  renderCell: ({ openFindings }) => openFindings,
                },
              ]}
            />
          )
        }
      </Loaded>
    </Stack>
  )
}
