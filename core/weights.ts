// Weights of one department after KPIs that do not apply have handed theirs on (scoring §2).
import { add, compare, divide, type Fraction, fraction, fractionOf, multiply, ZERO } from './fraction.ts'
import { type Dimension, DIMENSIONS, type Kpi } from './scheme.ts'

const HUNDRED = fraction(100n)

export interface Weighed extends Pick<Kpi, 'dimension' | 'weight'> {
  /** Has a score; false where N/A. */
  readonly live: boolean
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
    const inDimension = divide(fractionOf(weight), liveIn.get(dimension)!)
    return multiply(multiply(HUNDRED, divide(budget, budgets)), inDimension)
  })
}

/** `redistribute` for groups under one scheme: worked out once for all that have the same KPIs live. */
export function redistributor(): typeof redistribute {
  const known = new Map<string, readonly Fraction[]>()
  return (kpis) => {
    const live = kpis.map((kpi) => (kpi.live ? 1 : 0)).join('')
    let weights = known.get(live)
    if (!weights) known.set(live, (weights = redistribute(kpis)))
    return weights
  }
}

/** Share (0–1) of the weight live in the group that is live in one department. */
export function liveShare(own: readonly Weighed[], group: readonly Weighed[]): Fraction {
  const all = sumOf(group.filter((k) => k.live))
  return compare(all, ZERO) === 0 ? ZERO : divide(sumOf(own.filter((k) => k.live)), all)
}

function sumOf(kpis: readonly Weighed[]): Fraction {
  return kpis.reduce((sum, { weight }) => add(sum, fractionOf(weight)), ZERO)
}
