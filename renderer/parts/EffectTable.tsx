import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { type DepartmentEffect, type Effect, excludesMuch } from '../../core/effect.ts'
import { formatChange, formatCount, NO_VALUE } from '../../core/format.ts'
import { parsePeriod } from '../../core/period.ts'
import { periodName } from '../../core/periodName.ts'
import { useZone } from '../installation.tsx'
import { useSay } from '../language.tsx'
import { GradeMark } from './GradeMark.tsx'

/** Where each department stands before and after a decision, and a warning where much of a cohort is excluded. */
export function EffectTable({ effect }: { readonly effect: Effect }) {
  const say = useSay()
  const zone = useZone()
  const { departments, othersMoved } = effect
  const much = departments.filter(
    (one) =>
      one.excludedAfter > one.excludedBefore &&
      excludesMuch({ cohort: one.cohort, excluded: one.excludedAfter }),
  )
  return (
    <Box>
      <Typography variant="body2" color="textSecondary">
        {say('request.effectOf', { period: periodName(parsePeriod(effect.period, zone), say) })}
      </Typography>
      <Table size="small" aria-label={say('request.effect')}>
        <TableHead>
          <TableRow>
            <TableCell>{say('request.department')}</TableCell>
            <TableCell align="right">{say('request.score')}</TableCell>
            <TableCell align="right">{say('request.change')}</TableCell>
            <TableCell align="right">{say('request.rank')}</TableCell>
            <TableCell>{say('request.grade')}</TableCell>
            <TableCell align="right">{say('request.excluded')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {departments.map((one) => (
            <Row key={one.department} effect={one} />
          ))}
        </TableBody>
      </Table>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {othersMoved === 0
          ? say('request.noOthers')
          : say('request.othersMoved', { count: othersMoved, n: formatCount(othersMoved) })}
      </Typography>
      {much.map(({ department, cohort, excludedAfter }) => (
        <Alert key={department} severity="warning" sx={{ mt: 1 }}>
          {say('request.muchExcluded', {
            department,
            percent: ((excludedAfter / cohort) * 100).toFixed(1),
            n: formatCount(excludedAfter),
            cohort: formatCount(cohort),
          })}
        </Alert>
      ))}
    </Box>
  )
}

function Row({ effect }: { readonly effect: DepartmentEffect }) {
  const { department, before, after, cohort, excludedBefore, excludedAfter } = effect
  const text = (value: string | number | null) => (value === null ? NO_VALUE : String(value))
  return (
    <TableRow>
      <TableCell>{department}</TableCell>
      <TableCell align="right">
        <FromTo from={text(before.score)} to={text(after.score)} />
      </TableCell>
      <TableCell align="right">
        {before.score === null || after.score === null ? NO_VALUE : formatChange(before.score, after.score)}
      </TableCell>
      <TableCell align="right">
        <FromTo from={text(before.rank)} to={text(after.rank)} />
      </TableCell>
      <TableCell>
        {before.grade === after.grade ? (
          <GradeMark grade={after.grade} />
        ) : (
          <>
            <GradeMark grade={before.grade} /> → <GradeMark grade={after.grade} />
          </>
        )}
      </TableCell>
      <TableCell align="right">
        <FromTo from={formatCount(excludedBefore)} to={formatCount(excludedAfter)} /> / {formatCount(cohort)}
      </TableCell>
    </TableRow>
  )
}

function FromTo({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  return from === to ? to : `${from} → ${to}`
}
