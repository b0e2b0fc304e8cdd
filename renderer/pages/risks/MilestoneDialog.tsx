import Box from '@mui/material/Box'
import { useState } from 'react'
import type { Milestone, Stage } from '../../../core/milestone.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { ChoiceBox, DayBox, TextBox, wholeOf } from '../../parts/InputFields.tsx'
import { DepartmentPicker } from '../../parts/pickers/DepartmentPicker.tsx'
import { NamePicker } from '../../parts/pickers/PersonPicker.tsx'

export function MilestoneDialog(props: {
  readonly milestone: Milestone | null
  readonly stages: readonly Stage[]
  readonly onClose: () => void
}) {
  const say = useSay()
  const { milestone, stages, onClose } = props
  const save = useCommand('saveMilestone')
  const [name, setName] = useState(milestone?.name ?? '')
  const [stage, setStage] = useState(String(milestone?.stageId ?? ''))
  const [deliverable, setDeliverable] = useState(milestone?.deliverable ?? '')
  const [owner, setOwner] = useState(milestone?.owner ?? '')
  const [department, setDepartment] = useState(milestone?.department ?? '')
  const [dueOn, setDueOn] = useState(milestone?.dueOn ?? '')
  const [doneOn, setDoneOn] = useState(milestone?.doneOn ?? '')
  const [proof, setProof] = useState(milestone?.proof ?? '')
  const filled = [name, owner, department, dueOn].every((text) => text.trim() !== '')
  return (
    <FormDialog
      title={say(milestone ? 'risk.editMilestone' : 'risk.newMilestone')}
      canSave={filled && (doneOn === '' || proof.trim() !== '')}
      busy={save.isPending}
      error={save.error}
      onSave={() =>
        save.mutate(
          {
            as: milestone && { id: milestone.id, revision: milestone.revision },
            milestone: {
              stageId: wholeOf(stage),
              name,
              deliverable,
              owner,
              department,
              dueOn,
              doneOn: doneOn === '' ? null : doneOn,
              proof,
            },
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <TextBox label={say('risk.milestone')} value={name} onChange={setName} />
      <TextBox label={say('risk.deliverable')} value={deliverable} most={1000} onChange={setDeliverable} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <ChoiceBox
          label={say('risk.stage')}
          value={stage}
          choices={[['', say('risk.noStage')], ...stages.map(({ id, name }) => [String(id), name] as const)]}
          onChange={setStage}
        />
        <DayBox label={say('risk.dueOn')} value={dueOn} onChange={setDueOn} />
        <NamePicker label={say('risk.owner')} value={owner} onChange={setOwner} />
        <DepartmentPicker label={say('risk.department')} value={department} onChange={setDepartment} />
        <DayBox label={say('risk.doneOn')} value={doneOn} onChange={setDoneOn} />
        <TextBox
          label={say('risk.proof')}
          help={say('risk.proofAbout')}
          value={proof}
          most={1000}
          onChange={setProof}
        />
      </Box>
    </FormDialog>
  )
}
