// Floating bars from the score before to this one. Bars show differences only, so their axis need not begin at zero.
import type { EChartsOption } from 'echarts'
import { formatChange } from '../../core/format.ts'
import type { ChartColors } from './chartColors.ts'
import type { Waterfall } from '../../core/waterfall.ts'

export const WATERFALL_ROW_HEIGHT = 28
/** Room above the bars for the two score lines' labels. */
export const WATERFALL_HEAD = 44

export interface WaterfallWords {
  /** One per step, in order. */
  readonly steps: readonly string[]
  readonly before: string
  readonly after: string
}

export function waterfallOption(
  waterfall: Waterfall,
  words: WaterfallWords,
  colors: ChartColors,
): EChartsOption {
  const { steps, start, end } = waterfall
  const all = [start, end, ...steps.flatMap(({ from, to }) => [from, to])]
  const [least, most] = [Math.min(...all) / 100, Math.max(...all) / 100]
  const room = Math.max((most - least) * 0.18, 0.5)
  return {
    animation: false,
    textStyle: { fontFamily: colors.font, color: colors.ink, fontSize: 12 },
    grid: {
      left: 8,
      right: 12,
      top: WATERFALL_HEAD,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: { type: 'value', min: least - room, max: most + room, show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...words.steps],
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: colors.ink },
    },
    series: [
      {
        type: 'bar',
        stack: 'step',
        silent: true,
        barWidth: 14,
        itemStyle: { color: 'transparent' },
        data: steps.map(({ from, to }) => Math.min(from, to) / 100),
        markLine: {
          silent: true,
          z: 1,
          symbol: 'none',
          lineStyle: { color: colors.quiet, type: 'dashed' },
          // One above the other, so that two close scores stay readable.
          data: [scoreLine(start, words.before, colors, 22), scoreLine(end, words.after, colors, 4)],
        },
      },
      {
        type: 'bar',
        stack: 'step',
        barWidth: 14,
        cursor: 'pointer',
        data: steps.map(({ from, to }) => ({
          value: Math.abs(to - from) / 100,
          itemStyle: { color: to < from ? colors.bad : colors.good },
          label: {
            formatter: formatChange('0', ((to - from) / 100).toFixed(2)),
            position: to < from ? ('left' as const) : ('right' as const),
          },
        })),
        label: { show: true, distance: 9, color: colors.ink, backgroundColor: colors.paper, padding: [1, 2] },
      },
    ],
  }
}

function scoreLine(at: number, name: string, colors: ChartColors, distance: number) {
  return {
    xAxis: at / 100,
    label: {
      formatter: `${name} ${(at / 100).toFixed(2)}`,
      color: colors.ink,
      // The axis of rows runs downwards, so a line begins at the top.
      position: 'start' as const,
      distance,
      fontWeight: 600 as const,
    },
  }
}
