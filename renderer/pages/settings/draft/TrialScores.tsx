import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { formatChange, NO_VALUE } from '../../../../core/format.ts'
import type { Scorecard } from '../../../../core/scorecard.ts'
import { useSay } from '../../../language.tsx'
import { movementsOf } from './movements.ts'

/** Each department's score, rank and grade now and under the draft; who moves most stands first. */
export function TrialScores(props: {
  readonly before: Scorecard
  readonly after: Scorecard
  readonly period: string
}) {
  const say = useSay()
  const { rows, up, down, same } = movementsOf(props.before, props.after)
  const then = (old: string | number | null, next: string | number | null) =>
    old === next ? (next ?? NO_VALUE) : `${old ?? NO_VALUE} → ${next ?? NO_VALUE}`
  return (
    <>
      <Typography variant="h3">
        {say('settings.trial', { period: props.period, count: rows.length - same, all: rows.length })}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {say('draft.movement', { up, down, same })}
      </Typography>
      <Table size="small" sx={{ mt: 1 }} aria-label={say('settings.trialTable')}>
        <TableHead>
          <TableRow>
            <TableCell>{say('field.department')}</TableCell>
            <TableCell align="right">{say('settings.scoreNow')}</TableCell>
            <TableCell align="right">{say('settings.scoreThen')}</TableCell>
            <TableCell align="right">{say('settings.change')}</TableCell>
            <TableCell align="right">{say('draft.rankThen')}</TableCell>
            <TableCell>{say('settings.gradeThen')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ name, before, after, direction }) => (
            <TableRow key={name}>
              <TableCell>{name}</TableCell>
              <TableCell align="right">{before?.score ?? NO_VALUE}</TableCell>
              <TableCell align="right">{after?.score ?? NO_VALUE}</TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {direction !== 0 && `${say(direction > 0 ? 'draft.rises' : 'draft.falls')} `}
                {formatChange(before?.score ?? null, after?.score ?? null)}
              </TableCell>
              <TableCell align="right">{then(before?.rank ?? null, after?.rank ?? null)}</TableCell>
              <TableCell>{then(before?.grade ?? null, after?.grade ?? null)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  )
}
