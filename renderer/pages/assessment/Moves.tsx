// The next step of an assessment, and the way back.
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { AssessmentDetail } from '../../../app/contract.ts'
import type { AssessmentMove } from '../../../core/assessment.ts'
import { gapsStopping } from '../../../core/readiness.ts'
import { useSay } from '../../language.tsx'
import { MoveDialog } from './MoveDialog.tsx'

export function Moves({ detail }: { readonly detail: AssessmentDetail }) {
  const say = useSay()
  const [chosen, setChosen] = useState<AssessmentMove | null>(null)
  const { assessment, gaps, waivers, moves } = detail
  const { edition } = assessment
  const forward = moves.find((move) => move !== 'reopen')
  const isStopped = forward !== undefined && gapsStopping(forward, { gaps, edition, waivers }).length > 0
  return (
    <>
      {moves.includes('reopen') && (
        <Button variant="outlined" onClick={() => setChosen('reopen')}>
          {say('assessment.move-reopen')}
        </Button>
      )}
      {forward && (
        <Button
          variant="contained"
          disabled={isStopped}
          aria-describedby={isStopped ? 'assessment-gaps' : undefined}
          onClick={() => setChosen(forward)}
        >
          {say(`assessment.move-${forward}`)}
        </Button>
      )}
      {chosen && <MoveDialog move={chosen} detail={detail} onClose={() => setChosen(null)} />}
    </>
  )
}
