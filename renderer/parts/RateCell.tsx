// One KPI figure of one group in a table: shaded and marked against its target, linked to its records, openable to why.
import { Link } from 'react-router'
import type { Kpi } from '../../core/scheme.ts'
import type { Grouping, KpiScore } from '../../core/scorecard.ts'
import { useSay } from '../language.tsx'
import { FigureMarks } from './FigureMarks.tsx'
import { figureStatus, STATUS_SIGN } from './figureStatus.ts'
import { figureHint, figureText, withUnit } from './figureText.ts'
import { kpiLabel } from './kpiLabel.ts'
import { useFigurePath } from './figureSource.tsx'
import './figures.css'

interface RateCellProps {
  readonly kpi: Kpi
  readonly score: KpiScore
  readonly period: string
  readonly by: Grouping
  /** The group; null for all together. */
  readonly name: string | null
  readonly onWhy: (kpi: string, name: string | null) => void
}

export function RateCell({ kpi, score, period, by, name, onWhy }: RateCellProps) {
  const say = useSay()
  const pathOf = useFigurePath(period)
  const status = figureStatus(kpi, score)
  const text = figureText(kpi, score)
  const who = name ?? say('figure.whyAll')
  const kpiText = kpiLabel(kpi, say)
  const hint = [say(`figure.status.${status}`), ...figureHint(kpi, score, say)]
  const label = [who, kpiText, ...(status === 'none' ? [] : [withUnit(kpi, text, say)]), ...hint].join(' · ')
  const figure = { by, kpi: kpi.id, part: 'denominator', ...(name === null ? {} : { name }) } as const
  return (
    <td className={`fig-cell fig-${status}`} title={[kpiText, ...hint].join('\n')}>
      <span className="fig-sign" aria-hidden>
        {STATUS_SIGN[status]}
      </span>
      {score.denominator > 0 ? (
        <Link className="fig-link" to={pathOf(figure, kpi)} aria-label={label}>
          {text}
        </Link>
      ) : (
        <span className="fig-none">{text}</span>
      )}
      <FigureMarks score={score} />
      <button
        type="button"
        className="fig-why"
        aria-label={say('figure.whyOf', { name: who, kpi: kpiText })}
        onClick={() => onWhy(kpi.id, name)}
      >
        ?
      </button>
    </td>
  )
}
