// By how much two results differ, what parts them most, KPI by KPI, and as steps from one to the other.
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { formatChange, NO_VALUE } from '../../../core/format.ts'
import type { Kpi } from '../../../core/scheme.ts'
import type { Grouping } from '../../../core/scorecard.ts'
import { pointsText, type ScorePart, scoreParts } from '../../../core/waterfall.ts'
import type { Say } from '../../../core/words.ts'
import { useSay } from '../../language.tsx'
import { FigureLegend } from '../../parts/FigureLegend.tsx'
import { GradeMark } from '../../parts/GradeMark.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { movedByName, ScoreWaterfall } from '../../parts/ScoreWaterfall.tsx'
import { ComparisonTable, type ShownSide } from './ComparisonTable.tsx'
import { whyPath } from './sideLinks.ts'

interface DifferencesProps {
  readonly left: ShownSide
  readonly right: ShownSide
  readonly by: Grouping
}

export function Differences({ left, right, by }: DifferencesProps) {
  const say = useSay()
  const navigate = useNavigate()
  // Named as the right side's scheme names them, where it knows them.
  const kpis = useMemo(
    () => new Map([...left.kpis, ...right.kpis].map((kpi) => [kpi.id, kpi])),
    [left.kpis, right.kpis],
  )
  const missing = [left, right].find(({ row }) => row === null || row.score === null)
  const caption = say('compare.caption', { left: left.title, right: right.title })
  return (
    <>
      <Summary left={left} right={right} kpis={kpis} />
      <Panel label={say('compare.table')}>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 0.5 }}>
          <Typography component="h2" variant="h3">
            {say('compare.table')}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {say('compare.tableAbout')}
          </Typography>
        </Box>
        <ComparisonTable left={left} right={right} by={by} kpis={kpis} caption={caption} />
        <Box sx={{ mt: 1 }}>
          <FigureLegend />
        </Box>
      </Panel>
      <Panel label={say('compare.waterfall')}>
        {missing || !right.row ? (
          <Typography color="textSecondary">
            {say('compare.noScore', { side: (missing ?? right).title })}
          </Typography>
        ) : (
          <ScoreWaterfall
            title={say('compare.waterfall')}
            before={{ row: left.row, name: say('compare.left') }}
            after={{ row: right.row, name: say('compare.right') }}
            kpis={kpis}
            none={say('compare.noScore', { side: left.title })}
            same={say('compare.same')}
            onPick={(kpi) => void navigate(whyPath(right.side, by, kpi))}
          />
        )}
      </Panel>
    </>
  )
}

interface SummaryProps {
  readonly left: ShownSide
  readonly right: ShownSide
  readonly kpis: ReadonlyMap<string, Kpi>
}

/** The two scores, their difference, and the KPIs that moved most either way. */
function Summary({ left, right, kpis }: SummaryProps) {
  const say = useSay()
  const parts = left.row && right.row ? scoreParts(left.row, right.row) : []
  const movers = [
    ['mostUp', moversText(parts, 1, kpis, say)],
    ['mostDown', moversText(parts, -1, kpis, say)],
  ] as const
  return (
    <Panel label={say('compare.difference')}>
      <Box sx={{ display: 'flex', alignItems: 'center', columnGap: 5, rowGap: 1, flexWrap: 'wrap' }}>
        {[left, right].map((side, i) => (
          <Box key={i === 0 ? 'left' : 'right'}>
            <Typography variant="caption" color="textSecondary">
              {side.title}
            </Typography>
            <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
              <Box component="span" aria-label={say('compare.scoreOf', { side: side.title })} sx={BIG}>
                {side.row?.score ?? NO_VALUE}
              </Box>
              <GradeMark grade={side.row?.grade ?? null} />
            </Box>
          </Box>
        ))}
        <Box>
          <Typography variant="caption" color="textSecondary">
            {say('compare.difference')}
          </Typography>
          <Box sx={BIG}>{formatChange(left.row?.score ?? null, right.row?.score ?? null)}</Box>
        </Box>
        <Box>
          {movers.map(([key, text]) =>
            text === '' ? null : <Typography key={key}>{say(`compare.${key}`, { kpis: text })}</Typography>,
          )}
        </Box>
      </Box>
    </Panel>
  )
}

const BIG = { fontSize: 24, fontWeight: 600, lineHeight: 1.3, fontVariantNumeric: 'tabular-nums' }
const MOST_MOVERS = 3

function moversText(
  parts: readonly ScorePart[],
  sign: 1 | -1,
  kpis: ReadonlyMap<string, Kpi>,
  say: Say,
): string {
  return parts
    .filter(({ change }) => change * sign > 0)
    .toSorted((a, b) => (b.change - a.change) * sign)
    .slice(0, MOST_MOVERS)
    .map(({ by, change }) =>
      say('compare.mover', {
        name: movedByName(by, kpis, say),
        change: formatChange('0', pointsText(change)),
      }),
    )
    .join(say('compare.listComma'))
}
