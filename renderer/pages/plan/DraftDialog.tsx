// Begins a revision: what calls for it, an open task where there is one.
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { type RevisionBasis, TRIGGERS } from '../../../core/plan.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import type { PlanPartProps } from '../Plan.tsx'
import { FormDialog } from './FormDialog.tsx'

export function DraftDialog(
  props: PlanPartProps & { readonly onClose: () => void; readonly onBegun: (number: number) => void },
) {
  const say = useSay()
  const { plan } = props.detail
  const tasks = useOperation('listPlanTasks', { planId: plan.id, open: true, offset: 0, limit: 1 })
  const begin = useCommand('draftPlanRevision')
  const [own, setOwn] = useState<RevisionBasis['trigger'] | null>(null)
  const first = tasks.data?.rows[0]
  const trigger = own ?? {
    kind: first?.trigger ?? 'cycle',
    reference: first?.reference ?? '',
  }
  return (
    <FormDialog
      title={say('plan.startDraft')}
      about={
        plan.inForce === null ? say('plan.startFirst') : say('plan.startAbout', { number: plan.inForce })
      }
      action={say('plan.startDraft')}
      command={begin}
      isComplete
      onClose={props.onClose}
      onGo={async () => await begin.mutateAsync({ planId: plan.id, revision: plan.revision, trigger })}
      onDone={({ number }) => props.onBegun(number)}
    >
      <TextField
        select
        label={say('plan.trigger')}
        value={trigger.kind}
        onChange={(event) =>
          setOwn({ ...trigger, kind: TRIGGERS.find((kind) => kind === event.target.value)! })
        }
      >
        {TRIGGERS.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {say(`plan.trigger-${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={say('plan.reference')}
        value={trigger.reference}
        onChange={(event) => setOwn({ ...trigger, reference: event.target.value })}
      />
    </FormDialog>
  )
}
