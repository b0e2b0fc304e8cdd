import ChevronLeft from '@mui/icons-material/ChevronLeft'
import ChevronRight from '@mui/icons-material/ChevronRight'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { monthName } from '../../core/periodName.ts'
import type { Period } from '../../core/scorecard.ts'
import type { Zone } from '../../core/zone.ts'
import { useSay } from '../language.tsx'
import { type GridKind, periodsOfYear } from './periodChoices.ts'

const COLUMNS = { year: 4, quarter: 4, month: 4, week: 7 } as const satisfies Record<GridKind, number>
/** How far the arrows go: years are shown twelve at a time. */
const STRIDE = { year: 12, quarter: 1, month: 1, week: 1 } as const satisfies Record<GridKind, number>

/** All periods of a kind in one year, those without any data greyed. */
export function PeriodGrid(props: {
  readonly kind: GridKind
  readonly period: Period
  readonly zone: Zone
  readonly holds: (period: Period) => boolean
  readonly onTake: (key: string) => void
}) {
  const say = useSay()
  const { kind } = props
  const [year, setYear] = useState(Number(props.period.lastOn.slice(0, 4)))
  const periods = periodsOfYear(kind, year, props.zone)
  const span =
    kind === 'year' ? `${periods[0]?.key} – ${periods.at(-1)?.key}` : say('frame.periodYear', { year })
  return (
    <>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
        <IconButton aria-label={say('frame.earlierYears')} onClick={() => setYear(year - STRIDE[kind])}>
          <ChevronLeft fontSize="small" />
        </IconButton>
        <Typography aria-live="polite" sx={{ fontWeight: 600 }}>
          {span}
        </Typography>
        <IconButton aria-label={say('frame.laterYears')} onClick={() => setYear(year + STRIDE[kind])}>
          <ChevronRight fontSize="small" />
        </IconButton>
      </Stack>
      <Box sx={{ display: 'grid', gridTemplateColumns: `repeat(${COLUMNS[kind]}, 1fr)`, gap: 0.5 }}>
        {periods.map((one) => (
          <Button
            key={one.key}
            size="small"
            color="inherit"
            variant={one.key === props.period.key ? 'outlined' : 'text'}
            aria-current={one.key === props.period.key}
            title={`${one.firstOn} – ${one.lastOn}`}
            onClick={() => props.onTake(one.key)}
            sx={{
              minWidth: 0,
              fontWeight: one.key === props.period.key ? 600 : 400,
              ...(!props.holds(one) && { color: 'text.disabled' }),
            }}
          >
            {kind === 'year'
              ? one.key
              : say(`frame.short-${kind}`, {
                  n: shortNumber(one),
                  name: monthName(Number(one.firstOn.slice(5, 7)), 'short'),
                })}
          </Button>
        ))}
      </Box>
    </>
  )
}

function shortNumber(period: Period): number {
  return Number(/\d+$/.exec(period.key)?.[0])
}
