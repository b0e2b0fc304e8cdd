// What an assessment still lacks, read from the ledger and from what is under way.
import type { Assessment, AssessmentMove } from '../core/assessment.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import { type Gap, gapsOf, gapsStopping } from '../core/readiness.ts'
import type { Period, Scorecard } from '../core/scorecard.ts'
import { countAdjustments } from '../db/adjustments.ts'
import { countAppeals } from '../db/appeals.ts'
import { listWaivers } from '../db/assessments.ts'
import type { Db } from '../db/database.ts'
import { countUnjudged } from '../db/judgements.ts'
import { countRequests } from '../db/requests.ts'
import { basisOfAssessment } from './assessed.ts'
import { scorePeriod } from './scoring.ts'

export async function readinessOf(db: Db, assessment: Assessment, now: Instant): Promise<readonly Gap[]> {
  const { basis, period } = await basisOfAssessment(db, assessment, now)
  const card = await scorePeriod(db, basis, period, 'department')
  return gapsOf({
    now,
    periodEndAt: period.endAt,
    appealUntil: assessment.state === 'appeal' ? assessment.appealUntil : null,
    departments: card.rows.length,
    unmapped: card.groups.some(({ name }) => name !== null)
      ? card.rows.filter(({ group }) => group === null).map(({ name }) => name)
      : [],
    unjudged: await countUnjudged(db),
    blocked: card.rows.filter(({ notRanked }) => notRanked === 'blocked').map(({ name }) => name),
    manyExclusions: card.rows.filter(excludesMuch).map(({ name }) => name),
    undecided: await countUndecided(db, assessment, period),
  })
}

/** What waits for a second person in it. */
async function countUndecided(db: Db, { id, edition }: Assessment, period: Period) {
  return {
    appeals: await countAppeals(db, { assessmentId: id, edition, states: ['filed'] }),
    requests: await countRequests(db, { states: ['pending'], period }),
    adjustments: await countAdjustments(db, { assessmentId: id, states: ['requested'] }),
  }
}

/** More than a tenth of the cohort of any KPI (scoring §2). */
const MANY = 0.1

function excludesMuch({ kpis }: Scorecard['rows'][number]): boolean {
  return kpis.some(({ excluded, denominator }) => excluded > (excluded + denominator) * MANY)
}

/** @throws AppError assessmentNotReady naming what is missing */
export async function demandReady(
  db: Db,
  assessment: Assessment,
  move: AssessmentMove,
  now: Instant,
): Promise<void> {
  const gaps = await readinessOf(db, assessment, now)
  const waivers = await listWaivers(db, assessment.id)
  const stopping = gapsStopping(move, { gaps, edition: assessment.edition, waivers })
  if (stopping.length > 0)
    throw new AppError('assessmentNotReady', { gaps: stopping.map(({ kind }) => kind) })
}
