// A frozen edition of an assessment: what its result rests on, and the result. From this alone, with the facts of its
// records, every score can be computed again.
import type { Adjustment } from './adjust.ts'
import type { AssessmentKind, AssessmentScope } from './assessment.ts'
import { canonicalJson } from './canonicalJson.ts'
import type { Instant } from './instant.ts'
import type { Policy } from './policy.ts'
import type { Waiver } from './readiness.ts'
import type { RegisterEntry } from './register.ts'
import type { ExclusionCode } from './decision.ts'
import type { Scheme } from './scheme.ts'
import type { Grouping, Period, Scorecard, Tally } from './scorecard.ts'

/** An exclusion without the instant of its decision: in which order people decided moves no score and no digest. */
export interface FrozenExclusion {
  readonly ticketNo: string
  readonly department: string
  readonly code: ExclusionCode
  readonly reason: string
  readonly evidence: string
  readonly requestedBy: string
  readonly approvedBy: string
}
export type FrozenWaiver = Pick<Waiver, 'kind' | 'count' | 'reason' | 'requestedBy'> & {
  readonly approvedBy: string
}
/** An adjustment as it counts for one department. */
export type FrozenAdjustment = Adjustment & { readonly department: string }

/** An appeal (申诉) as it was decided. */
export interface FrozenAppeal {
  readonly department: string
  /** Ticket, id of a KPI, or 'total'. */
  readonly about: string
  readonly text: string
  readonly upheld: boolean
  readonly outcome: string
  readonly filedBy: string
  readonly decidedBy: string
}

export interface EditionBasis {
  /** Of this form; a later one would be told apart by it. */
  readonly form: 1
  readonly name: string
  readonly kind: AssessmentKind
  readonly scope: AssessmentScope | null
  readonly edition: number
  readonly period: Period
  /** What was not due at this instant is not counted. */
  readonly asOf: Instant
  readonly scheme: Scheme
  readonly schemeVersion: number
  /** With its calendars. */
  readonly policy: Policy
  readonly policyVersion: number
  /** Which names counted for which department. */
  readonly register: readonly RegisterEntry[]
  readonly exclusions: readonly FrozenExclusion[]
  readonly appeals: readonly FrozenAppeal[]
  readonly adjustments: readonly FrozenAdjustment[]
  readonly waivers: readonly FrozenWaiver[]
  /** Counts of earlier periods, newest first, where a small sample is pooled with them; else empty. */
  readonly earlier: Readonly<Record<Grouping, readonly (readonly Tally[])[]>>
  /** What governance counted, where the scheme has that dimension: how many items, and SHA-256 over all of them. */
  readonly governance?: { readonly items: number; readonly digest: string }
  /** As in scoring §6. */
  readonly rounding: { readonly points: 'halfUp'; readonly decimals: 2; readonly total: 'sumOfPoints' }
}

export const ROUNDING: EditionBasis['rounding'] = { points: 'halfUp', decimals: 2, total: 'sumOfPoints' }

export type EditionResult = Readonly<Record<Grouping, Scorecard>>

/** An edition as lists show it. */
export interface EditionHead {
  readonly id: number
  readonly assessmentId: number
  readonly edition: number
  readonly frozenBy: string
  readonly frozenAt: Instant
  /** Records whose facts are stored with it. */
  readonly facts: number
  /** SHA-256 over the canonical form of basis, result and facts, hexadecimal. */
  readonly digest: string
}

/** The text that the digest of an edition is taken of: keys in order, facts by their own digest. */
export function canonicalEdition(basis: EditionBasis, result: EditionResult, factsDigest: string): string {
  return canonicalJson({ basis, facts: factsDigest, result })
}

/** Entries in an order of their own, so that the order in which people worked leaves no trace in the digest. */
export function inCanonicalOrder<T>(entries: readonly T[]): readonly T[] {
  return entries
    .map((entry) => ({ entry, key: canonicalJson(entry) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry)
}

/** Where a result computed anew differs from the stored one. */
export interface ScoreDifference {
  readonly by: Grouping
  /** '' for the whole group. */
  readonly name: string
  readonly stored: string | null
  readonly computed: string | null
}

/** Rows whose figures differ in anything at all; scores to say by how much. */
export function differencesOf(stored: EditionResult, computed: EditionResult): readonly ScoreDifference[] {
  return (['department', 'handler'] as const).flatMap((by) => {
    const before = rowsByName(stored[by])
    const after = rowsByName(computed[by])
    const names = [...new Set([...before.keys(), ...after.keys()])]
    return names.flatMap((name): ScoreDifference[] => {
      const [a, b] = [before.get(name), after.get(name)]
      if (canonicalJson(a) === canonicalJson(b)) return []
      return [{ by, name, stored: a?.score ?? null, computed: b?.score ?? null }]
    })
  })
}

function rowsByName({ rows, total }: Scorecard): ReadonlyMap<string, Scorecard['total']> {
  return new Map([total, ...rows].map((row) => [row.name, row]))
}
