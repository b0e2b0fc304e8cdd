import Box from '@mui/material/Box'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { NO_VALUE } from '../../../core/format.ts'
import { toFixedHalfUp, fractionOf } from '../../../core/fraction.ts'
import type { Kpi } from '../../../core/scheme.ts'
import type { KpiScore, Scorecard } from '../../../core/scorecard.ts'
import { Chart } from '../../charts/Chart.tsx'
import { useChartColors } from '../../charts/chartColors.ts'
import { HEAT_HEAD, HEAT_ROW_HEIGHT, heatOption } from '../../charts/heatOption.ts'
import { SCORE_BAR_HEIGHT, scoresOption } from '../../charts/scoresOption.ts'
import { useSay } from '../../language.tsx'
import { figureStatus } from '../../parts/figureStatus.ts'
import { kpiShortName } from '../../../core/names.ts'
import { Panel } from '../../parts/Panel.tsx'
import { useWhy } from '../../why/useWhy.ts'

/** More marks than this are a smear; the table above has them all. */
const MOST_ROWS = 20
const PASS_MARK = 60

interface OverviewChartsProps {
  readonly scorecard: Scorecard
  readonly kpis: readonly Kpi[]
}

export function OverviewCharts({ scorecard, kpis }: OverviewChartsProps) {
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', lg: '2fr 3fr' }, mt: 2 }}>
      <Panel>
        <ScoresChart scorecard={scorecard} />
      </Panel>
      <Panel>
        <HeatChart scorecard={scorecard} kpis={kpis} />
      </Panel>
    </Box>
  )
}

function ScoresChart({ scorecard }: { readonly scorecard: Scorecard }) {
  const say = useSay()
  const colors = useChartColors()
  const navigate = useNavigate()
  const scored = useMemo(
    () => scorecard.rows.flatMap(({ name, score }) => (score === null ? [] : [{ name, score }])),
    [scorecard],
  )
  const shown = scored.slice(0, MOST_ROWS)
  const option = useMemo(
    () =>
      scoresOption(scored.slice(0, MOST_ROWS), colors, { at: PASS_MARK, label: say('overview.passMark') }),
    [scored, colors, say],
  )
  const folder = scorecard.by === 'department' ? 'departments' : 'handlers'
  return (
    <Chart
      title={say('overview.scoresChart')}
      summary={
        shown.length < scored.length
          ? say('overview.scoresSummaryCut', { shown: shown.length, total: scored.length })
          : say('overview.scoresSummary', { count: scored.length })
      }
      option={option}
      height={shown.length * SCORE_BAR_HEIGHT + 36}
      table={{
        columns: [say(`overview.${scorecard.by}`), say('overview.score')],
        rows: scored.map(({ name, score }) => [name, score]),
      }}
      onPick={(i) => {
        const name = shown[i]?.name
        if (name !== undefined)
          void navigate(`/${folder}/${encodeURIComponent(name)}?period=${scorecard.period.key}`)
      }}
    />
  )
}

function HeatChart({ scorecard, kpis }: OverviewChartsProps) {
  const say = useSay()
  const colors = useChartColors()
  const why = useWhy()
  const rows = useMemo(
    () => scorecard.rows.filter((row) => row.score !== null).slice(0, MOST_ROWS),
    [scorecard],
  )
  const option = useMemo(
    () =>
      heatOption(
        kpis.map((kpi) => `${kpi.id}\n${kpiShortName(kpi, say)}`),
        rows.map((row) => ({
          name: row.name,
          cells: kpis.map((kpi) => cellOf(kpi, row.kpis)),
        })),
        colors,
      ),
    [rows, kpis, colors, say],
  )
  return (
    <Chart
      title={say('overview.heatChart')}
      summary={say('overview.heatSummary')}
      option={option}
      height={rows.length * HEAT_ROW_HEIGHT + HEAT_HEAD}
      table={{
        columns: [say(`overview.${scorecard.by}`), ...kpis.map((kpi) => kpi.id)],
        rows: rows.map((row) => [row.name, ...kpis.map((kpi) => cellOf(kpi, row.kpis).text ?? NO_VALUE)]),
      }}
      onPick={(i) => {
        const row = rows[Math.floor(i / kpis.length)]
        const kpi = kpis[i % kpis.length]
        if (row && kpi) why.open(kpi.id, row.name)
      }}
    />
  )
}

function cellOf(kpi: Kpi, scores: readonly KpiScore[]) {
  const score = scores.find((s) => s.kpi === kpi.id)
  if (!score) return { status: 'none', text: null } as const
  const text = score.score === null ? null : toFixedHalfUp(fractionOf(score.score), 1)
  return { status: figureStatus(kpi, score), text }
}
