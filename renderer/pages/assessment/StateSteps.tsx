import Step from '@mui/material/Step'
import StepLabel from '@mui/material/StepLabel'
import Stepper from '@mui/material/Stepper'
import Typography from '@mui/material/Typography'
import type { AssessmentDetail } from '../../../app/contract.ts'
import { ASSESSMENT_STATES, type AssessmentMove, type AssessmentState } from '../../../core/assessment.ts'
import { formatInstant } from '../../../core/format.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { Panel } from '../../parts/Panel.tsx'

const REACHED_BY: Readonly<Partial<Record<AssessmentState, AssessmentMove>>> = {
  preview: 'startPreview',
  appeal: 'openAppeals',
  closed: 'closeReview',
  frozen: 'freeze',
  published: 'publish',
}

/** The way of the current edition: where it is, and who took it there when. */
export function StateSteps({ detail }: { readonly detail: AssessmentDetail }) {
  const say = useSay()
  const zone = useZone()
  const { assessment, steps } = detail
  const at = ASSESSMENT_STATES.indexOf(assessment.state)
  const own = steps.filter(({ edition }) => edition === assessment.edition)
  return (
    <Panel label={say('assessment.way')} sx={{ mb: 2, py: 1.5 }}>
      <Stepper activeStep={at} alternativeLabel>
        {ASSESSMENT_STATES.map((state, i) => {
          const step = own.findLast(({ move }) => move === REACHED_BY[state])
          return (
            <Step key={state} completed={i < at || (i === at && state === 'published')}>
              <StepLabel
                aria-current={i === at ? 'step' : undefined}
                optional={
                  step && (
                    <Typography
                      variant="caption"
                      color="textSecondary"
                      component="div"
                      sx={{ textAlign: 'center' }}
                    >
                      {step.actor}
                      <br />
                      {formatInstant(step.at, zone, 'minute')}
                    </Typography>
                  )
                }
              >
                {say(`assessment.state-${state}`)}
              </StepLabel>
            </Step>
          )
        })}
      </Stepper>
    </Panel>
  )
}
