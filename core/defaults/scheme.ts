// The scoring scheme a new organisation starts with (scoring §3, §5–§8); every figure of it is data.
import type { MissingRule, RateMeasure, RecordKpi, Scheme } from '../scheme.ts'

/** Its name is a code; `core/names.ts` words it, and the names of K1–K8. */
export function defaultScheme(): Scheme {
  return {
    name: 'default',
    cohort: 'due_in_period',
    kpis: [
      rate('K1', 'timeliness', 'collectionOnTime', 5, 80, 98, 'exclude'),
      rate('K2', 'timeliness', 'responseOnTime', 10, 75, 95, 'fail'),
      rate('K3', 'timeliness', 'handlingOnTime', 15, 70, 95, 'fail'),
      rate('K4', 'resolution', 'resolved', 15, 60, 90, 'fail'),
      rate('K5', 'resolution', 'closedLoop', 10, 60, 90, 'fail'),
      rate('K6', 'resolution', 'firstTimeResolved', 10, 50, 80, 'fail'),
      rate('K7', 'satisfaction', 'satisfied', 30, 60, 90, 'exclude'),
      { ...rate('K8', 'satisfaction', 'dissatisfiedConverted', 5, 0, 35, 'fail'), curve: { kind: 'linear' } },
    ],
    smallSample: { rule: 'plain', nMin: 10, k: 10 },
    basicallySatisfiedCounts: true,
    partlyResolvedCounts: false,
    aggregation: 'pooled',
    minLiveShare: 0.6,
    ties: 'skip',
    grades: [
      { grade: 'A+', atLeast: 95, coefficient: 1.15 },
      { grade: 'A', atLeast: 90, coefficient: 1.1 },
      { grade: 'B', atLeast: 80, coefficient: 1 },
      { grade: 'C', atLeast: 70, coefficient: 0.9 },
      { grade: 'D', atLeast: 60, coefficient: 0.8 },
      { grade: 'E', atLeast: 0, coefficient: 0.6 },
    ],
    coefficient: { kind: 'step' },
  }
}

function rate(
  id: string,
  dimension: RecordKpi['dimension'],
  measure: RateMeasure,
  weight: number,
  floor: number,
  target: number,
  missing: MissingRule,
): RecordKpi {
  const curve = { kind: 'lin60' } as const
  return { id, on: true, dimension, kind: 'rate', measure, weight, floor, target, curve, missing }
}
