import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { PlanGap } from '../../../core/planReadiness.ts'
import { useSay } from '../../language.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { gapText } from '../../../core/planGapText.ts'

/** Ready, or exactly what is missing. */
export function Readiness({ gaps }: { readonly gaps: readonly PlanGap[] }) {
  const say = useSay()
  const isReady = gaps.length === 0
  const Icon = isReady ? CheckCircleOutlined : ErrorOutlineOutlined
  return (
    <Panel label={say('plan.readiness')} sx={{ mb: 2, py: 1.25, display: 'flex', gap: 1.5 }}>
      <Icon fontSize="small" sx={{ mt: 0.25, color: isReady ? 'success.main' : 'warning.main' }} />
      <Typography sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
        {say(isReady ? 'plan.ready' : 'plan.notReady')}
      </Typography>
      <Box
        component="ul"
        sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 2.5 }}
      >
        {gaps.map((gap) => (
          <Box component="li" key={gap.kind}>
            {gapText(gap, say)}
            {gap.kind === 'untrained' && (
              <Typography component="span" variant="body2" color="textSecondary">
                {' '}
                {gap.people.join(say('plan.comma'))}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  )
}
