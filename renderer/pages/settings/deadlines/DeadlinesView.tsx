import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { conditionTexts, limitText } from '../../../../core/limitText.ts'
import { calendarName, policyName } from '../../../../core/names.ts'
import type { Limit, LimitRule, Policy } from '../../../../core/policy.ts'
import type { Say } from '../../../../core/words.ts'
import { useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { RuleList } from '../RuleList.tsx'

/** How long each record may take, on which clock, and what stops the clock. */
export function DeadlinesView(props: {
  readonly policy: Policy
  readonly version: number
  readonly action: ReactNode
}) {
  return (
    <>
      <DeadlineTable {...props} />
      <OtherRules policy={props.policy} />
    </>
  )
}

function DeadlineTable(props: {
  readonly policy: Policy
  readonly version: number
  readonly action: ReactNode
}) {
  const { policy, version, action } = props
  const say = useSay()
  const lines = linesOf(policy, say)
  return (
    <Panel label={say('settings.part-deadlines')}>
      <Stack direction="row" sx={{ alignItems: 'center' }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {say('settings.versioned', { name: policyName(policy.name, say), version })}
        </Typography>
        {action}
      </Stack>
      <Typography variant="body2" color="textSecondary">
        {say('settings.firstRule')}
      </Typography>
      <Table size="small" sx={{ mt: 1 }}>
        <TableHead>
          <TableRow>
            <TableCell>{say('settings.clock')}</TableCell>
            <TableCell>{say('settings.appliesTo')}</TableCell>
            <TableCell>{say('settings.limit')}</TableCell>
            <TableCell>{say('settings.calendar')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ clock, isFirst, to, limit }) => (
            <TableRow key={`${clock} ${to}`}>
              <TableCell sx={{ fontWeight: isFirst ? 600 : 400 }}>{isFirst ? clock : ''}</TableCell>
              <TableCell>{to}</TableCell>
              <TableCell>{limitText(limit, say)}</TableCell>
              <TableCell>{calendarText(limit, policy, say)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  )
}

interface Line {
  readonly clock: string
  readonly isFirst: boolean
  readonly to: string
  readonly limit: Limit | null
}

function linesOf(policy: Policy, say: Say): readonly Line[] {
  const all = say('settings.everyRecord')
  const clock = (name: string, rules: readonly { to: string; limit: Limit | null }[]): readonly Line[] =>
    rules.map((rule, i) => ({ clock: name, isFirst: i === 0, ...rule }))
  return [
    ...clock(say('settings.clock-collection'), [{ to: all, limit: policy.collection }]),
    ...clock(
      say('settings.clock-response'),
      policy.response.map((rule) => ({ to: recordsText(rule, say), limit: rule.limit })),
    ),
    ...clock(
      say('settings.clock-handling'),
      policy.handling.map((rule) => ({ to: recordsText(rule, say), limit: rule.limit })),
    ),
    ...clock(say('settings.clock-rerating'), [{ to: all, limit: policy.rerating }]),
  ]
}

function recordsText(rule: LimitRule, say: Say): string {
  const conditions = conditionTexts(rule, say)
  return conditions.length === 0 ? say('kpi.rule.any') : conditions.join(' · ')
}

function calendarText(limit: Limit | null, policy: Policy, say: Say): string {
  if (!limit) return ''
  if (limit.kind === 'natural_hours') return say('settings.natural')
  const name = limit.calendar ?? policy.defaultCalendar
  return calendarName(policy.calendars[name]?.name ?? name, say)
}

function OtherRules({ policy }: { readonly policy: Policy }) {
  const say = useSay()
  const { pause, reopen, firstTime, handOver = [] } = policy
  return (
    <RuleList
      label={say('settings.otherRules')}
      rules={[
        {
          name: say('settings.pauses'),
          text: say('settings.pausesText', {
            count: pause.maxCount,
            share: Math.round(pause.maxShare * 100),
          }),
        },
        {
          name: say('settings.reopenings'),
          text: `${say(`kpi.reopen.${reopen.rule}`)}${say('settings.reopenWithin', { count: reopen.withinDays })}`,
        },
        {
          name: say('settings.firstTime'),
          text: say('settings.firstTimeText', { count: firstTime.maxTransfers }),
        },
        ...handOver.map(({ department, limit, ...dated }) => ({
          name: [say('settings.handOver'), department, ...conditionTexts({ when: {}, ...dated }, say)].join(
            ' · ',
          ),
          text: say('settings.handOverText', { department, limit: limitText(limit, say) }),
        })),
      ]}
    />
  )
}
