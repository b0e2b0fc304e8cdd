import { useSay } from '../../language.tsx'
import { type Choice, Picker, type PickerProps } from './Picker.tsx'

export function CoursePicker(
  props: PickerProps & { readonly value: Choice | null; readonly onChange: (course: Choice | null) => void },
) {
  const say = useSay()
  const { value, onChange, ...rest } = props
  return (
    <Picker
      {...rest}
      list="listCourses"
      ask={(text) => ({ ...(text !== '' && { text }) })}
      choiceOf={({ id, name, tier }) => ({ key: String(id), name, note: say(`training.tier-${tier}`) })}
      value={value}
      onChange={(choice) => onChange(choice)}
    />
  )
}
