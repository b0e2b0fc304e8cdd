// A score over periods as a line with every point named; grade boundaries in the background.
import type { EChartsOption } from 'echarts'
import type { ChartColors } from './chartColors.ts'

export interface TrendValue {
  readonly label: string
  /** null: no score in that period. */
  readonly score: string | null
}

export interface Boundary {
  readonly at: number
  readonly label: string
}

export function trendOption(
  values: readonly TrendValue[],
  boundaries: readonly Boundary[],
  colors: ChartColors,
): EChartsOption {
  const known = values.flatMap(({ score }) => (score === null ? [] : [Number(score)]))
  const least = Math.max(0, Math.floor((Math.min(...known) - 3) / 5) * 5)
  const most = Math.min(100, Math.ceil((Math.max(...known) + 3) / 5) * 5)
  return {
    animation: false,
    textStyle: { fontFamily: colors.font, color: colors.ink, fontSize: 12 },
    grid: {
      left: 12,
      right: 40,
      top: 20,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      data: values.map(({ label }) => label),
      axisLine: { lineStyle: { color: colors.line } },
      axisTick: { show: false },
      axisLabel: { color: colors.quiet, interval: 0, hideOverlap: true },
    },
    yAxis: { type: 'value', min: least, max: most, show: false },
    series: [
      {
        type: 'line',
        cursor: 'pointer',
        symbol: 'circle',
        symbolSize: 7,
        itemStyle: { color: colors.primary },
        lineStyle: { color: colors.primary, width: 2 },
        data: values.map(({ score }) => ({
          value: score === null ? '-' : Number(score),
          label: { formatter: score ?? '' },
        })),
        label: { show: true, position: 'top', color: colors.ink, fontWeight: 600 },
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: colors.line, type: 'dashed' },
          data: boundaries
            .filter(({ at }) => at > least && at < most)
            .map(({ at, label }) => ({
              yAxis: at,
              label: { formatter: label, color: colors.quiet, position: 'end' as const, fontSize: 11 },
            })),
        },
      },
    ],
  }
}
