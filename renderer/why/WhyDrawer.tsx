// Why a figure is what it is: formula, rules, and the records counted, missed and left out.
import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import Drawer from '@mui/material/Drawer'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { AppError } from '../../core/errors.ts'
import type { Grouping, Period } from '../../core/scorecard.ts'
import { periodName } from '../../core/periodName.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { useFigureSource } from '../parts/figureSource.tsx'
import { kpiLabel } from '../parts/kpiLabel.ts'
import { Loaded } from '../parts/Loaded.tsx'
import { useKpis } from '../parts/useKpis.ts'
import { usePeriod } from '../period.tsx'
import { Explanation } from './Explanation.tsx'
import { useWhy } from './useWhy.ts'

interface WhyDrawerProps {
  /** The period of the figures; the one chosen at the top where left out. */
  readonly period?: Period
  readonly by: Grouping
  /** The group where the address names none; all together where left out. */
  readonly name?: string
}

export function WhyDrawer({ by, name: ownName, period: ownPeriod }: WhyDrawerProps) {
  const say = useSay()
  const why = useWhy()
  const { period: chosen } = usePeriod()
  const period = ownPeriod ?? chosen
  const kpis = useKpis()
  const name = why.name ?? ownName ?? null
  const kpi = why.kpi === null ? undefined : kpis?.byId.get(why.kpi)
  return (
    <Drawer
      anchor="right"
      open={why.kpi !== null}
      onClose={why.close}
      slotProps={{
        paper: { 'aria-labelledby': 'why-title', sx: { width: 'min(560px, 100vw)', p: 3, pt: 2 } },
      }}
    >
      {why.kpi !== null && (
        <>
          <Box sx={{ display: 'flex', alignItems: 'start', gap: 2 }}>
            <Box sx={{ flex: 1 }}>
              <Typography variant="caption" color="textSecondary">
                {say('figure.why')}
              </Typography>
              <Typography id="why-title" variant="h2">
                {kpi ? kpiLabel(kpi, say) : why.kpi}
              </Typography>
              <Typography color="textSecondary">
                {[name ?? say('figure.whyAll'), periodName(period, say)].join(' · ')}
              </Typography>
            </Box>
            <IconButton aria-label={say('figure.close')} onClick={why.close}>
              <CloseIcon />
            </IconButton>
          </Box>
          <Body period={period.key} by={by} name={name} kpi={why.kpi} />
        </>
      )}
    </Drawer>
  )
}

interface BodyProps {
  readonly period: string
  readonly by: Grouping
  readonly name: string | null
  readonly kpi: string
}

function Body({ period, by, name, kpi }: BodyProps) {
  const say = useSay()
  const { assessmentId, edition } = useFigureSource()
  const ofPeriod = useOperation(
    'explainFigure',
    { period, by, name, kpi },
    { enabled: assessmentId === null },
  )
  const ofAssessment = useOperation(
    'explainAssessmentFigure',
    { id: assessmentId ?? 1, ...(edition === null ? {} : { edition }), by, name, kpi },
    { enabled: assessmentId !== null },
  )
  const explained = assessmentId === null ? ofPeriod : ofAssessment
  if (explained.error instanceof AppError && explained.error.code === 'notFound') {
    return <Typography sx={{ mt: 2 }}>{say('figure.naNothing')}</Typography>
  }
  return (
    <Loaded query={explained}>
      {(explanation) => <Explanation explanation={explanation} by={by} name={name} />}
    </Loaded>
  )
}
