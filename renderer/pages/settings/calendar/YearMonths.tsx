import ChevronLeft from '@mui/icons-material/ChevronLeft'
import ChevronRight from '@mui/icons-material/ChevronRight'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import type { CalendarDef } from '../../../../core/policy.ts'
import { useSay } from '../../../language.tsx'
import { yearOf } from './calendarMonths.ts'
import { CalendarLegend, MonthTable } from './MonthTable.tsx'

/** A year of a calendar, month by month. */
export function YearMonths({ def, year }: { readonly def: CalendarDef; readonly year: number }) {
  const months = useMemo(() => yearOf(def, year), [def, year])
  return (
    <>
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
    </>
  )
}

export function YearSteps(props: { readonly year: number; readonly onChange: (year: number) => void }) {
  const say = useSay()
  const { year, onChange } = props
  return (
    <>
      <IconButton aria-label={say('frame.earlierYears')} onClick={() => onChange(year - 1)}>
        <ChevronLeft fontSize="small" />
      </IconButton>
      <Typography aria-live="polite" sx={{ fontWeight: 600 }}>
        {say('frame.periodYear', { year })}
      </Typography>
      <IconButton aria-label={say('frame.laterYears')} onClick={() => onChange(year + 1)}>
        <ChevronRight fontSize="small" />
      </IconButton>
    </>
  )
}
