// All that a governance figure counts, or a part of it, page by page; those that miss first.
import Typography from '@mui/material/Typography'
import type { FigurePart } from '../../core/ledger.ts'
import { kpiName } from '../../core/names.ts'
import type { GovernanceMeasure } from '../../core/scheme.ts'
import { useSay } from '../language.tsx'
import { usePeriod } from '../period.tsx'
import { EmptyState } from './EmptyState.tsx'
import { GovernedItems } from './GovernedItems.tsx'
import { useListPlace } from './ListTable.tsx'
import { Loaded } from './Loaded.tsx'
import { useGovernedItems } from './useGovernedItems.ts'

export function GovernedList(props: {
  readonly kpi: { readonly id: string; readonly measure: GovernanceMeasure }
  readonly part: FigurePart
  readonly department: string | null
  readonly scored: boolean
}) {
  const say = useSay()
  const { period } = usePeriod()
  const place = useListPlace()
  const { query, hidden } = useGovernedItems({ ...props, period: period.key }, place.paging)
  if (hidden) return <Typography color="textSecondary">{say('governance.namesHidden')}</Typography>
  return (
    <Loaded query={query}>
      {({ rows, total }) =>
        total === 0 ? (
          <EmptyState title={say('governance.none')} />
        ) : (
          <GovernedItems
            label={kpiName(props.kpi, say)}
            rows={rows}
            total={total}
            page={place.page}
            onPage={place.toPage}
          />
        )
      }
    </Loaded>
  )
}
