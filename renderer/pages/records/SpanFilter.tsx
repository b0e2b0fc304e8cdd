import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { columnName } from '../../../core/ledgerFieldText.ts'
import { kindOf, type FieldFilter, type LedgerField } from '../../../core/ledgerFields.ts'
import type { Zone } from '../../../core/zone.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { BlankChoice } from './BlankChoice.tsx'
import { ConditionPopover, takeFocus } from './ConditionPopover.tsx'
import { dayOfInstant, startOfDayText } from './daySpan.ts'
import type { Ledger } from './useLedger.ts'

interface SpanFilterProps {
  readonly field: LedgerField
  /** Instants, chosen by the day; else whole numbers. */
  readonly ofDays: boolean
  readonly ledger: Ledger
  readonly fresh: boolean
}

/** From and to, both included as people mean it, or whether there is a value at all. */
export function SpanFilter({ field, ofDays, ledger, fresh }: SpanFilterProps) {
  const say = useSay()
  const zone = useZone()
  const asked = ledger.view.filter.fields?.[field] ?? {}
  const [from, to] = ofDays ? daysOf(asked, zone) : numbersOf(asked)
  const name = columnName(field, say)
  const summary =
    from !== '' || to !== ''
      ? `${from}–${to}`
      : asked.blank === undefined
        ? null
        : say(asked.blank ? 'records.blankOnly' : 'records.blankNot')
  return (
    <ConditionPopover
      name={name}
      summary={summary}
      fresh={fresh}
      onClear={() => ledger.filterField(field, { from: undefined, to: undefined, blank: undefined })}
    >
      {(close) => (
        <SpanForm
          unit={kindOf(field) === 'minutes' ? say('records.minutes') : ''}
          type={ofDays ? 'date' : 'number'}
          from={from}
          to={to}
          blank={asked.blank}
          onAsk={(first, last, blank) => {
            ledger.filterField(field, {
              from: (ofDays ? startOfDayText(first, zone) : wholeNumber(first)) ?? undefined,
              to: (ofDays ? startOfDayText(last, zone, 1) : wholeNumber(last, 1)) ?? undefined,
              blank,
            })
            close()
          }}
        />
      )}
    </ConditionPopover>
  )
}

function daysOf({ from, to }: FieldFilter, zone: Zone): [string, string] {
  return [
    from === undefined ? '' : dayOfInstant(from, zone),
    to === undefined ? '' : dayOfInstant(to - 1, zone),
  ]
}

function numbersOf({ from, to }: FieldFilter): [string, string] {
  return [from === undefined ? '' : String(from), to === undefined ? '' : String(to - 1)]
}

function wholeNumber(text: string, more = 0): number | null {
  return /^-?\d{1,15}$/.test(text.trim()) ? Number(text) + more : null
}

interface SpanFormProps {
  readonly unit: string
  readonly type: 'date' | 'number'
  readonly from: string
  readonly to: string
  readonly blank: boolean | undefined
  readonly onAsk: (from: string, to: string, blank: boolean | undefined) => void
}

function SpanForm(props: SpanFormProps) {
  const say = useSay()
  const [from, setFrom] = useState(props.from)
  const [to, setTo] = useState(props.to)
  const [blank, setBlank] = useState(props.blank)
  const field = {
    type: props.type,
    fullWidth: true,
    slotProps: { inputLabel: { shrink: true } },
  } as const
  return (
    <Box
      component="form"
      sx={{ display: 'grid', gap: 1.5 }}
      onSubmit={(event) => {
        event.preventDefault()
        props.onAsk(from, to, blank)
      }}
    >
      <Box sx={{ display: 'flex', gap: 1 }}>
        <TextField
          {...field}
          inputRef={takeFocus}
          label={say('records.from', { unit: props.unit })}
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          {...field}
          label={say('records.to', { unit: props.unit })}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </Box>
      <BlankChoice blank={blank} onChoose={setBlank} />
      <Button type="submit" variant="contained">
        {say('records.apply')}
      </Button>
    </Box>
  )
}
