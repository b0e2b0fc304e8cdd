import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import {
  daysBetween,
  periodsText,
  type SpecialDay,
  specialDays,
  withDays,
  withSpecialDays,
} from '../../../../core/calendarDays.ts'
import type { CalendarDef } from '../../../../core/policy.ts'
import type { Language, Say } from '../../../../core/words.ts'
import { useLanguage, useSay } from '../../../language.tsx'
import { ChoiceField, WordField } from '../draft/fields.tsx'
import { RemoveButton } from '../draft/rowButtons.tsx'
import { PeriodsField } from './PeriodsField.tsx'
import { weekdayName } from './weekdays.ts'

const KINDS = ['holiday', 'makeUp', 'override'] as const
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const

/** The days of a year that are not as the week has them, and a line to put in one more or a stretch of them. */
export function DaysEditor(props: {
  readonly def: CalendarDef
  readonly year: number
  readonly onChange: (def: CalendarDef) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const { def, year, onChange } = props
  const all = specialDays(def)
  const days = all.filter(({ on }) => on.startsWith(`${year}-`))
  return (
    <Box component="section" aria-label={say('calendarEditor.days', { year })} sx={{ mt: 2 }}>
      <Typography variant="h3">{say('calendarEditor.days', { year })}</Typography>
      {days.length === 0 ? (
        <Typography color="textSecondary">{say('calendarEditor.noDays')}</Typography>
      ) : (
        <Box sx={{ maxHeight: 280, overflowY: 'auto', maxWidth: 640, my: 1 }}>
          <Table size="small">
            <TableBody>
              {days.map((day) => (
                <TableRow key={day.on}>
                  <TableCell>{day.on}</TableCell>
                  <TableCell>{say(`settings.day-${day.kind}`)}</TableCell>
                  <TableCell>{detailText(day, language, say)}</TableCell>
                  <TableCell align="right">
                    <RemoveButton
                      what={day.on}
                      onClick={() =>
                        onChange(
                          withSpecialDays(
                            def,
                            all.filter(({ on }) => on !== day.on),
                          ),
                        )
                      }
                    />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      <DayForm onAdd={(added) => onChange(withDays(def, added))} />
    </Box>
  )
}

function detailText(day: SpecialDay, language: Language, say: Say): string {
  if (day.kind === 'makeUp') return say('calendarEditor.like', { weekday: weekdayName(day.as - 1, language) })
  if (day.kind === 'holiday') return ''
  return day.periods.length === 0 ? say('settings.dayOff') : periodsText(day.periods)
}

const BLANK = {
  from: '',
  to: '',
  kind: 'holiday' as SpecialDay['kind'],
  as: '1' as (typeof WEEKDAYS)[number],
}

function DayForm({ onAdd }: { readonly onAdd: (days: readonly SpecialDay[]) => void }) {
  const say = useSay()
  const language = useLanguage()
  const [form, setForm] = useState(BLANK)
  const [periods, setPeriods] = useState<Extract<SpecialDay, { kind: 'override' }>['periods']>([])
  const change = (part: Partial<typeof BLANK>) => setForm((before) => ({ ...before, ...part }))
  const isTurned = form.to !== '' && form.to < form.from
  const add = () => {
    const days = daysBetween(form.from, form.to === '' ? form.from : form.to)
    onAdd(
      days.map((on) => {
        if (form.kind === 'holiday') return { on, kind: form.kind }
        return form.kind === 'makeUp'
          ? { on, kind: form.kind, as: Number(form.as) }
          : { on, kind: form.kind, periods }
      }),
    )
    setForm({ ...BLANK, kind: form.kind })
  }
  return (
    <Stack
      component="form"
      direction="row"
      aria-label={say('calendarEditor.addDay')}
      sx={{ gap: 1, alignItems: 'start', flexWrap: 'wrap', mt: 1 }}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <WordField
        type="date"
        at=""
        label={say('calendarEditor.from')}
        value={form.from}
        onChange={(from) => change({ from })}
        width={150}
      />
      <WordField
        type="date"
        at=""
        label={say('calendarEditor.to')}
        value={form.to}
        onChange={(to) => change({ to })}
        width={150}
      />
      <ChoiceField
        at=""
        label={say('calendarEditor.kind')}
        value={form.kind}
        onChange={(kind) => change({ kind })}
        options={KINDS.map((value) => ({ value, text: say(`settings.day-${value}`) }))}
        width={160}
      />
      {form.kind === 'makeUp' && (
        <ChoiceField
          at=""
          label={say('calendarEditor.as')}
          value={form.as}
          onChange={(as) => change({ as })}
          options={WEEKDAYS.map((value) => ({ value, text: weekdayName(Number(value) - 1, language) }))}
          width={120}
        />
      )}
      {form.kind === 'override' && (
        <PeriodsField
          label={say('calendarEditor.periods')}
          value={periods}
          onChange={setPeriods}
          width={240}
        />
      )}
      <Button type="submit" variant="outlined" disabled={form.from === '' || isTurned}>
        {say('calendarEditor.addDay')}
      </Button>
    </Stack>
  )
}
