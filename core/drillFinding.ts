// A finding (问题): a gap that a drill showed, on its way to being closed by a retest or by somebody else's verification.
import { z } from 'zod'
import { type Drill, isMet } from './drill.ts'
import { AppError } from './errors.ts'
import { calendarDay } from './staff.ts'

export const REMEDIES = ['action', 'revision'] as const
export type Remedy = (typeof REMEDIES)[number]

export const FINDING_STATES = ['open', 'fixed', 'closed'] as const
export type FindingState = (typeof FINDING_STATES)[number]

export const findingSchema = z
  .strictObject({
    gap: z.string().trim().min(1).max(1000),
    /** A corrective action, or a revision of a plan. */
    remedy: z.enum(REMEDIES),
    measure: z.string().trim().min(1).max(1000),
    planId: z.int().positive().nullable(),
    owner: z.string().trim().min(1).max(100),
    department: z.string().trim().min(1).max(200),
    dueOn: calendarDay,
  })
  .refine(({ remedy, planId }) => remedy !== 'revision' || planId !== null, {
    path: ['planId'],
    message: 'a revision is one of a plan',
  })
export type FindingContent = Readonly<z.infer<typeof findingSchema>>

export interface DrillFinding extends FindingContent {
  readonly id: number
  readonly drillId: number
  readonly drill: string
  readonly state: FindingState
  readonly fixedBy: string | null
  readonly closedBy: string | null
  readonly closedOn: string | null
  readonly closedHow: 'retest' | 'verify' | null
  readonly retestDrillId: number | null
  readonly revision: number
}

export const FINDING_MOVES = ['fix', 'sendBack', 'verify', 'retest', 'reopen'] as const
export type FindingMove = (typeof FINDING_MOVES)[number]

const MOVES: Readonly<Record<FindingMove, { readonly from: FindingState; readonly to: FindingState }>> = {
  fix: { from: 'open', to: 'fixed' },
  sendBack: { from: 'fixed', to: 'open' },
  verify: { from: 'fixed', to: 'closed' },
  retest: { from: 'fixed', to: 'closed' },
  reopen: { from: 'closed', to: 'open' },
}

export function findingMovesFrom(state: FindingState): readonly FindingMove[] {
  return FINDING_MOVES.filter((move) => MOVES[move].from === state)
}

interface Retest {
  /** The one that showed the gap. */
  readonly first: Pick<Drill, 'id' | 'heldOn'>
  readonly again: Drill
  readonly objective: string
}

/**
 * The finding after a move. A fix is verified by another person than its owner and whoever reported it fixed; a retest
 * is an objective that a later drill met.
 * @throws AppError drillFindingState, samePerson, retestNotFit
 */
export function moveFinding(
  finding: DrillFinding,
  move: FindingMove,
  { actor, today, retest }: { actor: string; today: string; retest: Retest | null },
): DrillFinding {
  const { from, to } = MOVES[move]
  if (finding.state !== from) throw new AppError('drillFindingState', { state: finding.state, move })
  if (to === 'open')
    return {
      ...finding,
      state: to,
      fixedBy: null,
      closedBy: null,
      closedOn: null,
      closedHow: null,
      retestDrillId: null,
    }
  if (move === 'fix') return { ...finding, state: to, fixedBy: actor }
  if (move === 'verify' && (actor === finding.owner || actor === finding.fixedBy))
    throw new AppError('samePerson', { actor })
  if (move === 'retest' && !isRetest(retest)) throw new AppError('retestNotFit')
  return {
    ...finding,
    state: to,
    closedBy: actor,
    closedOn: today,
    closedHow: move === 'retest' ? 'retest' : 'verify',
    retestDrillId: move === 'retest' ? (retest?.again.id ?? null) : null,
  }
}

function isRetest(retest: Retest | null): boolean {
  if (retest === null) return false
  const { first, again, objective } = retest
  if (again.id === first.id || again.heldOn === null || first.heldOn === null) return false
  return again.heldOn >= first.heldOn && isMet(again.content, objective)
}
