// What calls for a revision, what is done, and every review with or without a change.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { PlanTask } from '../../../core/planTask.ts'
import { NO_VALUE } from '../../../core/format.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { useMay } from '../../usePerson.ts'
import type { PlanPartProps } from '../Plan.tsx'
import { TaskDialog } from './TaskDialog.tsx'

/** The latest; a plan gathers few. */
const SHOWN = 100

export function TasksPart({ detail }: PlanPartProps) {
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 1100 }}>
      <Tasks detail={detail} />
      <Reviews detail={detail} />
    </Box>
  )
}

function Tasks({ detail: { plan, today } }: PlanPartProps) {
  const say = useSay()
  const [adding, setAdding] = useState(false)
  const mayKeep = useMay('supervisor', 'hr', 'department')
  const tasks = useOperation('listPlanTasks', { planId: plan.id, offset: 0, limit: SHOWN })
  const late = (on: string) => (on < today ? ` · ${say('plan.late')}` : '')
  return (
    <Panel label={say('plan.part-tasks')}>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 0.5 }}>
        <Typography component="h2" variant="h3" sx={{ flex: 1 }}>
          {say('plan.part-tasks')}
        </Typography>
        {mayKeep && <Button onClick={() => setAdding(true)}>{say('plan.addTask')}</Button>}
      </Box>
      <Loaded query={tasks}>
        {({ rows }) => (
          <Table size="small" aria-label={say('plan.part-tasks')}>
            <TableHead>
              <TableRow>
                <TableCell>{say('plan.trigger')}</TableCell>
                <TableCell>{say('plan.reference')}</TableCell>
                <TableCell>{say('plan.source')}</TableCell>
                <TableCell>{say('plan.dueOn')}</TableCell>
                <TableCell>{say('plan.outcome')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              <TableRow>
                <TableCell>{say('plan.trigger-cycle')}</TableCell>
                <TableCell>{say('plan.everyMonths', { count: plan.reviewEveryMonths })}</TableCell>
                <TableCell>
                  {plan.reviewedOn === null ? NO_VALUE : say('plan.lastReview', { on: plan.reviewedOn })}
                </TableCell>
                <TableCell>
                  {plan.nextReviewOn}
                  {late(plan.nextReviewOn)}
                </TableCell>
                <TableCell>{say('plan.open')}</TableCell>
              </TableRow>
              {rows.map((task) => (
                <TableRow key={task.id}>
                  <TableCell>{say(`plan.trigger-${task.trigger}`)}</TableCell>
                  <TableCell>
                    <Reference task={task} />
                  </TableCell>
                  <TableCell>
                    {[task.source, task.issuedOn].filter(Boolean).join(' · ') || NO_VALUE}
                  </TableCell>
                  <TableCell>
                    {task.dueOn}
                    {task.closedAs === null && late(task.dueOn)}
                  </TableCell>
                  <TableCell>
                    {task.closedAs === null
                      ? say('plan.open')
                      : `${say(`plan.outcome-${task.closedAs}`)} · ${task.closedBy} `}
                    {task.closedNumber !== null && (
                      <Link
                        underline="always"
                        component={RouterLink}
                        to={`/plans/${plan.id}/revisions/${task.closedNumber}`}
                      >
                        {say('plan.answeredBy', { number: task.closedNumber })}
                      </Link>
                    )}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Loaded>
      {adding && <TaskDialog planId={plan.id} today={today} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

/** What called for it, where it is a thing of its own. */
function Reference({ task }: { readonly task: PlanTask }) {
  const { reference, findingId, recordId } = task
  if (findingId === null && recordId === null) return reference
  const to = findingId === null ? `/records/${recordId}` : `/drills?tab=findings&finding=${findingId}`
  return (
    <Link component={RouterLink} to={to}>
      {reference}
    </Link>
  )
}

function Reviews({ detail: { plan } }: PlanPartProps) {
  const say = useSay()
  const reviews = useOperation('listPlanReviews', { planId: plan.id, offset: 0, limit: SHOWN })
  return (
    <Panel label={say('plan.reviews')}>
      <Typography component="h2" variant="h3" sx={{ mb: 0.5 }}>
        {say('plan.reviews')}
      </Typography>
      <Loaded query={reviews}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Typography color="textSecondary">{say('plan.noReviews')}</Typography>
          ) : (
            <Table size="small" aria-label={say('plan.reviews')}>
              <TableHead>
                <TableRow>
                  <TableCell>{say('plan.reviewedOn')}</TableCell>
                  <TableCell>{say('plan.outcome')}</TableCell>
                  <TableCell>{say('plan.number')}</TableCell>
                  <TableCell>{say('plan.by')}</TableCell>
                  <TableCell>{say('plan.note')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map((review) => (
                  <TableRow key={review.id}>
                    <TableCell>{review.reviewedOn}</TableCell>
                    <TableCell>{say(`plan.outcome-${review.outcome}`)}</TableCell>
                    <TableCell>{say('plan.revisionNumber', { number: review.number })}</TableCell>
                    <TableCell>{review.actor}</TableCell>
                    <TableCell>{review.note}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          )
        }
      </Loaded>
    </Panel>
  )
}
