// Pieces of a KPI's draft: a curve of another kind, a new KPI. Pure.
import { defaultGovernance } from '../../../../core/defaults/governance.ts'
import {
  type Curve,
  type GovernanceKpi,
  type Kpi,
  type Measure,
  RATE_MEASURES,
  type RecordKpi,
  type Scheme,
} from '../../../../core/scheme.ts'

/** A KPI of either sort, as a draft has it. */
export type EditedKpi = RecordKpi | GovernanceKpi

/** The same KPI on another curve, its parameters as one would begin with them. */
export function curveOf(kind: Curve['kind'], { target, weight }: Pick<Kpi, 'target' | 'weight'>): Curve {
  switch (kind) {
    case 'lower_better':
      return { kind, ceiling: target * 2 }
    case 'steps':
      return {
        kind,
        steps: [
          { atLeast: 95, score: 100 },
          { atLeast: 90, score: 90 },
          { atLeast: 60, score: 60 },
        ],
      }
    case 'deduct':
      return { kind, full: weight > 0 ? weight : 100, perPoint: 1, mode: 'prop' }
    default:
      return { kind }
  }
}

export function isRate(measure: Measure): boolean {
  return (RATE_MEASURES as readonly Measure[]).includes(measure)
}

/** Counted as its kind can be, off until somebody has set it up. */
export function newKpi({ kpis, governance }: Scheme, measure: Measure): RecordKpi {
  const rate = isRate(measure)
  let n = kpis.length + 1
  const taken = new Set([...kpis, ...(governance?.kpis ?? [])].map(({ id }) => id))
  while (taken.has(`K${n}`)) n++
  return {
    id: `K${n}`,
    on: false,
    dimension: 'timeliness',
    kind: rate ? 'rate' : 'mean',
    measure,
    weight: 0,
    floor: rate ? 60 : 0,
    target: rate ? 90 : 24,
    curve: rate ? { kind: 'lin60' } : { kind: 'lower_better', ceiling: 48 },
    missing: 'exclude',
  }
}

/** The governance dimension as one begins with it, its ids not used by the scheme's own KPIs. */
export function newGovernance({ kpis }: Scheme): NonNullable<Scheme['governance']> {
  const taken = new Set(kpis.map(({ id }) => id))
  const governance = defaultGovernance()
  let n = 0
  const free = (): string => {
    do n++
    while (taken.has(`G${n}`))
    return `G${n}`
  }
  return { ...governance, kpis: governance.kpis.map((kpi) => ({ ...kpi, id: free() })) }
}

/** Of those that are on; sums of decimals as people write them. */
export function weightOf(kpis: readonly Kpi[]): number {
  const sum = kpis
    .filter(({ on }) => on)
    .reduce((n, { weight }) => n + (Number.isNaN(weight) ? 0 : weight), 0)
  return Math.round(sum * 1e6) / 1e6
}

/** Leaves an optional part out where nothing is given for it. */
export function withPart<T extends object, K extends keyof T>(one: T, key: K, value: T[K] | undefined): T {
  const { [key]: _, ...rest } = one
  return (value === undefined ? rest : { ...rest, [key]: value }) as T
}
