// What the audit trail holds of the record: decisions, requests and imports, each with who and when.
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TablePagination from '@mui/material/TablePagination'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { visuallyHidden } from '@mui/utils'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { AuditEntry } from '../../../core/auditEntry.ts'
import { formatInstant } from '../../../core/format.ts'
import { isWordKey, type Say } from '../../../core/words.ts'
import { useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { RowSkeletons } from '../../parts/RowSkeletons.tsx'
import { usePeriod } from '../../period.tsx'

const PAGE_SIZE = 10

export function Trail({ recordId }: { readonly recordId: number }) {
  const say = useSay()
  const zone = useZone()
  const [page, setPage] = useState(0)
  const trail = useOperation(
    'listRecordAudit',
    { recordId, offset: page * PAGE_SIZE, limit: PAGE_SIZE },
    { keepPrevious: true },
  )
  return (
    <Panel label={say('audit.title')}>
      <Typography component="h2" variant="h3">
        {say('audit.title')}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {say('audit.about')}
      </Typography>
      <Loaded query={trail} skeleton={<RowSkeletons rows={3} />}>
        {({ rows, total }) => (
          <>
            <Table sx={{ '& td, & th': { px: 1 }, '& tr > :first-of-type': { pl: 0 } }}>
              <caption style={visuallyHidden}>{say('audit.title')}</caption>
              <TableHead>
                <TableRow>
                  <TableCell>{say('audit.at')}</TableCell>
                  <TableCell>{say('audit.who')}</TableCell>
                  <TableCell>{say('audit.what')}</TableCell>
                  <TableCell align="right">{say('audit.entry')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((entry) => (
                  <TableRow key={entry.seq}>
                    <TableCell sx={{ whiteSpace: 'nowrap' }}>
                      {formatInstant(entry.at, zone, 'minute')}
                    </TableCell>
                    <TableCell sx={{ overflowWrap: 'anywhere' }}>{entry.actor}</TableCell>
                    <TableCell>
                      {whatText(entry, say)} <SubjectLink subject={entry.subject} />
                    </TableCell>
                    <TableCell align="right" title={say('audit.hash', { hash: entry.hash })}>
                      {entry.seq}
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
            {total > PAGE_SIZE && (
              <TablePagination
                component="div"
                count={total}
                page={page}
                rowsPerPage={PAGE_SIZE}
                rowsPerPageOptions={[PAGE_SIZE]}
                onPageChange={(_, next) => setPage(next)}
              />
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

/** '复核申请 · 剔除 EX4 · 已批准': the operation and what its note says in words. */
function whatText({ operation, detail }: AuditEntry, say: Say): string {
  const { kind, code, state } = detail
  const parts = [
    [`audit.operation-${operation}`, operation],
    [`record.kind.${kind}`, null],
    [`request.state.${state}`, null],
  ] as const
  const said = parts.flatMap(([key, otherwise]) => {
    if (isWordKey(key)) return [say(key)]
    return otherwise === null ? [] : [otherwise]
  })
  return [...said, ...(typeof code === 'string' ? [code] : [])].join(' · ')
}

function SubjectLink({ subject }: { readonly subject: string }) {
  const say = useSay()
  const { linkTo } = usePeriod()
  const [kind, id = ''] = subject.split(' ')
  if (kind !== 'batch' && kind !== 'request') return null
  return (
    <Link component={RouterLink} to={linkTo(kind === 'batch' ? `/batches/${id}` : `/requests?request=${id}`)}>
      {say(`audit.${kind}`, { id })}
    </Link>
  )
}
