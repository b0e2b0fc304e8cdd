import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import type { TrendPoint } from '../../../core/scorecard.ts'
import { NO_VALUE } from '../../../core/format.ts'
import { parsePeriod } from '../../../core/period.ts'
import { periodName } from '../../../core/periodName.ts'
import type { ScoreRow } from '../../../core/scorecard.ts'
import { useOperation } from '../../api.ts'
import { Chart } from '../../charts/Chart.tsx'
import { useChartColors } from '../../charts/chartColors.ts'
import { type Boundary, trendOption } from '../../charts/trendOption.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ScoreWaterfall } from '../../parts/ScoreWaterfall.tsx'
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
  const why = useWhy()
  return (
    <ScoreWaterfall
      title={say('department.waterfall')}
      before={{ row: previous, name: say('department.previous') }}
      after={{ row, name: say('department.current') }}
      kpis={kpis.byId}
      none={say('department.waterfallNone')}
      same={say('department.waterfallSame')}
      onPick={(kpi) => why.open(kpi, null)}
    />
  )
}
