import Box from '@mui/material/Box'
import { DRILL_KINDS, type DrillHead, type DrillKind } from '../../../core/drill.ts'
import type { PlanReference } from '../../../core/plan.ts'
import { useSay } from '../../language.tsx'
import { ChoiceBox, DayBox, TextBox } from '../../parts/InputFields.tsx'
import { DepartmentPicker } from '../../parts/pickers/DepartmentPicker.tsx'
import { NamePicker } from '../../parts/pickers/PersonPicker.tsx'
import { PlanRevisionPicker } from '../../parts/pickers/PlanPicker.tsx'

export interface HeadForm {
  readonly name: string
  readonly kind: DrillKind
  readonly plan: PlanReference | null
  readonly planRevisionId: number | null
  readonly owner: string
  readonly department: string
  readonly plannedOn: string
}

export const EMPTY_HEAD: HeadForm = {
  name: '',
  kind: 'tableTop',
  plan: null,
  planRevisionId: null,
  owner: '',
  department: '',
  plannedOn: '',
}

export function formOf(head: DrillHead, plan: PlanReference | null): HeadForm {
  const { name, kind, owner, department, plannedOn, planRevisionId } = head
  return { name, kind, owner, department, plannedOn, plan, planRevisionId }
}

/** null while something is missing. */
export function headOf({ plan, ...form }: HeadForm): DrillHead | null {
  const { name, owner, department, plannedOn } = form
  if ([name, owner, department, plannedOn].some((text) => text.trim() === '')) return null
  return { ...form, planId: plan?.id ?? null }
}

export function HeadFields(props: { readonly form: HeadForm; readonly onChange: (form: HeadForm) => void }) {
  const say = useSay()
  const { form } = props
  const change = (patch: Partial<HeadForm>) => props.onChange({ ...form, ...patch })
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
      <TextBox label={say('drill.name')} value={form.name} onChange={(name) => change({ name })} />
      <ChoiceBox
        label={say('drill.kind')}
        value={form.kind}
        choices={DRILL_KINDS.map((kind) => [kind, say(`drill.kind-${kind}`)])}
        onChange={(kind) => change({ kind })}
      />
      <NamePicker label={say('drill.owner')} value={form.owner} onChange={(owner) => change({ owner })} />
      <DepartmentPicker
        label={say('drill.department')}
        value={form.department}
        onChange={(department) => change({ department })}
      />
      <PlanRevisionPicker
        labels={[say('drill.planId'), say('drill.planRevisionId')]}
        plan={form.plan}
        revisionId={form.planRevisionId}
        onChange={(plan, planRevisionId) => change({ plan, planRevisionId })}
      />
      <DayBox
        label={say('drill.plannedOn')}
        value={form.plannedOn}
        onChange={(plannedOn) => change({ plannedOn })}
      />
    </Box>
  )
}
