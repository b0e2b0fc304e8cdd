import Stack from '@mui/material/Stack'
import { useState } from 'react'
import type { OutreachKind, OutreachRecord } from '../../../core/outreach.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { useToday } from '../../parts/DueDay.tsx'
import { EvidencePicker } from '../../parts/EvidencePicker.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { DayBox, TextBox } from '../../parts/InputFields.tsx'
import { DepartmentPicker } from '../../parts/pickers/DepartmentPicker.tsx'
import { PlanRevisionPicker } from '../../parts/pickers/PlanPicker.tsx'
import { useWithFiles } from '../../parts/useWithFiles.ts'
import { OwnFields } from './OwnFields.tsx'
import { contentOf, draftOf, isComplete } from './outreachForm.ts'

/** A new record of a kind, or what one says from now on. */
export function OutreachDialog(props: {
  readonly kind: OutreachKind
  readonly record: OutreachRecord | null
  readonly onClose: () => void
}) {
  const say = useSay()
  const { kind, record, onClose } = props
  const today = useToday()
  const command = useCommand('saveOutreach')
  const [draft, setDraft] = useState(() => draftOf(record))
  const [files, setFiles] = useState<readonly File[]>([])
  const change = (changes: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...changes }))
  // The day it is, until another is chosen.
  const filled = { ...draft, heldOn: draft.heldOn || (today ?? '') }
  const save = useWithFiles<void>(
    files,
    async (_, fileIds) =>
      await command.mutateAsync({
        as: record && { id: record.id, revision: record.revision },
        content: contentOf(kind, filled),
        files: fileIds,
      }),
    onClose,
  )
  return (
    <FormDialog
      wide
      title={record ? record.title : say(`outreach.new-${kind}`)}
      canSave={isComplete(kind, filled)}
      busy={save.isPending}
      error={save.error}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <Stack direction="row" sx={{ gap: 2, '& > :last-child': { maxWidth: 200 } }}>
        <TextBox
          label={say(`outreach.title-${kind}`)}
          value={draft.title}
          onChange={(title) => change({ title })}
        />
        <DayBox
          label={say(`outreach.on-${kind}`)}
          value={filled.heldOn}
          onChange={(heldOn) => change({ heldOn })}
        />
      </Stack>
      <OwnFields kind={kind} draft={draft} onChange={change} />
      <DepartmentPicker
        label={say('outreach.department')}
        value={draft.department}
        onChange={(department) => change({ department })}
      />
      <Stack direction="row" sx={{ gap: 2 }}>
        <PlanRevisionPicker
          labels={[say('outreach.plan'), say('outreach.planRevision')]}
          plan={draft.plan}
          revisionId={draft.planRevisionId}
          onChange={(plan, planRevisionId) => change({ plan, planRevisionId })}
        />
      </Stack>
      <EvidencePicker files={files} onChange={setFiles} label={say('outreach.addFiles')} />
    </FormDialog>
  )
}
