// Whether a plan is ready, and exactly what is missing where it is not.
import { monthsAfter } from './day.ts'

export interface ReadinessFacts {
  readonly today: string
  readonly inForce: number | null
  readonly nextReviewOn: string
  readonly team: readonly string[]
  /** Who was trained on the revision in force. */
  readonly trained: readonly string[]
  /** null: the plan is not drilled. */
  readonly drillEveryMonths: number | null
  /** Day of the last drill of the plan that was held. */
  readonly lastDrillOn: string | null
}

export type PlanGap =
  | { readonly kind: 'noRevision' }
  | { readonly kind: 'reviewOverdue'; readonly since: string }
  | { readonly kind: 'noTeam' }
  | { readonly kind: 'untrained'; readonly people: readonly string[] }
  | { readonly kind: 'neverDrilled' }
  | { readonly kind: 'drillOverdue'; readonly since: string }

/** Nothing missing: the plan is ready. A due day itself is still in time. */
export function planReadiness(facts: ReadinessFacts): readonly PlanGap[] {
  return [...revisionGaps(facts), ...teamGaps(facts), ...drillGaps(facts)]
}

function revisionGaps({ inForce, nextReviewOn, today }: ReadinessFacts): readonly PlanGap[] {
  return [
    ...(inForce === null ? [{ kind: 'noRevision' } as const] : []),
    ...(nextReviewOn < today ? [{ kind: 'reviewOverdue', since: nextReviewOn } as const] : []),
  ]
}

function teamGaps({ team, trained }: ReadinessFacts): readonly PlanGap[] {
  if (team.length === 0) return [{ kind: 'noTeam' }]
  const known = new Set(trained)
  const people = [...new Set(team)].filter((person) => !known.has(person))
  return people.length > 0 ? [{ kind: 'untrained', people }] : []
}

function drillGaps({ drillEveryMonths, lastDrillOn, today }: ReadinessFacts): readonly PlanGap[] {
  if (drillEveryMonths === null) return []
  if (lastDrillOn === null) return [{ kind: 'neverDrilled' }]
  const due = monthsAfter(lastDrillOn, drillEveryMonths)
  return due < today ? [{ kind: 'drillOverdue', since: due }] : []
}
