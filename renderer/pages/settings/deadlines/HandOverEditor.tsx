import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { HandOverRule, Policy } from '../../../../core/policy.ts'
import { useInstallation } from '../../../installation.tsx'
import { useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { lineKey, moved, removed, replaced } from '../draft/lists.ts'
import { MoveButtons, RemoveButton } from '../draft/rowButtons.tsx'
import { withPart } from '../scheme/kpiDraft.ts'
import { DateFields } from './DateFields.tsx'
import { LimitFields } from './LimitFields.tsx'
import { NameField } from './NameField.tsx'

/** How long a department may keep a ticket before it passes it on or closes it. */
export function HandOverEditor(props: {
  readonly policy: Policy
  readonly onChange: (policy: Policy) => void
}) {
  const say = useSay()
  const { departments } = useInstallation()
  const { policy, onChange } = props
  const rules = policy.handOver ?? []
  const put = (next: HandOverRule[]) =>
    onChange(withPart(policy, 'handOver', next.length === 0 ? undefined : next))
  return (
    <Panel label={say('settings.handOver')} sx={{ mt: 2 }}>
      <Typography variant="h2">{say('settings.handOver')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {say('deadlineEditor.handOverAbout')}
      </Typography>
      <Stack sx={{ gap: 1.5, mt: 1.5 }}>
        {rules.map((rule, i) => {
          const name = say('deadlineEditor.rule', { clock: say('settings.handOver'), n: i + 1 })
          const change = (next: HandOverRule) => put(replaced(rules, i, next))
          return (
            <Stack
              key={lineKey('handOver', i)}
              direction="row"
              sx={{ gap: 1, alignItems: 'start', flexWrap: 'wrap' }}
            >
              <NameField
                at={`handOver.${i}.department`}
                label={say('field.department')}
                value={rule.department}
                known={departments}
                onChange={(department) => change({ ...rule, department })}
              />
              <LimitFields
                at={`handOver.${i}.limit`}
                name={name}
                limit={rule.limit}
                policy={policy}
                onChange={(limit) => limit && change({ ...rule, limit })}
              />
              <DateFields at={`handOver.${i}`} value={rule} onChange={change} />
              <MoveButtons
                what={name}
                first={i === 0}
                last={i === rules.length - 1}
                onMove={(step) => put(moved(rules, i, step))}
              />
              <RemoveButton what={name} onClick={() => put(removed(rules, i))} />
            </Stack>
          )
        })}
        <div>
          <Button onClick={() => put([...rules, { department: '', limit: { kind: 'natural_hours', n: 4 } }])}>
            {say('deadlineEditor.addHandOver')}
          </Button>
        </div>
      </Stack>
    </Panel>
  )
}
