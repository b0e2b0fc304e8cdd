// What moved a score: from one result to another, KPI by KPI and by what was adjusted, in hundredths of a point so that
// it adds up exactly.
import { fractionOf, multiply, toFixedHalfUp } from './fraction.ts'
import type { KpiScore, ScoreRow } from './scorecard.ts'

/**
 * What may move a score beside KPIs (scoring §3): praise, deductions, what an earlier cycle carried over, and the bounds:
 * 0 to 100, and the cap of a veto.
 */
export const ADJUSTED_PARTS = ['bonus', 'deduction', 'carried', 'bounds'] as const
export type AdjustedPart = (typeof ADJUSTED_PARTS)[number]

export type MovedBy =
  { readonly kind: 'kpi'; readonly kpi: string } | { readonly kind: 'adjusted'; readonly part: AdjustedPart }

export interface ScorePart {
  readonly by: MovedBy
  /** Points of both, signed; null where the one does not have it. */
  readonly before: string | null
  readonly after: string | null
  /** after − before in hundredths, null counted as none. */
  readonly change: number
}

export interface WaterfallStep extends ScorePart {
  /** Where the step starts and ends, hundredths. */
  readonly from: number
  readonly to: number
}

export interface Waterfall {
  readonly start: number
  readonly end: number
  /** Those that change nothing are left out. */
  readonly steps: readonly WaterfallStep[]
}

type Scored = Pick<ScoreRow, 'score' | 'kpis' | 'adjustment'>

/** All that makes either score: every KPI that one of them has, then what was adjusted. Their points make up the scores. */
export function scoreParts(before: Scored | null, after: Scored | null): readonly ScorePart[] {
  const was = pointsByKpi(before)
  const is = pointsByKpi(after)
  const ids = new Set([...is.keys(), ...was.keys()])
  const kpis = [...ids].map((kpi) => partOf({ kind: 'kpi', kpi }, was.get(kpi), is.get(kpi)))
  const [adjusted, now] = [adjustedPoints(before), adjustedPoints(after)]
  const others = ADJUSTED_PARTS.flatMap((part): ScorePart[] =>
    adjusted[part] === undefined && now[part] === undefined
      ? []
      : [partOf({ kind: 'adjusted', part }, adjusted[part], now[part])],
  )
  return [...kpis, ...others]
}

/** null where either score is missing. */
export function waterfallSteps(before: Scored | null, after: Scored): Waterfall | null {
  if (!before || before.score === null || after.score === null) return null
  const start = hundredths(before.score)
  let at = start
  const steps = scoreParts(before, after).flatMap((part): WaterfallStep[] => {
    if (part.change === 0) return []
    const from = at
    at += part.change
    return [{ ...part, from, to: at }]
  })
  return { start, end: hundredths(after.score), steps }
}

/** '92.30' → 9230. */
export function hundredths(points: string): number {
  return Number(toFixedHalfUp(multiply(fractionOf(points), fractionOf(100)), 0))
}

/** 9230 → '92.30', −35 → '-0.35'. */
export function pointsText(n: number): string {
  const text = String(Math.abs(n)).padStart(3, '0')
  return `${n < 0 ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
}

function partOf(by: MovedBy, before: string | null = null, after: string | null = null): ScorePart {
  return { by, before, after, change: hundredths(after ?? '0') - hundredths(before ?? '0') }
}

function pointsByKpi(row: Scored | null): ReadonlyMap<string, string | null> {
  return new Map(row?.kpis.map(({ kpi, points }: KpiScore) => [kpi, points]))
}

/** What is not zero. The bounds take whatever the sum is cut by. */
function adjustedPoints(row: Scored | null): Partial<Record<AdjustedPart, string>> {
  if (!row || row.score === null) return {}
  const { bonus = '0', deduction = '0', carried = '0' } = row.adjustment ?? {}
  const sum = row.kpis.reduce((total, { points }) => total + hundredths(points ?? '0'), 0)
  const [added, taken, moved] = [hundredths(bonus), -hundredths(deduction), hundredths(carried)]
  const found = {
    bonus: added,
    deduction: taken,
    carried: moved,
    bounds: hundredths(row.score) - sum - added - taken - moved,
  }
  return Object.fromEntries(
    Object.entries(found).flatMap(([part, n]) => (n === 0 ? [] : [[part, pointsText(n)]])),
  )
}
