// What is still missing: what to do about each, and the waivers of two people.
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { AssessmentDetail } from '../../../app/contract.ts'
import { type Gap, isWaived, type Waiver } from '../../../core/readiness.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { WaiverDialog } from './WaiverDialog.tsx'

export function Gaps({ detail }: { readonly detail: AssessmentDetail }) {
  const say = useSay()
  const { assessment, gaps, waivers } = detail
  if (!['open', 'preview', 'appeal', 'closed'].includes(assessment.state)) return null
  if (gaps.length === 0)
    return (
      <Alert severity="success" variant="outlined" sx={{ mb: 2 }}>
        {say('assessment.nothingMissing')}
      </Alert>
    )
  return (
    <Panel label={say('assessment.missing')} sx={{ mb: 2 }}>
      <Typography id="assessment-gaps" component="h2" variant="h3" sx={{ mb: 1 }}>
        {say('assessment.missing')}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {gaps.map((gap) => (
          <GapLine
            key={gap.kind}
            gap={gap}
            detail={detail}
            waiver={waivers.findLast(
              ({ kind, edition }) => kind === gap.kind && edition === assessment.edition,
            )}
          />
        ))}
      </Box>
    </Panel>
  )
}

interface GapLineProps {
  readonly gap: Gap
  readonly detail: AssessmentDetail
  readonly waiver: Waiver | undefined
}

function GapLine({ gap, detail, waiver }: GapLineProps) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const approve = useCommand('approveWaiver')
  const { data: person } = useOperation('getActor', {})
  const { edition } = detail.assessment
  const waived = isWaived(gap, edition, detail.waivers)
  const waits = waiver !== undefined && waiver.approvedBy === null
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'baseline', gap: 2, flexWrap: 'wrap' }}>
      <Box sx={{ flex: '1 1 320px' }}>
        {say(`assessment.gap-${gap.kind}`, { count: gap.count })}
        {gap.names.length > 0 && (
          <Typography component="span" variant="body2" color="textSecondary">
            {' '}
            {gap.names.join(say('report.comma'))}
          </Typography>
        )}
        <Typography variant="body2" color="textSecondary">
          {waived || waits
            ? say(waived ? 'assessment.waivedBy' : 'assessment.waiverWaits', {
                asked: waiver!.requestedBy,
                approved: waiver!.approvedBy ?? '',
                reason: waiver!.reason,
              })
            : say(`assessment.weight-${gap.weight}`)}
        </Typography>
        {approve.error && <ErrorNote error={approve.error} />}
      </Box>
      {waits && (
        <Button
          loading={approve.isPending}
          disabled={person?.name === waiver.requestedBy}
          onClick={() => approve.mutate({ waiverId: waiver.id })}
        >
          {say('assessment.approveWaiver')}
        </Button>
      )}
      {gap.weight === 'waivable' && !waived && !waits && (
        <Button onClick={() => setAsking(true)}>{say('assessment.askWaiver')}</Button>
      )}
      {asking && <WaiverDialog gap={gap} assessment={detail.assessment} onClose={() => setAsking(false)} />}
    </Box>
  )
}
