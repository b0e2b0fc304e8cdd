// 问责整改: a department below target is held to account, puts things right by a day, and another person closes the case.
import { AppError } from './errors.ts'
import { fractionOf, subtract, toFixedHalfUp } from './fraction.ts'
import type { Instant } from './instant.ts'
import { kpisOf, type Scheme } from './scheme.ts'
import type { ScoreRow } from './scorecard.ts'

/**
 * open: the department knows; rectifying: it puts things right; verified: somebody saw that it did; closed. Back to
 * rectifying where it did not.
 */
export const ACCOUNTABILITY_STATES = ['open', 'rectifying', 'verified', 'closed'] as const
export type AccountabilityState = (typeof ACCOUNTABILITY_STATES)[number]

export const ACCOUNTABILITY_MOVES = ['rectify', 'verify', 'sendBack', 'close'] as const
export type AccountabilityMove = (typeof ACCOUNTABILITY_MOVES)[number]

const MOVES: Readonly<
  Record<AccountabilityMove, { readonly from: AccountabilityState; readonly to: AccountabilityState }>
> = {
  rectify: { from: 'open', to: 'rectifying' },
  verify: { from: 'rectifying', to: 'verified' },
  sendBack: { from: 'verified', to: 'rectifying' },
  close: { from: 'verified', to: 'closed' },
}

/** A KPI below its target. */
export interface MissedTarget {
  readonly kpi: string
  readonly numerator: number
  readonly denominator: number
  /** In the KPI's unit: percent for rates, two decimals. */
  readonly value: string
  readonly target: number
  /** How far from the target, never negative, two decimals. */
  readonly gap: string
}

export interface Accountability {
  readonly id: number
  readonly department: string
  readonly period: string
  readonly score: string | null
  readonly missed: readonly MissedTarget[]
  /** Who answers for it; closes nothing. */
  readonly owner: string
  readonly dueOn: string
  readonly state: AccountabilityState
  readonly revision: number
}

export interface AccountabilityStep {
  readonly state: AccountabilityState
  readonly note: string
  readonly actor: string
  readonly at: Instant
}

/** What a scorecard says of a department that must answer for it. */
export interface AccountabilityProposal {
  readonly department: string
  readonly score: string
  readonly missed: readonly MissedTarget[]
}

/** Ranked departments that score less than `below`, the lowest first; with every KPI that misses its target. */
export function proposeAccountability(
  rows: readonly ScoreRow[],
  scheme: Scheme,
  below: number,
): readonly AccountabilityProposal[] {
  return rows
    .filter(({ ranked, score }) => ranked && score !== null && Number(score) < below)
    .map((row) => ({ department: row.name, score: row.score!, missed: missedTargets(row, scheme) }))
    .sort((a, b) => Number(a.score) - Number(b.score) || (a.department < b.department ? -1 : 1))
}

export function missedTargets({ kpis }: Pick<ScoreRow, 'kpis'>, scheme: Scheme): readonly MissedTarget[] {
  return kpis.flatMap((figure): MissedTarget[] => {
    const kpi = kpisOf(scheme).find(({ id }) => id === figure.kpi)
    if (!kpi || figure.rate === null) return []
    const value = fractionOf(valueText(figure.rate * (kpi.kind === 'mean' ? 1 : 100)))
    const target = fractionOf(figure.target)
    const gap = kpi.curve.kind === 'lower_better' ? subtract(value, target) : subtract(target, value)
    if (gap.n <= 0n) return []
    return [
      {
        kpi: kpi.id,
        numerator: figure.numerator,
        denominator: figure.denominator,
        value: toFixedHalfUp(value, 2),
        target: figure.target,
        gap: toFixedHalfUp(gap, 2),
      },
    ]
  })
}

/** A double without the noise of its division. */
function valueText(x: number): string {
  return x.toFixed(9)
}

/** What may be done next. */
export function accountabilityMoves(state: AccountabilityState): readonly AccountabilityMove[] {
  return ACCOUNTABILITY_MOVES.filter((move) => MOVES[move].from === state)
}

/**
 * Where a case stands after a move. Whoever answers for it neither verifies nor closes it.
 * @throws AppError accountabilityState, ownerDecides
 */
export function moveAccountability(
  { state, owner }: Pick<Accountability, 'state' | 'owner'>,
  move: AccountabilityMove,
  actor: string,
): AccountabilityState {
  if (MOVES[move].from !== state) throw new AppError('accountabilityState', { state })
  if (move !== 'rectify' && actor === owner) throw new AppError('ownerDecides', { owner })
  return MOVES[move].to
}
