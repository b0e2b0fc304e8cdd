// The first records a frozen figure counts as missed, as they were then, and the way to all of them.
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import type { FrozenFigure } from '../../core/frozenFact.ts'
import type { Kpi } from '../../core/scheme.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { FactTable } from './FactTable.tsx'
import { useFigurePath } from './figureSource.tsx'
import { Loaded } from './Loaded.tsx'
import { RowSkeletons } from './RowSkeletons.tsx'

export function FrozenMissed(props: {
  readonly of: { readonly id: number; readonly edition: number }
  readonly figure: FrozenFigure
  readonly kpi: Kpi
  readonly period: string
  readonly shown: number
}) {
  const say = useSay()
  const { of, figure, kpi, period, shown } = props
  const pathOf = useFigurePath(period)
  const query = useOperation('listFrozenFacts', { ...of, figure, offset: 0, limit: shown })
  return (
    <Loaded query={query} skeleton={<RowSkeletons rows={shown} />}>
      {({ rows, total }) =>
        total === 0 ? (
          <Typography color="textSecondary">{say('figure.missedNone')}</Typography>
        ) : (
          <>
            <FactTable facts={rows} caption={say('figure.whyMissed')} />
            {total > rows.length && (
              <Box sx={{ mt: 1 }}>
                <Link component={RouterLink} to={pathOf(figure, kpi)}>
                  {say('figure.whyShowAll', { total })}
                </Link>
              </Box>
            )}
          </>
        )
      }
    </Loaded>
  )
}
