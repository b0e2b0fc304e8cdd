import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { CHANNELS } from '../../../../core/feedback.ts'
import { codeText } from '../../../../core/limitText.ts'
import { useSay } from '../../../language.tsx'
import { useFaultProps } from '../draft/faults.tsx'

/** One of the known channels, shown by its name and kept by its code, or one of the organisation's own. */
export function ChannelField(props: {
  readonly at: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const say = useSay()
  const fault = useFaultProps(props.at)
  const textOf = (code: string) => (code === '' ? '' : codeText('channel', code, say))
  const codeOf = (text: string) => CHANNELS.find((code) => textOf(code) === text) ?? text
  return (
    <Autocomplete
      freeSolo
      size="small"
      options={CHANNELS.map(textOf)}
      inputValue={textOf(props.value)}
      onInputChange={(_, text) => props.onChange(codeOf(text))}
      renderInput={(params) => <TextField {...params} {...fault} label={say('field.channel')} />}
      sx={{ width: 150 }}
    />
  )
}
