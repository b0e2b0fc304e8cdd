import { useSay } from '../../language.tsx'
import { Picker, type PickerProps } from './Picker.tsx'

/** Somebody who may approve a revision: nobody who wrote on it. */
export function ApproverPicker(
  props: PickerProps & {
    readonly planId: number
    readonly number: number
    readonly value: string
    readonly onChange: (name: string) => void
  },
) {
  const say = useSay()
  const { planId, number, value, onChange, ...rest } = props
  return (
    <Picker
      {...rest}
      list="listApprovers"
      ask={(text) => ({ planId, number, ...(text !== '' && { text }) })}
      choiceOf={({ name, roles, department }) => ({
        key: name,
        name,
        note: department ?? roles.map((role) => say(`person.role.${role}`)).join(say('plan.comma')),
      })}
      value={value === '' ? null : { key: value, name: value, note: '' }}
      onChange={(choice) => onChange(choice?.name ?? '')}
    />
  )
}
