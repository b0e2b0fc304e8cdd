import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { Survey } from '../../../core/survey.ts'
import { useSay } from '../../language.tsx'

const MOST_ROWS = 6

/** The first rows as they were read, with the row numbers a spreadsheet shows. */
export function ReadRows({ survey, label }: { readonly survey: Survey; readonly label: string }) {
  const say = useSay()
  return (
    <TableContainer sx={{ border: 1, borderColor: 'divider', borderRadius: 1 }} tabIndex={0}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell align="right" sx={{ width: 64, color: 'text.secondary' }}>
              {say('import.row')}
            </TableCell>
            {survey.columns.map(({ name }) => (
              <TableCell key={name} sx={{ whiteSpace: 'nowrap' }}>
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {survey.head.slice(0, MOST_ROWS).map(({ row, cells }) => (
            <TableRow key={row}>
              <TableCell align="right" sx={{ color: 'text.secondary' }}>
                {row}
              </TableCell>
              {survey.columns.map(({ name }, i) => (
                <TableCell key={name} title={cells[i]} sx={CELL}>
                  {cells[i]}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

/** Long texts are cut to keep the table a table; the whole text is in the tooltip and on the clipboard. */
const CELL = {
  maxWidth: 280,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const
