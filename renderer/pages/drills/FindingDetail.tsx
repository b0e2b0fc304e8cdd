// One finding: what it is, the steps it took, and the next one.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { FindingMove } from '../../../core/drillFinding.ts'
import { formatInstant } from '../../../core/format.ts'
import { useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { Links } from '../../parts/Links.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { useMay } from '../../usePerson.ts'
import { FindingDialog } from './FindingDialog.tsx'
import { FindingMoveDialog } from './FindingMoveDialog.tsx'

export function FindingDetail({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const say = useSay()
  const zone = useZone()
  const edits = useMay('supervisor', 'hr', 'department')
  const query = useOperation('getFinding', { id })
  const [move, setMove] = useState<FindingMove | 'edit' | null>(null)
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="finding-title">
      <DialogTitle id="finding-title" variant="h2">
        {say('drill.finding', { id })}
      </DialogTitle>
      <DialogContent>
        <Loaded query={query}>
          {({ finding, plan, task, steps }) => (
            <>
              <Typography sx={{ fontWeight: 600 }}>{finding.gap}</Typography>
              <Typography>
                {say(`drill.remedy-${finding.remedy}`)} · {finding.measure}
              </Typography>
              <Typography color="textSecondary">
                {[
                  finding.department,
                  finding.owner,
                  `${say('drill.dueOn')} ${finding.dueOn}`,
                  say(`drill.findingState-${finding.state}`),
                ].join(' · ')}
              </Typography>
              <Typography>
                <Link component={RouterLink} to={`/drills/${finding.drillId}`}>
                  {finding.drill}
                </Link>
                {plan && (
                  <>
                    {' · '}
                    <Link component={RouterLink} to={`/plans/${plan.id}?tab=tasks`}>
                      {task
                        ? say('drill.revisionTask', { plan: plan.name, on: task.dueOn })
                        : `${plan.code} ${plan.name}`}
                    </Link>
                  </>
                )}
                {plan && task && task.closedNumber !== null && (
                  <>
                    {' · '}
                    <Link component={RouterLink} to={`/plans/${plan.id}/revisions/${task.closedNumber}`}>
                      {say('plan.answeredBy', { number: task.closedNumber })}
                    </Link>
                  </>
                )}
              </Typography>
              {finding.closedBy !== null && (
                <Typography color="textSecondary">
                  {say('drill.closedBy', { name: finding.closedBy, on: finding.closedOn ?? '' })}
                </Typography>
              )}
              <Box sx={{ my: 2 }}>
                <Links of="finding" id={id} />
              </Box>
              <ol aria-label={say('drill.history')}>
                {steps.map(({ move: taken, actor, at, note }) => (
                  <li key={at}>
                    {say('drill.stepBy', {
                      at: formatInstant(at, zone, 'minute'),
                      name: actor,
                      move: say(`drill.findingMove-${taken as FindingMove}`),
                    })}{' '}
                    {note}
                  </li>
                ))}
              </ol>
              {move === 'edit' && <FindingDialog of={finding} about={plan} onClose={() => setMove(null)} />}
              {move !== null && move !== 'edit' && (
                <FindingMoveDialog finding={finding} move={move} onClose={() => setMove(null)} />
              )}
            </>
          )}
        </Loaded>
      </DialogContent>
      <DialogActions>
        {edits && query.data && (
          <>
            {query.data.finding.state !== 'closed' && (
              <Button onClick={() => setMove('edit')}>{say('drill.editFinding')}</Button>
            )}
            {query.data.moves.map((each) => (
              <Button key={each} variant="outlined" onClick={() => setMove(each)}>
                {say(`drill.findingMove-${each}`)}
              </Button>
            ))}
          </>
        )}
        <Button color="inherit" onClick={onClose}>
          {say('training.cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
