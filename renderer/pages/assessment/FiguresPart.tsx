// The figures of an edition: the ranking, and one group opened to its KPIs; each figure leads to its records.
import Box from '@mui/material/Box'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { Kpi, Scheme } from '../../../core/scheme.ts'
import type { Grouping, Scorecard } from '../../../core/scorecard.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { FigureLegend } from '../../parts/FigureLegend.tsx'
import { FigureSourceProvider } from '../../parts/figureSource.tsx'
import { kpisIn } from '../../parts/kpisIn.ts'
import { KpiTable } from '../../parts/KpiTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { RowSkeletons } from '../../parts/RowSkeletons.tsx'
import { useWhy } from '../../why/useWhy.ts'
import { WhyDrawer } from '../../why/WhyDrawer.tsx'
import type { PartProps } from '../Assessment.tsx'
import { EditionRanking } from './EditionRanking.tsx'

export function FiguresPart({ detail, edition }: PartProps) {
  const say = useSay()
  const [params, setParams] = useSearchParams()
  const { assessment, editions, period } = detail
  const by: Grouping = params.get('by') === 'handler' ? 'handler' : 'department'
  const isFrozen = editions.some((one) => one.edition === edition)
  const { id, scope } = assessment
  const scores = useOperation('getAssessmentScores', { id, ...(isFrozen ? { edition } : {}), by })
  const scheme = useSchemeOf({ id, edition, isFrozen, period: period.key })
  const source = useMemo(
    () => ({ assessmentId: id, edition: isFrozen ? edition : null, scope }),
    [id, edition, isFrozen, scope],
  )
  return (
    <FigureSourceProvider source={source}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={by}
        aria-label={say('overview.by')}
        onChange={(_, next: Grouping | null) =>
          next &&
          setParams((before) => {
            before.set('by', next)
            before.delete('row')
            return before
          })
        }
        sx={{ mb: 1.5 }}
      >
        {(['department', 'handler'] as const).map((each) => (
          <ToggleButton key={each} value={each} sx={{ py: 0.25 }}>
            {say(`overview.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Loaded query={scores} skeleton={<RowSkeletons rows={10} />}>
        {({ scorecard }) =>
          scorecard.rows.length === 0 ? (
            <EmptyState title={say('assessment.noScores')} why={say('assessment.noScoresWhy')} />
          ) : scheme ? (
            <Figures scorecard={scorecard} kpis={kpisIn(scorecard, scheme)} />
          ) : (
            <RowSkeletons rows={10} />
          )
        }
      </Loaded>
      <WhyDrawer by={by} period={period} />
    </FigureSourceProvider>
  )
}

function Figures({ scorecard, kpis }: { readonly scorecard: Scorecard; readonly kpis: readonly Kpi[] }) {
  const say = useSay()
  const why = useWhy()
  const [params, setParams] = useSearchParams()
  const open = scorecard.rows.find(({ name }) => name === params.get('row')) ?? null
  const choose = (name: string) =>
    setParams(
      (before) => {
        if (before.get('row') === name) before.delete('row')
        else before.set('row', name)
        return before
      },
      { preventScrollReset: true },
    )
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Panel label={say('assessment.ranking')}>
        <EditionRanking scorecard={scorecard} kpis={kpis} chosen={open?.name ?? null} onChoose={choose} />
        <Box sx={{ mt: 1 }}>
          <FigureLegend />
        </Box>
      </Panel>
      {open && (
        <Panel label={open.name}>
          <Typography component="h2" variant="h3" sx={{ mb: 0.5 }}>
            {open.name}
          </Typography>
          <KpiTable
            caption={open.name}
            row={open}
            previous={null}
            kpis={kpis}
            dropped={scorecard.dropped}
            period={scorecard.period.key}
            by={scorecard.by}
            trails={NO_TRAILS}
            onWhy={(kpi) => why.open(kpi, open.name)}
          />
        </Panel>
      )}
    </Box>
  )
}

const NO_TRAILS: ReadonlyMap<string, readonly (number | null)[]> = new Map()

/** Of the scheme the edition was frozen with, else of the one that counts for the period; undefined until it has come. */
function useSchemeOf(of: {
  readonly id: number
  readonly edition: number
  readonly isFrozen: boolean
  readonly period: string
}): Scheme | undefined {
  const { id, edition, isFrozen, period } = of
  const live = useOperation('getScheme', { period }, { enabled: !isFrozen })
  const frozen = useOperation('getEdition', { id, edition }, { enabled: isFrozen })
  return isFrozen ? frozen.data?.basis.scheme : live.data?.scheme
}
