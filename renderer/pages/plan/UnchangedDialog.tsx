// A review that finds nothing to change: said in numbers, with a reason.
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import type { PlanPartProps } from '../Plan.tsx'

export function UnchangedDialog({ detail, onClose }: PlanPartProps & { readonly onClose: () => void }) {
  const say = useSay()
  const review = useCommand('reviewPlanUnchanged')
  const [note, setNote] = useState('')
  const { plan, openTasks } = detail
  return (
    <FormDialog
      title={say('plan.unchanged')}
      about={say('plan.unchangedAbout', { tasks: openTasks, months: plan.reviewEveryMonths })}
      saveLabel={say('plan.unchanged')}
      canSave={note.trim() !== ''}
      busy={review.isPending}
      error={review.error}
      onClose={onClose}
      onSave={() => review.mutate({ planId: plan.id, revision: plan.revision, note }, { onSuccess: onClose })}
    >
      <TextField
        required
        multiline
        minRows={2}
        label={say('plan.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
    </FormDialog>
  )
}
