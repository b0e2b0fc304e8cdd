// 预案: every plan with its text in force, its next review and what keeps it from being ready.
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import type { GridColDef } from '@mui/x-data-grid'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { PlanRow } from '../../app/contract.ts'
import { formatCount } from '../../core/format.ts'
import { planStateText } from '../../core/planText.ts'
import type { Say } from '../../core/words.ts'
import { useOperation } from '../api.ts'
import { useSay } from '../language.tsx'
import { ChooseFiles } from '../parts/ChooseFiles.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { PagedGrid } from '../parts/PagedGrid.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { PaperMenu } from '../parts/PaperMenu.tsx'
import { useMay } from '../usePerson.ts'
import { gapText } from '../../core/planGapText.ts'
import { PlanDialog } from './plans/PlanDialog.tsx'
import { PlanImport } from './plans/PlanImport.tsx'
import { filterOf, PlanFilters } from './plans/PlanFilters.tsx'

const PAGE_SIZE = 50
const NO_ROWS: readonly PlanRow[] = []

export function Plans() {
  const say = useSay()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const [making, setMaking] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const mayKeep = useMay('supervisor', 'hr', 'department')
  const asked = Number(params.get('page') ?? '1')
  const page = Number.isInteger(asked) && asked > 0 ? asked - 1 : 0
  const filter = filterOf(params)
  const isFiltered = Object.keys(filter).length > 0
  const query = { ...filter, offset: page * PAGE_SIZE, limit: PAGE_SIZE }
  const { data, error, isFetching, refetch } = useOperation('listPlans', query, { keepPrevious: true })
  const columns = useMemo(() => columnsFor(say), [say])
  const change = (name: string, value: string | null) =>
    setParams((before) => {
      if (value === null || value === '') before.delete(name)
      else before.set(name, value)
      if (name !== 'page') before.delete('page')
      return before
    })
  const create = mayKeep && (
    <Button variant="contained" onClick={() => setMaking(true)}>
      {say('plan.new')}
    </Button>
  )
  const isEmpty = data?.total === 0 && !isFiltered
  return (
    <Stack sx={{ height: '100%' }}>
      <PageTitle
        title={say('frame.plans')}
        about={
          data ? say('plan.listed', { count: data.total, n: formatCount(data.total) }) : say('plan.about')
        }
        action={
          <>
            <PaperMenu
              papers={[
                {
                  operation: 'exportPlans',
                  name: say('paper.planOverview'),
                  about: { filter },
                  formats: ['pdf', 'xlsx'],
                },
                {
                  operation: 'exportPlanRegister',
                  name: say('plan.register'),
                  about: {},
                  formats: ['pdf', 'xlsx'],
                },
              ]}
            />
            {mayKeep && (
              <ChooseFiles single onChoose={([chosen]) => chosen && setFile(chosen)}>
                {say('plan.import')}
              </ChooseFiles>
            )}
            {create}
          </>
        }
      />
      {error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : isEmpty ? (
        <EmptyState title={say('plan.none')} why={say('plan.noneWhy')} action={create} />
      ) : (
        <>
          <PlanFilters params={params} onChange={change} />
          <PagedGrid<PlanRow>
            label={say('frame.plans')}
            columns={columns}
            rows={data?.rows ?? NO_ROWS}
            total={data?.total ?? 0}
            rowId={({ plan }) => plan.id}
            page={page}
            pageSize={PAGE_SIZE}
            onPage={(next) => change('page', String(next + 1))}
            loading={isFetching}
            onOpen={({ plan }) => void navigate(`/plans/${plan.id}`)}
            empty={say('plan.noneMatching')}
            wraps
          />
        </>
      )}
      {file && <PlanImport file={file} onClose={() => setFile(null)} />}
      {making && (
        <PlanDialog
          plan={null}
          onClose={() => setMaking(false)}
          onSaved={({ id }) => void navigate(`/plans/${id}`)}
        />
      )}
    </Stack>
  )
}

function columnsFor(say: Say): readonly GridColDef<PlanRow>[] {
  return [
    { field: 'code', headerName: say('plan.code'), width: 90, valueGetter: (_, { plan }) => plan.code },
    {
      field: 'name',
      headerName: say('plan.name'),
      flex: 1.2,
      minWidth: 210,
      valueGetter: (_, { plan }) => plan.name,
    },
    {
      field: 'kind',
      headerName: say('plan.kind'),
      width: 128,
      valueGetter: (_, { plan }) => say(`plan.kind-${plan.kind}`),
    },
    { field: 'owner', headerName: say('plan.owner'), width: 75, valueGetter: (_, { plan }) => plan.owner },
    {
      field: 'state',
      headerName: say('plan.state'),
      flex: 0.9,
      minWidth: 160,
      valueGetter: (_, row) => planStateText(row, say),
    },
    {
      field: 'nextReviewOn',
      headerName: say('plan.nextReview'),
      width: 100,
      valueGetter: (_, { plan }) => plan.nextReviewOn,
    },
    {
      field: 'openTasks',
      headerName: say('plan.openTasks'),
      width: 60,
      align: 'right',
      headerAlign: 'right',
    },
    {
      field: 'gaps',
      headerName: say('plan.missing'),
      flex: 1.2,
      minWidth: 190,
      valueGetter: (_, { gaps }) =>
        gaps.length === 0 ? say('plan.ready') : gaps.map((gap) => gapText(gap, say)).join(say('plan.comma')),
    },
  ]
}
