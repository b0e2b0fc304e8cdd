import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { GridColDef } from '@mui/x-data-grid'
import { useMemo, useState } from 'react'
import type { Batch, IssueGroup } from '../../../core/batch.ts'
import type { Issue, IssueCode } from '../../../core/issue.ts'
import type { Say } from '../../../core/words.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { IssueGroups } from '../../parts/IssueGroups.tsx'
import { PagedGrid } from '../../parts/PagedGrid.tsx'
import { CorrectionButton } from '../import/DraftOfFile.tsx'

const PAGE_SIZE = 100

/** What was found in the file: kinds on the left, each finding on the right. */
export function BatchIssues({
  batch,
  groups,
}: {
  readonly batch: Batch
  readonly groups: readonly IssueGroup[]
}) {
  const say = useSay()
  const [code, setCode] = useState<IssueCode | null>(null)
  if (groups.length === 0) {
    return <EmptyState title={say('batches.noProblems')} why={say('batches.noProblemsWhy')} />
  }
  return (
    <>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', mb: 1 }}>
        <Typography variant="h2">{say('batches.problems')}</Typography>
        {batch.rejected > 0 && <CorrectionButton batchId={batch.id} />}
      </Stack>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          height: 420,
          gridTemplateColumns: 'minmax(260px, 320px) minmax(0, 1fr)',
        }}
      >
        <IssueGroups groups={groups} chosen={code} onChoose={setCode} />
        <IssueRows key={code} batch={batch} code={code} />
      </Box>
    </>
  )
}

function IssueRows({ batch, code }: { readonly batch: Batch; readonly code: IssueCode | null }) {
  const say = useSay()
  const [page, setPage] = useState(0)
  const { data, error, isFetching, refetch } = useOperation(
    'listBatchIssues',
    { batchId: batch.id, ...(code && { code }), offset: page * PAGE_SIZE, limit: PAGE_SIZE },
    { keepPrevious: true },
  )
  const columns = useMemo(() => columnsFor(say), [say])
  // A row can have several findings, so that a finding is known by its place in the list.
  const rows = useMemo(() => (data?.rows ?? []).map((issue, place) => ({ ...issue, place })), [data])
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  return (
    <PagedGrid<PlacedIssue>
      label={say('batches.issuesOf', { id: batch.id })}
      columns={columns}
      rows={rows}
      total={data?.total ?? 0}
      rowId={({ place }) => place}
      page={page}
      pageSize={PAGE_SIZE}
      onPage={setPage}
      loading={isFetching}
      empty={null}
    />
  )
}

type PlacedIssue = Issue & { readonly place: number }

function columnsFor(say: Say): readonly GridColDef<PlacedIssue>[] {
  return [
    { field: 'row', headerName: say('batches.row'), width: 80, align: 'right', headerAlign: 'right' },
    {
      field: 'severity',
      headerName: say('batches.severity'),
      width: 90,
      valueGetter: (_, { severity }) => say(`import.severity-${severity}`),
    },
    {
      field: 'code',
      headerName: say('batches.problem'),
      width: 240,
      valueGetter: (_, issue) => say(`issue.${issue.code}`),
    },
    { field: 'column', headerName: say('batches.column'), width: 150 },
    { field: 'value', headerName: say('batches.value'), flex: 1, minWidth: 160 },
  ]
}
