import Button from '@mui/material/Button'
import type { GridColDef } from '@mui/x-data-grid'
import { useMemo } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Assessment, AssessmentState } from '../../../core/assessment.ts'
import { formatInstant } from '../../../core/format.ts'
import { parsePeriod } from '../../../core/period.ts'
import { periodName } from '../../../core/periodName.ts'
import type { Say } from '../../../core/words.ts'
import type { Zone } from '../../../core/zone.ts'
import { useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { PagedGrid } from '../../parts/PagedGrid.tsx'

const PAGE_SIZE = 50
const NO_ROWS: readonly Assessment[] = []

/** The assessments of one state, a page at a time. */
export function AssessmentList({ state }: { readonly state: AssessmentState }) {
  const say = useSay()
  const zone = useZone()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const asked = Number(params.get('page') ?? '1')
  const page = Number.isInteger(asked) && asked > 0 ? asked - 1 : 0
  const query = { states: [state], offset: page * PAGE_SIZE, limit: PAGE_SIZE }
  const { data, error, isFetching, refetch } = useOperation('listAssessments', query, { keepPrevious: true })
  const columns = useMemo(() => columnsFor(say, zone), [say, zone])
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  return (
    <>
      <Button
        component={Link}
        to="/assessments"
        sx={{ alignSelf: 'start', ml: -1, mb: 1, color: 'text.secondary' }}
      >
        {say('assessment.backToBoard')}
      </Button>
      <PagedGrid<Assessment>
        label={say(`assessment.state-${state}`)}
        columns={columns}
        rows={data?.rows ?? NO_ROWS}
        total={data?.total ?? 0}
        rowId={({ id }) => id}
        page={page}
        pageSize={PAGE_SIZE}
        onPage={(next) =>
          setParams((before) => {
            before.set('page', String(next + 1))
            return before
          })
        }
        loading={isFetching}
        onOpen={({ id, period }) => void navigate(`/assessments/${id}?period=${encodeURIComponent(period)}`)}
        empty={say('assessment.noneOfState')}
      />
    </>
  )
}

function columnsFor(say: Say, zone: Zone): readonly GridColDef<Assessment>[] {
  return [
    { field: 'name', headerName: say('assessment.name'), flex: 1, minWidth: 200 },
    {
      field: 'kind',
      headerName: say('assessment.kind'),
      width: 120,
      valueGetter: (_, { kind }) => say(`assessment.kind-${kind}`),
    },
    {
      field: 'period',
      headerName: say('assessment.period'),
      width: 200,
      valueGetter: (_, { period }) => periodName(parsePeriod(period, zone), say),
    },
    {
      field: 'edition',
      headerName: say('assessment.editionHead'),
      width: 90,
      align: 'right',
      headerAlign: 'right',
    },
    { field: 'createdBy', headerName: say('assessment.createdBy'), width: 120 },
    {
      field: 'createdAt',
      headerName: say('assessment.createdAt'),
      width: 150,
      valueGetter: (_, { createdAt }) => formatInstant(createdAt, zone, 'minute'),
    },
  ]
}
