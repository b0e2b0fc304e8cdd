// What hangs together with the thing on screen; each line opens the other end.
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { AccountabilityState } from '../../core/accountability.ts'
import type { AssessmentState } from '../../core/assessment.ts'
import type { DrillState } from '../../core/drill.ts'
import type { FindingState } from '../../core/drillFinding.ts'
import { assertNever } from '../../core/errors.ts'
import { type Link as Linked, type LinkEnd, linkPath } from '../../core/link.ts'
import type { RevisionState } from '../../core/plan.ts'
import type { PlanTask } from '../../core/planTask.ts'
import type { Say } from '../../core/words.ts'
import { useList } from '../api.ts'
import { useSay } from '../language.tsx'
import { usePeriod } from '../period.tsx'
import { Panel } from './Panel.tsx'

const PAGE = 20

export function Links(props: {
  readonly of: LinkEnd
  readonly id: number
  /** Says so where nothing is linked; otherwise nothing is shown. */
  readonly always?: boolean
}) {
  const say = useSay()
  const { linkTo } = usePeriod()
  const { of, id } = props
  const list = useList('listLinks', { of, id }, { limit: PAGE, enabled: true })
  const isEmpty = list.total === 0
  if (isEmpty && !props.always) return null
  return (
    <Panel label={say('link.title')}>
      <Typography component="h2" variant="h3" sx={{ mb: 0.5 }}>
        {say('link.title')}
      </Typography>
      {isEmpty ? (
        <Typography color="textSecondary">{say('link.none')}</Typography>
      ) : (
        <Table size="small" aria-label={say('link.title')}>
          <TableBody>
            {list.rows.map((row) => (
              <TableRow key={`${row.kind} ${row.id}`}>
                <TableCell sx={{ whiteSpace: 'nowrap', color: 'text.secondary' }}>
                  {say(`link.kind-${row.kind}`)}
                </TableCell>
                <TableCell sx={{ width: '100%', overflowWrap: 'anywhere' }}>
                  <Link component={RouterLink} to={linkTo(linkPath(row))}>
                    {row.number === null
                      ? row.name
                      : say('link.revisionOf', { plan: row.name, number: row.number })}
                  </Link>
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{stateText(row, say)}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
                  {row.on}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {list.rows.length < list.total && (
        <Button loading={list.busy} onClick={list.more}>
          {say('link.more')}
        </Button>
      )}
    </Panel>
  )
}

function stateText({ kind, state }: Linked, say: Say): string {
  switch (kind) {
    case 'task':
      return state === ''
        ? say('plan.open')
        : say(`plan.outcome-${state as NonNullable<PlanTask['closedAs']>}`)
    case 'revision':
      return say(`plan.state-${state as RevisionState}`)
    case 'drill':
      return say(`drill.state-${state as DrillState}`)
    case 'finding':
      return say(`drill.findingState-${state as FindingState}`)
    case 'assessment':
      return say(`assessment.state-${state as AssessmentState}`)
    case 'accountability':
      return say(`hr.state-${state as AccountabilityState}`)
    case 'record':
    case 'session':
      return ''
    default:
      return assertNever(kind)
  }
}
