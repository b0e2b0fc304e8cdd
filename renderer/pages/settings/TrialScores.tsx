import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { formatChange, NO_VALUE } from '../../../core/format.ts'
import type { Scorecard } from '../../../core/scorecard.ts'
import { useSay } from '../../language.tsx'

/** Each department's score now and under the new rules. */
export function TrialScores(props: {
  readonly before: Scorecard
  readonly after: Scorecard
  readonly period: string
}) {
  const say = useSay()
  const before = new Map(props.before.rows.map((row) => [row.name, row]))
  const moved = props.after.rows.filter(({ name, score }) => before.get(name)?.score !== score).length
  return (
    <>
      <Typography variant="h3">
        {say('settings.trial', { period: props.period, count: moved, all: props.after.rows.length })}
      </Typography>
      <Table size="small" sx={{ mt: 1 }} aria-label={say('settings.trialTable')}>
        <TableHead>
          <TableRow>
            <TableCell>{say('field.department')}</TableCell>
            <TableCell align="right">{say('settings.scoreNow')}</TableCell>
            <TableCell align="right">{say('settings.scoreThen')}</TableCell>
            <TableCell align="right">{say('settings.change')}</TableCell>
            <TableCell>{say('settings.gradeThen')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.after.rows.map(({ name, score, grade }) => {
            const old = before.get(name)
            return (
              <TableRow key={name}>
                <TableCell>{name}</TableCell>
                <TableCell align="right">{old?.score ?? NO_VALUE}</TableCell>
                <TableCell align="right">{score ?? NO_VALUE}</TableCell>
                <TableCell align="right">{formatChange(old?.score ?? null, score)}</TableCell>
                <TableCell>
                  {old?.grade === grade
                    ? (grade ?? NO_VALUE)
                    : `${old?.grade ?? NO_VALUE} → ${grade ?? NO_VALUE}`}
                </TableCell>
              </TableRow>
            )
          })}
        </TableBody>
      </Table>
    </>
  )
}
