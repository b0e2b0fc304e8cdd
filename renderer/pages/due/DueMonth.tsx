// A month of due days, Monday first.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { DueQuery } from '../../../app/contract.ts'
import { dayNumber, dayText, isoWeekday } from '../../../core/day.ts'
import { duePath } from '../../../core/due.ts'
import { monthName } from '../../../core/periodName.ts'
import { addMonths } from '../../../core/training.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { useListPlace } from '../../parts/ListTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { usePeriod } from '../../period.tsx'

/** As many as a day shows by name. */
const SHOWN = 4

function monthOf(day: string) {
  const n = Number(day.slice(5, 7))
  return { year: day.slice(0, 4), n, name: monthName(n) }
}

export function DueMonth({ filter, today }: { readonly filter: DueQuery; readonly today: string }) {
  const say = useSay()
  const { linkTo } = usePeriod()
  const place = useListPlace()
  const asked = place.get('month')
  const first = `${/^\d{4}-\d{2}$/.test(asked) ? asked : today.slice(0, 7)}-01`
  const next = addMonths(first, 1)
  const last = dayText(dayNumber(next) - 1)
  const list = useOperation(
    'listDue',
    { ...filter, from: first, until: last, offset: 0, limit: 500 },
    { keepPrevious: true },
  )
  const days = Array.from({ length: dayNumber(next) - dayNumber(first) }, (_, i) =>
    dayText(dayNumber(first) + i),
  )
  return (
    <>
      <Stack direction="row" sx={{ gap: 2, mb: 1, alignItems: 'center' }}>
        <Button onClick={() => place.set('month', addMonths(first, -1).slice(0, 7))}>
          {say('due.previous')}
        </Button>
        <Typography variant="h2">{say('due.month', monthOf(first))}</Typography>
        <Button onClick={() => place.set('month', next.slice(0, 7))}>{say('due.next')}</Button>
      </Stack>
      <Loaded query={list}>
        {({ rows }) => (
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))', gap: 0.5 }}>
            {say('due.weekdays')
              .split(' ')
              .map((name) => (
                <Typography key={name} variant="caption" color="textSecondary">
                  {name}
                </Typography>
              ))}
            {days.map((day, i) => {
              const items = rows.filter(({ dueOn }) => dueOn === day)
              return (
                <Box
                  key={day}
                  component="section"
                  aria-label={day}
                  sx={{
                    ...(i === 0 && { gridColumnStart: isoWeekday(dayNumber(day)) }),
                    minHeight: 88,
                    p: 0.5,
                    border: 1,
                    borderColor: day === today ? 'primary.main' : 'divider',
                    borderRadius: 1,
                    bgcolor: 'background.paper',
                    overflowWrap: 'anywhere',
                  }}
                >
                  <Typography variant="caption" color="textSecondary">
                    {i + 1}
                  </Typography>
                  {items.slice(0, SHOWN).map((item) => (
                    <Link
                      key={`${item.kind} ${item.id}`}
                      component={RouterLink}
                      to={linkTo(duePath(item))}
                      sx={{ display: 'block', fontSize: 12 }}
                    >
                      {say(`due.kind-${item.kind}`)} {item.name}
                    </Link>
                  ))}
                  {items.length > SHOWN && (
                    <Typography variant="caption">{say('due.more', { n: items.length - SHOWN })}</Typography>
                  )}
                </Box>
              )
            })}
          </Box>
        )}
      </Loaded>
    </>
  )
}
