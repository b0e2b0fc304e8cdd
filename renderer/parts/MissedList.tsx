// The first records a KPI counts as missed, worst due first, and the way to all of them.
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { visuallyHidden } from '@mui/utils'
import { Link as RouterLink } from 'react-router'
import { formatInstant, NO_VALUE } from '../../core/format.ts'
import { isGoverned } from '../../core/governance.ts'
import type { Kpi } from '../../core/scheme.ts'
import type { Grouping } from '../../core/scorecard.ts'
import { useOperation } from '../api.ts'
import { useZone } from '../installation.tsx'
import { useSay } from '../language.tsx'
import { Loaded } from './Loaded.tsx'
import { useFigurePath, useFigureSource } from './figureSource.tsx'
import { FrozenMissed } from './FrozenMissed.tsx'
import { GovernedMissed } from './GovernedMissed.tsx'
import { RowSkeletons } from './RowSkeletons.tsx'
import { useValueText } from './valueText.ts'

interface MissedListProps {
  readonly kpi: Kpi
  readonly by: Grouping
  readonly name: string | null
  readonly period: string
  readonly shown: number
  /** Also category and state, where there is room for them. */
  readonly wide?: boolean
}

export function MissedList(props: MissedListProps) {
  const { assessmentId, edition } = useFigureSource()
  const { kpi, by, name, period, shown, wide = false } = props
  const { measure } = kpi
  if (isGoverned(measure))
    return (
      <GovernedMissed kpi={{ ...kpi, measure }} name={name} period={period} shown={shown} narrow={!wide} />
    )
  if (assessmentId === null || edition === null) return <LiveMissed {...props} />
  const figure = { by, kpi: kpi.id, part: 'missed', ...(name === null ? {} : { name }) } as const
  const of = { id: assessmentId, edition }
  return <FrozenMissed of={of} figure={figure} kpi={kpi} period={period} shown={shown} />
}

function LiveMissed({ kpi, by, name, period, shown, wide = false }: MissedListProps) {
  const say = useSay()
  const zone = useZone()
  const valueText = useValueText()
  const { scope } = useFigureSource()
  const pathOf = useFigurePath(period)
  const figure = { by, kpi: kpi.id, part: 'missed', ...(name === null ? {} : { name }) } as const
  const query = useOperation('listRecords', {
    filter: { ...scope, figure: { ...figure, period } },
    sort: 'dueAt',
    descending: false,
    offset: 0,
    limit: shown,
  })
  return (
    <Loaded query={query} skeleton={<RowSkeletons rows={shown} />}>
      {({ rows, total }) =>
        total === 0 ? (
          <Typography color="textSecondary">{say('figure.missedNone')}</Typography>
        ) : (
          <>
            <Table sx={{ '& td, & th': { px: 1, whiteSpace: 'nowrap' }, '& tr > :first-of-type': { pl: 0 } }}>
              <caption style={visuallyHidden}>{say('figure.whyMissed')}</caption>
              <TableHead>
                <TableRow>
                  <TableCell>{say('field.ticketNo')}</TableCell>
                  <TableCell>{say('field.subject')}</TableCell>
                  {wide && <TableCell>{say('field.nature')}</TableCell>}
                  {wide && <TableCell>{say('field.receivedAt')}</TableCell>}
                  <TableCell>{say('figure.dueAt')}</TableCell>
                  <TableCell>{say('field.closedAt')}</TableCell>
                  {wide && <TableCell>{say('field.satisfaction')}</TableCell>}
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((row) => (
                  <TableRow key={row.id} hover>
                    <TableCell>
                      <Link component={RouterLink} to={`/records/${row.id}?period=${period}`}>
                        {row.ticketNo}
                      </Link>
                    </TableCell>
                    <TableCell title={row.subject ?? ''} sx={ONE_LINE}>
                      {row.subject ?? NO_VALUE}
                    </TableCell>
                    {wide && <TableCell>{valueText('nature', row.nature)}</TableCell>}
                    {wide && <TableCell>{formatInstant(row.receivedAt, zone, 'minute')}</TableCell>}
                    <TableCell>{formatInstant(row.dueAt, zone, 'minute')}</TableCell>
                    <TableCell>{formatInstant(row.closedAt, zone, 'minute')}</TableCell>
                    {wide && <TableCell>{valueText('satisfaction', row.satisfaction)}</TableCell>}
                  </TableRow>
                ))}
              </TableBody>
            </Table>
            {total > rows.length && (
              <Box sx={{ mt: 1 }}>
                <Link component={RouterLink} to={pathOf(figure, kpi)}>
                  {say('figure.whyShowAll', { total })}
                </Link>
              </Box>
            )}
          </>
        )
      }
    </Loaded>
  )
}

const ONE_LINE = { width: '99%', maxWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' } as const
