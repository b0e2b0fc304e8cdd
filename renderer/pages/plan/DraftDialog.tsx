// Begins a revision: what calls for it, an open task where there is one.
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { type RevisionBasis, TRIGGERS } from '../../../core/plan.ts'
import type { PlanTask } from '../../../core/planTask.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { Picker } from '../../parts/pickers/Picker.tsx'
import type { PlanPartProps } from '../Plan.tsx'

/** A finding calls for one by its task alone. */
const KINDS = TRIGGERS.filter((kind) => kind !== 'finding')

export function DraftDialog(
  props: PlanPartProps & { readonly onClose: () => void; readonly onBegun: (number: number) => void },
) {
  const say = useSay()
  const { plan } = props.detail
  const tasks = useOperation('listPlanTasks', { planId: plan.id, open: true, offset: 0, limit: 1 })
  const begin = useCommand('draftPlanRevision')
  const [chosen, setChosen] = useState<PlanTask | null | undefined>(undefined)
  const [own, setOwn] = useState<RevisionBasis['trigger']>({ kind: 'cycle', reference: '' })
  const hasTasks = (tasks.data?.total ?? 0) > 0
  const task = chosen === undefined ? (tasks.data?.rows[0] ?? null) : chosen
  const trigger = task ? { kind: task.trigger, reference: task.reference } : own
  return (
    <FormDialog
      title={say('plan.startDraft')}
      about={
        plan.inForce === null ? say('plan.startFirst') : say('plan.startAbout', { number: plan.inForce })
      }
      saveLabel={say('plan.startDraft')}
      canSave={!tasks.isPending}
      busy={begin.isPending}
      error={begin.error}
      onClose={props.onClose}
      onSave={() =>
        begin.mutate(
          { planId: plan.id, revision: plan.revision, trigger, ...(task && { taskId: task.id }) },
          { onSuccess: ({ number }) => props.onBegun(number) },
        )
      }
    >
      {hasTasks && (
        <Picker
          label={say('plan.task')}
          help={say('plan.taskAbout')}
          list="listPlanTasks"
          ask={(text) => ({ planId: plan.id, open: true, ...(text !== '' && { text }) })}
          choiceOf={({ id, reference, trigger: kind, dueOn }) => ({
            key: String(id),
            name: reference,
            note: `${say(`plan.trigger-${kind}`)} · ${dueOn}`,
          })}
          value={task && { key: String(task.id), name: task.reference, note: '' }}
          onChange={(_, row) => setChosen(row)}
        />
      )}
      {!task && (
        <>
          <TextField
            select
            label={say('plan.trigger')}
            value={own.kind}
            onChange={(event) => setOwn({ ...own, kind: KINDS.find((kind) => kind === event.target.value)! })}
          >
            {KINDS.map((kind) => (
              <MenuItem key={kind} value={kind}>
                {say(`plan.trigger-${kind}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label={say('plan.reference')}
            value={own.reference}
            onChange={(event) => setOwn({ ...own, reference: event.target.value })}
          />
        </>
      )}
    </FormDialog>
  )
}
