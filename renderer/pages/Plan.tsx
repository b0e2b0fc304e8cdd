// One plan: whether it is ready, the text in force, how it came about, and who knows it.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { type ComponentType, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { PlanDetail } from '../../app/contract.ts'
import type { Say } from '../../core/words.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { BackLink } from '../parts/BackLink.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { type PaperChoice, PaperMenu } from '../parts/PaperMenu.tsx'
import { useMay } from '../usePerson.ts'
import { AboutPart } from './plan/AboutPart.tsx'
import { DraftDialog } from './plan/DraftDialog.tsx'
import { ReadersPart } from './plan/ReadersPart.tsx'
import { Readiness } from './plan/Readiness.tsx'
import { RevisionsPart } from './plan/RevisionsPart.tsx'
import { TasksPart } from './plan/TasksPart.tsx'
import { TextPart } from './plan/TextPart.tsx'
import { UnchangedDialog } from './plan/UnchangedDialog.tsx'
import { PlanDialog } from './plans/PlanDialog.tsx'

export interface PlanPartProps {
  readonly detail: PlanDetail
}

const PARTS = {
  text: TextPart,
  revisions: RevisionsPart,
  tasks: TasksPart,
  readers: ReadersPart,
  about: AboutPart,
} as const satisfies Readonly<Record<string, ComponentType<PlanPartProps>>>
type Part = keyof typeof PARTS
const NAMES = Object.keys(PARTS) as readonly Part[]

export function PlanPage() {
  const say = useSay()
  const planId = Number(useParams().id)
  const detail = useOperation('getPlan', { planId })
  return (
    <>
      <BackLink to="/plans">{say('plan.back')}</BackLink>
      <Loaded query={detail}>{(found) => <Found detail={found} />}</Loaded>
    </>
  )
}

function Found({ detail }: PlanPartProps) {
  const say = useSay()
  const [params, setParams] = useSearchParams()
  const { plan } = detail
  const part = NAMES.find((each) => each === params.get('tab')) ?? 'text'
  const Shown = PARTS[part]
  return (
    <>
      <PageTitle
        title={plan.name}
        about={[
          plan.code,
          say(`plan.kind-${plan.kind}`),
          say('plan.ownedBy', { owner: plan.owner }),
          say('plan.nextReviewOn', { on: plan.nextReviewOn }),
        ].join(' · ')}
        action={
          <>
            <PaperMenu papers={papersOf(detail, say)} />
            <Actions detail={detail} />
          </>
        }
      />
      <Readiness gaps={detail.gaps} />
      <Tabs
        value={part}
        onChange={(_, next: Part) => setParams({ tab: next })}
        aria-label={plan.name}
        sx={{ minHeight: 36, mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {NAMES.map((each) => (
          <Tab
            key={each}
            value={each}
            id={`plan-tab-${each}`}
            aria-controls="plan-part"
            label={tabLabel(each)}
            sx={{ minHeight: 36, textTransform: 'none' }}
          />
        ))}
      </Tabs>
      <Box id="plan-part" role="tabpanel" aria-labelledby={`plan-tab-${part}`}>
        <Shown detail={detail} />
      </Box>
    </>
  )

  function tabLabel(each: Part): string {
    const { openTasks, readers } = detail
    if (each === 'tasks' && openTasks > 0) return `${say('plan.part-tasks')} ${openTasks}`
    if (each === 'readers' && plan.inForce !== null)
      return `${say('plan.part-readers')} ${readers.read}/${readers.expected}`
    return say(`plan.part-${each}`)
  }
}

function papersOf({ plan, current }: PlanDetail, say: Say): readonly PaperChoice[] {
  const planId = plan.id
  const log = { operation: 'exportPlanLog', name: say('paper.planLog'), about: { planId } } as const
  return [
    ...(current
      ? [
          {
            operation: 'exportPlanText',
            name: say('paper.planText'),
            about: { planId, number: current.number },
            formats: ['pdf'],
          } as const,
        ]
      : []),
    { ...log, formats: ['pdf', 'xlsx'] },
  ]
}

function Actions({ detail }: PlanPartProps) {
  const say = useSay()
  const navigate = useNavigate()
  const mayKeep = useMay('supervisor', 'hr', 'department')
  const [open, setOpen] = useState<'plan' | 'draft' | 'unchanged' | null>(null)
  const { plan, draft } = detail
  const close = () => setOpen(null)
  const toRevision = (number: number) => void navigate(`/plans/${plan.id}/revisions/${number}`)
  if (!mayKeep)
    return draft && <Button onClick={() => toRevision(draft.number)}>{say('plan.openDraft')}</Button>
  return (
    <>
      <Button onClick={() => setOpen('plan')}>{say('plan.edit')}</Button>
      {!draft && plan.inForce !== null && (
        <Button variant="outlined" onClick={() => setOpen('unchanged')}>
          {say('plan.unchanged')}
        </Button>
      )}
      {draft ? (
        <Button variant="contained" onClick={() => toRevision(draft.number)}>
          {say('plan.openDraft')}
        </Button>
      ) : (
        <Button variant="contained" onClick={() => setOpen('draft')}>
          {say('plan.startDraft')}
        </Button>
      )}
      {open === 'plan' && <PlanDialog plan={plan} onClose={close} />}
      {open === 'draft' && <DraftDialog detail={detail} onClose={close} onBegun={toRevision} />}
      {open === 'unchanged' && <UnchangedDialog detail={detail} onClose={close} />}
    </>
  )
}
