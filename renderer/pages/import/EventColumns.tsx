import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { FieldName } from '../../../core/fields.ts'
import type { Mapping } from '../../../core/mapping.ts'
import type { ColumnSurvey } from '../../../core/survey.ts'
import { isWordKey } from '../../../core/words.ts'
import { useSay } from '../../language.tsx'
import { chooseEventColumn, EVENT_FILE_FIELDS, eventColumn, type EventFileField } from './eventChoices.ts'
import { StepMeanings } from './StepMeanings.tsx'

interface EventColumnsProps {
  readonly file: string
  readonly columns: readonly ColumnSurvey[]
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

/** What each row of an event file says, and from which column. */
export function EventColumns(props: EventColumnsProps) {
  const say = useSay()
  const { columns, mapping, onChange } = props
  const ofRecord = (Object.keys(mapping.fields) as FieldName[]).filter((field) => field !== 'ticketNo')
  return (
    <>
      <Table size="small" stickyHeader aria-label={say('import.eventFieldsOf', { file: props.file })}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '30%' }}>{say('import.eventField')}</TableCell>
            <TableCell sx={{ width: 300 }}>{say('import.column')}</TableCell>
            <TableCell>{say('import.samples')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {EVENT_FILE_FIELDS.map((field) => (
            <EventFieldRow key={field} {...props} field={field} />
          ))}
        </TableBody>
      </Table>
      <Box sx={{ px: 2, pb: 1 }}>
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {say('import.eventsAbout')}
          {ofRecord.length > 0 &&
            ` ${say('import.eventRecordFields', {
              fields: ofRecord.map((field) => say(`field.${field}`)).join(say('import.listComma')),
            })}`}
        </Typography>
        <StepMeanings columns={columns} mapping={mapping} onChange={onChange} />
      </Box>
    </>
  )
}

function EventFieldRow({
  field,
  columns,
  mapping,
  onChange,
}: EventColumnsProps & { readonly field: EventFileField }) {
  const say = useSay()
  const chosen = eventColumn(mapping, field)
  const hint = `event.${field}.hint`
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {say(`event.${field}`)}
        {isWordKey(hint) && (
          <Typography variant="caption" color="textSecondary" component="div">
            {say(hint)}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <Select
          size="small"
          fullWidth
          displayEmpty
          value={chosen ?? ''}
          onChange={(event) => onChange(chooseEventColumn(mapping, field, event.target.value || null))}
          inputProps={{ 'aria-label': say(`event.${field}`) }}
        >
          <MenuItem value="">
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {say('import.noSuchColumn')}
            </Box>
          </MenuItem>
          {columns.map(({ name }) => (
            <MenuItem key={name} value={name}>
              {name}
            </MenuItem>
          ))}
        </Select>
      </TableCell>
      <TableCell sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {columns.find(({ name }) => name === chosen)?.samples.join(' · ')}
      </TableCell>
    </TableRow>
  )
}
