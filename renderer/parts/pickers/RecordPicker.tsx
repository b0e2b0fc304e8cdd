// Tickets of the ledger, found by number or by what they are about.
import CancelIcon from '@mui/icons-material/Cancel'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { Picker, type PickerProps } from './Picker.tsx'

const LATEST = { sort: 'receivedAt', descending: true } as const

export function RecordPicker(
  props: PickerProps & {
    readonly value: number | null
    readonly onChange: (recordId: number | null) => void
  },
) {
  const { value, onChange, ...rest } = props
  const names = useTicketNames(value === null ? [] : [value])
  return (
    <Picker
      {...rest}
      list="listRecords"
      ask={(text) => ({ ...LATEST, filter: text === '' ? {} : { text } })}
      choiceOf={({ id, ticketNo, subject, department }) => ({
        key: String(id),
        name: [ticketNo, subject].filter(Boolean).join('  '),
        note: department ?? '',
      })}
      value={value === null ? null : { key: String(value), name: names.get(value) ?? `${value}`, note: '' }}
      onChange={(_, row) => onChange(row?.id ?? null)}
    />
  )
}

/** Several tickets: those chosen stand below, each to be taken away. */
export function RecordsPicker(
  props: PickerProps & {
    readonly value: readonly number[]
    readonly onChange: (recordIds: readonly number[]) => void
  },
) {
  const say = useSay()
  const { value, onChange, ...rest } = props
  const names = useTicketNames(value)
  return (
    <div>
      <RecordPicker
        // Begins anew with each ticket that is added.
        key={value.length}
        {...rest}
        value={null}
        onChange={(id) => id !== null && !value.includes(id) && onChange([...value, id])}
      />
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.5, mt: value.length === 0 ? 0 : 1 }}>
        {value.map((id) => {
          const name = names.get(id) ?? String(id)
          return (
            <Chip
              key={id}
              size="small"
              label={name}
              onDelete={() => onChange(value.filter((each) => each !== id))}
              deleteIcon={<CancelIcon titleAccess={say('picker.remove', { name })} />}
            />
          )
        })}
      </Stack>
    </div>
  )
}

function useTicketNames(ids: readonly number[]): ReadonlyMap<number, string> {
  const found = useOperation(
    'listRecords',
    { ...LATEST, filter: { ids }, offset: 0, limit: 100 },
    { enabled: ids.length > 0, keepPrevious: true },
  )
  return new Map((found.data?.rows ?? []).map(({ id, ticketNo }) => [id, ticketNo]))
}
