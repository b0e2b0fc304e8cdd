// Where a report's figures and records come from: the ledger as it is, or an edition as it was frozen.
import type { Assessment } from '../core/assessment.ts'
import type { ReportInput, ReportRecord } from '../core/report/input.ts'
import type { Instant } from '../core/instant.ts'
import type { Language } from '../core/words.ts'
import { getAssessment } from '../db/assessments.ts'
import type { Db } from '../db/database.ts'
import { getEdition, getFrozenReport } from '../db/editions.ts'
import { readFacts } from '../db/frozenFacts.ts'
import { basisOfAssessment } from './assessed.ts'
import type { ReportQuery } from './contract.ts'
import { reviewOf } from './freezing.ts'
import { gatherReport, readReportRecords, reportInstant } from './reporting.ts'
import { basisInForce, periodOf } from './scoring.ts'

export interface ReportSource {
  readonly input: ReportInput
  /** The records its figures can be counted from again. */
  readonly records: AsyncGenerator<readonly ReportRecord[]>
}

/** @throws AppError notFound, periodInvalid */
export async function reportSource(
  db: Db,
  asked: ReportQuery,
  { language, now }: { language: Language; now: Instant },
): Promise<ReportSource> {
  if (asked.kind === 'assessment') {
    const inForce = await basisInForce(db, now)
    const period = periodOf(inForce, asked.period)
    const basis = { ...inForce, asOf: reportInstant(now, period, inForce.zone) }
    return {
      input: await gatherReport(db, basis, period, language),
      records: readReportRecords(db, basis, period),
    }
  }
  const assessment = await getAssessment(db, asked.assessmentId)
  const { name, kind, scope } = assessment
  if (asked.edition === undefined && !isFrozen(assessment)) {
    const { basis, period } = await basisOfAssessment(db, assessment, now)
    const input = await gatherReport(db, basis, period, language)
    const edition = { kind: 'draft', number: assessment.edition } as const
    return {
      input: {
        ...input,
        edition,
        assessment: { name, kind, scope },
        review: await reviewOf(db, assessment, basis),
      },
      records: readReportRecords(db, basis, period),
    }
  }
  const { id, digest, edition: number } = await getEdition(db, assessment.id, asked.edition)
  const report = await getFrozenReport(db, id)
  return {
    input: { ...report, language, edition: { kind: 'final', number, digest } },
    records: readFacts(db, id),
  }
}

function isFrozen({ state }: Assessment): boolean {
  return state === 'frozen' || state === 'published'
}
