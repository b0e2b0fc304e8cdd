// What still stands between an assessment and the close of its review: said at every state, waived only by two people.
import type { AssessmentMove } from './assessment.ts'
import type { Instant } from './instant.ts'

export const GAP_KINDS = [
  'periodNotOver',
  'nothingToScore',
  'appealWindowOpen',
  'undecidedAppeals',
  'undecidedRequests',
  'undecidedAdjustments',
  'unmappedDepartments',
  'unjudgedRecords',
  'blockedData',
  'manyExclusions',
] as const
export type GapKind = (typeof GAP_KINDS)[number]

/**
 * absolute: cannot be waived; waivable: closing takes a waiver with a reason and a second person, which the report
 * prints; notice: worth knowing, stops nothing.
 */
export type GapWeight = 'absolute' | 'waivable' | 'notice'

const WEIGHTS: Readonly<Record<GapKind, GapWeight>> = {
  periodNotOver: 'absolute',
  nothingToScore: 'absolute',
  appealWindowOpen: 'waivable',
  undecidedAppeals: 'waivable',
  undecidedRequests: 'waivable',
  undecidedAdjustments: 'waivable',
  unmappedDepartments: 'waivable',
  unjudgedRecords: 'absolute',
  blockedData: 'waivable',
  manyExclusions: 'notice',
}

/** Moves that a gap stops: the first two only need something to show. */
const STOPS: Readonly<Partial<Record<AssessmentMove, readonly GapKind[]>>> = {
  startPreview: ['nothingToScore', 'unjudgedRecords'],
  openAppeals: ['nothingToScore', 'unjudgedRecords'],
  closeReview: GAP_KINDS,
  freeze: GAP_KINDS,
}

export interface Gap {
  readonly kind: GapKind
  readonly weight: GapWeight
  readonly count: number
  /** Names of what it is about (departments), the first ones. */
  readonly names: readonly string[]
}

/** A gap that two people let stand, in one edition. */
export interface Waiver {
  readonly id: number
  readonly edition: number
  readonly kind: GapKind
  /** How large the gap was: a larger one is not covered. */
  readonly count: number
  readonly reason: string
  readonly requestedBy: string
  readonly requestedAt: Instant
  /** null until somebody else approves it. */
  readonly approvedBy: string | null
  readonly approvedAt: Instant | null
}

export interface ReadinessFacts {
  readonly now: Instant
  readonly periodEndAt: Instant
  readonly appealUntil: Instant | null
  /** Departments with a score, or with nothing due. */
  readonly departments: number
  readonly unmapped: readonly string[]
  readonly unjudged: number
  readonly blocked: readonly string[]
  /** Departments of whose cohort more than a tenth is excluded (scoring §2). */
  readonly manyExclusions: readonly string[]
  readonly undecided: { readonly appeals: number; readonly requests: number; readonly adjustments: number }
}

/** What is missing, in the order in which a person would mend it. */
export function gapsOf(facts: ReadinessFacts): readonly Gap[] {
  const { now, periodEndAt, appealUntil, undecided } = facts
  const counts: Readonly<Record<GapKind, number | readonly string[]>> = {
    periodNotOver: Number(now < periodEndAt),
    nothingToScore: Number(facts.departments === 0),
    appealWindowOpen: Number(appealUntil !== null && now < appealUntil),
    undecidedAppeals: undecided.appeals,
    undecidedRequests: undecided.requests,
    undecidedAdjustments: undecided.adjustments,
    unmappedDepartments: facts.unmapped,
    unjudgedRecords: facts.unjudged,
    blockedData: facts.blocked,
    manyExclusions: facts.manyExclusions,
  }
  return GAP_KINDS.flatMap((kind): Gap[] => {
    const found = counts[kind]
    const names = typeof found === 'number' ? [] : found
    const count = typeof found === 'number' ? found : found.length
    return count === 0 ? [] : [{ kind, weight: WEIGHTS[kind], count, names: names.slice(0, MOST_NAMES) }]
  })
}

const MOST_NAMES = 20

/** Whether two people let the gap stand in this edition, at least as large as it is now. */
export function isWaived(gap: Gap, edition: number, waivers: readonly Waiver[]): boolean {
  return waivers.some(
    (waiver) =>
      waiver.kind === gap.kind &&
      waiver.edition === edition &&
      waiver.approvedBy !== null &&
      waiver.count >= gap.count,
  )
}

/** The gaps that keep an assessment from a move. */
export function gapsStopping(
  move: AssessmentMove,
  { gaps, edition, waivers }: { gaps: readonly Gap[]; edition: number; waivers: readonly Waiver[] },
): readonly Gap[] {
  const stopping = STOPS[move] ?? []
  return gaps.filter(
    (gap) =>
      stopping.includes(gap.kind) &&
      gap.weight !== 'notice' &&
      (gap.weight === 'absolute' || !isWaived(gap, edition, waivers)),
  )
}
