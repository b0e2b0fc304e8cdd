// What a decision does to the scores: where each department stands before and after.
import type { Grade } from './scheme.ts'
import type { Scorecard } from './scorecard.ts'

export interface Place {
  readonly score: string | null
  readonly rank: number | null
  readonly grade: Grade | null
}

export interface DepartmentEffect {
  readonly department: string
  readonly before: Place
  readonly after: Place
  /** Records of its cohort, the excluded ones among them, and how many of those are excluded. */
  readonly cohort: number
  readonly excludedBefore: number
  readonly excludedAfter: number
}

export interface Effect {
  /** Key of the period that was scored. */
  readonly period: string
  /** Those whose records it is about. */
  readonly departments: readonly DepartmentEffect[]
  /** Other departments whose rank moves by it. */
  readonly othersMoved: number
}

/** Excluded records of a department's cohort in one period. */
export interface ExclusionShare {
  readonly department: string
  readonly cohort: number
  readonly excluded: number
}

/** Whether more than a tenth of a cohort is excluded, which is to be looked at (scoring §2). */
export function excludesMuch({ cohort, excluded }: Pick<ExclusionShare, 'cohort' | 'excluded'>): boolean {
  return excluded * 10 > cohort
}

/** One moment of the scores, of which an effect compares two. */
export interface Moment {
  readonly card: Scorecard
  readonly shares: readonly ExclusionShare[]
}

export function effectOf(before: Moment, after: Moment, departments: readonly string[]): Effect {
  const touched = new Set(departments)
  const [placeBefore, placeAfter] = [placesOf(before.card), placesOf(after.card)]
  const [sharesBefore, sharesAfter] = [sharesOf(before), sharesOf(after)]
  const names = new Set([...placeBefore.keys(), ...placeAfter.keys()])
  return {
    period: before.card.period.key,
    departments: [...touched].toSorted().map((department) => ({
      department,
      before: placeBefore.get(department) ?? NOWHERE,
      after: placeAfter.get(department) ?? NOWHERE,
      cohort: sharesAfter.get(department)?.cohort ?? 0,
      excludedBefore: sharesBefore.get(department)?.excluded ?? 0,
      excludedAfter: sharesAfter.get(department)?.excluded ?? 0,
    })),
    othersMoved: [...names].filter(
      (name) => !touched.has(name) && placeBefore.get(name)?.rank !== placeAfter.get(name)?.rank,
    ).length,
  }
}

const NOWHERE: Place = { score: null, rank: null, grade: null }

function placesOf({ rows }: Scorecard): ReadonlyMap<string, Place> {
  return new Map(rows.map(({ name, score, rank, grade }) => [name, { score, rank, grade }]))
}

function sharesOf({ shares }: Moment): ReadonlyMap<string, ExclusionShare> {
  return new Map(shares.map((share) => [share.department, share]))
}
