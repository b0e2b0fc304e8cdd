// The ranking: one row per department or handler, one shaded cell per KPI.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { visuallyHidden } from '@mui/utils'
import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { formatCount, NO_VALUE } from '../../../core/format.ts'
import { peerGroupName } from '../../../core/names.ts'
import { periodName } from '../../../core/periodName.ts'
import type { Kpi } from '../../../core/scheme.ts'
import type { ScoreGroup, Scorecard, ScoreRow } from '../../../core/scorecard.ts'
import { useSay } from '../../language.tsx'
import { Change } from '../../parts/Change.tsx'
import { FigureLegend } from '../../parts/FigureLegend.tsx'
import { GradeMark } from '../../parts/GradeMark.tsx'
import { RateCell } from '../../parts/RateCell.tsx'
import { ledgerPath } from '../../parts/recordsAddress.ts'
import { ScoreBar } from '../../parts/ScoreBar.tsx'
import { useWhy } from '../../why/useWhy.ts'
import { RankingHead } from './RankingHead.tsx'
import { type RankingRow, sortRanking } from './rankingSort.ts'
import { placeStayingColumns } from './stayingColumns.ts'
import '../../parts/figures.css'

/** More rows than this come only when asked for: nobody reads five hundred before the rest of the page. */
const FIRST_ROWS = 60

interface RankingProps {
  readonly scorecard: Scorecard
  readonly previous: Scorecard | null
  /** Those that anything supplies; what was dropped is said above the table. */
  readonly kpis: readonly Kpi[]
  /** Records received in the period by group; null while they are being counted. */
  readonly received: ReadonlyMap<string, number> | null
  /** All of them, those that name no group included. */
  readonly receivedInAll: number
}

export function Ranking({ scorecard, previous, kpis, received, receivedInAll }: RankingProps) {
  const say = useSay()
  const [search] = useSearchParams()
  const sort = search.get('sort') ?? 'rank'
  const [all, setAll] = useState(false)
  const rows = useMemo(() => {
    const before = new Map(previous?.rows.map((row) => [row.name, row]))
    const entries = scorecard.rows.map((row) => ({
      row,
      previous: before.get(row.name) ?? null,
      received: received && (received.get(row.name) ?? 0),
    }))
    // Orders hold within a peer group: whoever is in another one is not compared.
    const groups = scorecard.groups.length === 0 ? [null] : scorecard.groups.map(({ name }) => name)
    return groups.flatMap((group) =>
      sortRanking(
        entries.filter(({ row }) => row.group === group),
        sort,
      ),
    )
  }, [scorecard, previous, received, sort])
  const shown = all ? rows : rows.slice(0, FIRST_ROWS)
  const period = scorecard.period.key
  return (
    <Box>
      <Box
        sx={{
          overflowX: 'auto',
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
        }}
      >
        <table className="fig-table" ref={placeStayingColumns}>
          <caption style={visuallyHidden}>
            {say('overview.rankingCaption', { period: periodName(scorecard.period, say) })}
          </caption>
          <RankingHead kpis={kpis} by={scorecard.by} sort={sort} />
          {scorecard.groups.length === 0 ? (
            <RankingRows rows={shown} scorecard={scorecard} kpis={kpis} />
          ) : (
            scorecard.groups.map((group) => {
              const members = shown.filter(({ row }) => row.group === group.name)
              return members.length === 0 ? null : (
                <RankingRows
                  key={group.name ?? ''}
                  rows={members}
                  scorecard={scorecard}
                  kpis={kpis}
                  group={group}
                />
              )
            })
          )}
          <tfoot>
            <tr>
              <th scope="row" colSpan={2} className="fig-stay">
                {say('overview.total')}
              </th>
              <td className="fig-stay fig-stay-score">
                <ScoreBar score={scorecard.total.score} />
              </td>
              <td className="fig-center">{NO_VALUE}</td>
              <td className="fig-right">
                <Change before={previous?.total.score ?? null} after={scorecard.total.score} />
              </td>
              <Figures row={scorecard.total} name={null} scorecard={scorecard} kpis={kpis} />
              <td className="fig-right">
                <Link className="fig-link" to={ledgerPath({ filter: { period } }, period)}>
                  {formatCount(receivedInAll)}
                </Link>
              </td>
            </tr>
          </tfoot>
        </table>
      </Box>
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

function RankingRows(props: {
  readonly rows: readonly RankingRow[]
  readonly scorecard: Scorecard
  readonly kpis: readonly Kpi[]
  readonly group?: ScoreGroup
}) {
  const { rows, scorecard, kpis, group } = props
  return (
    <tbody>
      {group && <GroupHead group={group} scorecard={scorecard} columns={6 + kpis.length} />}
      {rows.map((entry) => (
        <RankingRowView key={entry.row.name} entry={entry} scorecard={scorecard} kpis={kpis} />
      ))}
    </tbody>
  )
}

function GroupHead(props: {
  readonly group: ScoreGroup
  readonly scorecard: Scorecard
  readonly columns: number
}) {
  const say = useSay()
  const { group, scorecard, columns } = props
  const name = peerGroupName(group.name, say)
  const members = scorecard.rows.filter((row) => row.group === group.name).length
  const lacking = group.dropped.filter((id) => !scorecard.dropped.includes(id))
  return (
    <tr>
      <th scope="rowgroup" colSpan={columns} className="fig-group">
        {say('peer.heading', { group: name, count: members, n: members })}
        {lacking.length > 0 && (
          <span className="fig-quiet">
            {' '}
            {say('peer.dropped', { group: name, kpis: lacking.join(say('report.comma')) })}
          </span>
        )}
      </th>
    </tr>
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
  const folder = by === 'department' ? 'departments' : 'handlers'
  return (
    <tr>
      <td className="fig-right fig-stay">
        <RankText row={row} />
      </td>
      <th scope="row" className="fig-name fig-stay fig-stay-name">
        <Link className="fig-link" to={`/${folder}/${encodeURIComponent(row.name)}?period=${period}`}>
          {row.name}
        </Link>
      </th>
      <td className="fig-stay fig-stay-score">
        <ScoreBar score={row.score} />
      </td>
      <td className="fig-center">
        <GradeMark grade={row.grade} />
      </td>
      <td className="fig-right">
        <Change before={previous?.score ?? null} after={row.score} />
      </td>
      <Figures row={row} name={row.name} scorecard={scorecard} kpis={kpis} />
      <td className="fig-right">
        {received === null ? (
          '…'
        ) : (
          <Link
            className="fig-link"
            to={ledgerPath({ filter: { period, fields: { [by]: { in: [row.name] } } } }, period)}
            aria-label={say('overview.volumeLabel', { name: row.name, n: received })}
          >
            {formatCount(received)}
          </Link>
        )}
      </td>
    </tr>
  )
}

function RankText({ row }: { readonly row: ScoreRow }) {
  const say = useSay()
  if (row.rank === null) {
    const reason = row.notRanked === null ? '' : say(`kpi.notRanked.${row.notRanked}`)
    return (
      <span className="fig-quiet" title={reason}>
        {say('overview.notRanked')}
      </span>
    )
  }
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {row.tied && <span className="fig-quiet">{say('overview.tied')} </span>}
      {row.rank}
    </span>
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
      <td key={kpi.id} className="fig-right fig-none">
        {NO_VALUE}
      </td>
    )
  })
}
