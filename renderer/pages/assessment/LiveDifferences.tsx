import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { NO_VALUE } from '../../../core/format.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { CarryDialog } from './CarryDialog.tsx'

/** What later changes to its records would make of a frozen result, which stays as it is. */
export function LiveDifferences({ of }: { readonly of: { readonly id: number; readonly edition: number } }) {
  const say = useSay()
  const [carrying, setCarrying] = useState(false)
  const { data, error, refetch } = useOperation('compareWithLive', of)
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return null
  return (
    <>
      <Typography component="h3" variant="h3" sx={{ mt: 2, mb: 0.5 }}>
        {say('assessment.since')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {say(data.length === 0 ? 'assessment.sinceNothing' : 'assessment.sinceAbout', { count: data.length })}
      </Typography>
      {data.length > 0 && (
        <Button variant="outlined" sx={{ my: 1 }} onClick={() => setCarrying(true)}>
          {say('assessment.carry')}
        </Button>
      )}
      {carrying && <CarryDialog of={of} onClose={() => setCarrying(false)} />}
      {data.length > 0 && (
        <Table sx={{ maxWidth: 640 }}>
          <TableHead>
            <TableRow>
              <TableCell>{say('field.department')}</TableCell>
              <TableCell align="right">{say('assessment.frozenScore')}</TableCell>
              <TableCell align="right">{say('assessment.liveScore')}</TableCell>
              <TableCell align="right">{say('report.change')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map(({ name, frozen, live, difference }) => (
              <TableRow key={name}>
                <TableCell component="th" scope="row">
                  {name}
                </TableCell>
                <TableCell align="right">{frozen ?? NO_VALUE}</TableCell>
                <TableCell align="right">{live ?? NO_VALUE}</TableCell>
                <TableCell align="right">{difference?.replace('-', '−') ?? NO_VALUE}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  )
}
