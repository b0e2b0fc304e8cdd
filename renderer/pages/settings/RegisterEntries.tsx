import Close from '@mui/icons-material/Close'
import IconButton from '@mui/material/IconButton'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { RegisterEntry } from '../../../core/register.ts'
import { useSay } from '../../language.tsx'

/** Which name counts for which department, from when, and why. */
export function RegisterEntries(props: {
  readonly entries: readonly RegisterEntry[]
  readonly onRemove: (entry: RegisterEntry) => void
}) {
  const say = useSay()
  const { entries, onRemove } = props
  if (entries.length === 0)
    return (
      <Typography color="textSecondary" sx={{ py: 1 }}>
        {say('register.empty')}
      </Typography>
    )
  return (
    <TableContainer sx={{ maxHeight: 420 }}>
      <Table size="small" stickyHeader aria-label={say('register.title')}>
        <TableHead>
          <TableRow>
            {(['name', 'countsAs', 'from', 'kind', 'reason'] as const).map((column) => (
              <TableCell key={column}>{say(`register.${column}`)}</TableCell>
            ))}
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map((entry) => (
            <TableRow key={`${entry.name} ${entry.from}`}>
              <TableCell>{entry.name}</TableCell>
              <TableCell>{entry.countsAs}</TableCell>
              <TableCell>{entry.from ?? say('register.always')}</TableCell>
              <TableCell>{say(`register.kind-${entry.kind}`)}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{entry.reason}</TableCell>
              <TableCell align="right">
                <IconButton
                  aria-label={say('register.remove', { name: entry.name })}
                  onClick={() => onRemove(entry)}
                >
                  <Close fontSize="small" />
                </IconButton>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
