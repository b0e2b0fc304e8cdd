import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { NO_VALUE } from '../../../core/format.ts'
import { fractionOf, toFixedHalfUp } from '../../../core/fraction.ts'
import type { PersonPosting } from '../../../core/peopleScores.ts'
import type { Kpi } from '../../../core/scheme.ts'
import type { KpiScore, ScoreRow } from '../../../core/scorecard.ts'
import { useSay } from '../../language.tsx'
import { CountLink } from '../../parts/CountLink.tsx'
import { FigureMarks } from '../../parts/FigureMarks.tsx'
import { amountText, figureHint, figureText, naReason, withUnit } from '../../parts/figureText.ts'
import { kpiLabel } from '../../parts/kpiLabel.ts'
import { ledgerPath } from '../../parts/recordsAddress.ts'
import { useKpis } from '../../parts/useKpis.ts'

interface PersonKpisProps {
  readonly row: ScoreRow
  readonly postings: readonly PersonPosting[]
  readonly dropped: readonly string[]
}

const FIGURES = ['n', 'd', 'rate', 'target', 'score', 'weight', 'points'] as const

/** Every KPI that a person was counted in; with one posting, its counts open to their tickets. */
export function PersonKpis({ row, postings, dropped }: PersonKpisProps) {
  const say = useSay()
  const kpis = useKpis('handler')
  if (!kpis) return null
  const shown = kpis.list.filter(({ id }) => !dropped.includes(id))
  return (
    <TableContainer>
      <Table size="small" aria-label={say('people.scores')} sx={{ '& td, & th': { whiteSpace: 'nowrap' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{say('figure.kpi')}</TableCell>
            {FIGURES.map((figure) => (
              <TableCell key={figure} align="right">
                {say(`figure.${figure}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((kpi) => {
            const score = row.kpis.find((one) => one.kpi === kpi.id)
            return score && <KpiRow key={kpi.id} kpi={kpi} score={score} postings={postings} />
          })}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

function KpiRow(props: {
  readonly kpi: Kpi
  readonly score: KpiScore
  readonly postings: readonly PersonPosting[]
}) {
  const say = useSay()
  const { kpi, score, postings } = props
  const count = (part: 'numerator' | 'denominator') => {
    const text = amountText(score[part])
    const [only, ...more] = postings
    if (score.denominator === 0) return NO_VALUE
    if (score[part] === 0 || !only || more.length > 0) return text
    const { handler, department, period } = only
    const figure = { period, by: 'handler', name: handler, kpi: kpi.id, part } as const
    const filter = { figure, fields: { department: { in: [department] } } }
    return (
      <CountLink
        to={ledgerPath({ filter }, period)}
        count={text}
        label={`${say(`figure.${part}`)} ${text}`}
      />
    )
  }
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        {kpiLabel(kpi, say)}
      </TableCell>
      <TableCell align="right">{count('numerator')}</TableCell>
      <TableCell align="right">{count('denominator')}</TableCell>
      <TableCell align="right" title={figureHint(kpi, score, say).join('\n')}>
        {naReason(score, say) === null ? withUnit(kpi, figureText(kpi, score), say) : NO_VALUE}
        <FigureMarks score={score} />
      </TableCell>
      <TableCell align="right">{withUnit(kpi, score.target, say)}</TableCell>
      <TableCell align="right">
        {score.score === null ? NO_VALUE : toFixedHalfUp(fractionOf(score.score), 2)}
      </TableCell>
      <TableCell align="right">{toFixedHalfUp(fractionOf(score.weight), 2)}</TableCell>
      <TableCell align="right" sx={{ fontWeight: 600 }}>
        {score.points ?? NO_VALUE}
      </TableCell>
    </TableRow>
  )
}
