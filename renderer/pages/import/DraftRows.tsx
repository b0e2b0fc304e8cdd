import AddCircleOutlined from '@mui/icons-material/AddCircleOutlined'
import BlockOutlined from '@mui/icons-material/BlockOutlined'
import ChangeCircleOutlined from '@mui/icons-material/ChangeCircleOutlined'
import DragHandle from '@mui/icons-material/DragHandle'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { GridColDef } from '@mui/x-data-grid'
import { type ReactNode, useMemo, useState } from 'react'
import type { DraftRow } from '../../../app/contract.ts'
import type { Batch } from '../../../core/batch.ts'
import { FIELD_NAMES, type FieldName, FIELDS } from '../../../core/fields.ts'
import type { IssueCode } from '../../../core/issue.ts'
import type { Say } from '../../../core/words.ts'
import type { Zone } from '../../../core/zone.ts'
import { useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { fieldText } from '../../parts/fieldText.ts'
import { PagedGrid } from '../../parts/PagedGrid.tsx'
import { issueText } from './issueText.ts'

/** Of an event file the tickets are shown that its rows belong to. */
const FIELDS_OF_TICKETS: readonly FieldName[] = ['ticketNo', 'receivedAt', 'department', 'nature', 'subject']

const PAGE_SIZE = 100
const NO_ROWS: readonly DraftRow[] = []

/** The rows of a checked file as they will be stored, page by page. */
export function DraftRows(props: {
  readonly batch: Batch
  readonly hasIssues: boolean
  readonly action: DraftRow['action'] | null
  readonly code: IssueCode | null
}) {
  const say = useSay()
  const zone = useZone()
  const { batch, action, code } = props
  const [page, setPage] = useState(0)
  const { data, error, isFetching, refetch } = useOperation(
    'listDraftRows',
    {
      batchId: batch.id,
      ...(action && { action }),
      ...(code && { code }),
      offset: page * PAGE_SIZE,
      limit: PAGE_SIZE,
    },
    { keepPrevious: true },
  )
  const { hasIssues } = props
  const columns = useMemo(() => columnsFor(batch, hasIssues, say, zone), [batch, hasIssues, say, zone])
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  return (
    <PagedGrid<DraftRow>
      label={say('import.checkedRows')}
      columns={columns}
      rows={data?.rows ?? NO_ROWS}
      total={data?.total ?? 0}
      rowId={({ row }) => row}
      page={page}
      pageSize={PAGE_SIZE}
      onPage={setPage}
      loading={isFetching}
      empty={<Typography color="textSecondary">{say('import.noSuchRows')}</Typography>}
    />
  )
}

const MARKS: Readonly<Record<DraftRow['action'], ReactNode>> = {
  create: <AddCircleOutlined color="success" sx={{ fontSize: 16 }} />,
  update: <ChangeCircleOutlined color="info" sx={{ fontSize: 16 }} />,
  unchanged: <DragHandle color="disabled" sx={{ fontSize: 16 }} />,
  reject: <BlockOutlined color="error" sx={{ fontSize: 16 }} />,
}

function columnsFor(batch: Batch, hasIssues: boolean, say: Say, zone: Zone): readonly GridColDef<DraftRow>[] {
  const fields = batch.mapping.events
    ? FIELDS_OF_TICKETS
    : FIELD_NAMES.filter((field) => batch.mapping.fields[field] !== undefined)
  return [
    { field: 'row', headerName: say('import.row'), width: 72, align: 'right', headerAlign: 'right' },
    {
      field: 'action',
      headerName: say('import.action'),
      width: 124,
      renderCell: ({ row }) => (
        <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5, height: '100%' }}>
          {MARKS[row.action]}
          {say(`import.action-${row.action}`)}
        </Stack>
      ),
    },
    ...(hasIssues ? [issuesColumn(say)] : []),
    ...fields.map((field): GridColDef<DraftRow> => ({
      field: `field-${field}`,
      headerName: say(`field.${field}`),
      width: FIELDS[field].kind === 'instant' ? 160 : FIELDS[field].kind === 'text' ? 160 : 120,
      ...(FIELDS[field].kind === 'count' && { align: 'right', headerAlign: 'right' }),
      valueGetter: (_, row) => (row.feedback ? fieldText(row.feedback, field, zone, say) : ''),
    })),
  ]
}

function issuesColumn(say: Say): GridColDef<DraftRow> {
  return {
    field: 'issues',
    headerName: say('import.problems'),
    width: 220,
    valueGetter: (_, row) => row.issues.map((issue) => issueText(issue, say)).join(say('import.listComma')),
  }
}
