// Scores as bars from zero, best on top, each with its name and figure beside it.
import type { EChartsOption } from 'echarts'
import type { ChartColors } from './chartColors.ts'

export interface NamedScore {
  readonly name: string
  readonly score: string
}

export const SCORE_BAR_HEIGHT = 26

/** `scores` best first. */
export function scoresOption(
  scores: readonly NamedScore[],
  colors: ChartColors,
  passMark: { readonly at: number; readonly label: string },
): EChartsOption {
  return {
    animation: false,
    textStyle: { fontFamily: colors.font, color: colors.ink, fontSize: 12 },
    grid: {
      left: 8,
      right: 52,
      top: 20,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: { type: 'value', min: 0, max: 100, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: scores.map(({ name }) => name),
      axisLine: { lineStyle: { color: colors.line } },
      axisTick: { show: false },
      axisLabel: { color: colors.ink, width: 150, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        barWidth: 14,
        cursor: 'pointer',
        data: scores.map(({ score }) => ({
          value: Number(score),
          label: { formatter: score },
          itemStyle: { color: Number(score) < passMark.at ? colors.bad : colors.primary },
        })),
        label: { show: true, position: 'right', color: colors.ink, fontWeight: 600 },
        markLine: {
          silent: true,
          symbol: 'none',
          data: [{ xAxis: passMark.at }],
          lineStyle: { color: colors.quiet, type: 'dashed' },
          label: {
            formatter: passMark.label,
            color: colors.quiet,
            position: 'start',
            distance: 4,
            fontSize: 11,
          },
        },
      },
    ],
  }
}
