import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { FieldName } from '../../../core/fields.ts'
import { isWordKey } from '../../../core/words.ts'
import { useSay } from '../../language.tsx'
import { GROUPED_FIELDS } from './fieldGroups.ts'

/** Chooses a field by typing or from the list; empty means none. */
export function FieldSelect(props: {
  readonly label: string
  readonly value: FieldName | null
  readonly onChange: (field: FieldName | null) => void
  readonly placeholder: string
  /** The column that feeds a field now, shown beside it in the list. */
  readonly takenBy: (field: FieldName) => string | null
}) {
  const say = useSay()
  return (
    <Autocomplete
      size="small"
      options={GROUPED_FIELDS}
      value={GROUPED_FIELDS.find(({ field }) => field === props.value) ?? null}
      groupBy={({ group }) => say(`import.group-${group}`)}
      getOptionLabel={({ field }) => say(`field.${field}`)}
      getOptionKey={({ field }) => field}
      onChange={(_, option) => props.onChange(option?.field ?? null)}
      slotProps={{ popper: { style: { width: 380 }, placement: 'bottom-start' } }}
      renderOption={({ key, ...line }, { field }) => {
        const hint = `field.${field}.hint`
        const taken = props.takenBy(field)
        return (
          <Box component="li" key={key} {...line} sx={{ display: 'block !important', py: '2px !important' }}>
            <div>{say(`field.${field}`)}</div>
            <Typography variant="caption" color="textSecondary" component="div">
              {taken === null ? isWordKey(hint) && say(hint) : say('import.fedBy', { column: taken })}
            </Typography>
          </Box>
        )
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          placeholder={props.placeholder}
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, 'aria-label': props.label },
          }}
        />
      )}
    />
  )
}
