// The steps a revision can take, each with a dialog that says what it does; and whom those wait for that somebody else
// takes.
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { mayMove, moverOf, movesFrom, type PlanRevision, type RevisionMove } from '../../../core/plan.ts'
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
          aria-describedby={mayMove(revision, each, name) ? undefined : waitId(moverOf(each))}
          onClick={() => setMove(each)}
        >
          {say(`plan.move-${each as Exclude<RevisionMove, 'supersede'>}`)}
        </Button>
      ))}
      {move && <MoveDialog move={move} revision={revision} today={today} onClose={() => setMove(null)} />}
    </>
  )
}

/** Names whom those steps wait for that the reader cannot take. */
export function RevisionWaits({ revision }: { readonly revision: PlanRevision }) {
  const say = useSay()
  const name = usePerson()?.name
  const mayKeep = useMay('supervisor', 'hr', 'department')
  if (!mayKeep || name === undefined) return null
  const others = new Set(
    movesFrom(revision.state)
      .filter((each) => !mayMove(revision, each, name))
      .map(moverOf),
  )
  const waits = (['approver', 'author'] as const).filter((mover) => others.has(mover))
  const people = { approver: revision.approver ?? '', author: revision.authors.join(say('plan.comma')) }
  if (waits.length === 0) return null
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      {waits.map((mover) => (
        <div key={mover} id={waitId(mover)}>
          {say(`plan.waitsFor-${mover}`, { people: people[mover] })}
        </div>
      ))}
    </Alert>
  )
}

/** A button that cannot be pressed is described by the sentence that says why. */
function waitId(mover: string): string {
  return `waits-for-${mover}`
}
