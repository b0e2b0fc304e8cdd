import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { columnName } from '../../../core/ledgerFieldText.ts'
import type { LedgerField } from '../../../core/ledgerFields.ts'
import { useSay } from '../../language.tsx'
import { BlankChoice } from './BlankChoice.tsx'
import { ConditionPopover, takeFocus } from './ConditionPopover.tsx'
import type { Ledger } from './useLedger.ts'

interface TextFilterProps {
  readonly field: LedgerField
  readonly ledger: Ledger
  readonly fresh: boolean
}

/** A part of a text, or whether there is one at all. */
export function TextFilter({ field, ledger, fresh }: TextFilterProps) {
  const say = useSay()
  const asked = ledger.view.filter.fields?.[field]
  const name = columnName(field, say)
  const summary =
    asked?.contains ??
    (asked?.blank === undefined ? null : say(asked.blank ? 'records.blankOnly' : 'records.blankNot'))
  return (
    <ConditionPopover
      name={name}
      summary={summary}
      fresh={fresh}
      onClear={() => ledger.filterField(field, { contains: undefined, blank: undefined })}
    >
      {(close) => (
        <TextForm
          name={name}
          contains={asked?.contains ?? ''}
          blank={asked?.blank}
          onAsk={(contains, blank) => {
            ledger.filterField(field, { contains: contains === '' ? undefined : contains, blank })
            close()
          }}
        />
      )}
    </ConditionPopover>
  )
}

interface TextFormProps {
  readonly name: string
  readonly contains: string
  readonly blank: boolean | undefined
  readonly onAsk: (contains: string, blank: boolean | undefined) => void
}

function TextForm(props: TextFormProps) {
  const say = useSay()
  const [contains, setContains] = useState(props.contains)
  const [blank, setBlank] = useState(props.blank)
  return (
    <Box
      component="form"
      sx={{ display: 'grid', gap: 1.5 }}
      onSubmit={(event) => {
        event.preventDefault()
        props.onAsk(contains.trim(), blank)
      }}
    >
      <TextField
        inputRef={takeFocus}
        fullWidth
        label={say('records.contains', { field: props.name })}
        value={contains}
        onChange={(event) => setContains(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <BlankChoice blank={blank} onChoose={setBlank} />
      <Button type="submit" variant="contained">
        {say('records.apply')}
      </Button>
    </Box>
  )
}
