// Group × KPI as shaded cells; the sign in a cell says without colour what the shade says.
import type { EChartsOption } from 'echarts'
import { NO_VALUE } from '../../core/format.ts'
import { FIGURE_STATUSES, type FigureStatus, STATUS_SIGN } from '../parts/figureStatus.ts'
import type { ChartColors } from './chartColors.ts'

export interface HeatCell {
  readonly status: FigureStatus
  /** What is written in the cell; null where N/A. */
  readonly text: string | null
}

export interface HeatRow {
  readonly name: string
  /** One per column. */
  readonly cells: readonly HeatCell[]
}

export const HEAT_ROW_HEIGHT = 28
/** Room above the rows for two lines of column names. */
export const HEAT_HEAD = 48

export function heatOption(
  columns: readonly string[],
  rows: readonly HeatRow[],
  colors: ChartColors,
): EChartsOption {
  const shade: Record<FigureStatus, string> = {
    belowFloor: mix(colors.bad, colors.paper, 0.34),
    belowTarget: mix(colors.warn, colors.paper, 0.2),
    met: mix(colors.primary, colors.paper, 0.08),
    none: colors.paper,
  }
  return {
    animation: false,
    textStyle: { fontFamily: colors.font, color: colors.ink, fontSize: 12 },
    grid: { left: 8, right: 8, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      position: 'top',
      data: [...columns],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: colors.quiet, interval: 0, fontSize: 11, lineHeight: 15 },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: colors.ink, width: 120, overflow: 'truncate' },
    },
    visualMap: {
      type: 'piecewise',
      show: false,
      dimension: 2,
      pieces: FIGURE_STATUSES.map((status, value) => ({ value, color: shade[status] })),
    },
    series: [
      {
        type: 'heatmap',
        cursor: 'pointer',
        data: rows.flatMap(({ cells }, y) =>
          cells.map(({ status, text }, x) => ({
            value: [x, y, FIGURE_STATUSES.indexOf(status)],
            label: { formatter: text === null ? NO_VALUE : `${STATUS_SIGN[status]} ${text}`.trim() },
          })),
        ),
        label: { show: true, color: colors.ink, fontSize: 12 },
        itemStyle: { borderColor: colors.paper, borderWidth: 2 },
        emphasis: { itemStyle: { borderColor: colors.quiet, borderWidth: 1 } },
      },
    ],
  }
}

/** `share` of one colour over another, both '#rrggbb'. */
function mix(over: string, under: string, share: number): string {
  const channel = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(over, at) * share + channel(under, at) * (1 - share))
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${mixed.join('')}`
}
