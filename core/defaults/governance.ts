// The governance dimension as it begins when somebody switches it on (scoring §3); every figure of it is data.
import type { GovernanceKpi, GovernanceMeasure, Scheme } from '../scheme.ts'

/** What came of the work weighs twice what led to it. Risk reviews are offered and off: they are no review of a plan. */
export function defaultGovernance(): NonNullable<Scheme['governance']> {
  return {
    points: 10,
    kpis: [
      rate('G1', 'improvementLanded', 2, 60, 85),
      rate('G2', 'reviewsOnTime', 1, 60, 100),
      rate('G3', 'trainingCoverage', 1, 80, 100),
      rate('G4', 'passRate', 1, 60, 90),
      rate('G5', 'hoursMet', 1, 60, 100),
      rate('G6', 'drillsDone', 2, 60, 100),
      rate('G7', 'closedOnTime', 2, 60, 100),
      { ...rate('G8', 'risksReviewed', 1, 60, 100), on: false },
    ],
  }
}

function rate(
  id: string,
  measure: GovernanceMeasure,
  weight: number,
  floor: number,
  target: number,
): GovernanceKpi {
  const curve = { kind: 'lin60' } as const
  const common = { on: true, dimension: 'governance', kind: 'rate', missing: 'fail' } as const
  return { id, measure, weight, floor, target, curve, ...common }
}
