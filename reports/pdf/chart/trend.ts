// Small panels, one for each group, all on one scale: the course of a score over the periods.
import type { TrendChart } from '../../../core/report/document.ts'
import { type Faces, GREY, INK, LINE, TEXT } from '../theme.ts'
import { type Drawing, dot, drawing, label, lettered, line, path, portions, rect, wrapped } from './svg.ts'

const PER_ROW = 4
const GAP = 16
const PLOT = 62
/** Room above the highest and below the lowest point for their figures. */
const INSET = 9
const SIZE = 7.5
const SMALL = 6.5

/** More figures than this would touch each other. */
const MOST_TOLD = 4

type Panel = TrendChart['panels'][number]

export function drawTrend(
  chart: TrendChart,
  width: number,
  mostHeight: number,
  faces: Faces,
): readonly Drawing[] {
  const cell = (width - GAP * (PER_ROW - 1)) / PER_ROW
  const rows: {
    panels: readonly { panel: Panel; title: readonly string[] }[]
    title: number
    height: number
  }[] = []
  for (let i = 0; i < chart.panels.length; i += PER_ROW) {
    const panels = chart.panels
      .slice(i, i + PER_ROW)
      .map((panel) => ({ panel, title: wrapped(panel.label, cell, SIZE, faces, true).lines }))
    const title = Math.max(...panels.map((p) => p.title.length)) * SIZE * 1.25
    rows.push({ panels, title, height: title + PLOT + 30 })
  }
  return portions(rows, (r) => r.height, mostHeight).map((portion) => {
    const parts: string[] = []
    let y = 0
    for (const { panels, title, height } of portion) {
      for (const [i, { panel, title: lines }] of panels.entries()) {
        const x = i * (cell + GAP)
        parts.push(
          lettered(x, y + title - lines.length * SIZE * 1.25, lines, { size: SIZE, colour: INK, bold: true }),
        )
        parts.push(drawPanel(chart, panel, x, y + title + 10, cell, faces))
      }
      y += height
    }
    return drawing(width, y, parts)
  })
}

function drawPanel(
  chart: TrendChart,
  panel: Panel,
  left: number,
  top: number,
  width: number,
  faces: Faces,
): string {
  const count = chart.periods.length
  const [low, high] = [String(chart.min), String(chart.max)]
  const scaleWidth = faces.normal.width(high) * SMALL + 4
  const x = (i: number): number =>
    left + scaleWidth + 10 + (i * (width - scaleWidth - 24)) / Math.max(1, count - 1)
  const y = (value: number): number =>
    top + PLOT - INSET - ((value - chart.min) / (chart.max - chart.min || 1)) * (PLOT - 2 * INSET)
  const points = panel.values.map((value, i) => (value === null ? null : ([x(i), y(value)] as const)))
  const small = { size: SMALL, colour: GREY } as const
  const figures = points.flatMap((point, i) => {
    if (!point || !isTold(panel.values, i)) return []
    const base = isValley(panel.values, i) ? point[1] + SMALL + 3 : point[1] - 4
    return [{ x: point[0], base, text: panel.texts[i]!, width: faces.normal.width(panel.texts[i]!) * SMALL }]
  })
  const parts = [
    line(left + scaleWidth, top + PLOT, left + width, top + PLOT, GREY),
    line(left + scaleWidth, y(chart.min), left + width, y(chart.min), LINE, true),
    line(left + scaleWidth, y(chart.max), left + width, y(chart.max), LINE, true),
    label(left, y(chart.min) + 2, low, small),
    label(left, y(chart.max) + 2, high, small),
    // White grounds keep the figures clear of the scale's lines, and lie below the line of the scores.
    ...figures.map((f) => rect(f.x - f.width / 2 - 1, f.base - SMALL + 1, f.width + 2, SMALL, '#ffffff')),
    ...runs(points).map((run) => path(run)),
    ...points.flatMap((point) => (point ? [dot(...point, 1.6)] : [])),
    ...figures.map((f) => label(f.x, f.base, f.text, { size: SMALL, colour: TEXT, anchor: 'middle' })),
  ]
  // Only the ends are named: between them there is no room.
  const below = top + PLOT + 9
  parts.push(label(left + scaleWidth, below, chart.periods[0] ?? '', small))
  if (count > 1)
    parts.push(label(left + width, below, chart.periods[count - 1]!, { ...small, anchor: 'end' }))
  return parts.join('')
}

/** With many periods only the ends, the highest and the lowest have room for a figure. */
function isTold(values: Panel['values'], i: number): boolean {
  const known = values.filter((v) => v !== null)
  const first = values.findIndex((v) => v !== null)
  const last = values.findLastIndex((v) => v !== null)
  return (
    values.length <= MOST_TOLD ||
    [first, last, values.indexOf(Math.max(...known)), values.indexOf(Math.min(...known))].includes(i)
  )
}

/** Lower than what stands beside it: the line goes up from here, and the figure belongs below. */
function isValley(values: Panel['values'], i: number): boolean {
  const here = values[i] ?? 0
  const beside = [values[i - 1], values[i + 1]].filter((v) => v !== null && v !== undefined)
  return beside.length > 0 && beside.every((v) => v > here)
}

/** Stretches without a hole: a line is not drawn over periods without a score. */
function runs(
  points: readonly (readonly [number, number] | null)[],
): readonly (readonly (readonly [number, number])[])[] {
  const found: (readonly [number, number])[][] = [[]]
  for (const point of points) {
    if (point) found.at(-1)!.push(point)
    else if (found.at(-1)!.length > 0) found.push([])
  }
  return found.filter((run) => run.length > 1)
}
