// Score rows for tests of what is drawn from them.
import type { KpiScore, ScoreRow } from '../../core/scorecard.ts'

export function makeKpiScore(over: Partial<KpiScore> = {}): KpiScore {
  return {
    kpi: 'K3',
    dimension: 'timeliness',
    numerator: 171,
    denominator: 190,
    rate: 0.9,
    adjustedRate: null,
    score: '92.0000',
    weight: '15',
    floor: 70,
    target: 95,
    points: '13.80',
    wilson: null,
    smallSample: false,
    declared: 0,
    notMeasured: 0,
    missing: 0,
    excluded: 0,
    blocked: false,
    ...over,
  }
}

/** A ranked row whose KPIs K1, K2, … earned these points. */
export function makeScoreRow(over: {
  readonly name?: string
  readonly score: string | null
  readonly points: readonly (string | null)[]
}): ScoreRow {
  return {
    name: over.name ?? '客服部',
    group: null,
    ranked: over.score !== null,
    notRanked: null,
    rank: 1,
    tied: false,
    score: over.score,
    grade: over.score !== null && Number(over.score) < 60 ? 'E' : 'A',
    coefficient: '1.10',
    kpis: over.points.map((points, i) =>
      makeKpiScore({
        kpi: `K${i + 1}`,
        points,
        ...(points === null ? { score: null, denominator: 0, rate: null } : {}),
      }),
    ),
  }
}
