// Where the reasons for a revision come from: an assessment, a department held to account, a finding.
import type { Accountability } from '../../../core/accountability.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { Picker, type PickerProps } from './Picker.tsx'

interface IdProps extends PickerProps {
  readonly value: number | null
  readonly onChange: (id: number | null) => void
}

export function AssessmentPicker({ value, onChange, ...rest }: IdProps) {
  const say = useSay()
  const known = useOperation('getAssessment', { id: value ?? 0 }, { enabled: value !== null })
  return (
    <Picker
      {...rest}
      list="listAssessments"
      ask={(text) => ({ ...(text !== '' && { text }) })}
      choiceOf={({ id, name, state }) => ({
        key: String(id),
        name,
        note: say(`assessment.state-${state}`),
      })}
      value={
        value === null
          ? null
          : { key: String(value), name: known.data?.assessment.name ?? String(value), note: '' }
      }
      onChange={(_, row) => onChange(row?.id ?? null)}
    />
  )
}

export function AccountabilityPicker({ value, onChange, ...rest }: IdProps) {
  const say = useSay()
  const known = useOperation('getAccountability', { id: value ?? 0 }, { enabled: value !== null })
  const name = (entry: Pick<Accountability, 'department' | 'period'>) => `${entry.department} ${entry.period}`
  return (
    <Picker
      {...rest}
      list="listAccountability"
      ask={(text) => ({ ...(text !== '' && { text }) })}
      choiceOf={(row) => ({ key: String(row.id), name: name(row), note: say(`hr.state-${row.state}`) })}
      value={
        value === null
          ? null
          : { key: String(value), name: known.data ? name(known.data.entry) : String(value), note: '' }
      }
      onChange={(_, row) => onChange(row?.id ?? null)}
    />
  )
}

export function FindingPicker({ value, onChange, ...rest }: IdProps) {
  const say = useSay()
  const known = useOperation('getFinding', { id: value ?? 0 }, { enabled: value !== null })
  return (
    <Picker
      {...rest}
      list="listFindings"
      ask={(text) => ({ ...(text !== '' && { text }) })}
      choiceOf={({ id, gap, drill, state }) => ({
        key: String(id),
        name: gap,
        note: `${drill} · ${say(`drill.findingState-${state}`)}`,
      })}
      value={
        value === null
          ? null
          : { key: String(value), name: known.data?.finding.gap ?? String(value), note: '' }
      }
      onChange={(_, row) => onChange(row?.id ?? null)}
    />
  )
}
