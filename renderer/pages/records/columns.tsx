// The columns of the ledger: name, width, and how each value is written.
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import type { GridColDef } from '@mui/x-data-grid'
import { Link as RouterLink } from 'react-router'
import { formatInstant } from '../../../core/format.ts'
import type { FieldName } from '../../../core/fields.ts'
import type { Instant } from '../../../core/instant.ts'
import type { RecordRow } from '../../../core/ledger.ts'
import { VERDICT } from '../../../core/judgement.ts'
import type { Language, Say } from '../../../core/words.ts'
import type { Zone } from '../../../core/zone.ts'
import { STATE_COLOR, STATE_SIGN, standingOf, standingText } from '../../parts/recordState.ts'
import { valueTextIn } from '../../parts/valueText.ts'

export const LEDGER_COLUMNS = [
  'ticketNo',
  'receivedAt',
  'department',
  'handler',
  'nature',
  'urgency',
  'category',
  'subject',
  'state',
  'dueAt',
  'closedAt',
  'status',
  'resolution',
  'satisfaction',
  'channel',
] as const
type LedgerColumn = (typeof LEDGER_COLUMNS)[number]

export const HIDDEN_AT_FIRST: readonly LedgerColumn[] = ['urgency', 'category', 'status', 'handler']

const WIDTH: Record<LedgerColumn, number> = {
  ticketNo: 128,
  receivedAt: 136,
  department: 112,
  handler: 84,
  nature: 72,
  urgency: 84,
  channel: 112,
  category: 180,
  subject: 210,
  dueAt: 136,
  closedAt: 136,
  state: 172,
  status: 96,
  resolution: 92,
  satisfaction: 104,
}

/** Shares of the room that is left over, while nobody has pulled the column to a width. */
const GROWS: Partial<Record<LedgerColumn, number>> = { department: 1, subject: 2, category: 1 }

/** The database sorts by these; the rest would only sort the page in view. */
const SORTABLE: ReadonlySet<LedgerColumn> = new Set([
  'ticketNo',
  'receivedAt',
  'department',
  'dueAt',
  'closedAt',
])

export interface ColumnContext {
  readonly say: Say
  readonly language: Language
  readonly zone: Zone
  readonly now: Instant
  readonly pathOf: (row: RecordRow) => string
  /** What the links carry, so that a record knows the list it was opened from. */
  readonly stateOf: (row: RecordRow) => unknown
}

export function columnName(column: string, say: Say): string {
  if (column === 'state') return say('records.state')
  if (column === 'dueAt') return say('records.dueAt')
  return say(`field.${column as FieldName}`)
}

export function ledgerColumn(
  column: LedgerColumn,
  width: number | undefined,
  at: ColumnContext,
): GridColDef<RecordRow> {
  return {
    field: column,
    headerName: columnName(column, at.say),
    width: width ?? WIDTH[column],
    sortable: SORTABLE.has(column),
    sortingOrder: ['asc', 'desc'],
    ...(width === undefined && column in GROWS ? { flex: GROWS[column], minWidth: WIDTH[column] } : {}),
    ...contentOf(column, at),
  }
}

/** What the figure's KPI says about each record of its list. */
export function verdictColumn(name: string, index: number, say: Say): GridColDef<RecordRow> {
  return {
    field: 'verdict',
    headerName: say('records.verdict', { kpi: name }),
    width: 120,
    sortable: false,
    valueGetter: (_, row) => verdictText(row.verdicts[index], say),
  }
}

function verdictText(verdict: number | undefined, say: Say): string {
  const known = Object.entries(VERDICT).find(([, code]) => code === verdict)?.[0] as
    keyof typeof VERDICT | undefined
  return known ? say(`kpi.verdict.${known}`) : ''
}

function contentOf(column: LedgerColumn, at: ColumnContext): Partial<GridColDef<RecordRow>> {
  const { say, zone, language } = at
  switch (column) {
    case 'ticketNo':
      return {
        renderCell: ({ row }) => (
          <Link component={RouterLink} to={at.pathOf(row)} state={at.stateOf(row)} tabIndex={-1}>
            {row.ticketNo}
          </Link>
        ),
      }
    case 'receivedAt':
    case 'dueAt':
    case 'closedAt':
      return { valueFormatter: (value: Instant | null) => formatInstant(value, zone, 'minute') }
    case 'state':
      return {
        valueGetter: (_, row) => standingText(standingOf(row, at.now), say, language),
        renderCell: ({ row, value }) => {
          const { state } = standingOf(row, at.now)
          return (
            <Box component="span" sx={{ color: STATE_COLOR[state] }}>
              <Box component="span" aria-hidden sx={{ display: 'inline-block', width: 18, fontSize: 11 }}>
                {STATE_SIGN[state]}
              </Box>
              {value as string}
            </Box>
          )
        },
      }
    case 'nature':
    case 'urgency':
    case 'channel':
    case 'status':
    case 'resolution':
    case 'satisfaction':
      return { valueFormatter: (value: string | null) => valueTextIn(say, column, value) }
    default:
      return {}
  }
}
