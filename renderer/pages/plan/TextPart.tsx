// The text in force, with its fingerprint; saying that one has read and understood it.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { PlanRevision } from '../../../core/plan.ts'
import { saveStoredFile, useCommand, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { MarkdownText } from '../../parts/MarkdownText.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { usePerson } from '../../usePerson.ts'
import type { PlanPartProps } from '../Plan.tsx'

export function TextPart({ detail }: PlanPartProps) {
  const say = useSay()
  const { current } = detail
  if (!current) return <EmptyState title={say('plan.noText')} why={say('plan.noTextWhy')} />
  return (
    <Box sx={{ maxWidth: 960 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1.5, flexWrap: 'wrap' }}>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          {say('plan.inForceSince', { number: current.number, on: current.effectiveOn ?? '' })}
          {current.approver !== null && ` · ${say('plan.approvedBy', { approver: current.approver })}`}
        </Typography>
        <ExportButton revision={current} />
        <ReadButton revision={current} />
      </Box>
      <Panel label={say('plan.part-text')} sx={{ px: 4, py: 3 }}>
        <MarkdownText text={current.text} />
      </Panel>
      <Digest digest={current.digest} />
    </Box>
  )
}

export function Digest({ digest }: { readonly digest: string }) {
  const say = useSay()
  return (
    <Typography
      variant="caption"
      color="textSecondary"
      component="p"
      sx={{ mt: 1, overflowWrap: 'anywhere' }}
    >
      {say('plan.digest', { digest })}
    </Typography>
  )
}

export function ExportButton({ revision }: { readonly revision: Pick<PlanRevision, 'planId' | 'number'> }) {
  const say = useSay()
  const save = useCommand('exportPlanRevision')
  const { planId, number } = revision
  return (
    <>
      <Button
        loading={save.isPending}
        onClick={() => save.mutate({ planId, number }, { onSuccess: saveStoredFile })}
      >
        {say('plan.exportMarkdown')}
      </Button>
      <Button
        loading={save.isPending}
        onClick={() => save.mutate({ planId, number, format: 'docx' }, { onSuccess: saveStoredFile })}
      >
        {say('plan.exportDocx')}
      </Button>
      {save.error && <ErrorNote error={save.error} />}
    </>
  )
}

function ReadButton({ revision: { planId, number } }: { readonly revision: PlanRevision }) {
  const say = useSay()
  const name = usePerson()?.name
  const record = useCommand('recordPlanReading')
  const read = useOperation('listPlanReaders', { planId, read: true, offset: 0, limit: 500 })
  const hasRead = record.isSuccess || read.data?.rows.some(({ person }) => person === name) === true
  return (
    <>
      <Button
        variant="contained"
        disabled={hasRead}
        loading={record.isPending}
        onClick={() => record.mutate({ planId, number, people: [] })}
      >
        {say(hasRead ? 'plan.hasRead' : 'plan.confirmRead')}
      </Button>
      {record.error && <ErrorNote error={record.error} />}
    </>
  )
}
