import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { formatCount } from '../../../core/format.ts'
import { type FieldName, FIELDS } from '../../../core/fields.ts'
import type { Say } from '../../../core/words.ts'
import { isWordKey } from '../../../core/words.ts'
import { useSay } from '../../language.tsx'
import type { ReadValue } from './columnChoices.ts'
import { codesOf } from './fieldGroups.ts'
import type { ValueRead } from './readValues.ts'

const BLANK = '-'
const OWN_WORD = '='
const UNKNOWN = '?'

/** Every value of a column with its count and what it is read as, to be corrected in place. */
export function ValueReading(props: {
  readonly field: FieldName
  readonly values: readonly ValueRead[]
  readonly onChange: (value: string, meaning: ReadValue | undefined) => void
}) {
  const say = useSay()
  const { field, values } = props
  return (
    <Table
      size="small"
      aria-label={say('import.valuesOf', { field: say(`field.${field}`) })}
      sx={{ width: 'auto' }}
    >
      <TableHead>
        <TableRow>
          <TableCell>{say('import.valueInFile')}</TableCell>
          <TableCell align="right">{say('import.valueCount')}</TableCell>
          <TableCell>{say('import.valueReadAs')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {values.map((read) => (
          <TableRow key={read.value}>
            <TableCell sx={{ maxWidth: 280, overflowWrap: 'anywhere' }}>{read.value}</TableCell>
            <TableCell align="right">{formatCount(read.count)}</TableCell>
            <TableCell>
              <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
                <MeaningSelect
                  field={field}
                  read={read}
                  onChange={(meaning) => props.onChange(read.value, meaning)}
                />
                {read.unknown && <WarningAmberOutlined color="warning" fontSize="small" aria-hidden />}
              </Stack>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function MeaningSelect(props: {
  readonly field: FieldName
  readonly read: ValueRead
  readonly onChange: (meaning: ReadValue | undefined) => void
}) {
  const say = useSay()
  const { field, read } = props
  const codes = codesOf(field)
  const keepsWords = FIELDS[field].kind === 'word'
  if (!codes) return null
  const chosen = chosenOf(read, codes.codes)
  return (
    <Select
      size="small"
      value={chosen}
      onChange={(event) => props.onChange(meaningOf(event.target.value, field))}
      inputProps={{ 'aria-label': say('import.readValueAs', { value: read.value }) }}
      sx={{ minWidth: 200 }}
    >
      {chosen === UNKNOWN && (
        <MenuItem value={UNKNOWN} disabled>
          {say('import.notUnderstood')}
        </MenuItem>
      )}
      {codes.codes.map((code) => (
        <MenuItem key={code} value={code}>
          {codeName(codes.kind, code, say)}
        </MenuItem>
      ))}
      {keepsWords && <MenuItem value={OWN_WORD}>{say('import.keepWord')}</MenuItem>}
      <MenuItem value={BLANK}>{say('import.noValue')}</MenuItem>
    </Select>
  )
}

function chosenOf(read: ValueRead, codes: readonly string[]): string {
  if (read.unknown) return UNKNOWN
  if (read.meaning === null) return BLANK
  const code = typeof read.meaning === 'boolean' ? (read.meaning ? 'yes' : 'no') : String(read.meaning)
  return codes.includes(code) ? code : OWN_WORD
}

function meaningOf(chosen: string, field: FieldName): ReadValue | undefined {
  if (chosen === BLANK) return null
  if (chosen === OWN_WORD) return undefined
  return FIELDS[field].kind === 'flag' ? chosen === 'yes' : chosen
}

function codeName(kind: string, code: string, say: Say): string {
  const key = `value.${kind}.${code}`
  return isWordKey(key) ? say(key) : code
}
