// The ranking: one row per department or handler, one shaded cell per KPI.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableFooter from '@mui/material/TableFooter'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { visuallyHidden } from '@mui/utils'
import { useMemo, useState } from 'react'
import { Link as RouterLink, useSearchParams } from 'react-router'
import { NO_VALUE } from '../../../core/format.ts'
import { periodName } from '../../../core/periodName.ts'
import type { Kpi } from '../../../core/scheme.ts'
import type { Scorecard, ScoreRow } from '../../../core/scorecard.ts'
import { useSay } from '../../language.tsx'
import { Change } from '../../parts/Change.tsx'
import { CountLink } from '../../parts/CountLink.tsx'
import { FigureLegend } from '../../parts/FigureLegend.tsx'
import { GradeMark } from '../../parts/GradeMark.tsx'
import { RateCell } from '../../parts/RateCell.tsx'
import { ScoreBar } from '../../parts/ScoreBar.tsx'
import { ledgerPath } from '../../parts/recordsAddress.ts'
import { useWhy } from '../../why/useWhy.ts'
import { RankingHead } from './RankingHead.tsx'
import { type RankingRow, sortRanking } from './rankingSort.ts'

/** More rows than this come only when asked for: a table of 500 × 13 figures takes a second to draw. */
const FIRST_ROWS = 60

interface RankingProps {
  readonly scorecard: Scorecard
  readonly previous: Scorecard | null
  /** Those that anything supplies; what was dropped is said above the table. */
  readonly kpis: readonly Kpi[]
  /** Records received in the period by group. */
  readonly received: ReadonlyMap<string, number>
}

export function Ranking({ scorecard, previous, kpis, received }: RankingProps) {
  const say = useSay()
  const [search] = useSearchParams()
  const sort = search.get('sort') ?? 'rank'
  const [all, setAll] = useState(false)
  const rows = useMemo(() => {
    const before = new Map(previous?.rows.map((row) => [row.name, row]))
    const entries = scorecard.rows.map((row) => ({
      row,
      previous: before.get(row.name) ?? null,
      received: received.get(row.name) ?? 0,
    }))
    return sortRanking(entries, sort)
  }, [scorecard, previous, received, sort])
  const shown = all ? rows : rows.slice(0, FIRST_ROWS)
  const totalReceived = rows.reduce((sum, entry) => sum + entry.received, 0)
  return (
    <Box>
      <TableContainer
        sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}
      >
        <Table sx={{ '& td, & th': { px: '6px' } }}>
          <caption style={visuallyHidden}>
            {say('overview.rankingCaption', { period: periodName(scorecard.period, say) })}
          </caption>
          <RankingHead kpis={kpis} by={scorecard.by} sort={sort} />
          <TableBody>
            {shown.map((entry) => (
              <RankingRowView key={entry.row.name} entry={entry} scorecard={scorecard} kpis={kpis} />
            ))}
          </TableBody>
          <TableFooter>
            <TableRow
              sx={{ '& td, & th': { fontSize: '0.8125rem', color: 'text.primary', borderBottom: 0 } }}
            >
              <TableCell />
              <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                {say('overview.total')}
              </TableCell>
              <TableCell>
                <ScoreBar score={scorecard.total.score} />
              </TableCell>
              <TableCell align="center">{NO_VALUE}</TableCell>
              <TableCell align="right">
                <Change before={previous?.total.score ?? null} after={scorecard.total.score} />
              </TableCell>
              <Figures row={scorecard.total} name={null} scorecard={scorecard} kpis={kpis} />
              <TableCell align="right">
                <CountLink
                  to={ledgerPath({ filter: { period: scorecard.period.key } }, scorecard.period.key)}
                  count={totalReceived}
                />
              </TableCell>
            </TableRow>
          </TableFooter>
        </Table>
      </TableContainer>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 1, flexWrap: 'wrap' }}>
        <FigureLegend />
        {rows.length > FIRST_ROWS && (
          <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1 }}>
            <Typography variant="caption" color="textSecondary" aria-live="polite">
              {say('overview.rowsShown', { shown: shown.length, total: rows.length })}
            </Typography>
            {!all && (
              <Button onClick={() => setAll(true)}>{say('overview.showAll', { total: rows.length })}</Button>
            )}
          </Box>
        )}
      </Box>
    </Box>
  )
}

interface RowProps {
  readonly entry: RankingRow
  readonly scorecard: Scorecard
  readonly kpis: readonly Kpi[]
}

function RankingRowView({ entry: { row, previous, received }, scorecard, kpis }: RowProps) {
  const say = useSay()
  const { by } = scorecard
  const period = scorecard.period.key
  const facet = by === 'department' ? 'departments' : 'handlers'
  return (
    <TableRow hover>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <RankText row={row} />
      </TableCell>
      <TableCell component="th" scope="row" sx={{ minWidth: 104, maxWidth: 260, overflowWrap: 'anywhere' }}>
        <Link component={RouterLink} to={`/${facet}/${encodeURIComponent(row.name)}?period=${period}`}>
          {row.name}
        </Link>
      </TableCell>
      <TableCell>
        <ScoreBar score={row.score} />
      </TableCell>
      <TableCell align="center">
        <GradeMark grade={row.grade} />
      </TableCell>
      <TableCell align="right">
        <Change before={previous?.score ?? null} after={row.score} />
      </TableCell>
      <Figures row={row} name={row.name} scorecard={scorecard} kpis={kpis} />
      <TableCell align="right">
        <CountLink
          to={ledgerPath({ filter: { period, [facet]: [row.name] } }, period)}
          count={received}
          label={say('overview.volumeLabel', { name: row.name, n: received })}
        />
      </TableCell>
    </TableRow>
  )
}

function RankText({ row }: { readonly row: ScoreRow }) {
  const say = useSay()
  if (row.rank === null) {
    const reason = row.notRanked === null ? '' : say(`kpi.notRanked.${row.notRanked}`)
    return (
      <Box component="span" title={reason} sx={{ color: 'text.secondary', fontSize: 12 }}>
        {say('overview.notRanked')}
      </Box>
    )
  }
  return (
    <>
      {row.tied && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, mr: 0.5 }}>
          {say('overview.tied')}
        </Box>
      )}
      {row.rank}
    </>
  )
}

interface FiguresProps {
  readonly row: ScoreRow
  readonly name: string | null
  readonly scorecard: Scorecard
  readonly kpis: readonly Kpi[]
}

function Figures({ row, name, scorecard, kpis }: FiguresProps) {
  const why = useWhy()
  return kpis.map((kpi) => {
    const score = row.kpis.find((k) => k.kpi === kpi.id)
    return score ? (
      <RateCell
        key={kpi.id}
        kpi={kpi}
        score={score}
        period={scorecard.period.key}
        by={scorecard.by}
        name={name}
        onWhy={why.open}
      />
    ) : (
      <TableCell key={kpi.id} align="right" sx={{ color: 'text.disabled' }}>
        {NO_VALUE}
      </TableCell>
    )
  })
}
