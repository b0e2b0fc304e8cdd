// The ledger's grid: the database pages and sorts, the grid only shows the page in view.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { DataGrid, type GridColDef, type GridRowSelectionModel, type GridSortModel } from '@mui/x-data-grid'
import { useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Instant } from '../../../core/instant.ts'
import type { Page, RecordRow } from '../../../core/ledger.ts'
import type { LedgerField } from '../../../core/ledgerFields.ts'
import { periodName } from '../../../core/periodName.ts'
import { RATE_MEASURES } from '../../../core/scheme.ts'
import { useZone } from '../../installation.tsx'
import { useLanguage, useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { PAGE_SIZES, queryOf } from '../../parts/recordsAddress.ts'
import { useKpis } from '../../parts/useKpis.ts'
import { LEDGER_COLUMNS, ledgerColumn, verdictColumn } from './columns.tsx'
import type { ListPlace } from './listPlace.ts'
import { NOTHING, type Selection, toggled } from './selection.ts'
import type { ColumnsInUse } from './useColumnChoice.ts'
import { isNarrowed, type Ledger, useLedger } from './useLedger.ts'

interface RecordGridProps {
  readonly ledger: Ledger
  readonly columns: ColumnsInUse
  /** undefined while the first page is on its way. */
  readonly page: Page<RecordRow> | undefined
  readonly loading: boolean
  /** When the page arrived: it is read against that moment and does not tick. */
  readonly now: Instant
  readonly selection: Selection
  readonly onSelect: (selection: Selection) => void
}

export function RecordGrid(props: RecordGridProps) {
  const { ledger, columns, page, loading, now, selection, onSelect } = props
  const say = useSay()
  const navigate = useNavigate()
  const { view } = ledger
  const { pathOf, placeOf } = usePlaces(ledger, page)
  const shown = useColumns(ledger, columns, now, pathOf, placeOf)
  // How a record stands is sorted by the time past due: the mark goes where somebody sees it.
  const byState = view.sort === 'lateMinutes' && columns.hidden.includes('lateMinutes')
  const shownSort = byState ? 'state' : view.sort
  // The same array while nothing changed: the grid takes a new one for a new order and turns back to page one.
  const sortModel = useMemo<GridSortModel>(
    () => [{ field: shownSort, sort: view.descending ? 'desc' : 'asc' }],
    [shownSort, view.descending],
  )
  const selectionModel = useMemo<GridRowSelectionModel>(
    () => ({ type: selection.all ? 'exclude' : 'include', ids: new Set(selection.ids) }),
    [selection],
  )
  const open = (row: RecordRow) => void navigate(pathOf(row), { state: placeOf(row) })
  return (
    <Box sx={{ flex: 1, minHeight: 320 }}>
      <DataGrid<RecordRow>
        aria-label={`${say('records.gridLabel')} · ${say('records.keys')}`}
        density="standard"
        rows={page?.rows ?? NO_ROWS}
        columns={shown}
        rowCount={page?.total ?? 0}
        loading={loading}
        columnVisibilityModel={Object.fromEntries(columns.hidden.map((column) => [column, false]))}
        onColumnWidthChange={({ colDef, width }) =>
          columns.change({ widths: { ...columns.widths, [colDef.field]: Math.round(width) } })
        }
        paginationMode="server"
        paginationModel={{ page: view.page, pageSize: view.pageSize }}
        pageSizeOptions={[...PAGE_SIZES]}
        onPaginationModelChange={(model) => {
          // The grid also reports what it was just given.
          if (model.page !== view.page || model.pageSize !== view.pageSize) ledger.show(model)
        }}
        sortingMode="server"
        sortModel={sortModel}
        onSortModelChange={([sort]: GridSortModel) => {
          if (!sort) return
          const descending = sort.sort === 'desc'
          if (sortOf(sort.field) !== view.sort || descending !== view.descending)
            ledger.show({ sort: sortOf(sort.field), descending, page: 0 })
        }}
        filterMode="server"
        disableColumnFilter
        disableColumnMenu
        checkboxSelection
        disableRowSelectionOnClick
        keepNonExistentRowsSelected
        hideFooterSelectedRowCount
        rowSelectionModel={selectionModel}
        onRowSelectionModelChange={({ type, ids }) =>
          onSelect({ all: type === 'exclude', ids: new Set([...ids].map(Number)) })
        }
        onCellKeyDown={({ row, field }, event) => {
          if (event.key === 'Enter' && !event.ctrlKey) {
            event.preventDefault()
            open(row)
          } else if (event.key === ' ' && field !== '__check__') {
            event.preventDefault()
            event.defaultMuiPrevented = true
            onSelect(toggled(selection, row.id))
          } else if (event.key === 'Escape') onSelect(NOTHING)
        }}
        onRowDoubleClick={({ row }) => open(row)}
        slots={{ noRowsOverlay: NothingFound }}
        slotProps={{ loadingOverlay: { variant: 'linear-progress', noRowsVariant: 'skeleton' } }}
        sx={{ bgcolor: 'background.paper', fontSize: 13 }}
      />
    </Box>
  )
}

function sortOf(column: string): LedgerField {
  return column === 'state' ? 'lateMinutes' : (column as LedgerField)
}

const NO_ROWS: readonly RecordRow[] = []

function usePlaces(ledger: Ledger, page: Page<RecordRow> | undefined) {
  const { search } = useLocation()
  const { view, period } = ledger
  return useMemo(() => {
    const { offset, limit: _, ...query } = queryOf(view)
    return {
      pathOf: (row: RecordRow) => `/records/${row.id}?period=${period.key}`,
      placeOf: (row: RecordRow): ListPlace => ({
        query,
        index: offset + (page?.rows.indexOf(row) ?? 0),
        back: `/records${search}`,
      }),
    }
  }, [view, period.key, page, search])
}

function useColumns(
  ledger: Ledger,
  columns: ColumnsInUse,
  now: Instant,
  pathOf: (row: RecordRow) => string,
  placeOf: (row: RecordRow) => ListPlace,
): readonly GridColDef<RecordRow>[] {
  const say = useSay()
  const language = useLanguage()
  const zone = useZone()
  const kpis = useKpis()
  const { figure } = ledger.view.filter
  return useMemo(() => {
    const context = { say, language, zone, now, pathOf, stateOf: placeOf }
    const own = columns.order.flatMap((column) => {
      const known = LEDGER_COLUMNS.find((name) => name === column)
      return known ? [ledgerColumn(known, columns.widths[known], context)] : []
    })
    const measure = figure && kpis?.byId.get(figure.kpi)?.measure
    const index = RATE_MEASURES.findIndex((name) => name === measure)
    return figure && index >= 0 ? [...own, verdictColumn(figure.kpi, index, say)] : own
  }, [say, language, zone, now, pathOf, placeOf, columns.order, columns.widths, figure, kpis])
}

function NothingFound() {
  const say = useSay()
  const ledger = useLedger()
  const narrowed = isNarrowed(ledger.view.filter)
  return (
    <EmptyState
      title={
        narrowed
          ? say('records.empty')
          : say('records.emptyPeriod', { period: periodName(ledger.period, say) })
      }
      why={say(narrowed ? 'records.emptyWhy' : 'records.emptyPeriodWhy')}
      action={
        <Button
          variant="outlined"
          onClick={narrowed ? ledger.clear : () => ledger.filterBy({ period: undefined })}
          sx={{ pointerEvents: 'auto' }}
        >
          {say(narrowed ? 'records.clearAll' : 'records.showAllPeriods')}
        </Button>
      }
    />
  )
}
