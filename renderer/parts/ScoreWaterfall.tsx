// From one score to another, step by step, with the table behind it.
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { formatChange, NO_VALUE } from '../../core/format.ts'
import type { Kpi } from '../../core/scheme.ts'
import type { ScoreRow } from '../../core/scorecard.ts'
import { type MovedBy, pointsText, waterfallSteps } from '../../core/waterfall.ts'
import type { Say } from '../../core/words.ts'
import { Chart } from '../charts/Chart.tsx'
import { useChartColors } from '../charts/chartColors.ts'
import { WATERFALL_HEAD, WATERFALL_ROW_HEIGHT, waterfallOption } from '../charts/waterfallOption.ts'
import { useSay } from '../language.tsx'
import { kpiLabelOf } from './kpiLabel.ts'

interface Side<Row> {
  readonly row: Row
  readonly name: string
}

interface ScoreWaterfallProps {
  readonly title: string
  readonly before: Side<ScoreRow | null>
  readonly after: Side<ScoreRow>
  readonly kpis: ReadonlyMap<string, Kpi>
  /** What stands there where a score is missing, and where nothing differs. */
  readonly none: string
  readonly same: string
  readonly onPick?: (kpi: string) => void
}

export function ScoreWaterfall(props: ScoreWaterfallProps) {
  const { title, before, after, kpis, onPick } = props
  const say = useSay()
  const colors = useChartColors()
  const waterfall = useMemo(() => waterfallSteps(before.row, after.row), [before.row, after.row])
  const names = useMemo(
    () => waterfall?.steps.map(({ by }) => movedByName(by, kpis, say)) ?? [],
    [waterfall, kpis, say],
  )
  const option = useMemo(
    () =>
      waterfall && waterfall.steps.length > 0
        ? waterfallOption(waterfall, { steps: names, before: before.name, after: after.name }, colors)
        : null,
    [waterfall, names, before.name, after.name, colors],
  )
  if (!waterfall || !option) {
    return (
      <>
        <Typography component="h3" variant="h3">
          {title}
        </Typography>
        <Typography color="textSecondary">{waterfall ? props.same : props.none}</Typography>
      </>
    )
  }
  const [was, is] = [pointsText(waterfall.start), pointsText(waterfall.end)]
  const change = formatChange(was, is)
  return (
    <Chart
      title={title}
      summary={say('department.waterfallSummary', { before: was, after: is, change })}
      option={option}
      height={waterfall.steps.length * WATERFALL_ROW_HEIGHT + WATERFALL_HEAD}
      table={{
        columns: [say('figure.kpi'), before.name, after.name, say('figure.change')],
        rows: [
          ...waterfall.steps.map((step, i) => [
            names[i] ?? '',
            step.before ?? NO_VALUE,
            step.after ?? NO_VALUE,
            formatChange('0', pointsText(step.change)),
          ]),
          [say('figure.total'), was, is, change],
        ],
      }}
      onPick={(i) => {
        const by = waterfall.steps[i]?.by
        if (by?.kind === 'kpi') onPick?.(by.kpi)
      }}
    />
  )
}

export function movedByName(by: MovedBy, kpis: ReadonlyMap<string, Kpi>, say: Say): string {
  return by.kind === 'kpi' ? kpiLabelOf(kpis, by.kpi, say) : say(`compare.part-${by.part}`)
}
