import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useSay } from '../../../language.tsx'
import { FaultOf } from '../draft/faults.tsx'

/** Other names, parted by semicolons. */
export function AliasField(props: {
  readonly at: string
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (aliases: string[]) => void
}) {
  const say = useSay()
  const { value, onChange } = props
  const [text, setText] = useState(value.join('；'))
  const shown = namesIn(text).join('；') === value.join('；') ? text : value.join('；')
  return (
    <>
      <TextField
        size="small"
        value={shown}
        placeholder={say('taxonomy.aliasesAbout')}
        onChange={(event) => {
          setText(event.target.value)
          onChange(namesIn(event.target.value))
        }}
        slotProps={{ htmlInput: { 'aria-label': props.label } }}
        sx={{ width: 320 }}
      />
      <FaultOf at={props.at} inside />
    </>
  )
}

function namesIn(text: string): string[] {
  return text
    .split(/[;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
