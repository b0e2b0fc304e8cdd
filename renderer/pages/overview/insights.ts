// The things worth knowing about a period, most pressing first: computed, so that nobody has to find them in a table.
import { hundredths, waterfallSteps } from '../../../core/waterfall.ts'
import type { Kpi } from '../../../core/scheme.ts'
import type { KpiScore, Scorecard } from '../../../core/scorecard.ts'
import { figureStatus } from '../../parts/figureStatus.ts'

export type Insight =
  /** KPIs nothing in the data supplies: dropped for all, so the rest weighs more. */
  | { readonly kind: 'dropped'; readonly kpis: readonly string[] }
  /** KPIs of governance for which nothing fell due. */
  | { readonly kind: 'idle'; readonly kpis: readonly string[] }
  | { readonly kind: 'overdue'; readonly count: number }
  /** The score that fell most since the period before, and the KPI that cost it most. */
  | { readonly kind: 'fall'; readonly name: string; readonly change: number; readonly kpi: string | null }
  /** The KPI that costs the group as a whole the most points. */
  | { readonly kind: 'weakest'; readonly kpi: string; readonly score: KpiScore; readonly lost: number }
  | { readonly kind: 'failing'; readonly names: readonly string[] }
  | { readonly kind: 'rise'; readonly name: string; readonly change: number }
  | { readonly kind: 'allMet'; readonly departments: number }

const WORTH_KNOWING = 3

/** At most three, after what was dropped. `change` and `lost` are hundredths of a point. */
export function insightsOf(
  scorecard: Scorecard,
  previous: Scorecard | null,
  kpis: readonly Kpi[],
  overdueOpen: number,
): readonly Insight[] {
  const found: Insight[] = []
  if (overdueOpen > 0) found.push({ kind: 'overdue', count: overdueOpen })
  const fall = extremeChange(scorecard, previous, -1)
  if (fall) found.push({ kind: 'fall', ...fall })
  const weakest = weakestKpi(scorecard, kpis)
  if (weakest) found.push(weakest)
  const failing = scorecard.rows.filter((row) => row.grade === 'E').map((row) => row.name)
  if (failing.length > 0) found.push({ kind: 'failing', names: failing })
  const rise = extremeChange(scorecard, previous, 1)
  if (rise) found.push({ kind: 'rise', name: rise.name, change: rise.change })
  const ranked = scorecard.rows.filter((row) => row.ranked).length
  if (found.length === 0 && ranked > 0) found.push({ kind: 'allMet', departments: ranked })
  const governed = new Set(kpis.filter(({ dimension }) => dimension === 'governance').map(({ id }) => id))
  const idle = scorecard.dropped.filter((id) => governed.has(id))
  const dropped = scorecard.dropped.filter((id) => !governed.has(id))
  return [
    ...(dropped.length > 0 ? [{ kind: 'dropped', kpis: dropped } as const] : []),
    ...(idle.length > 0 ? [{ kind: 'idle', kpis: idle } as const] : []),
    ...found.slice(0, WORTH_KNOWING),
  ]
}

/** The largest change in one direction, with the KPI that moved most that way. */
function extremeChange(
  scorecard: Scorecard,
  previous: Scorecard | null,
  sign: 1 | -1,
): { name: string; change: number; kpi: string | null } | null {
  const before = new Map(previous?.rows.map((row) => [row.name, row]))
  let most: { name: string; change: number; kpi: string | null } | null = null
  for (const row of scorecard.rows) {
    const waterfall = row.ranked ? waterfallSteps(before.get(row.name) ?? null, row) : null
    if (!waterfall) continue
    const change = waterfall.end - waterfall.start
    if (change * sign <= (most ? most.change * sign : 0)) continue
    const step = waterfall.steps.toSorted((a, b) => (b.change - a.change) * sign)[0]
    most = { name: row.name, change, kpi: step?.by.kind === 'kpi' ? step.by.kpi : null }
  }
  return most
}

function weakestKpi(scorecard: Scorecard, kpis: readonly Kpi[]): Insight | null {
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]))
  let worst: { score: KpiScore; lost: number } | null = null
  for (const score of scorecard.total.kpis) {
    const kpi = byId.get(score.kpi)
    if (!kpi || score.points === null || figureStatus(kpi, score) === 'met') continue
    const lost = hundredths(score.weight) - hundredths(score.points)
    if (lost > (worst?.lost ?? 0)) worst = { score, lost }
  }
  return worst && { kind: 'weakest', kpi: worst.score.kpi, score: worst.score, lost: worst.lost }
}
