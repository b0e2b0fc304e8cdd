// The columns of the ledger: name, width, and how each value is written.
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import type { GridColDef } from '@mui/x-data-grid'
import { Link as RouterLink } from 'react-router'
import { formatDuration, formatInstant, NO_VALUE } from '../../../core/format.ts'
import type { FieldName } from '../../../core/fields.ts'
import { type Instant, MINUTE } from '../../../core/instant.ts'
import type { RecordRow } from '../../../core/ledger.ts'
import { VERDICT } from '../../../core/judgement.ts'
import { columnName } from '../../../core/ledgerFieldText.ts'
import { kindOf, type LedgerFieldKind } from '../../../core/ledgerFields.ts'
import { RATE_MEASURES } from '../../../core/scheme.ts'
import { LIST_COLUMNS, type ListColumn } from '../../../core/view.ts'
import type { Language, Say } from '../../../core/words.ts'
import type { Zone } from '../../../core/zone.ts'
import { standingOf, standingText } from '../../../core/standing.ts'
import { STATE_COLOR, STATE_SIGN } from '../../parts/recordState.ts'
import { valueTextIn } from '../../parts/valueText.ts'

/** In the order they are offered: what most look at first. */
export const LEDGER_COLUMNS: readonly ListColumn[] = [
  ...new Set<ListColumn>([
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
    ...LIST_COLUMNS,
  ]),
]

const WIDTH: Partial<Record<ListColumn, number>> = {
  ticketNo: 128,
  department: 112,
  handler: 84,
  nature: 88,
  urgency: 84,
  channel: 112,
  category: 180,
  subject: 210,
  content: 280,
  reply: 280,
  state: 172,
  status: 96,
  resolution: 92,
  satisfaction: 104,
}

const WIDTH_OF_KIND: Partial<Record<LedgerFieldKind, number>> = {
  instant: 136,
  count: 88,
  minutes: 120,
  flag: 88,
  verdict: 120,
}

function widthOf(column: ListColumn): number {
  return WIDTH[column] ?? (column === 'state' ? 172 : (WIDTH_OF_KIND[kindOf(column)] ?? 120))
}

/** Shares of the room that is left over, while nobody has pulled the column to a width. */
const GROWS: Partial<Record<ListColumn, number>> = { department: 1, subject: 2, category: 1 }

export interface ColumnContext {
  readonly say: Say
  readonly language: Language
  readonly zone: Zone
  readonly now: Instant
  readonly pathOf: (row: RecordRow) => string
  /** What the links carry, so that a record knows the list it was opened from. */
  readonly stateOf: (row: RecordRow) => unknown
}

export function ledgerColumn(
  column: ListColumn,
  width: number | undefined,
  at: ColumnContext,
): GridColDef<RecordRow> {
  return {
    field: column,
    headerName: columnName(column, at.say),
    width: width ?? widthOf(column),
    sortingOrder: ['asc', 'desc'],
    ...(width === undefined && column in GROWS ? { flex: GROWS[column]!, minWidth: widthOf(column) } : {}),
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

function contentOf(column: ListColumn, at: ColumnContext): Partial<GridColDef<RecordRow>> {
  const { say, zone, language } = at
  if (column === 'ticketNo') {
    return {
      renderCell: ({ row }) => (
        <Link component={RouterLink} to={at.pathOf(row)} state={at.stateOf(row)} tabIndex={-1}>
          {row.ticketNo}
        </Link>
      ),
    }
  }
  if (column === 'state') return stateContent(at)
  const valueOf = (row: RecordRow): string | number | boolean | null => {
    if (column === 'lateMinutes') return lateMinutes(row, at.now)
    const measure = RATE_MEASURES.findIndex((name) => name === column)
    return measure < 0 ? row[column as keyof RecordRow & FieldName] : (row.verdicts[measure] ?? null)
  }
  switch (kindOf(column)) {
    case 'instant':
      return { valueFormatter: (value: Instant | null) => formatInstant(value, zone, 'minute') }
    case 'minutes':
      return {
        ...NUMBERS,
        valueGetter: (_, row) => valueOf(row),
        valueFormatter: (value: number | null) => durationText(value, language),
      }
    case 'count':
      return { ...NUMBERS, valueGetter: (_, row) => valueOf(row) }
    case 'verdict':
      return { valueGetter: (_, row) => verdictText(valueOf(row) as number | undefined, say) }
    case 'flag':
      return {
        valueGetter: (_, row) => {
          const value = valueOf(row)
          return value === null ? NO_VALUE : say(value ? 'value.flag.yes' : 'value.flag.no')
        },
      }
    case 'word':
    case 'code':
      return {
        valueFormatter: (value: string | null) =>
          valueTextIn(say, column === 'reratedSatisfaction' ? 'satisfaction' : (column as FieldName), value),
      }
    default:
      return {}
  }
}

const NUMBERS = { align: 'right', headerAlign: 'right' } as const

/** Past due as a span of time, time left with a minus sign. */
function durationText(minutes: number | null, language: Language): string {
  if (minutes === null) return NO_VALUE
  return `${minutes < 0 ? '−' : ''}${formatDuration(Math.abs(minutes) * MINUTE, language)}`
}

function lateMinutes(row: RecordRow, now: Instant): number | null {
  const { state } = standingOf(row, now)
  if (row.dueAt === null || state === 'unknown' || state === 'declared') return null
  return Math.trunc(((row.closedAt ?? now) - row.dueAt) / MINUTE)
}

/** Sorted by the time past due. */
function stateContent({ say, language, now }: ColumnContext): Partial<GridColDef<RecordRow>> {
  return {
    valueGetter: (_, row) => standingText(standingOf(row, now), say, language),
    renderCell: ({ row, value }) => {
      const { state } = standingOf(row, now)
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
}
