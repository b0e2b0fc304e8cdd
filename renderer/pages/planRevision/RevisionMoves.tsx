// The steps a revision can take, each with a dialog that says what it does.
import Button from '@mui/material/Button'
import { useState } from 'react'
import { mayMove, movesFrom, type PlanRevision, type RevisionMove } from '../../../core/plan.ts'
import { useSay } from '../../language.tsx'
import { useMay, usePerson } from '../../usePerson.ts'
import { MoveDialog } from './MoveDialog.tsx'

/** The way forward stands out. */
const FORWARD: ReadonlySet<RevisionMove> = new Set(['submit', 'approve', 'putInForce'])

interface RevisionMovesProps {
  readonly revision: PlanRevision
  readonly today: string
  /** Something is written that is not saved, and would not be part of a step. */
  readonly dirty: boolean
}

export function RevisionMoves({ revision, today, dirty }: RevisionMovesProps) {
  const say = useSay()
  const name = usePerson()?.name
  const mayKeep = useMay('supervisor', 'hr', 'department')
  const [move, setMove] = useState<RevisionMove | null>(null)
  if (!mayKeep || name === undefined) return null
  return (
    <>
      {movesFrom(revision.state).map((each) => (
        <Button
          key={each}
          variant={FORWARD.has(each) ? 'contained' : 'outlined'}
          disabled={dirty || !mayMove(revision, each, name)}
          title={dirty ? say('plan.saveFirst') : undefined}
          onClick={() => setMove(each)}
        >
          {say(`plan.move-${each as Exclude<RevisionMove, 'supersede'>}`)}
        </Button>
      ))}
      {move && <MoveDialog move={move} revision={revision} today={today} onClose={() => setMove(null)} />}
    </>
  )
}
