// The first things that a governance figure counts as missed, as they are or as they were frozen, and the way to all.
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { kpiName } from '../../core/names.ts'
import type { GovernanceMeasure, Kpi } from '../../core/scheme.ts'
import { useSay } from '../language.tsx'
import { useFigurePath } from './figureSource.tsx'
import { GovernedItems } from './GovernedItems.tsx'
import { Loaded } from './Loaded.tsx'
import { RowSkeletons } from './RowSkeletons.tsx'
import { useGovernedItems } from './useGovernedItems.ts'

interface GovernedMissedProps {
  readonly kpi: Kpi & { readonly measure: GovernanceMeasure }
  readonly name: string | null
  readonly period: string
  readonly shown: number
  readonly narrow: boolean
}

export function GovernedMissed({ kpi, name, period, shown, narrow }: GovernedMissedProps) {
  const say = useSay()
  const pathOf = useFigurePath(period)
  const asked = { kpi, part: 'missed', department: name, scored: true, period } as const
  const { query, hidden } = useGovernedItems(asked, { offset: 0, limit: shown })
  if (hidden) return <Typography color="textSecondary">{say('governance.namesHidden')}</Typography>
  const figure = {
    by: 'department',
    kpi: kpi.id,
    part: 'missed',
    ...(name === null ? {} : { name }),
  } as const
  return (
    <Loaded query={query} skeleton={<RowSkeletons rows={shown} />}>
      {({ rows, total }) =>
        total === 0 ? (
          <Typography color="textSecondary">{say('governance.missedNone')}</Typography>
        ) : (
          <>
            <GovernedItems label={kpiName(kpi, say)} rows={rows} narrow={narrow && name !== null} />
            {total > rows.length && (
              <Box sx={{ mt: 1 }}>
                <Link component={RouterLink} to={pathOf(figure, kpi)}>
                  {say('governance.showAll', { total })}
                </Link>
              </Box>
            )}
          </>
        )
      }
    </Loaded>
  )
}
