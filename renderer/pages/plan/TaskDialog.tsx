// An event, a law, a change of the organisation: why the plan is to be looked at, and by when.
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { TRIGGERS } from '../../../core/plan.ts'
import type { NewPlanTask } from '../../../core/planTask.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { RecordPicker } from '../../parts/pickers/RecordPicker.tsx'
import { FormDialog } from './FormDialog.tsx'

/** The cycle has its own task at all times. */
const KINDS = TRIGGERS.filter((trigger) => trigger !== 'cycle')

export function TaskDialog(props: {
  readonly planId: number
  readonly today: string
  readonly onClose: () => void
}) {
  const say = useSay()
  const { planId, today, onClose } = props
  const open = useCommand('openPlanTask')
  const [task, setTask] = useState<NewPlanTask>({
    trigger: 'law',
    reference: '',
    source: '',
    issuedOn: null,
    recordId: null,
    dueOn: today,
  })
  const change = (patch: Partial<NewPlanTask>) => setTask({ ...task, ...patch })
  const isLaw = task.trigger === 'law'
  const isComplete =
    task.reference.trim() !== '' &&
    task.dueOn !== '' &&
    (!isLaw || (task.source.trim() !== '' && task.issuedOn !== null))
  return (
    <FormDialog
      title={say('plan.addTask')}
      action={say('plan.addTask')}
      command={open}
      isComplete={isComplete}
      onClose={onClose}
      onGo={async () => await open.mutateAsync({ planId, task })}
    >
      <TextField
        select
        label={say('plan.trigger')}
        value={task.trigger}
        onChange={(event) => change({ trigger: KINDS.find((kind) => kind === event.target.value)! })}
      >
        {KINDS.map((kind) => (
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
