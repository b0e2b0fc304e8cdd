// The ranking of an edition: a row opens to its KPIs, a figure to its records.
import { NO_VALUE } from '../../../core/format.ts'
import { kpiShortName, peerGroupName } from '../../../core/names.ts'
import type { Kpi } from '../../../core/scheme.ts'
import type { Scorecard, ScoreRow } from '../../../core/scorecard.ts'
import { useSay } from '../../language.tsx'
import { GradeMark } from '../../parts/GradeMark.tsx'
import { kpiLabel } from '../../parts/kpiLabel.ts'
import { RateCell } from '../../parts/RateCell.tsx'
import { ScoreBar } from '../../parts/ScoreBar.tsx'
import { useWhy } from '../../why/useWhy.ts'
import '../../parts/figures.css'

interface EditionRankingProps {
  readonly scorecard: Scorecard
  readonly kpis: readonly Kpi[]
  readonly chosen: string | null
  readonly onChoose: (name: string) => void
}

export function EditionRanking(props: EditionRankingProps) {
  const say = useSay()
  const { scorecard, kpis, chosen, onChoose } = props
  const shown = kpis.filter(({ id }) => !scorecard.dropped.includes(id))
  const isGrouped = scorecard.groups.length > 0
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="fig-table" aria-label={say('assessment.ranking')}>
        <thead>
          <tr>
            <th className="fig-right">{say('report.rank')}</th>
            <th>{say(`field.${scorecard.by}`)}</th>
            {isGrouped && <th>{say('peer.group')}</th>}
            <th>{say('report.total')}</th>
            <th className="fig-center">{say('report.grade')}</th>
            <th className="fig-right">{say('report.coefficient')}</th>
            {shown.map((kpi) => (
              <th key={kpi.id} className="fig-right" title={kpiLabel(kpi, say)}>
                {kpi.id}
                <span className="fig-small">{kpiShortName(kpi, say)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scorecard.rows.map((row) => (
            <tr key={row.name} aria-selected={row.name === chosen}>
              <td className="fig-right">
                <Rank row={row} />
              </td>
              <th scope="row" className="fig-name">
                <button
                  type="button"
                  className="fig-sort fig-link"
                  aria-expanded={row.name === chosen}
                  onClick={() => onChoose(row.name)}
                >
                  {row.name}
                </button>
              </th>
              {isGrouped && <td>{peerGroupName(row.group, say)}</td>}
              <td title={row.adjustment && say('assessment.adjustedFrom', { sum: row.adjustment.sum })}>
                <ScoreBar score={row.score} />
                {row.adjustment && <span className="fig-small">{adjustmentText(row, say)}</span>}
              </td>
              <td className="fig-center">
                <GradeMark grade={row.grade} />
              </td>
              <td className="fig-right">{row.coefficient ?? NO_VALUE}</td>
              <Cells row={row} kpis={shown} scorecard={scorecard} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Rank({ row }: { readonly row: ScoreRow }) {
  const say = useSay()
  if (row.rank !== null) return `${row.tied ? `${say('overview.tied')} ` : ''}${row.rank}`
  return (
    <span className="fig-quiet" title={row.notRanked === null ? '' : say(`kpi.notRanked.${row.notRanked}`)}>
      {say('overview.notRanked')}
    </span>
  )
}

/** '+1.00 −5.00 一票否决'. */
function adjustmentText({ adjustment }: ScoreRow, say: ReturnType<typeof useSay>): string {
  if (!adjustment) return ''
  const { bonus, deduction, carried, vetoed } = adjustment
  return [
    Number(bonus) > 0 ? `+${bonus}` : '',
    Number(deduction) > 0 ? `−${deduction}` : '',
    Number(carried) === 0 ? '' : carried.startsWith('-') ? carried.replace('-', '−') : `+${carried}`,
    vetoed ? say('assessment.vetoed') : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function Cells(props: {
  readonly row: ScoreRow
  readonly kpis: readonly Kpi[]
  readonly scorecard: Scorecard
}) {
  const why = useWhy()
  const { row, kpis, scorecard } = props
  return kpis.map((kpi) => {
    const score = row.kpis.find((each) => each.kpi === kpi.id)
    return score ? (
      <RateCell
        key={kpi.id}
        kpi={kpi}
        score={score}
        period={scorecard.period.key}
        by={scorecard.by}
        name={row.name}
        onWhy={why.open}
      />
    ) : (
      <td key={kpi.id} className="fig-right fig-none">
        {NO_VALUE}
      </td>
    )
  })
}
