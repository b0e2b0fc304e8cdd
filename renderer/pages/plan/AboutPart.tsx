// Who carries the plan out with what, its attachments, and what people say about it.
import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { monthsAfter } from '../../../core/day.ts'
import { NO_VALUE } from '../../../core/format.ts'
import { useSay } from '../../language.tsx'
import { Links } from '../../parts/Links.tsx'
import { Panel } from '../../parts/Panel.tsx'
import type { PlanPartProps } from '../Plan.tsx'
import { Attachments } from './Attachments.tsx'
import { Comments } from './Comments.tsx'

export function AboutPart({ detail }: PlanPartProps) {
  const say = useSay()
  const { plan, today } = detail
  return (
    <Box
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr', alignItems: 'start', maxWidth: 1200 }}
    >
      <Sheet title={say('plan.team')} empty={plan.team.length === 0 && say('plan.gap-noTeam')}>
        {plan.team.map(({ person, employeeNo, duty }) => (
          <TableRow key={`${person} ${employeeNo}`}>
            <TableCell>
              {person} {employeeNo}
            </TableCell>
            <TableCell>{duty}</TableCell>
          </TableRow>
        ))}
      </Sheet>
      <Sheet title={say('plan.resources')} empty={plan.resources.length === 0 && say('plan.noResources')}>
        {plan.resources.map(({ name, checkEveryMonths, checkedOn }) => {
          const dueOn =
            checkEveryMonths === null || checkedOn === null ? null : monthsAfter(checkedOn, checkEveryMonths)
          return (
            <TableRow key={name}>
              <TableCell>{name}</TableCell>
              <TableCell>
                {checkedOn === null ? say('plan.neverChecked') : say('plan.checked', { on: checkedOn })}
              </TableCell>
              <TableCell>
                {dueOn === null
                  ? NO_VALUE
                  : `${say('plan.nextCheck', { on: dueOn })}${dueOn < today ? ` · ${say('plan.late')}` : ''}`}
              </TableCell>
            </TableRow>
          )
        })}
      </Sheet>
      <Sheet title={say('plan.departments')} empty={plan.departments.length === 0 && NO_VALUE}>
        {plan.departments.map((department) => (
          <TableRow key={department}>
            <TableCell>{department}</TableCell>
          </TableRow>
        ))}
      </Sheet>
      <Attachments detail={detail} />
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Links of="plan" id={plan.id} always />
      </Box>
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Comments planId={plan.id} />
      </Box>
    </Box>
  )
}

function Sheet(props: {
  readonly title: string
  readonly empty: string | false
  readonly children: ReactNode
}) {
  return (
    <Panel label={props.title}>
      <Typography component="h2" variant="h3" sx={{ mb: 0.5 }}>
        {props.title}
      </Typography>
      {props.empty === false ? (
        <Table size="small" aria-label={props.title}>
          <TableBody>{props.children}</TableBody>
        </Table>
      ) : (
        <Typography color="textSecondary">{props.empty}</Typography>
      )}
    </Panel>
  )
}
