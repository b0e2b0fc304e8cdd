// A review that finds nothing to change: said in numbers, with a reason.
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import type { PlanPartProps } from '../Plan.tsx'
import { FormDialog } from './FormDialog.tsx'

export function UnchangedDialog({ detail, onClose }: PlanPartProps & { readonly onClose: () => void }) {
  const say = useSay()
  const review = useCommand('reviewPlanUnchanged')
  const [note, setNote] = useState('')
  const { plan, openTasks } = detail
  return (
    <FormDialog
      title={say('plan.unchanged')}
      about={say('plan.unchangedAbout', { tasks: openTasks, months: plan.reviewEveryMonths })}
      action={say('plan.unchanged')}
      command={review}
      isComplete={note.trim() !== ''}
      onClose={onClose}
      onGo={async () => await review.mutateAsync({ planId: plan.id, revision: plan.revision, note })}
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
