// The plan that a drill, a session or a finding names.
import { AppError } from '../core/errors.ts'
import type { PlanReference } from '../core/plan.ts'
import type { Db } from './database.ts'
import { valuesOf } from './dialect.ts'

interface Named {
  readonly planId: number | null
  /** Left out where a plan is named whatever its revision. */
  readonly planRevisionId?: number | null
}

/** null where none is named, or none that is known. */
export async function planReference(
  db: Db,
  { planId, planRevisionId = null }: Named,
): Promise<PlanReference | null> {
  if (planId === null) return null
  const plan: Omit<PlanReference, 'number'> | undefined = await db('plans')
    .where('id', planId)
    .first('id', 'code', 'name')
  if (!plan) return null
  const revision: { number: number } | undefined =
    planRevisionId === null
      ? undefined
      : await db('plan_revisions').where({ id: planRevisionId, plan_id: planId }).first('number')
  return { ...plan, number: revision?.number ?? null }
}

/** Codes of plans, by id. */
export async function planCodesOf(
  db: Db,
  planIds: readonly (number | null)[],
): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(planIds.filter((id) => id !== null))]
  const rows: Pick<PlanReference, 'id' | 'code'>[] = await db('plans')
    .whereIn('id', valuesOf(db, ids))
    .select('id', 'code')
  return new Map(rows.map(({ id, code }) => [id, code]))
}

/** @throws AppError notFound where there is no such plan, or the revision is not one of it */
export async function demandPlan(db: Db, named: Named): Promise<void> {
  const { planId, planRevisionId = null } = named
  const found = await planReference(db, named)
  if (planId !== null && !found) throw new AppError('notFound', { planId })
  if (planRevisionId !== null && (found?.number ?? null) === null)
    throw new AppError('notFound', { planRevisionId })
}
