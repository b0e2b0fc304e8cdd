import ChevronLeft from '@mui/icons-material/ChevronLeft'
import ChevronRight from '@mui/icons-material/ChevronRight'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import { calendarName } from '../../../core/names.ts'
import type { CalendarDef } from '../../../core/policy.ts'
import type { Language } from '../../../core/words.ts'
import { useOperation } from '../../api.ts'
import { useLanguage, useSay } from '../../language.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { usePeriod } from '../../period.tsx'
import { hoursText, yearOf } from './calendarDays.ts'
import { CalendarLegend, MonthTable } from './MonthTable.tsx'
import { RuleList } from './RuleList.tsx'

/** The working calendars: which days count, and until when that is known. */
export function CalendarPart() {
  const query = useOperation('getPolicy', {})
  return (
    <Loaded query={query}>
      {({ policy }) => (
        <Stack sx={{ gap: 3 }}>
          {Object.entries(policy.calendars).map(([key, def]) => (
            <OneCalendar key={key} def={def} />
          ))}
        </Stack>
      )}
    </Loaded>
  )
}

function OneCalendar({ def }: { readonly def: CalendarDef }) {
  const say = useSay()
  const language = useLanguage()
  const { period } = usePeriod()
  const [year, setYear] = useState(Number(period.lastOn.slice(0, 4)))
  const months = useMemo(() => yearOf(def, year), [def, year])
  const name = calendarName(def.name, say)
  const isUnknown = def.knownUntil !== null && `${year}-12-31` > def.knownUntil
  return (
    <div>
      <Panel label={name}>
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 1, flexWrap: 'wrap' }}>
          <Typography variant="h2" sx={{ flex: 1 }}>
            {name}
          </Typography>
          <IconButton aria-label={say('frame.earlierYears')} onClick={() => setYear(year - 1)}>
            <ChevronLeft fontSize="small" />
          </IconButton>
          <Typography aria-live="polite" sx={{ fontWeight: 600 }}>
            {say('frame.periodYear', { year })}
          </Typography>
          <IconButton aria-label={say('frame.laterYears')} onClick={() => setYear(year + 1)}>
            <ChevronRight fontSize="small" />
          </IconButton>
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
        <CalendarLegend />
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
            alignItems: 'start',
            gap: 3,
            mt: 2,
          }}
        >
          {months.map((month) => (
            <MonthTable key={month.key} month={month} />
          ))}
        </Box>
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

/** 0 is Monday. */
function weekdayName(i: number, language: Language): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, i + 1),
  )
}
