// Two results side by side, KPI by KPI; the differences in points add up to the difference of the scores.
import { Link } from 'react-router'
import { formatChange, NO_VALUE } from '../../../core/format.ts'
import { fractionOf, toFixedHalfUp } from '../../../core/fraction.ts'
import type { Kpi } from '../../../core/scheme.ts'
import type { Grouping, KpiScore, ScoreRow } from '../../../core/scorecard.ts'
import { pointsText, type ScorePart, scoreParts } from '../../../core/waterfall.ts'
import { useSay } from '../../language.tsx'
import { CountLink } from '../../parts/CountLink.tsx'
import { FigureMarks } from '../../parts/FigureMarks.tsx'
import { amountText, figureHint, figureText, naReason, weightText, withUnit } from '../../parts/figureText.ts'
import { movedByName } from '../../parts/ScoreWaterfall.tsx'
import type { Side } from './comparison.ts'
import { recordsPath, whyPath } from './sideLinks.ts'
import '../../parts/figures.css'

export interface ShownSide {
  readonly side: Side
  readonly title: string
  /** null: it has nothing in that period. */
  readonly row: ScoreRow | null
  readonly kpis: readonly Kpi[]
}

interface ComparisonTableProps {
  readonly left: ShownSide
  readonly right: ShownSide
  readonly by: Grouping
  readonly kpis: ReadonlyMap<string, Kpi>
  readonly caption: string
}

export function ComparisonTable({ left, right, by, kpis, caption }: ComparisonTableProps) {
  const say = useSay()
  const parts = scoreParts(left.row, right.row)
  const heads = ['n / d', say('figure.rate'), say('figure.score'), say('figure.weight'), say('figure.points')]
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="fig-table" aria-label={caption}>
        <thead>
          <tr>
            <th rowSpan={2}>{say('figure.kpi')}</th>
            {[left, right].map(({ title }, i) => (
              <th key={i === 0 ? 'left' : 'right'} colSpan={heads.length} className="fig-center fig-part">
                {title}
              </th>
            ))}
            <th rowSpan={2} className="fig-right fig-part">
              {say('compare.difference')}
            </th>
          </tr>
          <tr>
            {['left', 'right'].flatMap((which) =>
              heads.map((head, i) => (
                <th key={`${which} ${head}`} className={`fig-right${i === 0 ? ' fig-part' : ''}`}>
                  {head}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <PartRow
              key={movedByName(part.by, kpis, say)}
              part={part}
              sides={[left, right]}
              by={by}
              kpis={kpis}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('figure.total')}</th>
            {[left, right].map(({ row }, i) => (
              <Total key={i === 0 ? 'left' : 'right'} score={row?.score ?? null} />
            ))}
            <td className="fig-right fig-part fig-total">
              {formatChange(left.row?.score ?? null, right.row?.score ?? null)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Total({ score }: { readonly score: string | null }) {
  return (
    <td className="fig-right fig-part fig-total" colSpan={5}>
      {score ?? NO_VALUE}
    </td>
  )
}

interface PartRowProps {
  readonly part: ScorePart
  readonly sides: readonly [ShownSide, ShownSide]
  readonly by: Grouping
  readonly kpis: ReadonlyMap<string, Kpi>
}

function PartRow({ part, sides, by, kpis }: PartRowProps) {
  const say = useSay()
  const name = movedByName(part.by, kpis, say)
  const { by: moved } = part
  return (
    <tr>
      <th scope="row" className="fig-name">
        {name}
      </th>
      {sides.map((shown, i) =>
        moved.kind === 'kpi' ? (
          <KpiCells key={i === 0 ? 'left' : 'right'} shown={shown} kpi={moved.kpi} name={name} by={by} />
        ) : (
          <AdjustedCells key={i === 0 ? 'left' : 'right'} points={i === 0 ? part.before : part.after} />
        ),
      )}
      <td className="fig-right fig-part">
        {part.before === null && part.after === null ? NO_VALUE : formatChange('0', pointsText(part.change))}
      </td>
    </tr>
  )
}

function AdjustedCells({ points }: { readonly points: string | null }) {
  return (
    <td className="fig-right fig-part" colSpan={5}>
      {points?.replace('-', '−') ?? NO_VALUE}
    </td>
  )
}

interface KpiCellsProps {
  readonly shown: ShownSide
  readonly kpi: string
  readonly name: string
  readonly by: Grouping
}

function KpiCells({ shown, kpi: id, name, by }: KpiCellsProps) {
  const say = useSay()
  const { side, row, title } = shown
  const kpi = shown.kpis.find((one) => one.id === id)
  const score = row?.kpis.find((one) => one.kpi === id)
  if (!kpi || !score) {
    return (
      <td className="fig-part fig-center fig-quiet" colSpan={5}>
        {kpi || !row ? NO_VALUE : say('compare.notInScheme')}
      </td>
    )
  }
  return (
    <>
      <td className="fig-right fig-part">
        <Counts kpi={kpi} score={score} side={side} by={by} />
      </td>
      <td className="fig-right" title={figureHint(kpi, score, say).join('\n')}>
        {naReason(score, say) === null ? withUnit(kpi, figureText(kpi, score), say) : NO_VALUE}
        <FigureMarks score={score} />
      </td>
      <td className="fig-right">
        {score.score === null ? NO_VALUE : toFixedHalfUp(fractionOf(score.score), 2)}
      </td>
      <td className="fig-right" title={score.weight}>
        {score.points === null ? NO_VALUE : weightText(score.weight)}
      </td>
      <td className="fig-right">
        {score.points === null ? (
          NO_VALUE
        ) : (
          <Link
            className="fig-link"
            to={whyPath(side, by, id)}
            aria-label={`${say('compare.toWhy', { side: title, kpi: name })} ${score.points}`}
          >
            {score.points}
          </Link>
        )}
      </td>
    </>
  )
}

interface CountsProps {
  readonly kpi: Kpi
  readonly score: KpiScore
  readonly side: Side
  readonly by: Grouping
}

function Counts({ kpi, score, side, by }: CountsProps) {
  const say = useSay()
  if (score.denominator === 0) return NO_VALUE
  const figure = (part: 'numerator' | 'denominator', n: number) =>
    n === 0 ? (
      amountText(n)
    ) : (
      <CountLink
        to={recordsPath(side, by, { kpi: score.kpi, part }, kpi)}
        count={amountText(n)}
        label={`${say(`figure.${part}`)} ${amountText(n)}`}
      />
    )
  return (
    <>
      {figure('numerator', score.numerator)} / {figure('denominator', score.denominator)}
    </>
  )
}
