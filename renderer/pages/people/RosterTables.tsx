import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { formatCount } from '../../../core/format.ts'
import type { StaffSpan } from '../../../core/staff.ts'
import { useSay } from '../../language.tsx'

const FIELDS = ['employeeNo', 'name', 'department', 'role', 'from', 'to'] as const

/** Posts that come, change or end; what was there before stands struck out beside it. */
export function ChangeTable(props: {
  readonly title: string
  readonly total: number
  readonly changes: readonly { readonly before: StaffSpan | null; readonly after: StaffSpan }[]
}) {
  const say = useSay()
  const { title, total, changes } = props
  if (total === 0) return null
  const text = (span: StaffSpan, field: (typeof FIELDS)[number]) =>
    field === 'to' ? (span.to ?? say('people.goesOn')) : span[field]
  return (
    <>
      <Typography variant="h3" component="h3" sx={{ mt: 2 }}>
        {title} {formatCount(total)}
        {changes.length < total && (
          <Typography component="span" variant="caption" color="textSecondary" sx={{ ml: 1 }}>
            {say('people.firstOf', { shown: changes.length, n: formatCount(total) })}
          </Typography>
        )}
      </Typography>
      <Table size="small" aria-label={title}>
        <TableHead>
          <TableRow>
            {FIELDS.map((field) => (
              <TableCell key={field}>{say(`people.${field}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map(({ before, after }) => (
            <TableRow key={`${after.employeeNo} ${after.role} ${after.from}`}>
              {FIELDS.map((field) => (
                <TableCell key={field}>
                  {before && text(before, field) !== text(after, field) && (
                    <Typography component="del" variant="body2" color="textSecondary" sx={{ mr: 1 }}>
                      {text(before, field)}
                    </Typography>
                  )}
                  {text(after, field)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  )
}

export interface RosterProblem {
  readonly row: number
  readonly text: string
}

/** Lines that will not be brought in, each with its number and what is wrong. */
export function ProblemTable({ problems }: { readonly problems: readonly RosterProblem[] }) {
  const say = useSay()
  if (problems.length === 0) return null
  return (
    <>
      <Typography variant="h3" component="h3" sx={{ mt: 2 }}>
        {say('people.problems')} {formatCount(problems.length)}
      </Typography>
      <Table size="small" aria-label={say('people.problems')}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: 80 }}>{say('people.row')}</TableCell>
            <TableCell>{say('people.problem')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {problems.slice(0, 200).map(({ row, text }) => (
            <TableRow key={`${row} ${text}`}>
              <TableCell>{row}</TableCell>
              <TableCell>{text}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  )
}
