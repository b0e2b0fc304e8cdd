// One assessment: where it stands, what is missing, its figures, and everything that was decided on the way.
import ArrowBackIcon from '@mui/icons-material/ArrowBack'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import type { ComponentType } from 'react'
import { Link as RouterLink, useParams, useSearchParams } from 'react-router'
import type { AssessmentDetail } from '../../app/contract.ts'
import { formatInstant } from '../../core/format.ts'
import { periodName } from '../../core/periodName.ts'
import { scopeText } from '../../core/scopeText.ts'
import { useOperation } from '../api.ts'
import { useZone } from '../installation.tsx'
import { useSay } from '../language.tsx'
import { Links } from '../parts/Links.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { AdjustmentsPart } from './assessment/AdjustmentsPart.tsx'
import { AppealsPart } from './assessment/AppealsPart.tsx'
import { ExclusionsPart } from './assessment/ExclusionsPart.tsx'
import { FiguresPart } from './assessment/FiguresPart.tsx'
import { Gaps } from './assessment/Gaps.tsx'
import { HistoryPart } from './assessment/HistoryPart.tsx'
import { Moves } from './assessment/Moves.tsx'
import { ReportButtons } from './assessment/ReportButtons.tsx'
import { StateSteps } from './assessment/StateSteps.tsx'

export interface PartProps {
  readonly detail: AssessmentDetail
  /** The edition shown: an earlier one where the address names it. */
  readonly edition: number
}

const PARTS = {
  figures: FiguresPart,
  exclusions: ExclusionsPart,
  appeals: AppealsPart,
  adjustments: AdjustmentsPart,
  history: HistoryPart,
} as const satisfies Readonly<Record<string, ComponentType<PartProps>>>
type Part = keyof typeof PARTS
const NAMES = Object.keys(PARTS) as readonly Part[]

export function AssessmentPage() {
  const say = useSay()
  const id = Number(useParams().id)
  const detail = useOperation('getAssessment', { id })
  return (
    <>
      <Button
        component={RouterLink}
        to="/assessments"
        startIcon={<ArrowBackIcon />}
        sx={{ ml: -1, mb: 0.5, color: 'text.secondary' }}
      >
        {say('assessment.back')}
      </Button>
      <Loaded query={detail}>{(found) => <Found detail={found} />}</Loaded>
    </>
  )
}

function Found({ detail }: { readonly detail: AssessmentDetail }) {
  const say = useSay()
  const zone = useZone()
  const [params, setParams] = useSearchParams()
  const { assessment, period } = detail
  const { name, kind, scope, state, appealUntil } = assessment
  const asked = Number(params.get('edition'))
  const edition = detail.editions.some((one) => one.edition === asked) ? asked : assessment.edition
  const part = NAMES.find((each) => each === params.get('tab')) ?? 'figures'
  const Shown = PARTS[part]
  const isCurrent = edition === assessment.edition
  return (
    <>
      <PageTitle
        title={name}
        about={[
          say(`assessment.kind-${kind}`),
          periodName(period, say),
          say('assessment.edition', { edition }),
          ...(kind === 'special' ? [scopeText(scope, say, zone)] : []),
          say(`assessment.about-${state}`, { until: formatInstant(appealUntil, zone, 'minute') }),
        ].join(' · ')}
        action={
          <>
            <ReportButtons detail={detail} edition={edition} />
            {isCurrent && <Moves detail={detail} />}
          </>
        }
      />
      {isCurrent ? (
        <>
          <StateSteps detail={detail} />
          <Gaps detail={detail} />
        </>
      ) : (
        <Alert severity="info" sx={{ mb: 2 }}>
          {say('assessment.earlierEdition', { edition, current: assessment.edition })}{' '}
          <Link component={RouterLink} to={`/assessments/${assessment.id}`}>
            {say('assessment.toCurrent')}
          </Link>
        </Alert>
      )}
      <Tabs
        value={part}
        onChange={(_, next: Part) =>
          setParams((before) => {
            before.set('tab', next)
            return before
          })
        }
        aria-label={name}
        sx={{ minHeight: 36, mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {NAMES.map((each) => (
          <Tab
            key={each}
            value={each}
            id={`assessment-tab-${each}`}
            aria-controls="assessment-part"
            label={say(`assessment.part-${each}`)}
            sx={{ minHeight: 36, textTransform: 'none' }}
          />
        ))}
      </Tabs>
      <Box id="assessment-part" role="tabpanel" aria-labelledby={`assessment-tab-${part}`}>
        <Shown detail={detail} edition={edition} />
        <Box sx={{ mt: 2 }}>
          <Links of="assessment" id={detail.assessment.id} />
        </Box>
      </Box>
    </>
  )
}
