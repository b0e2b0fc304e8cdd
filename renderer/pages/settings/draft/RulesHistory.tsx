import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TablePagination from '@mui/material/TablePagination'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { formatInstant } from '../../../../core/format.ts'
import type { RulesVersion } from '../../../../core/settingsVersion.ts'
import type { Say } from '../../../../core/words.ts'
import { useOperation } from '../../../api.ts'
import { useZone } from '../../../installation.tsx'
import { useLanguage, useSay } from '../../../language.tsx'
import { ErrorNote } from '../../../parts/ErrorNote.tsx'
import { Panel } from '../../../parts/Panel.tsx'

const PAGE = 10

/** Every version that was published: who, when, why, what it changed, and the days it counts for. */
export function RulesHistory(props: {
  readonly of: 'listSchemeVersions' | 'listPolicyVersions' | 'listTaxonomyVersions'
  readonly onLook: (version: number) => void
  /** Left out where nobody may start a draft. */
  readonly onTakeUp?: (version: number) => void
}) {
  const say = useSay()
  const zone = useZone()
  const language = useLanguage()
  const [page, setPage] = useState(0)
  const query = { offset: page * PAGE, limit: PAGE, language }
  const { data, error, refetch } = useOperation(props.of, query, { keepPrevious: true })
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data || data.total === 0) return null
  const hasDays = props.of === 'listSchemeVersions'
  const { onTakeUp } = props
  return (
    <Panel label={say('draft.history')} sx={{ mt: 2 }}>
      <Typography variant="h2">{say('draft.history')}</Typography>
      <TableContainer>
        <Table size="small" sx={{ mt: 1 }} aria-label={say('draft.history')}>
          <TableHead>
            <TableRow>
              <TableCell align="right">{say('draft.version')}</TableCell>
              {hasDays && <TableCell>{say('draft.counts')}</TableCell>}
              <TableCell>{say('draft.what')}</TableCell>
              <TableCell>{say('draft.who')}</TableCell>
              <TableCell>{say('draft.when')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {data.rows.map((one, i) => (
              <TableRow key={one.version} sx={{ '& > td': { verticalAlign: 'top' } }}>
                <TableCell align="right">{one.version}</TableCell>
                {hasDays && <TableCell sx={{ whiteSpace: 'nowrap' }}>{reignText(one, say)}</TableCell>}
                <TableCell sx={{ overflowWrap: 'anywhere' }}>
                  {!hasDays && page === 0 && i === 0 && <Chip size="small" label={say('draft.inForce')} />}
                  {one.changes.map((text) => (
                    <Box key={text}>{text}</Box>
                  ))}
                  {one.reason !== '' && (
                    <Typography variant="body2" color="textSecondary">
                      {say('draft.because', { reason: one.reason })}
                    </Typography>
                  )}
                </TableCell>
                <TableCell>{one.actor}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {formatInstant(one.createdAt, zone, 'minute')}
                </TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  <Button
                    aria-label={say('draft.lookAt', { version: one.version })}
                    onClick={() => props.onLook(one.version)}
                  >
                    {say('draft.look')}
                  </Button>
                  {onTakeUp && (
                    <Button
                      aria-label={say('draft.takeUpOf', { version: one.version })}
                      onClick={() => onTakeUp(one.version)}
                    >
                      {say('draft.takeUp')}
                    </Button>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {data.total > PAGE && (
        <TablePagination
          component="div"
          count={data.total}
          page={page}
          rowsPerPage={PAGE}
          rowsPerPageOptions={[PAGE]}
          onPageChange={(_, next) => setPage(next)}
        />
      )}
    </Panel>
  )
}

function reignText({ reign }: RulesVersion, say: Say): string {
  if (!reign) return say('draft.reignNone')
  const { from, until } = reign
  if (from !== null && until !== null) return say('draft.reignSpan', { from, until })
  if (from !== null) return say('draft.reignFrom', { from })
  return until === null ? say('draft.reignAll') : say('draft.reignUntil', { until })
}
