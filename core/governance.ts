// Governance (治理): whether plans, people and improvements are looked after, as rates with things behind them.
import { type DayNumber, dayNumber, dayText } from './day.ts'
import { fractionOf, multiply, toNumber } from './fraction.ts'
import { VERDICT, type Verdict } from './judgement.ts'
import type { FigurePart } from './ledger.ts'
import { pooled, ratioOf } from './ratio.ts'
import {
  GOVERNANCE_MEASURES,
  type GovernanceKpi,
  type GovernanceMeasure,
  type Kpi,
  type Scheme,
} from './scheme.ts'
import type { KpiCount } from './scorecard.ts'
import { amountOn, meetsPercent, quarterOf, type TrainingRule } from './training.ts'

export function isGoverned(measure: Kpi['measure']): measure is GovernanceMeasure {
  return (GOVERNANCE_MEASURES as readonly Kpi['measure'][]).includes(measure)
}

/** Those whose items are persons: shown to those who keep people only. */
export const PERSONAL_MEASURES: ReadonlySet<GovernanceMeasure> = new Set([
  'trainingCoverage',
  'passRate',
  'hoursMet',
])

/**
 * What stands behind a figure: one thing that fell due, and whether it was done. Each measure counts
 * - improvementLanded: findings of drills and cases of accountability (问责整改) by the day they were to be put right;
 *   hit once somebody else saw that they were, late or not.
 * - reviewsOnTime: for every department of a plan, its reviews by the day the cycle asked for them, and what else called
 *   for a revision (event, law, change of the organisation) by its day; hit where done by then.
 * - trainingCoverage: names on the lists of sessions, by the day of the session; hit where the person came, or came to
 *   the same course later.
 * - passRate: exams by the day of the session; hit from the pass mark of that day; an exam without a mark is missing.
 * - hoursMet: everybody in post through a quarter, by its last day; hit with the hours the rules ask then. Who began in
 *   the quarter has onboarding hours instead.
 * - drillsDone: drills by the day they were planned for; hit once held, late or not. A cancelled one was not held.
 * - closedOnTime: the same things as improvementLanded; hit where closed by the day.
 * - risksReviewed: reviews of risks by the day they were due; hit where done by then.
 * What is due on a day counts once the day is over; done or not, it counts where it was due and not where it was done.
 */
export interface GovernanceItem {
  readonly kind: GovernanceItemKind
  /** Of the thing, in its own list; 0 for persons. */
  readonly id: number
  readonly name: string
  readonly department: string
  /** The day it was due. */
  readonly on: string
  readonly outcome: GovernanceOutcome
}

export const GOVERNANCE_ITEM_KINDS = [
  'training',
  'person',
  'risk',
  'drill',
  'finding',
  'accountability',
  'planReview',
  'planTask',
] as const
export type GovernanceItemKind = (typeof GOVERNANCE_ITEM_KINDS)[number]

export const GOVERNANCE_OUTCOMES = ['hit', 'missed', 'missing'] as const
export type GovernanceOutcome = (typeof GOVERNANCE_OUTCOMES)[number]

/** What a report lists of a figure: one thing, or all persons of one session or quarter together. */
export interface GovernedLine {
  /** Id of the KPI. */
  readonly kpi: string
  readonly kind: GovernanceItemKind
  /** Of persons the course; '' of a quarter's hours. */
  readonly name: string
  readonly department: string
  readonly on: string
  readonly numerator: number
  readonly denominator: number
}

/** How often an outcome occurs in a department. */
export interface GovernanceCount {
  readonly measure: GovernanceMeasure
  readonly department: string
  readonly outcome: Verdict
  readonly n: number
}

/** Counts of the given KPIs by department, as a scorecard takes them. */
export function countsByDepartment(
  counts: readonly GovernanceCount[],
  kpis: readonly GovernanceKpi[],
): ReadonlyMap<string, readonly KpiCount[]> {
  const byDepartment = Map.groupBy(counts, ({ department }) => department)
  return new Map(
    [...byDepartment].map(([department, own]) => [department, kpis.map((kpi) => kpiCountOf(own, kpi))]),
  )
}

function kpiCountOf(counts: readonly GovernanceCount[], { id, measure }: GovernanceKpi): KpiCount {
  const count = (outcome: Verdict): number =>
    counts.reduce((sum, one) => (one.measure === measure && one.outcome === outcome ? sum + one.n : sum), 0)
  return {
    ...pooled(id, []),
    hit: count(VERDICT.hit),
    missed: count(VERDICT.missed),
    missing: count(VERDICT.missing),
  }
}

/** Outcomes that belong to a part of a figure, by the missing-data rule of its KPI. */
export function outcomesOf(
  { missing }: Pick<GovernanceKpi, 'missing'>,
  part: FigurePart,
): readonly Verdict[] {
  const failed = missing === 'fail' ? [VERDICT.missing] : []
  const outcomes: Readonly<Record<FigurePart, readonly Verdict[]>> = {
    numerator: [VERDICT.hit],
    missed: [VERDICT.missed, ...failed],
    denominator: [VERDICT.hit, VERDICT.missed, ...failed],
    missing: [VERDICT.missing],
    excluded: [],
    declared: [],
    notMeasured: [],
  }
  return outcomes[part]
}

/** What a KPI asks on a day: the scheme's target where it counts governance, else what the training rules say. */
export function governanceTarget(
  kpi: GovernanceKpi,
  { isCounted, rules, day }: { isCounted: boolean; rules: readonly TrainingRule[]; day: string },
): number {
  if (isCounted) return kpi.target
  if (kpi.measure === 'trainingCoverage') return amountOn(rules, 'coverage', day)
  return kpi.measure === 'passRate' ? amountOn(rules, 'passRate', day) : kpi.target
}

export interface GovernanceFigure {
  readonly measure: GovernanceMeasure
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

/** All together first, then each department by name. */
export function governanceRows(
  counts: readonly GovernanceCount[],
  kpis: readonly GovernanceKpi[],
  targets: Readonly<Record<GovernanceMeasure, number>>,
  scheme: Scheme,
): readonly GovernanceRow[] {
  const byDepartment = countsByDepartment(counts, kpis)
  const rowOf = (department: string | null, own: readonly (readonly KpiCount[])[]): GovernanceRow => ({
    department,
    figures: kpis.map((kpi, i) => {
      const sum = pooled(
        kpi.id,
        own.map((counted) => counted[i]!),
      )
      const ratio = ratioOf(kpi, sum, scheme)
      const [numerator, denominator] = [toNumber(ratio.numerator), ratio.denominator]
      const met = meetsPercent(numerator, denominator, targets[kpi.measure])
      return { measure: kpi.measure, numerator, denominator, met }
    }),
  })
  const names = [...byDepartment.keys()].sort((a, b) => (a < b ? -1 : 1))
  return [
    rowOf(null, [...byDepartment.values()]),
    ...names.map((name) => rowOf(name, [byDepartment.get(name)!])),
  ]
}

/** A quarter, and the minutes of training that everybody is to have in it. */
export interface HoursQuarter {
  readonly firstDay: DayNumber
  readonly lastDay: DayNumber
  readonly minutes: number
}

/** Quarters whose last day lies in a span. */
export function quartersEnding(
  { firstDay, lastDay }: { readonly firstDay: DayNumber; readonly lastDay: DayNumber },
  rules: readonly TrainingRule[],
): readonly HoursQuarter[] {
  const quarters: HoursQuarter[] = []
  for (let day = firstDay; day <= lastDay;) {
    const { firstOn, lastOn } = quarterOf(dayText(day))
    const quarter = { firstDay: dayNumber(firstOn), lastDay: dayNumber(lastOn) }
    if (quarter.lastDay <= lastDay) {
      const hours = fractionOf(amountOn(rules, 'quarterHours', lastOn))
      quarters.push({ ...quarter, minutes: Math.ceil(toNumber(multiply(hours, fractionOf(60)))) })
    }
    day = quarter.lastDay + 1
  }
  return quarters
}

/** Where a thing is opened. */
export function governancePath({ kind, id, on }: Pick<GovernanceItem, 'kind' | 'id' | 'on'>): string {
  const paths: Readonly<Record<GovernanceItemKind, string>> = {
    person: `/training?tab=ledger&on=${on}`,
    training: `/training/${id}`,
    drill: `/drills/${id}`,
    finding: `/drills?tab=findings&finding=${id}`,
    accountability: '/hr?tab=accountability',
    planReview: `/plans/${id}`,
    planTask: `/plans/${id}?tab=tasks`,
    risk: '/risks',
  }
  return paths[kind]
}
