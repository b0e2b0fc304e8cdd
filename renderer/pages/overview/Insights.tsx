// The sentences on top of the overview, each with the link that shows what stands behind it.
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import type { Overview } from '../../../app/contract.ts'
import { assertNever } from '../../../core/errors.ts'
import { formatCount } from '../../../core/format.ts'
import type { Kpi } from '../../../core/scheme.ts'
import type { Say } from '../../../core/words.ts'
import { useSay } from '../../language.tsx'
import { amountText, figureText, withUnit } from '../../parts/figureText.ts'
import { kpiLabelOf } from '../../parts/kpiLabel.ts'
import { ledgerPath } from '../../parts/recordsAddress.ts'
import { Panel } from '../../parts/Panel.tsx'
import { useWhy } from '../../why/useWhy.ts'
import { type Insight, insightsOf } from './insights.ts'

const MOST_NAMES = 5

interface InsightsProps {
  readonly overview: Overview
  readonly kpis: readonly Kpi[]
}

export function Insights({ overview, kpis }: InsightsProps) {
  const say = useSay()
  const { scorecard, previous, diagnostics } = overview
  const insights = insightsOf(scorecard, previous, kpis, diagnostics.overdueOpen)
  if (insights.length === 0) return null
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]))
  return (
    <Panel label={say('overview.worthKnowing')} sx={{ py: 1, mb: 2 }}>
      <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>
        {insights.map((insight) => (
          <li key={insight.kind}>
            {sentenceOf(insight, byId, say)} <InsightLink insight={insight} overview={overview} />
          </li>
        ))}
      </Box>
    </Panel>
  )
}

function InsightLink({ insight, overview }: { readonly insight: Insight; readonly overview: Overview }) {
  const say = useSay()
  const why = useWhy()
  const { period, by } = overview.scorecard
  const folder = by === 'department' ? 'departments' : 'handlers'
  switch (insight.kind) {
    case 'overdue':
      return (
        <Link
          underline="always"
          component={RouterLink}
          to={ledgerPath(
            { filter: { period: period.key, state: 'overdue' }, sort: 'dueAt', descending: false },
            period.key,
          )}
        >
          {say('overview.showRecords')}
        </Link>
      )
    case 'weakest':
      return (
        <Link
          underline="always"
          component="button"
          type="button"
          sx={{ verticalAlign: 'baseline' }}
          onClick={() => why.open(insight.kpi, null)}
        >
          {say('overview.showWhy')}
        </Link>
      )
    case 'fall':
    case 'rise':
      return (
        <Link
          underline="always"
          component={RouterLink}
          to={`/${folder}/${encodeURIComponent(insight.name)}?period=${period.key}`}
        >
          {say('overview.showWhy')}
        </Link>
      )
    default:
      return null
  }
}

function sentenceOf(insight: Insight, kpis: ReadonlyMap<string, Kpi>, say: Say): string {
  const nameOf = (id: string) => kpiLabelOf(kpis, id, say)
  switch (insight.kind) {
    case 'dropped':
    case 'idle':
      return say(insight.kind === 'idle' ? 'overview.insightIdle' : 'overview.insightDropped', {
        kpis: insight.kpis.map(nameOf).join(say('overview.listComma')),
      })
    case 'overdue':
      return say('overview.insightOverdue', { count: insight.count, n: formatCount(insight.count) })
    case 'fall': {
      const params = { name: insight.name, change: signed(insight.change) }
      return insight.kpi === null
        ? say('overview.insightFall', params)
        : say('overview.insightFallBecause', { ...params, kpi: nameOf(insight.kpi) })
    }
    case 'weakest': {
      const kpi = kpis.get(insight.kpi)!
      return say('overview.insightWeakest', {
        kpi: nameOf(insight.kpi),
        rate: withUnit(kpi, figureText(kpi, insight.score), say),
        n: amountText(insight.score.numerator),
        d: amountText(insight.score.denominator),
        target: withUnit(kpi, insight.score.target, say),
        lost: (insight.lost / 100).toFixed(2),
      })
    }
    case 'failing': {
      const names = insight.names.slice(0, MOST_NAMES).join(say('overview.listComma'))
      return say('overview.insightFailing', {
        count: insight.names.length,
        names: insight.names.length > MOST_NAMES ? say('overview.andOthers', { names }) : names,
      })
    }
    case 'rise':
      return say('overview.insightRise', { name: insight.name, change: signed(insight.change) })
    case 'allMet':
      return say('overview.insightAllMet', { count: insight.departments })
    default:
      return assertNever(insight)
  }
}

function signed(hundredths: number): string {
  const size = (Math.abs(hundredths) / 100).toFixed(2)
  return hundredths < 0 ? `−${size}` : `+${size}`
}
