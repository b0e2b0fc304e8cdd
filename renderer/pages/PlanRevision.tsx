// One revision: written while it is a draft, read from then on; where it stands and what may be done with it.
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { Link as RouterLink, useParams } from 'react-router'
import type { PlanDetail } from '../../app/contract.ts'
import type { PlanRevision } from '../../core/plan.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { BackLink } from '../parts/BackLink.tsx'
import { Links } from '../parts/Links.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { MarkdownText } from '../parts/MarkdownText.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { PaperMenu } from '../parts/PaperMenu.tsx'
import { Panel } from '../parts/Panel.tsx'
import { useMay } from '../usePerson.ts'
import { Digest, ExportButton } from './plan/TextPart.tsx'
import { BasisView } from './planRevision/BasisView.tsx'
import { DraftEditor } from './planRevision/DraftEditor.tsx'
import { RevisionMoves, RevisionWaits } from './planRevision/RevisionMoves.tsx'

export function PlanRevisionPage() {
  const { id, number } = useParams()
  const planId = Number(id)
  const detail = useOperation('getPlan', { planId })
  const revision = useOperation('getPlanRevision', { planId, number: Number(number) })
  return (
    <Loaded query={detail}>
      {(found) => (
        <Loaded query={revision}>{(one) => <Found key={one.id} detail={found} revision={one} />}</Loaded>
      )}
    </Loaded>
  )
}

function Found(props: { readonly detail: PlanDetail; readonly revision: PlanRevision }) {
  const say = useSay()
  const mayKeep = useMay('supervisor', 'hr', 'department')
  const { detail, revision } = props
  const [dirty, setDirty] = useState(false)
  const { plan } = detail
  const { number, state, authors, approver, deadlineOn } = revision
  const isWritten = state === 'draft' || state === 'changesRequested'
  const base = plan.inForce !== null && plan.inForce !== number ? plan.inForce : null
  return (
    <>
      <BackLink to={`/plans/${plan.id}`}>{plan.name}</BackLink>
      <PageTitle
        title={say('plan.revisionNumber', { number })}
        about={[
          plan.code,
          say(`plan.state-${state}`),
          say('plan.writtenBy', { authors: authors.join(say('plan.comma')) }),
          ...(approver === null ? [] : [say('plan.approverIs', { approver })]),
          ...(state === 'inReview' && deadlineOn !== null ? [say('plan.answerBy', { on: deadlineOn })] : []),
        ].join(' · ')}
        action={
          <>
            {base !== null && (
              <Button component={RouterLink} to={`/plans/${plan.id}/compare?from=${base}&to=${number}`}>
                {say('plan.compareWith', { number: base })}
              </Button>
            )}
            <PaperMenu
              papers={[
                {
                  operation: 'exportPlanText',
                  name: say('paper.planText'),
                  about: { planId: plan.id, number },
                  formats: ['pdf'],
                },
              ]}
            />
            {!isWritten && <ExportButton revision={revision} />}
            <RevisionMoves revision={revision} today={detail.today} dirty={dirty} />
          </>
        }
      />
      <RevisionWaits revision={revision} />
      {revision.rejection !== '' && isWritten && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {say('plan.sentBack', { reason: revision.rejection })}
        </Alert>
      )}
      {state === 'discarded' && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {say('plan.discarded', { reason: revision.discardReason })}
        </Alert>
      )}
      {isWritten && mayKeep ? (
        <DraftEditor revision={revision} onDirty={setDirty} />
      ) : (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '3fr 2fr', alignItems: 'start' }}>
          <Box>
            <Panel label={say('plan.part-text')} sx={{ px: 4, py: 3 }}>
              <MarkdownText text={revision.text} />
            </Panel>
            <Digest digest={revision.digest} />
          </Box>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <BasisView basis={revision.basis} effectiveOn={revision.effectiveOn} />
            <Links of="revision" id={revision.id} always />
          </Box>
        </Box>
      )}
    </>
  )
}
