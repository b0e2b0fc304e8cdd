// How much of each department's cohort is excluded.
import type { ExclusionShare } from '../core/effect.ts'
import type { Cohort } from '../core/scheme.ts'
import type { Period } from '../core/scorecard.ts'
import type { Db } from './database.ts'

const ANCHOR: Readonly<Record<Cohort, string>> = {
  due_in_period: 'j.due_at',
  received_in_period: 'j.judged_received_at',
  closed_in_period: 'j.judged_closed_at',
}

/** By department; those with nothing in the period are left out. */
export async function exclusionShares(
  db: Db,
  { period, cohort }: { readonly period: Period; readonly cohort: Cohort },
): Promise<readonly ExclusionShare[]> {
  const excluded = db('decisions')
    .distinct('record_id')
    .where('kind', 'exclusion')
    .whereNull('revoked_at')
    .as('x')
  const rows: { department: string; cohort: number; excluded: number }[] = await db({ j: 'judgements' })
    .join({ d: 'departments' }, 'd.id', 'j.department_id')
    .leftJoin(excluded, 'x.record_id', 'j.record_id')
    .where(ANCHOR[cohort], '>=', period.startAt)
    .where(ANCHOR[cohort], '<', period.endAt)
    .groupBy('d.name')
    .orderBy('d.name')
    .select({ department: 'd.name' })
    .count({ cohort: 'j.record_id', excluded: 'x.record_id' })
  return rows
}
