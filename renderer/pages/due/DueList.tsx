import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import type { DueQuery } from '../../../app/contract.ts'
import { duePath, dueState } from '../../../core/due.ts'
import { NO_VALUE } from '../../../core/format.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ListTable, useListPlace } from '../../parts/ListTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { usePeriod } from '../../period.tsx'

const COLORS = { overdue: 'error.main', soon: 'warning.main', later: 'text.secondary' } as const

export function DueList({ filter }: { readonly filter: DueQuery }) {
  const say = useSay()
  const { linkTo } = usePeriod()
  const place = useListPlace()
  const list = useOperation('listDue', { ...filter, ...place.paging }, { keepPrevious: true })
  return (
    <Loaded query={list}>
      {({ rows, total, today, warnedUntil }) =>
        total === 0 ? (
          <EmptyState title={say('due.none')} why={say('due.noneWhy')} />
        ) : (
          <ListTable
            label={say('frame.due')}
            rows={rows}
            rowId={({ kind, id }) => `${kind} ${id}`}
            total={total}
            page={place.page}
            onPage={place.toPage}
            columns={[
              { title: say('due.dueOn'), renderCell: ({ dueOn }) => dueOn },
              {
                title: say('due.state'),
                renderCell: ({ dueOn }) => {
                  const state = dueState(dueOn, today, warnedUntil)
                  return (
                    <Box component="span" sx={{ color: COLORS[state], whiteSpace: 'nowrap' }}>
                      {say(`due.state-${state}`)}
                    </Box>
                  )
                },
              },
              { title: say('due.kind'), renderCell: ({ kind }) => say(`due.kind-${kind}`) },
              {
                title: say('due.name'),
                renderCell: (item) => (
                  <Link component={RouterLink} to={linkTo(duePath(item))}>
                    {item.name}
                  </Link>
                ),
              },
              { title: say('due.owner'), renderCell: ({ owner }) => owner || NO_VALUE },
              {
                title: say('due.department'),
                renderCell: ({ departments }) => departments.join(say('report.comma')) || NO_VALUE,
              },
            ]}
          />
        )
      }
    </Loaded>
  )
}
