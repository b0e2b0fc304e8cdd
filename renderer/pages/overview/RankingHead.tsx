import Box from '@mui/material/Box'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import TableSortLabel from '@mui/material/TableSortLabel'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { Kpi } from '../../../core/scheme.ts'
import type { Grouping } from '../../../core/scorecard.ts'
import { useSay } from '../../language.tsx'
import { lessIsBetter } from '../../parts/figureStatus.ts'
import { unitOf } from '../../parts/figureText.ts'
import { kpiShortName } from '../../../core/names.ts'
import { kpiLabel } from '../../parts/kpiLabel.ts'
import type { RankingSort } from './rankingSort.ts'

interface RankingHeadProps {
  readonly kpis: readonly Kpi[]
  readonly by: Grouping
  readonly sort: RankingSort
}

/** Column heads that sort; the unit stands here, not in every cell. */
export function RankingHead({ kpis, by, sort }: RankingHeadProps) {
  const say = useSay()
  return (
    <TableHead>
      <TableRow sx={{ '& th': { verticalAlign: 'bottom', lineHeight: 1.3, whiteSpace: 'nowrap' } }}>
        <SortCell column="rank" sort={sort} align="right">
          {say('overview.rank')}
        </SortCell>
        <SortCell column="name" sort={sort}>
          {say(`overview.${by}`)}
        </SortCell>
        <SortCell column="score" sort={sort} descendingFirst>
          {say('overview.score')}
        </SortCell>
        <TableCell align="center">{say('overview.grade')}</TableCell>
        <SortCell column="change" sort={sort} align="right">
          {say('overview.change')}
        </SortCell>
        {kpis.map((kpi) => (
          <SortCell
            key={kpi.id}
            column={kpi.id}
            sort={sort}
            align="right"
            descendingFirst={lessIsBetter(kpi)}
            title={kpiLabel(kpi, say)}
          >
            {kpi.id}
            <Small>{kpiShortName(kpi, say)}</Small>
            <Small>{say(unitOf(kpi))}</Small>
          </SortCell>
        ))}
        <SortCell column="volume" sort={sort} align="right" descendingFirst>
          {say('overview.volume')}
          <Small>{say('overview.volumeUnit')}</Small>
        </SortCell>
      </TableRow>
    </TableHead>
  )
}

interface SortCellProps {
  readonly column: string
  readonly sort: RankingSort
  readonly align?: 'right'
  /** The first click shows the largest first. */
  readonly descendingFirst?: boolean
  readonly title?: string
  readonly children: ReactNode
}

function SortCell({ column, sort, align, descendingFirst = false, title, children }: SortCellProps) {
  const [, setSearch] = useSearchParams()
  const active = sort.replace(/^-/, '') === column
  const descending = sort.startsWith('-')
  const turned = active ? !descending : descendingFirst
  const choose = () =>
    setSearch(
      (before) => {
        const next = `${turned ? '-' : ''}${column}`
        if (next === 'rank') before.delete('sort')
        else before.set('sort', next)
        return before
      },
      { replace: true },
    )
  return (
    <TableCell
      {...(align ? { align } : {})}
      {...(title === undefined ? {} : { title })}
      sortDirection={active ? (descending ? 'desc' : 'asc') : false}
    >
      <TableSortLabel
        active={active}
        direction={descending ? 'desc' : 'asc'}
        onClick={choose}
        hideSortIcon
        sx={{
          flexDirection: 'row-reverse',
          '& .MuiTableSortLabel-icon': { mx: 0, fontSize: 14 },
          '&:not(.Mui-active) .MuiTableSortLabel-icon': { display: 'none' },
        }}
      >
        <Box component="span">{children}</Box>
      </TableSortLabel>
    </TableCell>
  )
}

function Small({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="span" sx={{ display: 'block', fontSize: 11, fontWeight: 400, color: 'text.secondary' }}>
      {children}
    </Box>
  )
}
