import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useSay } from '../language.tsx'

/** The name of a template and where its files come from; a button elsewhere submits it by its id. */
export function TemplateNameForm(props: {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly onSubmit: (named: { readonly name: string; readonly source: string }) => void
}) {
  const say = useSay()
  const [name, setName] = useState(props.name)
  const [source, setSource] = useState(props.source)
  return (
    <Stack
      component="form"
      id={props.id}
      sx={{ gap: 2, pt: 1 }}
      onSubmit={(event) => {
        event.preventDefault()
        props.onSubmit({ name: name.trim(), source: source.trim() })
      }}
    >
      <TextField
        label={say('template.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        required
      />
      <TextField
        label={say('template.source')}
        helperText={say('template.sourceHint')}
        value={source}
        onChange={(event) => setSource(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
    </Stack>
  )
}
