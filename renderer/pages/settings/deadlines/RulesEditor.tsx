import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { NATURES, URGENCIES } from '../../../../core/feedback.ts'
import type { LimitRule, Policy } from '../../../../core/policy.ts'
import { useInstallation } from '../../../installation.tsx'
import { useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { FaultOf } from '../draft/faults.tsx'
import { ChoiceField } from '../draft/fields.tsx'
import { lineKey, moved, removed, replaced } from '../draft/lists.ts'
import { MoveButtons, RemoveButton } from '../draft/rowButtons.tsx'
import { withPart } from '../scheme/kpiDraft.ts'
import { ChannelField } from './ChannelField.tsx'
import { DateFields } from './DateFields.tsx'
import { LimitFields } from './LimitFields.tsx'
import { NameField } from './NameField.tsx'

type Clock = 'response' | 'handling'

/** The rules of one clock, first match wins; the last catches the rest and has no condition. */
export function RulesEditor(props: {
  readonly clock: Clock
  readonly policy: Policy
  readonly onChange: (policy: Policy) => void
}) {
  const say = useSay()
  const { clock, policy, onChange } = props
  const rules = policy[clock]
  const put = (next: LimitRule[]) => onChange({ ...policy, [clock]: next })
  const title = say(`settings.clock-${clock}`)
  return (
    <Panel label={title} sx={{ mt: 2 }}>
      <Typography variant="h2">{title}</Typography>
      <Typography variant="body2" color="textSecondary">
        {say('settings.firstRule')}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rules.map((rule, i) => {
          const name = say('deadlineEditor.rule', { clock: title, n: i + 1 })
          const isLast = i === rules.length - 1
          const change = (next: LimitRule) => put(replaced(rules, i, next))
          return (
            <Box
              component="li"
              key={lineKey(clock, i)}
              aria-label={name}
              sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}
            >
              <Stack direction="row" sx={{ gap: 1, alignItems: 'start', flexWrap: 'wrap' }}>
                <Typography sx={{ width: 24, lineHeight: '36px' }} color="textSecondary">
                  {i + 1}
                </Typography>
                {isLast ? (
                  <Typography sx={{ flex: 1, lineHeight: '36px' }}>
                    {rules.length === 1 ? say('settings.everyRecord') : say('kpi.rule.any')}
                  </Typography>
                ) : (
                  <Conditions at={`${clock}.${i}`} name={name} rule={rule} onChange={change} />
                )}
                {!isLast && (
                  <Box sx={{ ml: 'auto', whiteSpace: 'nowrap' }}>
                    <MoveButtons
                      what={name}
                      first={i === 0}
                      last={i === rules.length - 2}
                      onMove={(step) => put(moved(rules, i, step))}
                    />
                    <RemoveButton what={name} onClick={() => put(removed(rules, i))} />
                  </Box>
                )}
              </Stack>
              <Stack direction="row" sx={{ gap: 1, alignItems: 'start', flexWrap: 'wrap', mt: 1, ml: 4 }}>
                <LimitFields
                  at={`${clock}.${i}.limit`}
                  name={name}
                  limit={rule.limit}
                  policy={policy}
                  mayBeNone={clock === 'handling'}
                  onChange={(limit) => change({ ...rule, limit })}
                />
                {!isLast && <DateFields at={`${clock}.${i}`} value={rule} onChange={change} />}
              </Stack>
              <FaultOf at={`${clock}.${i}.when`} />
            </Box>
          )
        })}
      </Box>
      <Button
        sx={{ mt: 1 }}
        onClick={() => put([{ when: {}, limit: { kind: 'natural_hours', n: 24 } }, ...rules])}
      >
        {say('deadlineEditor.addRule')}
      </Button>
    </Panel>
  )
}

function Conditions(props: {
  readonly at: string
  readonly name: string
  readonly rule: LimitRule
  readonly onChange: (rule: LimitRule) => void
}) {
  const say = useSay()
  const { departments } = useInstallation()
  const { at, rule, onChange } = props
  const { when } = rule
  const put = <K extends keyof LimitRule['when']>(key: K, value: LimitRule['when'][K] | undefined) =>
    onChange({ ...rule, when: withPart(when, key, value) })
  const any = { value: '' as const, text: say('deadlineEditor.any') }
  return (
    <>
      <ChoiceField
        at={`${at}.when.nature`}
        label={say('field.nature')}
        value={when.nature ?? ''}
        onChange={(value) => put('nature', value === '' ? undefined : value)}
        options={[
          any,
          ...NATURES.map((value) => ({ value, text: say(`value.nature.${value}`) })),
          { value: 'unknown' as const, text: say('kpi.rule.unknownNature') },
        ]}
        width={130}
      />
      <ChoiceField
        at={`${at}.when.urgency`}
        label={say('field.urgency')}
        value={when.urgency ?? ''}
        onChange={(value) => put('urgency', value === '' ? undefined : value)}
        options={[any, ...URGENCIES.map((value) => ({ value, text: say(`value.urgency.${value}`) }))]}
        width={120}
      />
      <ChannelField
        at={`${at}.when.channel`}
        value={when.channel ?? ''}
        onChange={(value) => put('channel', value === '' ? undefined : value)}
      />
      <NameField
        at={`${at}.when.department`}
        label={say('field.department')}
        value={when.department ?? ''}
        known={departments}
        onChange={(value) => put('department', value === '' ? undefined : value)}
      />
      <ChoiceField
        at={`${at}.when.complex`}
        label={say('field.complex')}
        value={when.complex === undefined ? '' : when.complex ? 'yes' : 'no'}
        onChange={(value) => put('complex', value === '' ? undefined : value === 'yes')}
        options={[
          any,
          { value: 'yes' as const, text: say('kpi.rule.complex') },
          { value: 'no' as const, text: say('kpi.rule.notComplex') },
        ]}
        width={130}
      />
    </>
  )
}
