// The pictures: the same figures as the tables, so that they cannot disagree.
import { NO_VALUE } from '../format.ts'
import { periodName } from '../periodName.ts'
import { parsePeriod } from '../period.ts'
import type { KpiScore } from '../scorecard.ts'
import { boundText, type Context, gapOf, type KpiView, scoreOf, valueText } from './context.ts'
import type { BarChart, HeatLevel, HeatMap, Section, TrendChart } from './document.ts'

export function chartsSection(c: Context): Section {
  return {
    id: 'charts',
    title: c.say('report.charts'),
    blocks: [bars(c), heat(c), trend(c)],
  }
}

function bars({ input, say, noun }: Context): BarChart {
  const { rows, total } = input.scorecard
  const lines = input.scheme.grades.filter((g) => g.atLeast > 0)
  return {
    kind: 'bars',
    title: say('report.barsTitle', { group: noun }),
    max: 100,
    lines: lines.map((g) => ({ value: g.atLeast, label: g.grade })),
    bars:
      rows.length === 0
        ? []
        : [
            ...rows.map((r) => ({
              label: r.name,
              value: r.score === null ? null : Number(r.score),
              text: r.score === null ? NO_VALUE : r.grade === null ? r.score : `${r.score}  ${r.grade}`,
              faint: !r.ranked,
            })),
            {
              label: say('report.whole'),
              value: total.score === null ? null : Number(total.score),
              text: total.score ?? NO_VALUE,
              faint: true,
            },
          ],
    empty: say('report.noRows', { group: noun }),
  }
}

function heat(c: Context): HeatMap {
  const { input, say } = c
  const { rows, total } = input.scorecard
  const line = (label: string, r: (typeof rows)[number]): HeatMap['rows'][number] => ({
    label,
    cells: c.kpis.map((view) => {
      const score = scoreOf(r, view.kpi.id)
      return score
        ? { text: heatText(view, score), level: levelOf(view, score) }
        : { text: NO_VALUE, level: null }
    }),
  })
  return {
    kind: 'heat',
    title: say('report.heatTitle', { group: c.noun }),
    columns: c.kpis.map((v) => ({ label: `${v.kpi.id}\n${v.short}`, note: boundText(v, v.kpi.target) })),
    rows: rows.length === 0 ? [] : [...rows.map((r) => line(r.name, r)), line(say('report.whole'), total)],
    legend: [
      say('figure.status.met'),
      say('report.nearTarget'),
      say('report.nearFloor'),
      say('figure.status.belowFloor'),
      say('figure.status.none'),
    ],
    empty: say('report.noRows', { group: c.noun }),
  }
}

/** The unit stands in the column's target. */
function heatText(view: KpiView, score: KpiScore): string {
  return valueText(view, score).replace(view.percent ? '%' : view.unit, '')
}

/** Halfway between floor and target parts near the one from near the other. */
export function levelOf(view: KpiView, score: KpiScore): HeatLevel | null {
  const gap = gapOf(view, score)
  if (gap === null) return null
  if (gap <= 0) return 0
  const { curve } = view.kpi
  const span = Math.abs((curve.kind === 'lower_better' ? curve.ceiling : score.floor) - score.target)
  return gap > span ? 3 : gap > span / 2 ? 2 : 1
}

const numberOf = (decimal: string | null | undefined): number | null =>
  decimal === null || decimal === undefined ? null : Number(decimal)

function trend({ input, say, zone, noun }: Context): TrendChart {
  const all = input.trend
  // Periods before anybody had a score would only be empty ground.
  const first = Math.max(
    0,
    (all[0]?.points ?? []).findIndex((_, i) => all.some(({ points }) => points[i]?.row?.score)),
  )
  const keys = all[0]?.points.slice(first).map((p) => p.period) ?? []
  const panels = all.map(({ name, points }) => ({
    label: name,
    values: points.slice(first).map((p) => numberOf(p.row?.score)),
    texts: points.slice(first).map((p) => p.row?.score ?? NO_VALUE),
  }))
  const values = panels.flatMap((p) => p.values.filter((v) => v !== null))
  return {
    kind: 'trend',
    title: say('report.trendTitle', { group: noun }),
    periods: keys.map((key) => periodName(parsePeriod(key, zone), say)),
    // A line shows change, so its scale may start above zero; tens on both ends.
    min: values.length === 0 ? 0 : Math.floor(Math.min(...values) / 10) * 10,
    max: values.length === 0 ? 100 : Math.min(100, Math.max(Math.ceil(Math.max(...values) / 10) * 10, 10)),
    panels: keys.length < 2 ? [] : panels,
    empty: say('report.noTrend'),
  }
}
