// Governance (治理): whether plans, people and improvements are looked after, as rates with things behind them.
import { amountOn, meetsPercent, type TrainingRule } from './training.ts'

export const GOVERNANCE_KPIS = [
  'reviewsOnTime',
  'trainingCoverage',
  'passRate',
  'hoursMet',
  'drillsDone',
  'improvementLanded',
] as const
export type GovernanceKpi = (typeof GOVERNANCE_KPIS)[number]

/** Those whose items are persons: shown to those who keep people only. */
export const PERSONAL_KPIS: ReadonlySet<GovernanceKpi> = new Set(['trainingCoverage', 'passRate', 'hoursMet'])

/** Improvements that land in time, in percent (scoring §3). */
const IMPROVEMENT_TARGET = 85

export function governanceTarget(kpi: GovernanceKpi, rules: readonly TrainingRule[], day: string): number {
  if (kpi === 'trainingCoverage') return amountOn(rules, 'coverage', day)
  if (kpi === 'passRate') return amountOn(rules, 'passRate', day)
  return kpi === 'improvementLanded' ? IMPROVEMENT_TARGET : 100
}

export interface GovernanceFigure {
  readonly kpi: GovernanceKpi
  readonly numerator: number
  readonly denominator: number
  /** null where there is nothing to measure. */
  readonly met: boolean | null
}

export interface GovernanceRow {
  /** null: all departments together. */
  readonly department: string | null
  readonly figures: readonly GovernanceFigure[]
}

export interface GovernanceCount {
  readonly kpi: GovernanceKpi
  readonly department: string
  readonly hit: number
  readonly all: number
}

/** All together first, then each department by name. */
export function governanceRows(
  counts: readonly GovernanceCount[],
  targets: Readonly<Record<GovernanceKpi, number>>,
): readonly GovernanceRow[] {
  const rowOf = (department: string | null, own: readonly GovernanceCount[]): GovernanceRow => ({
    department,
    figures: GOVERNANCE_KPIS.map((kpi) => {
      const of = own.filter((count) => count.kpi === kpi)
      const numerator = of.reduce((sum, { hit }) => sum + hit, 0)
      const denominator = of.reduce((sum, { all }) => sum + all, 0)
      return { kpi, numerator, denominator, met: meetsPercent(numerator, denominator, targets[kpi]) }
    }),
  })
  const names = [...new Set(counts.map(({ department }) => department))].sort((a, b) => (a < b ? -1 : 1))
  return [
    rowOf(null, counts),
    ...names.map((name) =>
      rowOf(
        name,
        counts.filter(({ department }) => department === name),
      ),
    ),
  ]
}

export const GOVERNANCE_ITEM_KINDS = ['training', 'person', 'risk', 'drill', 'finding'] as const
export type GovernanceItemKind = (typeof GOVERNANCE_ITEM_KINDS)[number]

/** One thing that a figure counts. */
export interface GovernanceItem {
  readonly kind: GovernanceItemKind
  readonly id: number
  readonly name: string
  readonly department: string
  readonly on: string
  readonly hit: boolean
}

/** Where it is opened. */
export function governancePath({ kind, id, on }: Pick<GovernanceItem, 'kind' | 'id' | 'on'>): string {
  if (kind === 'person') return `/training?tab=ledger&on=${on}`
  if (kind === 'training') return `/training/${id}`
  if (kind === 'drill') return `/drills/${id}`
  return kind === 'finding' ? `/drills?tab=findings&finding=${id}` : '/risks'
}
