import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { Mapping } from '../../../core/mapping.ts'
import type { Survey } from '../../../core/survey.ts'
import { useSay } from '../../language.tsx'
import { ColumnRows } from './ColumnRows.tsx'

/** The columns of a file of records, and the fields each feeds. */
export function RecordColumns({
  file,
  survey,
  guess,
  mapping,
  onChange,
}: {
  readonly file: string
  readonly survey: Survey
  /** What is marked as guessed. */
  readonly guess: Mapping
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}) {
  const say = useSay()
  const names = survey.columns.map(({ name }) => name)
  return (
    <Table size="small" stickyHeader aria-label={say('import.columnsOf', { file })}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: '18%' }}>{say('import.column')}</TableCell>
          <TableCell sx={{ width: '25%' }}>{say('import.samples')}</TableCell>
          <TableCell sx={{ width: 300 }}>{say('import.field')}</TableCell>
          <TableCell>{say('import.reading')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {survey.columns.map((column) => (
          <ColumnRows
            key={column.name}
            column={column}
            columns={names}
            guess={guess}
            mapping={mapping}
            onChange={onChange}
          />
        ))}
      </TableBody>
    </Table>
  )
}
