import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { CalendarDef, Policy } from '../../../../core/policy.ts'
import { calendarName } from '../../../../core/names.ts'
import { useLanguage, useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { usePeriod } from '../../../period.tsx'
import { FaultOf } from '../draft/faults.tsx'
import { WordField } from '../draft/fields.tsx'
import { lineKey, replaced } from '../draft/lists.ts'
import { RemoveButton } from '../draft/rowButtons.tsx'
import { DaysEditor } from './DaysEditor.tsx'
import { DepartmentCalendars } from './DepartmentCalendars.tsx'
import { PeriodsField } from './PeriodsField.tsx'
import { weekdayName } from './weekdays.ts'
import { YearImport } from './YearImport.tsx'
import { YearMonths, YearSteps } from './YearMonths.tsx'

/** Every calendar in place, with the months as they come out. */
export function CalendarEditor(props: {
  readonly policy: Policy
  readonly onChange: (policy: Policy) => void
}) {
  const say = useSay()
  const { policy, onChange } = props
  const entries = Object.entries(policy.calendars)
  const put = (calendars: Policy['calendars']) => onChange({ ...policy, calendars })
  const add = () => {
    let n = entries.length + 1
    while (Object.hasOwn(policy.calendars, `calendar${n}`)) n++
    const copied = policy.calendars[policy.defaultCalendar]!
    put({ ...policy.calendars, [`calendar${n}`]: { ...copied, name: say('calendarEditor.newName', { n }) } })
  }
  return (
    <Stack sx={{ gap: 2 }}>
      {entries.map(([key, def]) => (
        <OneCalendar
          key={key}
          at={`calendars.${key}`}
          def={def}
          onChange={(next) => put({ ...policy.calendars, [key]: next })}
          {...(key !== policy.defaultCalendar && {
            onRemove: () => put(Object.fromEntries(entries.filter(([other]) => other !== key))),
          })}
        />
      ))}
      <div>
        <Button onClick={add}>{say('calendarEditor.add')}</Button>
      </div>
      <DepartmentCalendars policy={policy} onChange={onChange} />
    </Stack>
  )
}

function OneCalendar(props: {
  readonly at: string
  readonly def: CalendarDef
  readonly onChange: (def: CalendarDef) => void
  readonly onRemove?: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const { period } = usePeriod()
  const { at, def, onChange, onRemove } = props
  const [year, setYear] = useState(Number(period.lastOn.slice(0, 4)))
  const name = calendarName(def.name, say)
  return (
    <Panel label={name}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <WordField
          at={`${at}.name`}
          label={say('calendarEditor.name')}
          value={name}
          onChange={(next) => onChange({ ...def, name: next })}
          width={320}
        />
        <WordField
          type="date"
          at={`${at}.knownUntil`}
          label={say('calendarEditor.knownUntil')}
          value={def.knownUntil ?? ''}
          onChange={(day) => onChange({ ...def, knownUntil: day === '' ? null : day })}
          width={200}
        />
        <YearImport def={def} onChange={onChange} />
        {onRemove && <RemoveButton what={name} onClick={onRemove} />}
      </Stack>
      <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
        {say('settings.week')}
      </Typography>
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap' }}>
        {def.week.map((periods, i) => (
          <PeriodsField
            key={lineKey('week', i)}
            label={weekdayName(i, language)}
            value={periods}
            onChange={(next) => onChange({ ...def, week: replaced(def.week, i, next) })}
            width={240}
          />
        ))}
      </Stack>
      <FaultOf at={at} inside />
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mt: 2 }}>
        <YearSteps year={year} onChange={setYear} />
      </Stack>
      <DaysEditor def={def} year={year} onChange={onChange} />
      <YearMonths def={def} year={year} />
    </Panel>
  )
}
