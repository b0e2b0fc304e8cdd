// How everybody stands in a period, and what needs somebody now.
import AssessmentIcon from '@mui/icons-material/Assessment'
import Button from '@mui/material/Button'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Overview as OverviewData } from '../../app/contract.ts'
import { formatCount, formatInstant } from '../../core/format.ts'
import { parsePeriod } from '../../core/period.ts'
import { periodName } from '../../core/periodName.ts'
import type { Grouping, Period } from '../../core/scorecard.ts'
import { useOperation } from '../api.ts'
import { useInstallation, useZone } from '../installation.tsx'
import { useSay } from '../language.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { RowSkeletons } from '../parts/RowSkeletons.tsx'
import { type Kpis, useKpis } from '../parts/useKpis.ts'
import { usePeriod } from '../period.tsx'
import { comparePath } from './compare/comparison.ts'
import { WhyDrawer } from '../why/WhyDrawer.tsx'
import { Insights } from './overview/Insights.tsx'
import { OverviewCharts } from './overview/OverviewCharts.tsx'
import { Pending } from './overview/Pending.tsx'
import { Ranking } from './overview/Ranking.tsx'

export function Overview() {
  const say = useSay()
  const zone = useZone()
  const { period, linkTo } = usePeriod()
  const [search] = useSearchParams()
  const by: Grouping = search.get('by') === 'handler' ? 'handler' : 'department'
  const overview = useOperation('getOverview', { period: period.key, by })
  const kpis = useKpis(by)
  const data = overview.data
  return (
    <>
      <PageTitle
        title={say('overview.title')}
        about={[
          periodName(period, say),
          ...(data
            ? [
                say('overview.aboutReceived', { n: formatCount(data.diagnostics.received) }),
                say('overview.asOf', { at: formatInstant(data.scorecard.asOf, zone, 'minute') }),
              ]
            : []),
        ].join(' · ')}
        action={
          <>
            <Button variant="outlined" component={Link} to={linkTo(comparePath(by))}>
              {say('compare.open')}
            </Button>
            <Button
              variant="contained"
              component={Link}
              to={linkTo('/reports')}
              startIcon={<AssessmentIcon />}
            >
              {say('overview.makeReport')}
            </Button>
          </>
        }
      />
      {overview.isError ? (
        <ErrorNote error={overview.error} onRetry={() => void overview.refetch()} />
      ) : data && kpis ? (
        <Loaded data={data} kpis={kpis} by={by} />
      ) : (
        <RowSkeletons rows={12} />
      )}
      <WhyDrawer by={by} />
    </>
  )
}

function Loaded({
  data,
  kpis,
  by,
}: {
  readonly data: OverviewData
  readonly kpis: Kpis
  readonly by: Grouping
}) {
  const say = useSay()
  const { period } = data.scorecard
  const facet = useOperation('countFacet', { filter: { period: period.key }, facet: by })
  const received = useMemo(
    () => (facet.data ? new Map(facet.data.map(({ value, count }) => [value ?? '', count])) : null),
    [facet.data],
  )
  const empty = data.scorecard.rows.length === 0
  const live = kpis.list.filter(({ id }) => !data.scorecard.dropped.includes(id))
  return (
    <>
      {!empty && <Insights overview={data} kpis={kpis.list} />}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 1 }}>
        <Typography variant="h2">{say('overview.ranking')}</Typography>
        <GroupingChoice by={by} />
      </Box>
      {empty ? (
        <NothingToRank by={by} period={period} received={data.diagnostics.received} />
      ) : (
        <>
          <Ranking
            scorecard={data.scorecard}
            previous={data.previous}
            kpis={live}
            received={received}
            receivedInAll={data.diagnostics.received}
          />
          <Pending period={period.key} asOf={data.scorecard.asOf} />
          <OverviewCharts scorecard={data.scorecard} kpis={live} />
        </>
      )}
    </>
  )
}

function GroupingChoice({ by }: { readonly by: Grouping }) {
  const say = useSay()
  const [, setSearch] = useSearchParams()
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={by}
      aria-label={say('overview.by')}
      onChange={(_, next: Grouping | null) => {
        if (next === null) return
        setSearch((before) => {
          if (next === 'department') before.delete('by')
          else before.set('by', next)
          before.delete('why')
          before.delete('of')
          return before
        })
      }}
      sx={{ '& .MuiToggleButton-root': { py: 0.25, px: 1.5 } }}
    >
      <ToggleButton value="department">{say('overview.byDepartment')}</ToggleButton>
      <ToggleButton value="handler">{say('overview.byHandler')}</ToggleButton>
    </ToggleButtonGroup>
  )
}

/** An empty ranking: the period holds nothing, or the records name nobody. */
function NothingToRank(props: { readonly by: Grouping; readonly period: Period; readonly received: number }) {
  const say = useSay()
  const zone = useZone()
  const { choose } = usePeriod()
  const { firstOn, lastOn, suggestedPeriod } = useInstallation()
  if (props.by === 'handler' && props.received > 0) {
    return <EmptyState title={say('overview.emptyHandlers')} why={say('overview.emptyHandlersWhy')} />
  }
  const suggested = parsePeriod(suggestedPeriod, zone)
  return (
    <EmptyState
      title={say('overview.emptyPeriod', { period: periodName(props.period, say) })}
      why={say('overview.emptyPeriodWhy', { first: firstOn ?? '', last: lastOn ?? '' })}
      action={
        suggested.key !== props.period.key && (
          <Button variant="contained" onClick={() => choose(suggested.key)}>
            {say('overview.goToSuggested', { period: periodName(suggested, say) })}
          </Button>
        )
      }
    />
  )
}
