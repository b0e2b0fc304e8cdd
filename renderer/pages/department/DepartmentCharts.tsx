import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import type { TrendPoint } from '../../../core/scorecard.ts'
import { formatChange, NO_VALUE } from '../../../core/format.ts'
import { parsePeriod } from '../../../core/period.ts'
import { periodName } from '../../../core/periodName.ts'
import type { ScoreRow } from '../../../core/scorecard.ts'
import { useOperation } from '../../api.ts'
import { Chart } from '../../charts/Chart.tsx'
import { useChartColors } from '../../charts/chartColors.ts'
import { type Boundary, trendOption } from '../../charts/trendOption.ts'
import { WATERFALL_HEAD, WATERFALL_ROW_HEIGHT, waterfallOption } from '../../charts/waterfallOption.ts'
import { waterfallSteps } from '../../charts/waterfallSteps.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { kpiLabelOf } from '../../parts/kpiLabel.ts'
import type { Kpis } from '../../parts/useKpis.ts'
import { usePeriod } from '../../period.tsx'
import { useWhy } from '../../why/useWhy.ts'

const TREND_HEIGHT = 200
const NO_BOUNDARIES: readonly Boundary[] = []

export function TrendChart({ points }: { readonly points: readonly TrendPoint[] }) {
  const say = useSay()
  const zone = useZone()
  const colors = useChartColors()
  const { period, choose } = usePeriod()
  const scheme = useOperation('getScheme', { period: period.key })
  const grades = scheme.data?.scheme.grades
  const boundaries = useMemo(
    () =>
      grades
        ?.filter(({ atLeast }) => atLeast > 0)
        .map((g) => ({ at: g.atLeast, label: `${g.grade} ${g.atLeast}` })),
    [grades],
  )
  const values = useMemo(() => {
    // Periods before the first score say nothing.
    const first = points.findIndex(({ row }) => row !== null && row.score !== null)
    return points.slice(Math.max(0, first)).map(({ period, row }) => ({
      key: period,
      label: period,
      score: row?.score ?? null,
    }))
  }, [points])
  const option = useMemo(
    () => trendOption(values, boundaries ?? NO_BOUNDARIES, colors),
    [values, boundaries, colors],
  )
  if (values.filter(({ score }) => score !== null).length < 2) {
    return (
      <>
        <Typography component="h3" variant="h3">
          {say('department.trend')}
        </Typography>
        <Typography color="textSecondary">{say('department.trendTooShort')}</Typography>
      </>
    )
  }
  return (
    <Chart
      title={say('department.trend')}
      summary={say('department.trendSummary', { count: values.length })}
      option={option}
      height={TREND_HEIGHT}
      table={{
        columns: [say('department.period'), say('figure.score')],
        rows: values.map(({ key, score }) => [periodName(parsePeriod(key, zone), say), score ?? NO_VALUE]),
      }}
      onPick={(i) => {
        const value = values[i]
        if (value) choose(value.key)
      }}
    />
  )
}

interface WaterfallChartProps {
  readonly row: ScoreRow
  readonly previous: ScoreRow | null
  readonly kpis: Kpis
}

export function WaterfallChart({ row, previous, kpis }: WaterfallChartProps) {
  const say = useSay()
  const colors = useChartColors()
  const why = useWhy()
  const waterfall = useMemo(() => waterfallSteps(previous, row), [previous, row])
  const names = useMemo(
    () =>
      waterfall?.steps.map(({ kpi }) =>
        kpi === null ? say('department.adjustments') : kpiLabelOf(kpis.byId, kpi, say),
      ) ?? [],
    [waterfall, kpis, say],
  )
  const option = useMemo(
    () =>
      waterfall && waterfall.steps.length > 0
        ? waterfallOption(
            waterfall,
            { steps: names, before: say('department.previous'), after: say('department.current') },
            colors,
          )
        : null,
    [waterfall, names, colors, say],
  )
  if (!waterfall || !option || !previous) {
    return (
      <>
        <Typography component="h3" variant="h3">
          {say('department.waterfall')}
        </Typography>
        <Typography color="textSecondary">
          {say(waterfall ? 'department.waterfallSame' : 'department.waterfallNone')}
        </Typography>
      </>
    )
  }
  return (
    <Chart
      title={say('department.waterfall')}
      summary={say('department.waterfallSummary', {
        before: previous.score ?? NO_VALUE,
        after: row.score ?? NO_VALUE,
        change: formatChange(previous.score, row.score),
      })}
      option={option}
      height={waterfall.steps.length * WATERFALL_ROW_HEIGHT + WATERFALL_HEAD}
      table={{
        columns: [
          say('figure.kpi'),
          say('department.previous'),
          say('department.current'),
          say('figure.change'),
        ],
        rows: [
          ...waterfall.steps.map(({ before, after, from, to }, i) => [
            names[i] ?? '',
            before ?? NO_VALUE,
            after ?? NO_VALUE,
            formatChange('0', ((to - from) / 100).toFixed(2)),
          ]),
          [
            say('figure.total'),
            previous.score ?? NO_VALUE,
            row.score ?? NO_VALUE,
            formatChange(previous.score, row.score),
          ],
        ],
      }}
      onPick={(i) => {
        const kpi = waterfall.steps[i]?.kpi
        if (kpi) why.open(kpi, null)
      }}
    />
  )
}
