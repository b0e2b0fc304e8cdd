// From the score of the period before to this one, KPI by KPI, in hundredths of a point so that it adds up exactly.
import { fractionOf, multiply, toFixedHalfUp } from '../../core/fraction.ts'
import type { KpiScore, ScoreRow } from '../../core/scorecard.ts'

export interface WaterfallStep {
  /** null: what no KPI explains (adjustments made to the sum). */
  readonly kpi: string | null
  readonly before: string | null
  readonly after: string | null
  /** Where the step starts and ends, hundredths. */
  readonly from: number
  readonly to: number
}

export interface Waterfall {
  readonly start: number
  readonly end: number
  readonly steps: readonly WaterfallStep[]
}

/** null where either score is missing. Steps that change nothing are left out. */
export function waterfallSteps(previous: ScoreRow | null, current: ScoreRow): Waterfall | null {
  if (!previous || previous.score === null || current.score === null) return null
  const start = hundredths(previous.score)
  const end = hundredths(current.score)
  const before = new Map(previous.kpis.map((k) => [k.kpi, k]))
  const after = new Map(current.kpis.map((k) => [k.kpi, k]))
  const steps: WaterfallStep[] = []
  let at = start
  for (const kpi of new Set([...after.keys(), ...before.keys()])) {
    const was = pointsOf(before.get(kpi))
    const is = pointsOf(after.get(kpi))
    const change = hundredths(is ?? '0') - hundredths(was ?? '0')
    if (change === 0) continue
    steps.push({ kpi, before: was, after: is, from: at, to: at + change })
    at += change
  }
  if (at !== end) steps.push({ kpi: null, before: null, after: null, from: at, to: end })
  return { start, end, steps }
}

/** '92.30' → 9230. */
export function hundredths(points: string): number {
  return Number(toFixedHalfUp(multiply(fractionOf(points), fractionOf(100)), 0))
}

function pointsOf(score: KpiScore | undefined): string | null {
  return score?.points ?? null
}
