import Step from '@mui/material/Step'
import StepLabel from '@mui/material/StepLabel'
import Stepper from '@mui/material/Stepper'
import type { ReactNode } from 'react'
import { useSay } from '../../language.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'

const STEPS = ['file', 'columns', 'check', 'done'] as const

/** Head of every step: where one is, and the one action that leads on. */
export function ImportTitle(props: {
  readonly step: (typeof STEPS)[number]
  readonly about: ReactNode
  readonly action?: ReactNode
}) {
  const say = useSay()
  const at = STEPS.indexOf(props.step)
  return (
    <>
      <Stepper activeStep={at} sx={{ maxWidth: 720, mb: 2 }} aria-label={say('import.steps')}>
        {STEPS.map((step, i) => (
          <Step key={step} completed={i < at || props.step === 'done'}>
            <StepLabel aria-current={i === at ? 'step' : undefined}>{say(`import.step-${step}`)}</StepLabel>
          </Step>
        ))}
      </Stepper>
      <PageTitle title={say(`import.title-${props.step}`)} about={props.about} action={props.action} />
    </>
  )
}
