import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { kpiShortName } from '../../../core/names.ts'
import type { Kpi } from '../../../core/scheme.ts'
import type { Grouping } from '../../../core/scorecard.ts'
import { useSay } from '../../language.tsx'
import { lessIsBetter } from '../../parts/figureStatus.ts'
import { unitOf } from '../../parts/figureText.ts'
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
    <thead>
      <tr>
        <SortCell column="rank" sort={sort} right stay="">
          {say('overview.rank')}
        </SortCell>
        <SortCell column="name" sort={sort} stay="fig-stay-name">
          {say(`overview.${by}`)}
        </SortCell>
        <SortCell column="score" sort={sort} descendingFirst stay="fig-stay-score">
          {say('overview.score')}
        </SortCell>
        <th scope="col" className="fig-center">
          {say('overview.grade')}
        </th>
        <SortCell column="change" sort={sort} right>
          {say('overview.change')}
        </SortCell>
        {kpis.map((kpi) => (
          <SortCell
            key={kpi.id}
            column={kpi.id}
            sort={sort}
            right
            descendingFirst={lessIsBetter(kpi)}
            title={kpiLabel(kpi, say)}
          >
            {kpi.id}
            <span className="fig-small">{kpiShortName(kpi, say)}</span>
            <span className="fig-small">{say(unitOf(kpi))}</span>
          </SortCell>
        ))}
        <SortCell column="volume" sort={sort} right descendingFirst>
          {say('overview.volume')}
          <span className="fig-small">{say('overview.volumeUnit')}</span>
        </SortCell>
      </tr>
    </thead>
  )
}

interface SortCellProps {
  readonly column: string
  readonly sort: RankingSort
  readonly right?: boolean
  /** The first click shows the largest first. */
  readonly descendingFirst?: boolean
  readonly title?: string
  /** Stays in view, at the place this class gives it. */
  readonly stay?: string
  readonly children: ReactNode
}

function SortCell(props: SortCellProps) {
  const { column, sort, right = false, descendingFirst = false, title, stay, children } = props
  const [, setSearch] = useSearchParams()
  const active = sort.replace(/^-/, '') === column
  const descending = sort.startsWith('-')
  const choose = () =>
    setSearch(
      (before) => {
        const next = `${(active ? !descending : descendingFirst) ? '-' : ''}${column}`
        if (next === 'rank') before.delete('sort')
        else before.set('sort', next)
        return before
      },
      { replace: true },
    )
  return (
    <th
      scope="col"
      className={[right ? 'fig-right' : '', stay === undefined ? '' : `fig-stay ${stay}`].join(' ').trim()}
      aria-sort={active ? (descending ? 'descending' : 'ascending') : 'none'}
      {...(title === undefined ? {} : { title })}
    >
      <button type="button" className="fig-sort" onClick={choose}>
        {active && <span aria-hidden>{descending ? '↓ ' : '↑ '}</span>}
        {children}
      </button>
    </th>
  )
}
