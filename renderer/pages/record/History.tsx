// What each import did to the record: the fields it changed, with what stood there before.
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { visuallyHidden } from '@mui/utils'
import { Link as RouterLink } from 'react-router'
import { formatCount, formatInstant, NO_VALUE } from '../../../core/format.ts'
import { FIELDS, type FieldName } from '../../../core/fields.ts'
import type { RecordChange } from '../../../core/ledger.ts'
import type { Say } from '../../../core/words.ts'
import type { Zone } from '../../../core/zone.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { valueTextIn } from '../../parts/valueText.ts'
import { usePeriod } from '../../period.tsx'

export function History({ changes }: { readonly changes: readonly RecordChange[] }) {
  const say = useSay()
  const zone = useZone()
  const { linkTo } = usePeriod()
  return (
    <Panel label={say('record.history')}>
      <Typography component="h2" variant="h3">
        {say('record.history')}
      </Typography>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {changes.map((change) => (
          <Box component="li" key={`${change.batchId}-${change.at}`} sx={{ mt: 1 }}>
            <Typography>
              {formatInstant(change.at, zone, 'minute')} · {say(`record.${change.kind}`)} ·{' '}
              <Link
                component={RouterLink}
                to={linkTo(`/batches/${change.batchId}`)}
                sx={{ overflowWrap: 'anywhere' }}
              >
                {say('record.historyBy', { file: change.fileName, batch: change.batchId })}
              </Link>
            </Typography>
            {change.events > 0 && (
              <Typography variant="body2" color="textSecondary">
                {say('record.eventsAdded', { n: formatCount(change.events) })}
              </Typography>
            )}
            {change.kind === 'updated' && change.fields.length > 0 && <ChangedFields change={change} />}
          </Box>
        ))}
      </Box>
    </Panel>
  )
}

function ChangedFields({ change }: { readonly change: RecordChange }) {
  const say = useSay()
  const zone = useZone()
  return (
    <Table sx={{ '& td, & th': { px: 1, overflowWrap: 'anywhere' } }}>
      <caption style={visuallyHidden}>{say('record.history')}</caption>
      <TableHead>
        <TableRow>
          <TableCell>{say('record.historyField')}</TableCell>
          <TableCell>{say('record.historyBefore')}</TableCell>
          <TableCell>{say('record.historyAfter')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {change.fields.map(({ field, before, after }) => (
          <TableRow key={field}>
            <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
              {isField(field) ? say(`field.${field}`) : field}
            </TableCell>
            <TableCell>{storedText(field, before, zone, say)}</TableCell>
            <TableCell>{storedText(field, after, zone, say)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** A stored value of any field, written for people. */
function storedText(field: string, value: unknown, zone: Zone, say: Say): string {
  if (value === null || value === undefined || value === '') return NO_VALUE
  if (typeof value === 'boolean') return say(value ? 'value.flag.yes' : 'value.flag.no')
  if (typeof value === 'number')
    return isField(field) && FIELDS[field].kind === 'instant' ? formatInstant(value, zone) : String(value)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (!isField(field)) return value
  return valueTextIn(say, field === 'reratedSatisfaction' ? 'satisfaction' : field, value)
}

function isField(name: string): name is FieldName {
  return name in FIELDS
}
