// What waits for somebody now: overdue and still open, and due next.
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
import { formatDuration, formatInstant } from '../../../core/format.ts'
import type { Instant } from '../../../core/instant.ts'
import type { RecordFilter, RecordRow } from '../../../core/ledger.ts'
import { useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useLanguage, useSay } from '../../language.tsx'
import { CountLink } from '../../parts/CountLink.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ledgerPath } from '../../parts/recordsAddress.ts'
import { RowSkeletons } from '../../parts/RowSkeletons.tsx'

const SHOWN = 5

export function Pending({ period, asOf }: { readonly period: string; readonly asOf: Instant }) {
  const overdue = useOperation('listRecords', queryOf('overdue', 0))
  const total = overdue.data?.total
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' },
        alignItems: 'start',
        mt: 2,
      }}
    >
      <Loaded query={overdue} skeleton={<RowSkeletons rows={SHOWN} />}>
        {(page) => (
          <PendingList kind="overdue" rows={page.rows} total={page.total} period={period} asOf={asOf} />
        )}
      </Loaded>
      {total !== undefined && <DueNext offset={total} period={period} asOf={asOf} />}
    </Box>
  )
}

/** Open records by due time: those after the overdue ones are the next to fall due. */
function DueNext(props: { readonly offset: number; readonly period: string; readonly asOf: Instant }) {
  const open = useOperation('listRecords', queryOf('open', props.offset))
  return (
    <Loaded query={open} skeleton={<RowSkeletons rows={SHOWN} />}>
      {(page) => (
        <PendingList
          kind="due"
          rows={page.rows.filter((row) => row.dueAt !== null)}
          total={page.total}
          period={props.period}
          asOf={props.asOf}
        />
      )}
    </Loaded>
  )
}

function queryOf(state: NonNullable<RecordFilter['state']>, offset: number) {
  return { filter: { state }, sort: 'dueAt', descending: false, offset, limit: SHOWN } as const
}

interface PendingListProps {
  readonly kind: 'overdue' | 'due'
  readonly rows: readonly RecordRow[]
  readonly total: number
  readonly period: string
  readonly asOf: Instant
}

function PendingList({ kind, rows, total, period, asOf }: PendingListProps) {
  const say = useSay()
  const language = useLanguage()
  const zone = useZone()
  const state = kind === 'overdue' ? 'overdue' : 'open'
  const path = ledgerPath({ filter: { state }, sort: 'dueAt', descending: false }, period)
  return (
    <Panel label={say(`overview.${kind}`)}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 0.5 }}>
        <Typography component="h3" variant="h3">
          {say(`overview.${kind}`)}
        </Typography>
        {kind === 'overdue' && <CountLink to={path} count={total} />}
        <Typography variant="caption" color="textSecondary">
          {say(`overview.${kind}About`)}
        </Typography>
      </Box>
      {rows.length === 0 ? (
        <Typography color="textSecondary" sx={{ py: 1 }}>
          {say(`overview.${kind}None`)}
        </Typography>
      ) : (
        <Table sx={{ '& td, & th': { px: 1 }, '& tr > :first-of-type': { pl: 0 } }}>
          <caption style={visuallyHidden}>{say(`overview.${kind}`)}</caption>
          <TableHead>
            <TableRow>
              <TableCell>{say('overview.ticket')}</TableCell>
              <TableCell>{say('overview.subject')}</TableCell>
              <TableCell>{say('overview.department')}</TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {say(kind === 'overdue' ? 'overview.overdueBy' : 'overview.dueIn')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.id} hover>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  <Link component={RouterLink} to={`/records/${row.id}?period=${period}`}>
                    {row.ticketNo}
                  </Link>
                </TableCell>
                <TableCell title={row.subject ?? ''} sx={ONE_LINE}>
                  {row.subject}
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.department}</TableCell>
                <TableCell
                  align="right"
                  title={`${say('overview.dueAt')} ${formatInstant(row.dueAt, zone)}`}
                  sx={{ whiteSpace: 'nowrap' }}
                >
                  {row.dueAt !== null && formatDuration(Math.abs(asOf - row.dueAt), language)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  )
}

const ONE_LINE = {
  width: '99%',
  maxWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const
