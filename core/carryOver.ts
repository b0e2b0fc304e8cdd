// What later changes to the records of a frozen result are worth in a later cycle (scoring §2): proposed once for each
// department, and counted when another person approves it.
import type { Assessment } from './assessment.ts'
import type { EditionHead } from './edition.ts'
import { AppError } from './errors.ts'
import { compare, fractionOf } from './fraction.ts'
import type { Period } from './scorecard.ts'

/** Why a department's difference is not proposed. */
export const NOT_CARRIED = ['alreadyCarried', 'notInTarget', 'noScore', 'tooMuch'] as const
export type NotCarried = (typeof NOT_CARRIED)[number]

export interface CarriedDifference {
  readonly department: string
  /** Signed, two decimals. */
  readonly points: string
}

export interface CarryPlan {
  readonly carry: readonly CarriedDifference[]
  readonly skipped: readonly { readonly department: string; readonly reason: NotCarried }[]
}

/** An adjustment is of less than a hundred points: a whole score is no difference between two. */
const LEAST_TOO_MUCH = fractionOf(100)

export function planCarry(
  differences: readonly { readonly name: string; readonly difference: string | null }[],
  known: { readonly carried: ReadonlySet<string>; readonly inTarget: ReadonlySet<string> },
): CarryPlan {
  const carry: CarriedDifference[] = []
  const skipped: { department: string; reason: NotCarried }[] = []
  for (const { name: department, difference: points } of differences) {
    const reason = reasonAgainst(department, points, known)
    if (reason !== null) skipped.push({ department, reason })
    else carry.push({ department, points: points! })
  }
  return { carry, skipped }
}

function reasonAgainst(
  department: string,
  points: string | null,
  { carried, inTarget }: Parameters<typeof planCarry>[1],
): NotCarried | null {
  if (carried.has(department)) return 'alreadyCarried'
  if (points === null) return 'noScore'
  if (!inTarget.has(department)) return 'notInTarget'
  return compare(fractionOf(points.replace('-', '')), LEAST_TOO_MUCH) >= 0 ? 'tooMuch' : null
}

/** States in which a cycle still takes what earlier ones left. */
const TAKES: ReadonlySet<Assessment['state']> = new Set(['open', 'preview', 'appeal'])

/**
 * Whether the result of an edition may be carried into an assessment.
 * @throws AppError assessmentState where the edition is no longer the result, or the target takes nothing any more;
 * carryTarget where the target is not of a later period
 */
export function demandCarry(
  from: { readonly assessment: Assessment; readonly edition: number; readonly period: Period },
  to: { readonly assessment: Assessment; readonly period: Period },
): void {
  const { state, edition } = from.assessment
  // Of an edition that was reopened, the next one holds what came late.
  if ((state !== 'frozen' && state !== 'published') || edition !== from.edition)
    throw new AppError('assessmentState', { state, edition: from.edition })
  if (!TAKES.has(to.assessment.state)) throw new AppError('assessmentState', { state: to.assessment.state })
  if (to.period.startAt < from.period.endAt)
    throw new AppError('carryTarget', { from: from.period.key, to: to.period.key })
}

/** What proves a carried difference, and by its digest tells which edition it is of. */
export function carryEvidence(
  { name, period }: Pick<Assessment, 'name' | 'period'>,
  { edition, digest }: Pick<EditionHead, 'edition' | 'digest'>,
): string {
  return `${name} · ${period} · ${edition} · ${digest}`
}
