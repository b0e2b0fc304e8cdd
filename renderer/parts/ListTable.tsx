import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TablePagination from '@mui/material/TablePagination'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'

export const LIST_PAGE = 50

export interface ListColumn<T> {
  readonly title: string
  /** A second line of the head. */
  readonly note?: string
  readonly right?: boolean
  readonly renderCell: (row: T) => ReactNode
}

/** Buttons and fields in a row keep it as high as the others, and stand where the text of the column does. */
const COMPACT = {
  '& td .MuiButton-text': { minWidth: 0, px: 0.75, py: 0.125, ml: -0.75, mr: 0.75 },
  '& td .MuiInputBase-input': { py: 0.375 },
  '& td .MuiCheckbox-root': { p: 0.5, ml: -0.5 },
} as const

/** Columns of figures with two lines stand in numbers beside each other: they stay close, and all of them in view. */
const FIGURE = { px: 1, '&:last-child': { pr: 2 } } as const

/** A name, a day or a state stays on its line; sentences break. */
const SHORT = 12

function isShort(shown: ReactNode): boolean {
  return typeof shown === 'string' && shown.length <= SHORT
}

/** A page of a list; `total` and `page` where it goes on. */
export function ListTable<T>(props: {
  readonly label: string
  readonly columns: readonly ListColumn<T>[]
  readonly rows: readonly T[]
  readonly rowId: (row: T) => string | number
  readonly total?: number
  readonly page?: number
  readonly onPage?: (page: number) => void
}) {
  const { columns, rows, total = rows.length, page = 0, onPage } = props
  return (
    <>
      <TableContainer
        sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}
      >
        <Table size="small" aria-label={props.label} sx={COMPACT}>
          <TableHead>
            <TableRow sx={{ '& th': { wordBreak: 'keep-all', verticalAlign: 'bottom' } }}>
              {columns.map(({ title, note, right }) => (
                <TableCell
                  key={title}
                  align={right ? 'right' : 'left'}
                  sx={{
                    whiteSpace: note === undefined ? 'nowrap' : 'normal',
                    ...(note !== undefined && FIGURE),
                  }}
                >
                  {title}
                  {note !== undefined && (
                    <Typography variant="caption" color="textSecondary" sx={{ display: 'block' }}>
                      {note}
                    </Typography>
                  )}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={props.rowId(row)} hover>
                {columns.map(({ title, note, right, renderCell }) => {
                  const shown = renderCell(row)
                  return (
                    <TableCell
                      key={title}
                      align={right ? 'right' : 'left'}
                      sx={{
                        overflowWrap: 'break-word',
                        fontVariantNumeric: 'tabular-nums',
                        ...(isShort(shown) && { whiteSpace: 'nowrap' }),
                        ...(note !== undefined && FIGURE),
                      }}
                    >
                      {shown}
                    </TableCell>
                  )
                })}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {total > LIST_PAGE && (
        <TablePagination
          component="div"
          count={total}
          page={page}
          rowsPerPage={LIST_PAGE}
          rowsPerPageOptions={[LIST_PAGE]}
          onPageChange={(_, next) => onPage?.(next)}
        />
      )}
    </>
  )
}

/** What a list shows, kept in the address: its page and its filters. A filter that changes begins at the first page. */
export function useListPlace() {
  const [params, setParams] = useSearchParams()
  const asked = Number(params.get('page') ?? '1')
  const page = Number.isInteger(asked) && asked > 0 ? asked - 1 : 0
  // Together: of two changes made one after the other, the address would keep the second alone.
  const setAll = (changes: Readonly<Record<string, string>>) =>
    setParams((before) => {
      for (const [name, value] of Object.entries(changes)) {
        if (value === '') before.delete(name)
        else before.set(name, value)
      }
      if (!('page' in changes) && !('finding' in changes)) before.delete('page')
      return before
    })
  const set = (name: string, value: string) => setAll({ [name]: value })
  return {
    page,
    get: (name: string) => params.get(name) ?? '',
    set,
    setAll,
    toPage: (next: number) => set('page', next === 0 ? '' : String(next + 1)),
    paging: { offset: page * LIST_PAGE, limit: LIST_PAGE },
  }
}
