import Box from '@mui/material/Box'
import { DataGrid, type GridColDef, type GridValidRowModel } from '@mui/x-data-grid'
import type { ReactNode } from 'react'
import { ROW_HEIGHT } from '../theme.ts'

/** A table whose pages are cut in the database. Rows open with a click or Enter where `onOpen` is given. */
export function PagedGrid<T extends GridValidRowModel>(props: {
  readonly label: string
  readonly columns: readonly GridColDef<T>[]
  readonly rows: readonly T[]
  readonly total: number
  readonly rowId: (row: T) => number | string
  /** From 0. */
  readonly page: number
  readonly pageSize: number
  readonly onPage: (page: number) => void
  readonly loading: boolean
  readonly onOpen?: (row: T) => void
  readonly empty: ReactNode
  /** Rows grow where a text would be cut. */
  readonly wraps?: boolean
}) {
  const { onOpen } = props
  return (
    <DataGrid<T>
      aria-label={props.label}
      columns={props.columns}
      rows={props.rows}
      getRowId={props.rowId}
      rowHeight={ROW_HEIGHT}
      {...(props.wraps && { getRowHeight: () => 'auto' as const })}
      columnHeaderHeight={ROW_HEIGHT}
      paginationMode="server"
      rowCount={props.total}
      paginationModel={{ page: props.page, pageSize: props.pageSize }}
      pageSizeOptions={[props.pageSize]}
      onPaginationModelChange={({ page }) => page !== props.page && props.onPage(page)}
      loading={props.loading}
      disableColumnSorting
      disableColumnFilter
      disableColumnMenu
      disableRowSelectionOnClick
      slots={{ noRowsOverlay: Empty }}
      slotProps={{
        noRowsOverlay: { children: props.empty },
        loadingOverlay: { variant: 'skeleton', noRowsVariant: 'skeleton' },
      }}
      {...(onOpen && {
        onRowClick: ({ row }) => onOpen(row),
        onCellKeyDown: ({ row }, event) => event.key === 'Enter' && onOpen(row),
      })}
      sx={{
        ...(onOpen && { '& .MuiDataGrid-row': { cursor: 'pointer' } }),
        ...(props.wraps && {
          '& .MuiDataGrid-cell': { minHeight: ROW_HEIGHT, py: '7px', lineHeight: 1.6, whiteSpace: 'normal' },
        }),
      }}
    />
  )
}

function Empty({ children }: { readonly children?: ReactNode }) {
  return (
    <Box sx={{ height: '100%', display: 'flex', alignItems: 'center', justifyContent: 'center', px: 3 }}>
      {children}
    </Box>
  )
}
