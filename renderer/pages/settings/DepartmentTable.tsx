import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TablePagination from '@mui/material/TablePagination'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { formatCount } from '../../../core/format.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'

const ROWS = 25

/** Every name there is, with what counts for it and what it names but counts elsewhere. */
export function DepartmentTable() {
  const say = useSay()
  const [page, setPage] = useState(0)
  const found = useOperation('listDepartments', { offset: page * ROWS, limit: ROWS }, { keepPrevious: true })
  return (
    <Panel label={say('register.departments')}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {say('register.departments')}
      </Typography>
      <Loaded query={found}>
        {({ rows, total }) => (
          <>
            <TableContainer>
              <Table size="small" aria-label={say('register.departments')}>
                <TableHead>
                  <TableRow>
                    <TableCell>{say('register.department')}</TableCell>
                    <TableCell align="right">{say('register.records')}</TableCell>
                    <TableCell align="right">{say('register.elsewhere')}</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {rows.map(({ name, records, elsewhere }) => (
                    <TableRow key={name}>
                      <TableCell>{name}</TableCell>
                      <TableCell align="right">{formatCount(records)}</TableCell>
                      <TableCell align="right">{formatCount(elsewhere)}</TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </TableContainer>
            {total > ROWS && (
              <TablePagination
                component="div"
                count={total}
                page={page}
                rowsPerPage={ROWS}
                rowsPerPageOptions={[ROWS]}
                onPageChange={(_, next) => setPage(next)}
              />
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}
