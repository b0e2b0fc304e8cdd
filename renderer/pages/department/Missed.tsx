// What was missed, KPI by KPI, beginning with the one that costs the most points.
import Box from '@mui/material/Box'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useSearchParams } from 'react-router'
import { kpiShortName } from '../../../core/names.ts'
import type { Grouping, KpiScore, ScoreRow } from '../../../core/scorecard.ts'
import type { Say } from '../../../core/words.ts'
import { hundredths } from '../../../core/waterfall.ts'
import { useSay } from '../../language.tsx'
import { kpiLabelOf } from '../../parts/kpiLabel.ts'
import { MissedList } from '../../parts/MissedList.tsx'
import { Panel } from '../../parts/Panel.tsx'
import type { Kpis } from '../../parts/useKpis.ts'

const SHOWN = 10

interface MissedProps {
  readonly row: ScoreRow
  readonly kpis: Kpis
  readonly by: Grouping
  readonly period: string
}

export function Missed({ row, kpis, by, period }: MissedProps) {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const live = row.kpis.filter((score) => score.denominator > 0 && kpis.byId.has(score.kpi))
  const chosen = live.find(({ kpi }) => kpi === search.get('missed')) ?? dearest(live)
  if (!chosen) return null
  return (
    <Panel label={say('department.missed')}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1, mb: 1 }}>
        <Typography component="h2" variant="h3">
          {say('department.missed')}
        </Typography>
        <Typography variant="caption" color="textSecondary" sx={{ flex: '1 1 320px' }}>
          {kpiLabelOf(kpis.byId, chosen.kpi, say)} · {say('department.missedAbout')}
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={chosen.kpi}
          aria-label={say('department.missedBy')}
          onChange={(_, next: string | null) => {
            if (next === null) return
            setSearch(
              (before) => {
                before.set('missed', next)
                return before
              },
              { replace: true, preventScrollReset: true },
            )
          }}
          sx={{ '& .MuiToggleButton-root': { py: 0.25, px: 1 } }}
        >
          {live.map(({ kpi }) => (
            <ToggleButton key={kpi} value={kpi}>
              {kpi} {shortNameOf(kpis, kpi, say)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      <MissedList
        kpi={kpis.byId.get(chosen.kpi)!}
        by={by}
        name={row.name}
        period={period}
        shown={SHOWN}
        wide
      />
    </Panel>
  )
}

/** The KPI that keeps back the most points. */
function dearest(scores: readonly KpiScore[]): KpiScore | undefined {
  const lost = (score: KpiScore) =>
    score.points === null ? -1 : hundredths(score.weight) - hundredths(score.points)
  return [...scores].sort((a, b) => lost(b) - lost(a))[0]
}

function shortNameOf(kpis: Kpis, id: string, say: Say): string {
  const kpi = kpis.byId.get(id)
  return kpi ? kpiShortName(kpi, say) : ''
}
