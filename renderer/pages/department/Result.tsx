// Score, grade, rank and volume of one group: the few figures people come for.
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { NO_VALUE } from '../../../core/format.ts'
import type { RecordFilter } from '../../../core/ledger.ts'
import { peerGroupName } from '../../../core/names.ts'
import type { Scorecard, ScoreRow } from '../../../core/scorecard.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { Change } from '../../parts/Change.tsx'
import { CountLink } from '../../parts/CountLink.tsx'
import { GradeMark } from '../../parts/GradeMark.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ledgerPath } from '../../parts/recordsAddress.ts'

interface ResultProps {
  readonly row: ScoreRow
  readonly previous: ScoreRow | null
  readonly scorecard: Scorecard
}

export function Result({ row, previous, scorecard }: ResultProps) {
  const say = useSay()
  const group = { fields: { [scorecard.by]: { in: [row.name] } } }
  const period = scorecard.period.key
  return (
    <Panel label={say('department.result')}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, mb: 1.5 }}>
        <Typography component="p" sx={{ fontSize: 40, fontWeight: 600, lineHeight: 1.1 }}>
          {row.score ?? NO_VALUE}
        </Typography>
        <Box sx={{ fontSize: 16 }}>
          <GradeMark grade={row.grade} withWord />
        </Box>
      </Box>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'auto 1fr',
          columnGap: 3,
          rowGap: 0.5,
          '& dd': { m: 0 },
        }}
      >
        <Fact name={say('department.rank')}>{rankText(row, scorecard, say)}</Fact>
        <Fact name={say('department.change')}>
          <Change before={previous?.score ?? null} after={row.score} />
        </Fact>
        <Fact name={say('department.coefficient')}>{row.coefficient ?? NO_VALUE}</Fact>
        <Fact name={say('department.received')}>
          <Total filter={{ period, ...group }} period={period} />
        </Fact>
        <Fact name={say('department.overdue')}>
          <Total filter={{ period, ...group, state: 'overdue' }} period={period} />
        </Fact>
      </Box>
    </Panel>
  )
}

function rankText(row: ScoreRow, scorecard: Scorecard, say: ReturnType<typeof useSay>): string {
  if (row.rank === null) {
    return row.notRanked === null
      ? NO_VALUE
      : say('department.notRanked', { reason: say(`kpi.notRanked.${row.notRanked}`) })
  }
  const total = scorecard.rows.filter(({ ranked, group }) => ranked && group === row.group).length
  if (scorecard.groups.length > 0) {
    const place = { group: peerGroupName(row.group, say), rank: row.rank, total }
    return say(row.tied ? 'peer.rankTied' : 'peer.rankOf', place)
  }
  return say(row.tied ? 'department.rankTied' : 'department.rankOf', { rank: row.rank, total })
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {name}
      </Box>
      <dd>{children}</dd>
    </>
  )
}

/** How many records a filter leaves, linked to them. */
function Total({ filter, period }: { readonly filter: RecordFilter; readonly period: string }) {
  const list = useOperation('listRecords', { filter, sort: 'dueAt', descending: false, offset: 0, limit: 1 })
  if (!list.data) return '…'
  return (
    <CountLink
      to={ledgerPath({ filter, sort: 'dueAt', descending: false }, period)}
      count={list.data.total}
    />
  )
}
