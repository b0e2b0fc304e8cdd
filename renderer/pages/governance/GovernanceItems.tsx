import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import { type GovernanceKpi, governancePath } from '../../../core/governance.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ListTable, useListPlace } from '../../parts/ListTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { usePeriod } from '../../period.tsx'

/** What one figure counts, those that miss first. */
export function GovernanceItems(props: { readonly kpi: GovernanceKpi; readonly department: string }) {
  const say = useSay()
  const { period, linkTo } = usePeriod()
  const place = useListPlace()
  const { kpi, department } = props
  const list = useOperation(
    'listGovernanceItems',
    { period: period.key, kpi, ...(department !== '' && { department }), ...place.paging },
    { keepPrevious: true },
  )
  return (
    <Loaded query={list}>
      {({ rows, total }) =>
        total === 0 ? (
          <EmptyState title={say('governance.none')} />
        ) : (
          <ListTable
            label={say(`governance.kpi-${kpi}`)}
            rows={rows}
            rowId={({ kind, id, name, on }) => `${kind} ${id} ${name} ${on}`}
            total={total}
            page={place.page}
            onPage={place.toPage}
            columns={[
              {
                title: say('governance.counted'),
                renderCell: ({ hit }) => say(hit ? 'governance.hit' : 'governance.miss'),
              },
              {
                title: say('governance.item'),
                renderCell: (item) => (
                  <Link component={RouterLink} to={linkTo(governancePath(item))}>
                    {item.name}
                  </Link>
                ),
              },
              { title: say('governance.department'), renderCell: (row) => row.department },
              { title: say('governance.on'), renderCell: ({ on }) => on },
            ]}
          />
        )
      }
    </Loaded>
  )
}
