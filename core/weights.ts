// Weights of one department after KPIs that do not apply have handed theirs on (scoring §2).
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  fractionOf,
  multiply,
  subtract,
  toFixedHalfUp,
  ZERO,
} from './fraction.ts'
import { type Dimension, DIMENSIONS, type Kpi, kpisOf, RECORD_DIMENSIONS, type Scheme } from './scheme.ts'

const HUNDRED = fraction(100n)

export interface Weighed extends Pick<Kpi, 'dimension'> {
  readonly weight: Fraction
  /** Has a score; false where N/A. */
  readonly live: boolean
}

/**
 * What each KPI that is on weighs before any hands its weight on, by id. Without the governance dimension that is what
 * the scheme says. With it, the weights of the records come to 100, and its points are taken from their dimensions
 * evenly (scoring §3): each gives the same, one that has less gives all it has and the others the rest; what is left of
 * a dimension is parted as before.
 */
export function nominalWeights(scheme: Pick<Scheme, 'kpis' | 'governance'>): ReadonlyMap<string, Fraction> {
  const kpis = kpisOf(scheme)
  const { governance } = scheme
  if (!governance) return new Map(kpis.map(({ id, weight }) => [id, fractionOf(weight)]))
  const sums = new Map(DIMENSIONS.map((d) => [d, sumOf(kpis.filter((k) => k.dimension === d).map(own))]))
  const ofRecords = RECORD_DIMENSIONS.map((d) => sums.get(d)!).reduce(add, ZERO)
  const shares = new Map(
    RECORD_DIMENSIONS.map((d) => [d, divide(multiply(HUNDRED, sums.get(d)!), ofRecords)]),
  )
  const points = fractionOf(governance.points)
  const budgets = new Map<Dimension, Fraction>([...lessEvenly(shares, points), ['governance', points]])
  return new Map(
    kpis.map((kpi) => {
      const sum = sums.get(kpi.dimension)!
      if (compare(sum, ZERO) === 0) return [kpi.id, ZERO]
      return [kpi.id, divide(multiply(budgets.get(kpi.dimension)!, own(kpi).weight), sum)]
    }),
  )
}

function own({ weight }: Kpi): Pick<Weighed, 'weight'> {
  return { weight: fractionOf(weight) }
}

/** What each has left when all together have given `points`, the same each as far as they have it. */
function lessEvenly<K>(shares: ReadonlyMap<K, Fraction>, points: Fraction): ReadonlyMap<K, Fraction> {
  const left = new Map(shares)
  let due = points
  // From the one with the least: what it cannot give falls to those with more.
  const byLeast = [...shares].sort(([, a], [, b]) => compare(a, b))
  for (const [i, [key, share]] of byLeast.entries()) {
    const part = divide(due, fraction(BigInt(byLeast.length - i)))
    const given = compare(share, part) < 0 ? share : part
    left.set(key, subtract(share, given))
    due = subtract(due, given)
  }
  return left
}

/**
 * A KPI that is N/A hands its weight to the live ones of its dimension in proportion to theirs; a dimension without
 * any, to the other dimensions in proportion to theirs. The weights of the live ones add up to 100 whatever the
 * scheme's add up to (a KPI switched off takes no part); all are 0 where nothing with a weight is live.
 */
export function redistribute(kpis: readonly Weighed[]): readonly Fraction[] {
  const total = (dimension: Dimension, counts: (kpi: Weighed) => boolean) =>
    sumOf(kpis.filter((k) => k.dimension === dimension && counts(k)))
  const liveIn = new Map(DIMENSIONS.map((d) => [d, total(d, (k) => k.live)]))
  const alive = DIMENSIONS.filter((d) => compare(liveIn.get(d)!, ZERO) > 0)
  const budgetOf = new Map(alive.map((d) => [d, total(d, () => true)]))
  const budgets = [...budgetOf.values()].reduce(add, ZERO)
  return kpis.map(({ dimension, weight, live }) => {
    const budget = budgetOf.get(dimension)
    if (!live || !budget) return ZERO
    const inDimension = divide(weight, liveIn.get(dimension)!)
    return multiply(multiply(HUNDRED, divide(budget, budgets)), inDimension)
  })
}

/** '35', '7.5', '46.153846': so many decimals at most, no trailing zeros. */
export function weightText(weight: Fraction, places: number): string {
  const text = toFixedHalfUp(weight, places)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** A weight with the text that tables print. */
export interface PrintedWeight {
  readonly weight: Fraction
  readonly text: string
}

/** `redistribute` for groups under one scheme. */
export function redistributor(): (kpis: readonly Weighed[]) => readonly PrintedWeight[] {
  return byLive((kpis) => redistribute(kpis).map((weight) => ({ weight, text: weightText(weight, 6) })))
}

/** Worked out once for all that have the same KPIs live: of the same KPIs, which have the same weights. */
export function byLive<T>(work: (kpis: readonly Weighed[]) => T): (kpis: readonly Weighed[]) => T {
  const known = new Map<string, T>()
  return (kpis) => {
    const live = kpis.map((kpi) => (kpi.live ? 1 : 0)).join('')
    const found = known.get(live)
    if (found !== undefined) return found
    const result = work(kpis)
    known.set(live, result)
    return result
  }
}

/** Share (0–1) of the weight live in the group that is live in one department. */
export function liveShare(own: readonly Weighed[], group: readonly Weighed[]): Fraction {
  const all = sumOf(group.filter((k) => k.live))
  return compare(all, ZERO) === 0 ? ZERO : divide(sumOf(own.filter((k) => k.live)), all)
}

function sumOf(kpis: readonly Pick<Weighed, 'weight'>[]): Fraction {
  return kpis.reduce((sum, { weight }) => add(sum, weight), ZERO)
}
