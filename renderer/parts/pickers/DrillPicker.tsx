import type { DrillState } from '../../../core/drill.ts'
import { useSay } from '../../language.tsx'
import { type Choice, Picker, type PickerProps } from './Picker.tsx'

export function DrillPicker(
  props: PickerProps & {
    readonly states?: readonly DrillState[]
    readonly value: Choice | null
    readonly onChange: (drill: Choice | null) => void
  },
) {
  const say = useSay()
  const { states, value, onChange, ...rest } = props
  return (
    <Picker
      {...rest}
      list="listDrills"
      ask={(text) => ({ ...(states && { states }), ...(text !== '' && { text }) })}
      choiceOf={({ id, name, heldOn, plannedOn, state }) => ({
        key: String(id),
        name,
        note: `${heldOn ?? plannedOn} · ${say(`drill.state-${state}`)}`,
      })}
      value={value}
      onChange={(choice) => onChange(choice)}
    />
  )
}
