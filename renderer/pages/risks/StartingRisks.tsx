import { useState } from 'react'
import { STARTING_RISKS } from '../../../core/risk.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { DayBox } from '../../parts/InputFields.tsx'
import { DepartmentPicker } from '../../parts/pickers/DepartmentPicker.tsx'
import { NamePicker } from '../../parts/pickers/PersonPicker.tsx'

/** Begins a register with the seven usual risks; each can be changed afterwards. */
export function StartingRisks({ onClose }: { readonly onClose: () => void }) {
  const say = useSay()
  const add = useCommand('addRisks')
  const [owner, setOwner] = useState('')
  const [department, setDepartment] = useState('')
  const [next, setNext] = useState('')
  const risks = STARTING_RISKS.map(({ key, ...rest }) => ({
    ...rest,
    name: say(`risk.start-${key}`),
    response: say(`risk.response-${key}`),
    owner,
    department,
    nextReviewOn: next,
    active: true,
  }))
  return (
    <FormDialog
      title={say('risk.start')}
      about={risks.map(({ name }) => name).join('、')}
      canSave={[owner, department, next].every((text) => text.trim() !== '')}
      busy={add.isPending}
      error={add.error}
      onSave={() => add.mutate({ risks }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <NamePicker label={say('risk.owner')} value={owner} onChange={setOwner} />
      <DepartmentPicker label={say('risk.department')} value={department} onChange={setDepartment} />
      <DayBox label={say('risk.nextReviewOn')} value={next} onChange={setNext} />
    </FormDialog>
  )
}
