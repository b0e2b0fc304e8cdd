import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import { useState } from 'react'
import { type Risk, RISK_SIDES } from '../../../core/risk.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { ChoiceBox, DayBox, NumberBox, TextBox } from '../../parts/InputFields.tsx'
import { DepartmentPicker } from '../../parts/pickers/DepartmentPicker.tsx'
import { NamePicker } from '../../parts/pickers/PersonPicker.tsx'

export const DEGREES = ['1', '2', '3', '4', '5'].map((n) => [n, n] as const)

export function RiskDialog(props: { readonly risk: Risk | null; readonly onClose: () => void }) {
  const say = useSay()
  const { risk, onClose } = props
  const add = useCommand('addRisks')
  const save = useCommand('saveRisk')
  const [name, setName] = useState(risk?.name ?? '')
  const [side, setSide] = useState(risk?.side ?? 'internal')
  const [likelihood, setLikelihood] = useState(String(risk?.likelihood ?? 3))
  const [impact, setImpact] = useState(String(risk?.impact ?? 3))
  const [response, setResponse] = useState(risk?.response ?? '')
  const [owner, setOwner] = useState(risk?.owner ?? '')
  const [department, setDepartment] = useState(risk?.department ?? '')
  const [months, setMonths] = useState(String(risk?.reviewMonths ?? 3))
  const [next, setNext] = useState(risk?.nextReviewOn ?? '')
  const [active, setActive] = useState(risk?.active ?? true)
  const content = {
    name,
    side,
    likelihood: Number(likelihood),
    impact: Number(impact),
    response,
    owner,
    department,
    reviewMonths: Number(months),
    nextReviewOn: next,
    active,
  }
  return (
    <FormDialog
      title={risk ? risk.name : say('risk.new')}
      canSave={[name, response, owner, department, months, next].every((text) => text.trim() !== '')}
      busy={add.isPending || save.isPending}
      error={add.error ?? save.error}
      onSave={() =>
        risk
          ? save.mutate({ id: risk.id, revision: risk.revision, risk: content }, { onSuccess: onClose })
          : add.mutate({ risks: [content] }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <TextBox label={say('risk.name')} value={name} onChange={setName} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr 1fr', gap: 2 }}>
        <ChoiceBox
          label={say('risk.side')}
          value={side}
          choices={RISK_SIDES.map((each) => [each, say(`risk.side-${each}`)])}
          onChange={setSide}
        />
        <ChoiceBox
          label={say('risk.likelihood')}
          value={likelihood}
          choices={DEGREES}
          onChange={setLikelihood}
        />
        <ChoiceBox label={say('risk.impact')} value={impact} choices={DEGREES} onChange={setImpact} />
      </Box>
      <TextBox label={say('risk.response')} value={response} lines={2} most={1000} onChange={setResponse} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <NamePicker label={say('risk.owner')} value={owner} onChange={setOwner} />
        <DepartmentPicker label={say('risk.department')} value={department} onChange={setDepartment} />
        <NumberBox label={say('risk.reviewMonths')} value={months} onChange={setMonths} />
        <DayBox label={say('risk.nextReviewOn')} value={next} onChange={setNext} />
      </Box>
      {risk && (
        <FormControlLabel
          control={<Switch checked={active} onChange={(_, on) => setActive(on)} />}
          label={say('risk.active')}
        />
      )}
    </FormDialog>
  )
}
