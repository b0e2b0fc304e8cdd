import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import type { RecordRow } from '../../../core/ledger.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'

const MOST = 10
const NONE: readonly RecordRow[] = []

/** One of a department's tickets, found by its number or what it is about. */
export function TicketChoice(props: {
  readonly department: string
  readonly onChoose: (recordId: number | null) => void
}) {
  const say = useSay()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<RecordRow | null>(null)
  const found = useOperation(
    'listRecords',
    {
      filter: {
        fields: { department: { in: [props.department] } },
        ...(text.trim() !== '' && { text: text.trim() }),
      },
      sort: 'receivedAt',
      descending: true,
      offset: 0,
      limit: MOST,
    },
    { keepPrevious: true },
  )
  return (
    <Autocomplete
      options={found.data?.rows ?? NONE}
      value={chosen}
      loading={found.isFetching}
      filterOptions={(options) => options}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      getOptionKey={({ id }) => id}
      getOptionLabel={({ ticketNo, subject }) => [ticketNo, subject].filter(Boolean).join('  ')}
      noOptionsText={say('appeal.noTicket')}
      onInputChange={(_, value, why) => why === 'input' && setText(value)}
      onChange={(_, next) => {
        setChosen(next)
        props.onChoose(next?.id ?? null)
      }}
      renderInput={(params) => (
        <TextField {...params} label={say('appeal.ticket')} helperText={say('appeal.ticketHint')} />
      )}
    />
  )
}
