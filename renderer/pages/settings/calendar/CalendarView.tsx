import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type ReactNode, useState } from 'react'
import { calendarName } from '../../../../core/names.ts'
import type { CalendarDef, Policy } from '../../../../core/policy.ts'
import { useLanguage, useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { usePeriod } from '../../../period.tsx'
import { hoursText } from './calendarMonths.ts'
import { weekdayName } from './weekdays.ts'
import { YearMonths, YearSteps } from './YearMonths.tsx'
import { RuleList } from '../RuleList.tsx'

/** The working calendars: which days count, whose they are, and until when that is known. */
export function CalendarView(props: { readonly policy: Policy; readonly action: ReactNode }) {
  const say = useSay()
  const { policy, action } = props
  const own = policy.departmentCalendars ?? []
  return (
    <Stack sx={{ gap: 3 }}>
      {Object.entries(policy.calendars).map(([key, def], i) => (
        <OneCalendar key={key} def={def} action={i === 0 ? action : null} />
      ))}
      {own.length > 0 && (
        <RuleList
          label={say('settings.policy-departmentCalendars')}
          rules={own.map(({ department, calendar }) => ({
            name: department,
            text: calendarName(policy.calendars[calendar]?.name ?? calendar, say),
          }))}
        />
      )}
    </Stack>
  )
}

function OneCalendar({ def, action }: { readonly def: CalendarDef; readonly action: ReactNode }) {
  const say = useSay()
  const language = useLanguage()
  const { period } = usePeriod()
  const [year, setYear] = useState(Number(period.lastOn.slice(0, 4)))
  const name = calendarName(def.name, say)
  const isUnknown = def.knownUntil !== null && `${year}-12-31` > def.knownUntil
  return (
    <div>
      <Panel label={name}>
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 1, flexWrap: 'wrap' }}>
          <Typography variant="h2" sx={{ flex: 1 }}>
            {name}
          </Typography>
          <YearSteps year={year} onChange={setYear} />
          {action}
        </Stack>
        <Typography variant="body2" color="textSecondary">
          {def.knownUntil === null
            ? say('settings.noHolidays')
            : say('settings.knownUntil', { day: def.knownUntil })}
        </Typography>
        {isUnknown && (
          <Alert severity="warning" variant="outlined" sx={{ mt: 1 }}>
            {say('settings.holidaysUnknown', { year })}
          </Alert>
        )}
        <YearMonths def={def} year={year} />
      </Panel>
      <RuleList
        label={say('settings.week')}
        rules={def.week.map((periods, i) => ({
          name: weekdayName(i, language),
          text: periods.length > 0 ? hoursText(periods) : say('settings.dayOff'),
        }))}
      />
    </div>
  )
}
