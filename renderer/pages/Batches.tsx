import Button from '@mui/material/Button'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import type { GridColDef } from '@mui/x-data-grid'
import { useMemo } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Batch } from '../../core/batch.ts'
import { formatCount, formatInstant } from '../../core/format.ts'
import type { Say } from '../../core/words.ts'
import type { Zone } from '../../core/zone.ts'
import { useOperation } from '../api.ts'
import { useZone } from '../installation.tsx'
import { useSay } from '../language.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { PagedGrid } from '../parts/PagedGrid.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { usePeriod } from '../period.tsx'
import { BatchState } from './batches/BatchState.tsx'
import { WatchedFolder } from './batches/WatchedFolder.tsx'

const PAGE_SIZE = 50
const NO_ROWS: readonly Batch[] = []

/** All imports, newest first. */
export function Batches() {
  const say = useSay()
  const zone = useZone()
  const navigate = useNavigate()
  const { linkTo } = usePeriod()
  const [params, setParams] = useSearchParams()
  const asked = Number(params.get('page') ?? '1')
  const page = Number.isInteger(asked) && asked > 0 ? asked - 1 : 0
  const { data, error, isFetching, refetch } = useOperation(
    'listBatches',
    { offset: page * PAGE_SIZE, limit: PAGE_SIZE },
    { keepPrevious: true },
  )
  const columns = useMemo(() => columnsFor(say, zone), [say, zone])
  const total = data?.total ?? 0
  const importButton = (
    <Button variant="contained" component={Link} to={linkTo('/import')}>
      {say('frame.import')}
    </Button>
  )
  return (
    <Stack sx={{ height: '100%' }}>
      <PageTitle
        title={say('batches.title')}
        about={data && say('batches.about', { count: total, n: formatCount(total) })}
        action={importButton}
      />
      <WatchedFolder />
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data?.total === 0 ? (
        <EmptyState title={say('batches.none')} why={say('batches.noneWhy')} action={importButton} />
      ) : (
        !error && (
          <Box sx={{ flex: 1, minHeight: 240, display: 'flex', flexDirection: 'column' }}>
            <PagedGrid<Batch>
              label={say('batches.title')}
              columns={columns}
              rows={data?.rows ?? NO_ROWS}
              total={total}
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
              onOpen={({ id }) => void navigate(linkTo(`/batches/${id}`))}
              empty={null}
            />
          </Box>
        )
      )}
    </Stack>
  )
}

function columnsFor(say: Say, zone: Zone): readonly GridColDef<Batch>[] {
  const count = (
    field: 'rows' | 'created' | 'updated' | 'unchanged' | 'rejected' | 'warnings',
    width: number,
  ) =>
    ({
      field,
      headerName: say(`batches.${field}`),
      width,
      align: 'right',
      headerAlign: 'right',
      valueFormatter: (value: number) => formatCount(value),
    }) as const
  return [
    { field: 'id', headerName: say('batches.id'), width: 56, align: 'right', headerAlign: 'right' },
    {
      field: 'at',
      headerName: say('batches.at'),
      width: 134,
      valueGetter: (_, batch) => formatInstant(batch.committedAt ?? batch.createdAt, zone, 'minute'),
    },
    {
      field: 'fileName',
      headerName: say('batches.file'),
      flex: 1,
      minWidth: 180,
      valueGetter: (_, { fileName, sheet }) => (sheet === null ? fileName : `${fileName} [${sheet}]`),
    },
    {
      field: 'state',
      headerName: say('batches.state'),
      width: 104,
      renderCell: ({ row }) => <BatchState state={row.state} />,
    },
    count('rows', 84),
    count('created', 84),
    count('updated', 80),
    count('unchanged', 96),
    count('rejected', 80),
    count('warnings', 84),
    { field: 'actor', headerName: say('batches.actor'), width: 72 },
  ]
}
