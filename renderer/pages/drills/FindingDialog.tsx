import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { type DrillFinding, REMEDIES, type Remedy } from '../../../core/drillFinding.ts'
import type { PlanReference } from '../../../core/plan.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { ChoiceBox, DayBox, TextBox } from '../../parts/InputFields.tsx'
import { DepartmentPicker } from '../../parts/pickers/DepartmentPicker.tsx'
import { NamePicker } from '../../parts/pickers/PersonPicker.tsx'
import { PlanPicker } from '../../parts/pickers/PlanPicker.tsx'

/** A gap of a drill, or what one is from now on. */
export function FindingDialog(props: {
  readonly of: DrillFinding | { readonly drillId: number; readonly department: string }
  /** The plan it is about; of a new one the plan of its drill. */
  readonly about: PlanReference | null
  readonly onClose: () => void
}) {
  const say = useSay()
  const { of, onClose } = props
  const stored = 'id' in of ? of : null
  const add = useCommand('addFinding')
  const save = useCommand('saveFinding')
  const [gap, setGap] = useState(stored?.gap ?? '')
  const [remedy, setRemedy] = useState<Remedy>(stored?.remedy ?? 'action')
  const [measure, setMeasure] = useState(stored?.measure ?? '')
  const [plan, setPlan] = useState(props.about)
  const [owner, setOwner] = useState(stored?.owner ?? '')
  const [department, setDepartment] = useState(of.department)
  const [dueOn, setDueOn] = useState(stored?.dueOn ?? '')
  const finding = { gap, remedy, measure, planId: plan?.id ?? null, owner, department, dueOn }
  const submit = () =>
    stored
      ? save.mutate({ id: stored.id, revision: stored.revision, finding }, { onSuccess: onClose })
      : add.mutate({ drillId: of.drillId, finding }, { onSuccess: onClose })
  return (
    <FormDialog
      title={say(stored ? 'drill.editFinding' : 'drill.addFinding')}
      canSave={
        [gap, measure, owner, department, dueOn].every((text) => text.trim() !== '') &&
        (remedy !== 'revision' || plan !== null)
      }
      busy={add.isPending || save.isPending}
      error={add.error ?? save.error}
      onSave={submit}
      onClose={onClose}
    >
      <TextBox label={say('drill.gap')} value={gap} lines={2} most={1000} onChange={setGap} />
      <ChoiceBox
        label={say('drill.remedy')}
        value={remedy}
        choices={REMEDIES.map((each) => [each, say(`drill.remedy-${each}`)])}
        onChange={setRemedy}
      />
      {remedy === 'revision' && (
        <Typography variant="body2" color="textSecondary">
          {say('drill.revisionAbout')}
        </Typography>
      )}
      <TextBox label={say('drill.measure')} value={measure} lines={2} most={1000} onChange={setMeasure} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <NamePicker label={say('drill.owner')} value={owner} onChange={setOwner} />
        <DepartmentPicker label={say('drill.department')} value={department} onChange={setDepartment} />
        <DayBox label={say('drill.dueOn')} value={dueOn} onChange={setDueOn} />
        <PlanPicker label={say('drill.planId')} value={plan} onChange={setPlan} />
      </Box>
    </FormDialog>
  )
}
