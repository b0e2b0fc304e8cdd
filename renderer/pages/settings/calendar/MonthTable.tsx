import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { Language } from '../../../../core/words.ts'
import { useLanguage, useSay } from '../../../language.tsx'
import type { CalendarDay, CalendarMonth, DayKind } from './calendarMonths.ts'

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const

/** One month: days off are grey, and holidays and make-up days carry a letter as well as a shade. */
export function MonthTable({ month }: { readonly month: CalendarMonth }) {
  const language = useLanguage()
  const name = monthName(month.key, language)
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' })
  return (
    <Box component="table" sx={{ borderSpacing: 0, width: '100%', tableLayout: 'fixed' }}>
      <Typography component="caption" variant="h3" sx={{ textAlign: 'left', mb: 0.5 }}>
        {name}
      </Typography>
      <thead>
        <tr>
          {WEEKDAYS.map((i) => (
            <Box
              key={i}
              component="th"
              scope="col"
              sx={{ fontWeight: 400, fontSize: '0.75rem', color: 'text.secondary' }}
            >
              {weekday.format(Date.UTC(2024, 0, i + 1))}
            </Box>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr key={week.find((day) => day !== null)?.on}>
            {WEEKDAYS.map((i) => {
              return <DayCell key={i} day={week[i] ?? null} />
            })}
          </tr>
        ))}
      </tbody>
    </Box>
  )
}

function monthName(key: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.parse(`${key}-01`))
}

const LOOKS: Readonly<Record<DayKind, object>> = {
  work: {},
  rest: { color: 'text.secondary', bgcolor: 'action.hover' },
  holiday: { color: 'error.main', bgcolor: 'action.selected', fontWeight: 600 },
  makeUp: { color: 'info.main', boxShadow: 'inset 0 0 0 1px currentColor', fontWeight: 600 },
  override: { color: 'warning.main', boxShadow: 'inset 0 0 0 1px currentColor', fontWeight: 600 },
}

function DayCell({ day }: { readonly day: CalendarDay | null }) {
  const say = useSay()
  if (day === null) return <td aria-hidden />
  const name = say(`settings.day-${day.kind}`)
  return (
    <Box component="td" title={[day.on, name, day.hours].filter(Boolean).join(' ')} sx={{ p: '1px' }}>
      <Mark kind={day.kind}>{Number(day.on.slice(8))}</Mark>
    </Box>
  )
}

function Mark({ kind, children }: { readonly kind: DayKind; readonly children: ReactNode }) {
  const say = useSay()
  const letter = kind === 'work' || kind === 'rest' ? null : say(`settings.mark-${kind}`)
  return (
    <Box
      component="span"
      sx={{
        display: 'flex',
        justifyContent: 'center',
        alignItems: 'baseline',
        gap: '2px',
        minWidth: 30,
        lineHeight: '26px',
        borderRadius: '3px',
        fontSize: '0.8125rem',
        ...LOOKS[kind],
      }}
    >
      {children}
      {letter !== null && (
        <Box component="span" sx={{ fontSize: '0.625rem' }}>
          {letter}
        </Box>
      )}
    </Box>
  )
}

export function CalendarLegend() {
  const say = useSay()
  return (
    <Stack direction="row" sx={{ gap: 2, mt: 1, flexWrap: 'wrap' }}>
      {(['work', 'rest', 'holiday', 'makeUp', 'override'] as const).map((kind) => (
        <Stack key={kind} direction="row" sx={{ alignItems: 'center', gap: 0.75 }}>
          <Mark kind={kind}>1</Mark>
          <Typography variant="body2" color="textSecondary">
            {say(`settings.day-${kind}`)}
          </Typography>
        </Stack>
      ))}
    </Stack>
  )
}
