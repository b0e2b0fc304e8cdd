// An event, a law, a change of the organisation: why the plan is to be looked at, and by when.
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { ENTERED_TRIGGERS, type EnteredTask } from '../../../core/planTask.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { RecordPicker } from '../../parts/pickers/RecordPicker.tsx'

export function TaskDialog(props: {
  readonly planId: number
  readonly today: string
  readonly onClose: () => void
}) {
  const say = useSay()
  const { planId, today, onClose } = props
  const open = useCommand('openPlanTask')
  const [task, setTask] = useState<EnteredTask>({
    trigger: 'law',
    reference: '',
    source: '',
    issuedOn: null,
    recordId: null,
    dueOn: today,
  })
  const change = (patch: Partial<EnteredTask>) => setTask({ ...task, ...patch })
  const isLaw = task.trigger === 'law'
  const isComplete =
    task.reference.trim() !== '' &&
    task.dueOn !== '' &&
    (!isLaw || (task.source.trim() !== '' && task.issuedOn !== null)) &&
    (task.trigger !== 'majorEvent' || task.recordId !== null || task.source.trim() !== '')
  return (
    <FormDialog
      title={say('plan.addTask')}
      saveLabel={say('plan.addTask')}
      canSave={isComplete}
      busy={open.isPending}
      error={open.error}
      onClose={onClose}
      onSave={() => open.mutate({ planId, task }, { onSuccess: onClose })}
    >
      <TextField
        select
        label={say('plan.trigger')}
        value={task.trigger}
        onChange={(event) =>
          change({ trigger: ENTERED_TRIGGERS.find((kind) => kind === event.target.value)! })
        }
      >
        {ENTERED_TRIGGERS.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {say(`plan.trigger-${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        required
        label={say('plan.reference')}
        value={task.reference}
        onChange={(event) => change({ reference: event.target.value })}
      />
      <TextField
        required={isLaw}
        label={say('plan.source')}
        value={task.source}
        onChange={(event) => change({ source: event.target.value })}
      />
      {isLaw && (
        <TextField
          required
          type="date"
          label={say('plan.issuedOn')}
          value={task.issuedOn ?? ''}
          onChange={(event) => change({ issuedOn: event.target.value || null })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
      {task.trigger === 'majorEvent' && (
        <RecordPicker
          label={say('plan.recordId')}
          help={say('plan.recordIdAbout')}
          value={task.recordId}
          onChange={(recordId) => change({ recordId })}
        />
      )}
      <TextField
        required
        type="date"
        label={say('plan.dueOn')}
        value={task.dueOn}
        onChange={(event) => change({ dueOn: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </FormDialog>
  )
}
