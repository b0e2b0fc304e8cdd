// What an assessment is scored by while it is on its way: the rules in force, its scope, what was decided in it.
import type { Assessment } from '../core/assessment.ts'
import type { EditionResult } from '../core/edition.ts'
import type { Instant } from '../core/instant.ts'
import type { Period } from '../core/scorecard.ts'
import type { Db } from '../db/database.ts'
import { approvedAdjustments } from '../db/adjustments.ts'
import { whereInScope } from '../db/recordFilter.ts'
import { reportInstant } from './reporting.ts'
import { type Basis, basisInForce, periodOf, scorePeriod } from './scoring.ts'

export interface Assessed {
  readonly basis: Basis
  readonly period: Period
}

/** As of now while the period runs; of one that is over, as of the day's beginning, so that it reads the same all day. */
export async function basisOfAssessment(db: Db, assessment: Assessment, now: Instant): Promise<Assessed> {
  const inForce = await basisInForce(db, now)
  const period = periodOf(inForce, assessment.period)
  const asOf = reportInstant(now, period, inForce.zone)
  const { id, scope } = assessment
  const adjustments = { period: period.key, facts: await approvedAdjustments(db, id) }
  return { basis: { ...inForce, asOf, scope, adjustments, ...scoped(db, scope, asOf) }, period }
}

function scoped(db: Db, scope: Assessment['scope'], asOf: Instant): Pick<Basis, 'table'> {
  if (!scope) return {}
  const table = db({ s: 'judgements' }).select('s.*')
  whereInScope(table, 's.record_id', { db, scope, asOf })
  return { table }
}

/** Its scores by department and by person. */
export async function scoreAssessed(db: Db, { basis, period }: Assessed): Promise<EditionResult> {
  return {
    department: await scorePeriod(db, basis, period, 'department'),
    handler: await scorePeriod(db, basis, period, 'handler'),
  }
}
