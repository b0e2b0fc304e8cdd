import Box from '@mui/material/Box'
import { DRILL_KINDS, type DrillHead, type DrillKind } from '../../../core/drill.ts'
import { useSay } from '../../language.tsx'
import { ChoiceBox, DayBox, NumberBox, TextBox, wholeOf } from '../../parts/InputFields.tsx'

export interface HeadForm {
  readonly name: string
  readonly kind: DrillKind
  readonly planId: string
  readonly planRevisionId: string
  readonly owner: string
  readonly department: string
  readonly plannedOn: string
}

export const EMPTY_HEAD: HeadForm = {
  name: '',
  kind: 'tableTop',
  planId: '',
  planRevisionId: '',
  owner: '',
  department: '',
  plannedOn: '',
}

export function formOf(head: DrillHead): HeadForm {
  const { name, kind, owner, department, plannedOn } = head
  const text = (id: number | null): string => (id === null ? '' : String(id))
  return {
    name,
    kind,
    owner,
    department,
    plannedOn,
    planId: text(head.planId),
    planRevisionId: text(head.planRevisionId),
  }
}

/** null while something is missing. */
export function headOf(form: HeadForm): DrillHead | null {
  const { name, owner, department, plannedOn } = form
  if ([name, owner, department, plannedOn].some((text) => text.trim() === '')) return null
  return { ...form, planId: wholeOf(form.planId), planRevisionId: wholeOf(form.planRevisionId) }
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
      <TextBox
        label={say('drill.owner')}
        value={form.owner}
        most={100}
        onChange={(owner) => change({ owner })}
      />
      <TextBox
        label={say('drill.department')}
        value={form.department}
        onChange={(department) => change({ department })}
      />
      <DayBox
        label={say('drill.plannedOn')}
        value={form.plannedOn}
        onChange={(plannedOn) => change({ plannedOn })}
      />
      <Box sx={{ display: 'flex', gap: 2 }}>
        <NumberBox
          label={say('drill.planId')}
          value={form.planId}
          onChange={(planId) => change({ planId })}
        />
        <NumberBox
          label={say('drill.planRevisionId')}
          value={form.planRevisionId}
          onChange={(planRevisionId) => change({ planRevisionId })}
        />
      </Box>
    </Box>
  )
}
