import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { calendarName } from '../../../../core/names.ts'
import type { Policy } from '../../../../core/policy.ts'
import { useInstallation } from '../../../installation.tsx'
import { useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { ChoiceField } from '../draft/fields.tsx'
import { lineKey, removed, replaced } from '../draft/lists.ts'
import { RemoveButton } from '../draft/rowButtons.tsx'
import { NameField } from '../deadlines/NameField.tsx'
import { withPart } from '../scheme/kpiDraft.ts'

type Own = NonNullable<Policy['departmentCalendars']>

/** Whose calendar is which: everybody's, and those of single departments. */
export function DepartmentCalendars(props: {
  readonly policy: Policy
  readonly onChange: (policy: Policy) => void
}) {
  const say = useSay()
  const { departments } = useInstallation()
  const { policy, onChange } = props
  const own = policy.departmentCalendars ?? []
  const put = (next: Own) =>
    onChange(withPart(policy, 'departmentCalendars', next.length === 0 ? undefined : next))
  const options = Object.entries(policy.calendars).map(([value, def]) => ({
    value,
    text: calendarName(def.name, say),
  }))
  return (
    <Panel label={say('settings.policy-departmentCalendars')}>
      <Typography variant="h2">{say('settings.policy-departmentCalendars')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {say('calendarEditor.departmentsAbout')}
      </Typography>
      <Stack sx={{ gap: 1.5, mt: 1.5 }}>
        <ChoiceField
          at="defaultCalendar"
          label={say('calendarEditor.default')}
          value={policy.defaultCalendar}
          onChange={(defaultCalendar) => onChange({ ...policy, defaultCalendar })}
          options={options}
          width={320}
        />
        {own.map((entry, i) => (
          <Stack key={lineKey('departmentCalendars', i)} direction="row" sx={{ gap: 1, alignItems: 'start' }}>
            <NameField
              at={`departmentCalendars.${i}.department`}
              label={say('field.department')}
              value={entry.department}
              known={departments}
              onChange={(department) => put(replaced(own, i, { ...entry, department }))}
              width={220}
            />
            <ChoiceField
              at={`departmentCalendars.${i}.calendar`}
              label={say('settings.calendar')}
              value={entry.calendar}
              onChange={(calendar) => put(replaced(own, i, { ...entry, calendar }))}
              options={options}
              width={320}
            />
            <RemoveButton what={entry.department} onClick={() => put(removed(own, i))} />
          </Stack>
        ))}
        <div>
          <Button onClick={() => put([...own, { department: '', calendar: policy.defaultCalendar }])}>
            {say('calendarEditor.addDepartment')}
          </Button>
        </div>
      </Stack>
    </Panel>
  )
}
