// Two results and what parts them: two periods, two departments, or what is frozen and what would be today.
import SwapHoriz from '@mui/icons-material/SwapHoriz'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Tooltip from '@mui/material/Tooltip'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { Assessment } from '../../core/assessment.ts'
import type { Grouping } from '../../core/scorecard.ts'
import { useOperation } from '../api.ts'
import { useZone } from '../installation.tsx'
import { useSay } from '../language.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Panel } from '../parts/Panel.tsx'
import { RowSkeletons } from '../parts/RowSkeletons.tsx'
import { usePeriod } from '../period.tsx'
import { type Comparison, readComparison, writeComparison } from './compare/comparison.ts'
import { Differences } from './compare/Differences.tsx'
import { SideChooser, sourceLabel } from './compare/SideChooser.tsx'
import { type SideData, useSide } from './compare/useSide.ts'

/** More frozen results than that are found on their own pages. */
const MOST_FROZEN = 100
const NONE: readonly Assessment[] = []

export function Compare() {
  const say = useSay()
  const zone = useZone()
  const { period } = usePeriod()
  const [search, setSearch] = useSearchParams()
  const comparison = readComparison(search, period, zone)
  const { by } = comparison
  const left = useSide(comparison.left, by)
  const right = useSide(comparison.right, by)
  const listed = useOperation('listAssessments', {
    states: ['frozen', 'published'],
    offset: 0,
    limit: MOST_FROZEN,
  })
  const frozen = listed.data?.rows ?? NONE
  const names = useMemo(() => namesOf([left.data, right.data]), [left.data, right.data])
  const choose = (next: Comparison) =>
    setSearch((before) => {
      writeComparison(before, next)
      return before
    })
  const failed = left.failed ?? right.failed
  return (
    <>
      <PageTitle title={say('compare.title')} about={say('compare.about')} />
      <Panel label={say('compare.sides')} sx={{ mb: 2 }}>
        <ByChoice by={by} onChoose={(next) => choose(withoutNames(comparison, next))} />
        <Stack direction="row" sx={{ gap: 2, alignItems: 'center' }}>
          <SideChooser
            title={say('compare.left')}
            side={comparison.left}
            by={by}
            frozen={frozen}
            names={names}
            onChoose={(side) => choose({ ...comparison, left: side })}
          />
          <Tooltip title={say('compare.swap')}>
            <IconButton
              aria-label={say('compare.swap')}
              onClick={() => choose({ by, left: comparison.right, right: comparison.left })}
            >
              <SwapHoriz />
            </IconButton>
          </Tooltip>
          <SideChooser
            title={say('compare.right')}
            side={comparison.right}
            by={by}
            frozen={frozen}
            names={names}
            onChoose={(side) => choose({ ...comparison, right: side })}
          />
        </Stack>
      </Panel>
      {failed?.error ? (
        <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : left.data && right.data ? (
        <Found left={left.data} right={right.data} frozen={frozen} />
      ) : (
        <RowSkeletons rows={10} />
      )}
    </>
  )
}

interface FoundProps {
  readonly left: SideData
  readonly right: SideData
  readonly frozen: readonly Assessment[]
}

function Found({ left, right, frozen }: FoundProps) {
  const say = useSay()
  const zone = useZone()
  const titled = (data: SideData) => {
    const { scorecard, side, kpis } = data
    const who = side.name === '' ? say('compare.all') : side.name
    const title = say('compare.sideName', { who, when: sourceLabel(side, frozen, say, zone) })
    const row = [scorecard.total, ...scorecard.rows].find(({ name }) => name === side.name) ?? null
    return { side, title, row, kpis }
  }
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <OtherRules left={left} right={right} />
      <Differences left={titled(left)} right={titled(right)} by={left.scorecard.by} />
    </Box>
  )
}

/** Where another version of the rules made the one of the scores. */
function OtherRules({ left, right }: Pick<FoundProps, 'left' | 'right'>) {
  const say = useSay()
  const versions = [
    ['otherScheme', left.scorecard.schemeVersion, right.scorecard.schemeVersion],
    ['otherPolicy', left.scorecard.policyVersion, right.scorecard.policyVersion],
  ] as const
  return versions.map(([what, a, b]) =>
    a === null || b === null || a === b ? null : (
      <Alert key={what} severity="info">
        {say(`compare.${what}`, { left: a, right: b })}
      </Alert>
    ),
  )
}

function ByChoice({ by, onChoose }: { readonly by: Grouping; readonly onChoose: (by: Grouping) => void }) {
  const say = useSay()
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={by}
      aria-label={say('overview.by')}
      onChange={(_, next: Grouping | null) => next && onChoose(next)}
      sx={{ mb: 1.5, '& .MuiToggleButton-root': { py: 0.25, px: 1.5 } }}
    >
      <ToggleButton value="department">{say('overview.byDepartment')}</ToggleButton>
      <ToggleButton value="handler">{say('overview.byHandler')}</ToggleButton>
    </ToggleButtonGroup>
  )
}

/** A department is no handler: names do not carry over. */
function withoutNames({ left, right }: Comparison, by: Grouping): Comparison {
  return { by, left: { ...left, name: '' }, right: { ...right, name: '' } }
}

function namesOf(sides: readonly (SideData | undefined)[]): readonly string[] {
  const names = sides.flatMap((side) => side?.scorecard.rows.map(({ name }) => name) ?? [])
  return [...new Set(names)]
}
