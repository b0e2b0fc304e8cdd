import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { type Assessment, ASSESSMENT_STATES, type AssessmentState } from '../../../core/assessment.ts'
import { formatInstant } from '../../../core/format.ts'
import { parsePeriod } from '../../../core/period.ts'
import { periodName } from '../../../core/periodName.ts'
import { useOperation, useOperations } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { RowSkeletons } from '../../parts/RowSkeletons.tsx'

/** Cards a column shows; the rest is one step further. */
const SHOWN = 20

/** One column per state, the latest first. */
export function Board() {
  const say = useSay()
  const any = useOperation('listAssessments', { offset: 0, limit: 1 })
  const columns = useOperations(
    'listAssessments',
    ASSESSMENT_STATES.map((state) => ({ states: [state], offset: 0, limit: SHOWN })),
  )
  const failed = columns.find(({ error }) => error)
  if (failed?.error) return <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
  if (any.data?.total === 0)
    return <EmptyState title={say('assessment.none')} why={say('assessment.noneWhy')} />
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: `repeat(${ASSESSMENT_STATES.length}, minmax(150px, 1fr))`,
        alignItems: 'start',
        overflowX: 'auto',
      }}
    >
      {ASSESSMENT_STATES.map((state, i) => {
        const page = columns[i]!.data
        return (
          <Column key={state} state={state} total={page?.total ?? null}>
            {page ? (
              page.rows.map((one) => <Card key={one.id} assessment={one} />)
            ) : (
              <RowSkeletons rows={2} />
            )}
          </Column>
        )
      })}
    </Box>
  )
}

function Column(props: {
  readonly state: AssessmentState
  readonly total: number | null
  readonly children: React.ReactNode
}) {
  const say = useSay()
  const { state, total } = props
  return (
    <Stack component="section" aria-label={say(`assessment.state-${state}`)} sx={{ gap: 1, minWidth: 0 }}>
      <Stack
        direction="row"
        sx={{ alignItems: 'baseline', gap: 1, borderBottom: 2, borderColor: 'divider', pb: 0.5 }}
      >
        <Typography component="h2" variant="h3">
          {say(`assessment.state-${state}`)}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {total ?? ''}
        </Typography>
      </Stack>
      {props.children}
      {total !== null && total > SHOWN && (
        <Link component={RouterLink} to={`/assessments?state=${state}`} variant="body2">
          {say('assessment.showAll', { total })}
        </Link>
      )}
    </Stack>
  )
}

function Card({ assessment }: { readonly assessment: Assessment }) {
  const say = useSay()
  const zone = useZone()
  const { id, name, kind, period, edition, appealUntil, state } = assessment
  return (
    <ButtonBase
      component={RouterLink}
      to={`/assessments/${id}?period=${encodeURIComponent(period)}`}
      sx={{
        display: 'block',
        textAlign: 'left',
        p: 1.25,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{name}</Typography>
      <Typography variant="body2" color="textSecondary">
        {say(`assessment.kind-${kind}`)} · {periodName(parsePeriod(period, zone), say)}
      </Typography>
      {edition > 1 && (
        <Typography variant="body2" color="textSecondary">
          {say('assessment.edition', { edition })}
        </Typography>
      )}
      {state === 'appeal' && appealUntil !== null && (
        <Typography variant="body2" color="textSecondary">
          {say('assessment.until', { until: formatInstant(appealUntil, zone, 'minute') })}
        </Typography>
      )}
    </ButtonBase>
  )
}
