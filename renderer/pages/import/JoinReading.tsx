import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import type { FieldName } from '../../../core/fields.ts'
import { columnsOf, type FieldSource, type Mapping } from '../../../core/mapping.ts'
import { useSay } from '../../language.tsx'
import { joinColumns } from './columnChoices.ts'

/** A text or a path put together from several columns, in the order chosen. */
export function JoinReading(props: {
  readonly mapping: Mapping
  readonly field: FieldName
  readonly source: FieldSource
  readonly columns: readonly string[]
  readonly onChange: (mapping: Mapping) => void
}) {
  const say = useSay()
  return (
    <Autocomplete
      multiple
      disableClearable
      options={[...props.columns]}
      value={[...columnsOf(props.source)]}
      onChange={(_, columns) => props.onChange(joinColumns(props.mapping, props.field, columns))}
      renderInput={(params) => <TextField {...params} label={say('import.joinedFrom')} />}
      sx={{ mt: 1, maxWidth: 720 }}
    />
  )
}
