// A plan, and a revision of it.
import type { PlanReference } from '../../../core/plan.ts'
import { useSay } from '../../language.tsx'
import { Picker, type PickerProps } from './Picker.tsx'

export function PlanPicker(
  props: PickerProps & {
    readonly value: PlanReference | null
    readonly onChange: (plan: PlanReference | null) => void
  },
) {
  const { value, onChange, ...rest } = props
  return (
    <Picker
      {...rest}
      list="listPlans"
      ask={(text) => ({ ...(text !== '' && { text }) })}
      choiceOf={({ plan }) => ({ key: String(plan.id), name: `${plan.code} ${plan.name}`, note: plan.owner })}
      value={value && { key: String(value.id), name: `${value.code} ${value.name}`, note: '' }}
      onChange={(_, row) =>
        onChange(row && { id: row.plan.id, code: row.plan.code, name: row.plan.name, number: null })
      }
    />
  )
}

/** A plan and, once it is chosen, one of its revisions; the revision's id is what is kept. */
export function PlanRevisionPicker(props: {
  readonly labels: readonly [plan: string, revision: string]
  readonly plan: PlanReference | null
  readonly revisionId: number | null
  readonly onChange: (plan: PlanReference | null, revisionId: number | null) => void
}) {
  const say = useSay()
  const { plan, revisionId, onChange } = props
  const [planLabel, revisionLabel] = props.labels
  const name = (number: number | null) => say('plan.revisionNumber', { number: number ?? '' })
  return (
    <>
      <PlanPicker label={planLabel} value={plan} onChange={(next) => onChange(next, null)} />
      <Picker
        label={revisionLabel}
        disabled={plan === null}
        list="listPlanRevisions"
        ask={(text) => ({ planId: plan?.id ?? 0, ...(text !== '' && { text }) })}
        choiceOf={({ id, number, state }) => ({
          key: String(id),
          name: name(number),
          note: say(`plan.state-${state}`),
        })}
        value={
          revisionId === null ? null : { key: String(revisionId), name: name(plan?.number ?? null), note: '' }
        }
        onChange={(_, row) => onChange(plan && { ...plan, number: row?.number ?? null }, row?.id ?? null)}
      />
    </>
  )
}
