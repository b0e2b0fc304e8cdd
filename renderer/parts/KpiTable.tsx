// Every KPI of one group with all that makes its points; the table adds up to the score below it.
import HelpOutlineIcon from '@mui/icons-material/HelpOutlineOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableFooter from '@mui/material/TableFooter'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { visuallyHidden } from '@mui/utils'
import type { ReactNode } from 'react'
import { NO_VALUE } from '../../core/format.ts'
import { fractionOf, toFixedHalfUp } from '../../core/fraction.ts'
import type { Kpi } from '../../core/scheme.ts'
import type { Grouping, KpiScore, ScoreRow } from '../../core/scorecard.ts'
import { hundredths } from '../../core/waterfall.ts'
import { useSay } from '../language.tsx'
import { Change } from './Change.tsx'
import { CountLink } from './CountLink.tsx'
import { FigureMarks } from './FigureMarks.tsx'
import { type FigureStatus, figureStatus, STATUS_SIGN } from './figureStatus.ts'
import { amountText, figureHint, figureText, naReason, weightText, withUnit } from './figureText.ts'
import { kpiLabel } from './kpiLabel.ts'
import { useFigurePath } from './figureSource.tsx'

interface KpiTableProps {
  readonly caption: string
  readonly row: ScoreRow
  readonly previous: ScoreRow | null
  readonly kpis: readonly Kpi[]
  readonly dropped: readonly string[]
  readonly period: string
  readonly by: Grouping
  /** Points of each KPI in earlier periods, oldest first, for the small line. */
  readonly trails: ReadonlyMap<string, readonly (number | null)[]>
  readonly onWhy: (kpi: string, name: string | null) => void
}

export function KpiTable(props: KpiTableProps) {
  const { caption, row, previous, kpis, dropped } = props
  const say = useSay()
  const before = new Map(previous?.kpis.map((k) => [k.kpi, k]))
  const points = row.kpis.reduce((sum, k) => sum + hundredths(k.points ?? '0'), 0)
  const adjusted = row.score === null ? 0 : hundredths(row.score) - points
  return (
    <TableContainer>
      <Table sx={{ '& td, & th': { px: 1, whiteSpace: 'nowrap' } }}>
        <caption style={visuallyHidden}>{caption}</caption>
        <TableHead>
          <TableRow>
            <TableCell>{say('figure.kpi')}</TableCell>
            {HEADS.map((head) => (
              <TableCell key={head} align="right">
                {say(head)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {kpis.map((kpi) => {
            const score = row.kpis.find((k) => k.kpi === kpi.id)
            return score && !dropped.includes(kpi.id) ? (
              <KpiRow
                key={kpi.id}
                kpi={kpi}
                score={score}
                previous={before.get(kpi.id) ?? null}
                table={props}
              />
            ) : (
              <DroppedRow key={kpi.id} name={kpiLabel(kpi, say)} />
            )
          })}
        </TableBody>
        <TableFooter>
          {adjusted !== 0 && (
            <FootRow
              name={say('department.adjustments')}
              points={(adjusted / 100).toFixed(2)}
              change={null}
            />
          )}
          <FootRow
            strong
            name={say('figure.total')}
            weight={row.score === null ? NO_VALUE : '100'}
            points={row.score ?? NO_VALUE}
            change={<Change before={previous?.score ?? null} after={row.score} />}
          />
        </TableFooter>
      </Table>
    </TableContainer>
  )
}

const HEADS = [
  'figure.n',
  'figure.d',
  'figure.rate',
  'figure.floor',
  'figure.target',
  'figure.score',
  'figure.weight',
  'figure.points',
  'department.pointsChange',
] as const

interface KpiRowProps {
  readonly kpi: Kpi
  readonly score: KpiScore
  readonly previous: KpiScore | null
  readonly table: KpiTableProps
}

function KpiRow({ kpi, score, previous, table }: KpiRowProps) {
  const say = useSay()
  const { period, by, row, onWhy, trails } = table
  const status = figureStatus(kpi, score)
  const figurePath = useFigurePath(period)
  const pathOf = (part: 'numerator' | 'denominator') =>
    figurePath({ by, kpi: kpi.id, part, name: row.name }, kpi)
  return (
    <TableRow hover>
      <TableCell component="th" scope="row">
        {kpiLabel(kpi, say)}
      </TableCell>
      <TableCell align="right">
        <Amount n={score.numerator} of={score} to={pathOf('numerator')} label={say('figure.numerator')} />
      </TableCell>
      <TableCell align="right">
        <Amount
          n={score.denominator}
          of={score}
          to={pathOf('denominator')}
          label={say('figure.denominator')}
        />
      </TableCell>
      <TableCell align="right" title={figureHint(kpi, score, say).join('\n')} className={`fig-${status}`}>
        <Status status={status} />
        {naReason(score, say) === null ? withUnit(kpi, figureText(kpi, score), say) : NO_VALUE}
        <Box component="span" sx={{ display: 'inline-block', minWidth: 16, textAlign: 'left' }}>
          <FigureMarks score={score} />
        </Box>
        <IconButton
          aria-label={say('figure.whyOf', { name: row.name, kpi: kpiLabel(kpi, say) })}
          title={say('figure.why')}
          onClick={() => onWhy(kpi.id, null)}
          sx={{ p: '2px', ml: 0.5, color: 'text.secondary' }}
        >
          <HelpOutlineIcon sx={{ fontSize: 16 }} />
        </IconButton>
      </TableCell>
      <TableCell align="right" sx={{ color: 'text.secondary' }}>
        {withUnit(kpi, score.floor, say)}
      </TableCell>
      <TableCell align="right" sx={{ color: 'text.secondary' }}>
        {withUnit(kpi, score.target, say)}
      </TableCell>
      <TableCell align="right">
        {score.score === null ? NO_VALUE : toFixedHalfUp(fractionOf(score.score), 2)}
      </TableCell>
      <TableCell align="right" title={score.weight}>
        {score.points === null ? NO_VALUE : weightText(score.weight)}
      </TableCell>
      <TableCell align="right" sx={{ fontWeight: 600 }}>
        {score.points ?? NO_VALUE}
      </TableCell>
      <TableCell align="right">
        <Change
          before={previous?.points ?? null}
          after={score.points}
          {...(trails.has(kpi.id) ? { trail: trails.get(kpi.id)! } : {})}
        />
      </TableCell>
    </TableRow>
  )
}

function Amount(props: {
  readonly n: number
  readonly of: KpiScore
  readonly to: string
  readonly label: string
}) {
  if (props.of.denominator === 0) return NO_VALUE
  const text = amountText(props.n)
  return props.n === 0 ? text : <CountLink to={props.to} count={text} label={`${props.label} ${text}`} />
}

function Status({ status }: { readonly status: FigureStatus }) {
  const say = useSay()
  return (
    <Box component="span" sx={{ mr: 0.5, fontSize: 11 }} title={say(`figure.status.${status}`)}>
      <span aria-hidden>{STATUS_SIGN[status]}</span>
      <span style={visuallyHidden}>{say(`figure.status.${status}`)}</span>
    </Box>
  )
}

function DroppedRow({ name }: { readonly name: string }) {
  const say = useSay()
  return (
    <TableRow sx={{ '& td, & th': { color: 'text.disabled' } }}>
      <TableCell component="th" scope="row">
        {name}
      </TableCell>
      <TableCell colSpan={HEADS.length} align="right">
        {NO_VALUE} {say('department.dropped')}
      </TableCell>
    </TableRow>
  )
}

interface FootRowProps {
  readonly name: string
  readonly weight?: string
  readonly points: string
  readonly change: ReactNode
  readonly strong?: boolean
}

function FootRow({ name, weight = '', points, change, strong = false }: FootRowProps) {
  return (
    <TableRow
      sx={{ '& td, & th': { fontSize: '0.8125rem', color: 'text.primary', fontWeight: strong ? 600 : 400 } }}
    >
      <TableCell component="th" scope="row">
        {name}
      </TableCell>
      <TableCell colSpan={HEADS.length - 3} />
      <TableCell align="right">{weight}</TableCell>
      <TableCell align="right">{points}</TableCell>
      <TableCell align="right">{change}</TableCell>
    </TableRow>
  )
}
