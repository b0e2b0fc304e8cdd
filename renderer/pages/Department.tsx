// One department or handler in a period: the result, what made it, how it moved, and what was missed.
import ArrowBackIcon from '@mui/icons-material/ArrowBack'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { Link, useParams } from 'react-router'
import type { Overview, TrendPoint } from '../../app/contract.ts'
import { periodName } from '../../core/periodName.ts'
import type { Grouping, ScoreRow } from '../../core/scorecard.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { FigureLegend } from '../parts/FigureLegend.tsx'
import { KpiTable } from '../parts/KpiTable.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Panel } from '../parts/Panel.tsx'
import { ledgerPath } from '../parts/recordsAddress.ts'
import { RowSkeletons } from '../parts/RowSkeletons.tsx'
import { type Kpis, useKpis } from '../parts/useKpis.ts'
import { usePeriod } from '../period.tsx'
import { comparePath } from './compare/comparison.ts'
import { useWhy } from '../why/useWhy.ts'
import { WhyDrawer } from '../why/WhyDrawer.tsx'
import { TrendChart, WaterfallChart } from './department/DepartmentCharts.tsx'
import { Missed } from './department/Missed.tsx'
import { Result } from './department/Result.tsx'

const TREND_PERIODS = 8

export function Department({ by }: { readonly by: Grouping }) {
  const say = useSay()
  const { name = '' } = useParams()
  const { period, linkTo } = usePeriod()
  const overview = useOperation('getOverview', { period: period.key, by })
  const trend = useOperation('getTrend', { period: period.key, by, name, count: TREND_PERIODS })
  const kpis = useKpis(by)
  const fields = { [by]: { in: [name] } }
  return (
    <>
      <Button
        component={Link}
        to={linkTo(by === 'department' ? '/' : '/?by=handler')}
        startIcon={<ArrowBackIcon />}
        sx={{ ml: -1, mb: 0.5, color: 'text.secondary' }}
      >
        {say('department.back')}
      </Button>
      <PageTitle
        title={name}
        about={`${say(`overview.${by}`)} · ${periodName(period, say)}`}
        action={
          <>
            <Button variant="outlined" component={Link} to={linkTo(comparePath(by, name))}>
              {say('compare.openWith')}
            </Button>
            <Button
              variant="outlined"
              component={Link}
              to={ledgerPath({ filter: { fields, period: period.key } }, period.key)}
            >
              {say('department.allTickets')}
            </Button>
          </>
        }
      />
      <Loaded query={overview} skeleton={<RowSkeletons rows={10} />}>
        {(data) => {
          const row = data.scorecard.rows.find((r) => r.name === name)
          if (!row) return <Absent name={name} ledger={ledgerPath({ filter: { fields } }, period.key)} />
          return kpis ? (
            <Found row={row} overview={data} trend={trend.data ?? []} kpis={kpis} />
          ) : (
            <RowSkeletons rows={10} />
          )
        }}
      </Loaded>
      <WhyDrawer by={by} name={name} />
    </>
  )
}

interface FoundProps {
  readonly row: ScoreRow
  readonly overview: Overview
  readonly trend: readonly TrendPoint[]
  readonly kpis: Kpis
}

function Found({ row, overview, trend, kpis }: FoundProps) {
  const say = useSay()
  const why = useWhy()
  const { scorecard } = overview
  const { period, by } = scorecard
  const previous = overview.previous?.rows.find((r) => r.name === row.name) ?? null
  const trails = useMemo(
    () =>
      new Map(
        kpis.list.map((kpi) => [
          kpi.id,
          trend.map(({ row: past }) => toNumber(past?.kpis.find((k) => k.kpi === kpi.id)?.points)),
        ]),
      ),
    [kpis.list, trend],
  )
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 2fr) minmax(0, 3fr)' },
        }}
      >
        <Result row={row} previous={previous} scorecard={scorecard} />
        <Panel>
          <TrendChart points={trend} />
        </Panel>
      </Box>
      <Panel label={say('department.kpis')}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 0.5 }}>
          <Typography component="h2" variant="h3">
            {say('department.kpis')}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {say('department.kpisAbout')}
          </Typography>
        </Box>
        <KpiTable
          caption={say('department.kpisCaption', { name: row.name, period: periodName(period, say) })}
          row={row}
          previous={previous}
          kpis={kpis.list}
          dropped={scorecard.dropped}
          period={period.key}
          by={by}
          trails={trails}
          onWhy={why.open}
        />
        <Box sx={{ mt: 1 }}>
          <FigureLegend />
        </Box>
      </Panel>
      <Panel>
        <WaterfallChart row={row} previous={previous} kpis={kpis} />
      </Panel>
      <Missed row={row} kpis={kpis} by={by} period={period.key} />
    </Box>
  )
}

function Absent({ name, ledger }: { readonly name: string; readonly ledger: string }) {
  const say = useSay()
  const { period } = usePeriod()
  return (
    <EmptyState
      title={say('department.absent', { name, period: periodName(period, say) })}
      why={say('department.absentWhy')}
      action={
        <Button variant="outlined" component={Link} to={ledger}>
          {say('department.toLedger')}
        </Button>
      }
    />
  )
}

function toNumber(text: string | null | undefined): number | null {
  return text === null || text === undefined ? null : Number(text)
}
