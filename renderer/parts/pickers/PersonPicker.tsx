// Somebody on the roster, or, where nobody fits, a name as it is typed: not everybody is on it.
import { useSay } from '../../language.tsx'
import { Picker, type PickerProps } from './Picker.tsx'

export interface PickedPerson {
  readonly name: string
  /** null: not on the roster, or nobody said who of it. */
  readonly employeeNo: string | null
}

export function PersonPicker(
  props: PickerProps & {
    readonly value: PickedPerson
    readonly onChange: (person: PickedPerson) => void
  },
) {
  const say = useSay()
  const { value, onChange, help, ...rest } = props
  const typed = value.name.trim() !== '' && value.employeeNo === null
  return (
    <Picker
      {...rest}
      help={help ?? (typed ? say('picker.asTyped') : undefined) ?? ''}
      list="listPeople"
      ask={(text) => ({ ...(text !== '' && { text }) })}
      choiceOf={({ employeeNo, name, department }) => ({
        key: employeeNo,
        name,
        note: `${employeeNo} · ${department}`,
      })}
      value={value.name === '' ? null : { key: value.employeeNo ?? '', name: value.name, note: '' }}
      onChange={(_, row) =>
        onChange(row ? { name: row.name, employeeNo: row.employeeNo } : { name: '', employeeNo: null })
      }
      onText={(name) => onChange({ name, employeeNo: null })}
    />
  )
}

/** The same where only the name is kept. */
export function NamePicker(
  props: PickerProps & { readonly value: string; readonly onChange: (name: string) => void },
) {
  const { value, onChange, ...rest } = props
  return (
    <PersonPicker
      {...rest}
      help={props.help ?? ''}
      value={{ name: value, employeeNo: null }}
      onChange={({ name }) => onChange(name)}
    />
  )
}
