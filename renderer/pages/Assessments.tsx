// All assessments: on a board by state, or one state as a list.
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { ASSESSMENT_STATES } from '../../core/assessment.ts'
import { useSay } from '../language.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { AssessmentList } from './assessments/AssessmentList.tsx'
import { Board } from './assessments/Board.tsx'
import { NewAssessment } from './assessments/NewAssessment.tsx'

export function Assessments() {
  const say = useSay()
  const [params] = useSearchParams()
  const [making, setMaking] = useState(false)
  const state = ASSESSMENT_STATES.find((each) => each === params.get('state')) ?? null
  return (
    <Stack sx={{ height: '100%' }}>
      <PageTitle
        title={say('frame.assessments')}
        about={state === null ? say('assessment.about') : say(`assessment.state-${state}`)}
        action={
          <Button variant="contained" onClick={() => setMaking(true)}>
            {say('assessment.new')}
          </Button>
        }
      />
      {state === null ? <Board /> : <AssessmentList state={state} />}
      {making && <NewAssessment onClose={() => setMaking(false)} />}
    </Stack>
  )
}
