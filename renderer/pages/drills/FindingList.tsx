import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { Link as RouterLink } from 'react-router'
import { FINDING_STATES } from '../../../core/drillFinding.ts'
import { useOperation } from '../../api.ts'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { DueDay } from '../../parts/DueDay.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ChoiceBox } from '../../parts/InputFields.tsx'
import { ListTable, useListPlace } from '../../parts/ListTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { usePeriod } from '../../period.tsx'
import { FindingDetail } from './FindingDetail.tsx'

/** Findings of one drill, or of all with filters. */
export function FindingList({ drillId }: { readonly drillId?: number }) {
  const say = useSay()
  const { linkTo } = usePeriod()
  const { departments } = useInstallation()
  const place = useListPlace()
  const state = FINDING_STATES.find((each) => each === place.get('state'))
  const department = place.get('department')
  const shown = Number(place.get('finding'))
  const filter =
    drillId === undefined
      ? { ...(state && { states: [state] }), ...(department !== '' && { department }) }
      : { drillId }
  const list = useOperation('listFindings', { ...filter, ...place.paging }, { keepPrevious: true })
  return (
    <>
      {drillId === undefined && (
        <Stack direction="row" sx={{ gap: 2, mb: 2, maxWidth: 520 }}>
          <ChoiceBox
            label={say('drill.state')}
            value={state ?? ''}
            choices={[
              ['', say('drill.anyState')],
              ...FINDING_STATES.map((each) => [each, say(`drill.findingState-${each}`)] as const),
            ]}
            onChange={(value) => place.set('state', value)}
          />
          <ChoiceBox
            label={say('drill.department')}
            value={department}
            choices={[['', say('drill.anyDepartment')], ...departments.map((name) => [name, name] as const)]}
            onChange={(value) => place.set('department', value)}
          />
        </Stack>
      )}
      <Loaded query={list}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState title={say('drill.noFindings')} why={say('drill.noFindingsWhy')} />
          ) : (
            <ListTable
              label={say('drill.findings')}
              rows={rows}
              rowId={({ id }) => id}
              total={total}
              page={place.page}
              onPage={place.toPage}
              columns={[
                {
                  title: say('drill.gap'),
                  renderCell: ({ id, gap }) => (
                    <Link component="button" onClick={() => place.set('finding', String(id))}>
                      {gap}
                    </Link>
                  ),
                },
                ...(drillId === undefined
                  ? [
                      {
                        title: say('drill.drill'),
                        renderCell: (row: { readonly drillId: number; readonly drill: string }) => (
                          <Link component={RouterLink} to={linkTo(`/drills/${row.drillId}`)}>
                            {row.drill}
                          </Link>
                        ),
                      },
                    ]
                  : []),
                { title: say('drill.remedy'), renderCell: ({ remedy }) => say(`drill.remedy-${remedy}`) },
                { title: say('drill.measure'), renderCell: ({ measure }) => measure },
                { title: say('drill.owner'), renderCell: ({ owner }) => owner },
                { title: say('drill.department'), renderCell: (row) => row.department },
                {
                  title: say('drill.dueOn'),
                  renderCell: (row) => <DueDay on={row.dueOn} open={row.state !== 'closed'} />,
                },
                {
                  title: say('drill.state'),
                  renderCell: (row) => say(`drill.findingState-${row.state}`),
                },
              ]}
            />
          )
        }
      </Loaded>
      {Number.isSafeInteger(shown) && shown > 0 && (
        <FindingDetail key={shown} id={shown} onClose={() => place.set('finding', '')} />
      )}
    </>
  )
}
