import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type ReactNode } from 'react'
import { policyName } from '../../../../core/names.ts'
import type { Policy } from '../../../../core/policy.ts'
import { useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { ChoiceField, NumberField, WordField } from '../draft/fields.tsx'
import { LimitFields } from './LimitFields.tsx'

/** Limits that hold for every record, what stops a clock, and what a reopening does to it. */
export function ClockRulesEditor(props: {
  readonly policy: Policy
  readonly onChange: (policy: Policy) => void
}) {
  const say = useSay()
  const { policy, onChange } = props
  const put = (part: Partial<Policy>) => onChange({ ...policy, ...part })
  const { pause, reopen, firstTime } = policy
  return (
    <Panel label={say('settings.otherRules')} sx={{ mt: 2 }}>
      <Typography variant="h2">{say('settings.otherRules')}</Typography>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(140px, 220px) 1fr',
          gap: 2,
          alignItems: 'center',
          mb: 0,
          '& > dd': { m: 0 },
        }}
      >
        <Line name={say('deadlineEditor.name')}>
          <WordField
            bare
            at="name"
            label={say('deadlineEditor.name')}
            value={policyName(policy.name, say)}
            onChange={(name) => put({ name })}
            width={260}
          />
        </Line>
        {(['collection', 'rerating'] as const).map((clock) => (
          <Line key={clock} name={say(`settings.clock-${clock}`)}>
            <LimitFields
              at={clock}
              name={say(`settings.clock-${clock}`)}
              limit={policy[clock]}
              policy={policy}
              onChange={(limit) => limit && put({ [clock]: limit })}
            />
          </Line>
        ))}
        <Line name={say('settings.pauses')}>
          <NumberField
            at="pause.maxCount"
            label={say('deadlineEditor.pauseCount')}
            value={pause.maxCount}
            onChange={(maxCount) => put({ pause: { ...pause, maxCount } })}
            width={120}
          />
          <NumberField
            at="pause.maxShare"
            label={say('deadlineEditor.pauseShare')}
            value={Math.round(pause.maxShare * 10_000) / 100}
            onChange={(percent) => put({ pause: { ...pause, maxShare: percent / 100 } })}
            width={200}
          />
        </Line>
        <Line name={say('settings.reopenings')}>
          <ChoiceField
            at="reopen.rule"
            label={say('settings.reopenings')}
            value={reopen.rule}
            onChange={(rule) => put({ reopen: { ...reopen, rule } })}
            options={(['continue', 'first_close', 'restart'] as const).map((value) => ({
              value,
              text: say(`kpi.reopen.${value}`),
            }))}
            width={340}
          />
          <NumberField
            at="reopen.withinDays"
            label={say('deadlineEditor.reopenDays')}
            value={reopen.withinDays}
            onChange={(withinDays) => put({ reopen: { ...reopen, withinDays } })}
            width={140}
          />
        </Line>
        <Line name={say('settings.firstTime')}>
          <NumberField
            at="firstTime.maxTransfers"
            label={say('deadlineEditor.maxTransfers')}
            value={firstTime.maxTransfers}
            onChange={(maxTransfers) => put({ firstTime: { maxTransfers } })}
            width={180}
          />
        </Line>
      </Box>
    </Panel>
  )
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <Typography component="dt" color="textSecondary">
        {name}
      </Typography>
      <Stack component="dd" direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        {children}
      </Stack>
    </>
  )
}
