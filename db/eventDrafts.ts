// Where the events of a draft lie until they count.
import type { EventKind } from '../core/event.ts'
import { suppliedByEvents } from '../core/event.ts'
import type { Issue } from '../core/issue.ts'
import type { StagedEvent } from '../core/stageEvents.ts'
import type { Value } from './columns.ts'
import type { Db } from './database.ts'
import { createStagingTable, insertRows, STAGING } from './dialect.ts'
import { dropStagingTable, requireDraft } from './drafts.ts'
import { EVENT_COLUMNS, eventHash, eventValues } from './eventColumns.ts'
import { insertSelect } from './insertSelect.ts'
import { ISSUE_COLUMNS, issueValues } from './issues.ts'

/** Rows that tell of a step of a ticket; those of no known ticket stay here too. */
export function eventTable(batchId: number): string {
  return `${STAGING}.events_${batchId}`
}

/** Columns of the table, in the order of the rows of `PreparedEvents`. */
export const STAGED_EVENT_COLUMNS: readonly string[] = [
  'ticket_no',
  'row_no',
  'hash',
  /** What the row says of its record, as `Feedback` in JSON. */
  'record',
  /** Raw cells in JSON: they go into the correction file where nobody knows the ticket. */
  'cells',
  ...EVENT_COLUMNS,
]

/** Plain data: can be posted between threads. */
export interface PreparedEvents {
  readonly staged: readonly (readonly Value[])[]
  readonly rejectedRows: readonly (readonly [row: number, cells: string])[]
  readonly issues: readonly Issue[]
}

/** Hashes each step. Touches no database. */
export function prepareEvents(rows: readonly StagedEvent[]): PreparedEvents {
  const staged: Value[][] = []
  const rejectedRows: (readonly [number, string])[] = []
  for (const { row, ticketNo, event, record, cells, issues } of rows) {
    const raw = storable(JSON.stringify(cells))
    if (event && ticketNo !== null) {
      const values = eventValues(event).map((value) => (typeof value === 'string' ? storable(value) : value))
      const said = record && storable(JSON.stringify(record))
      staged.push([storable(ticketNo), row, eventHash(event), said, raw, ...values])
    } else if (issues.length > 0) rejectedRows.push([row, raw])
  }
  const issues = rows.flatMap((row) => row.issues)
  return {
    staged,
    rejectedRows,
    issues: issues.map((issue) => ({ ...issue, value: issue.value && storable(issue.value) })),
  }
}

/** No database text can hold NUL or half a surrogate pair. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD').replaceAll('\\u0000', '\\ufffd')
}

export async function createEventTable(trx: Db, batchId: number): Promise<void> {
  await createStagingTable(trx, eventTable(batchId), (table) => {
    table.text('ticket_no').notNullable()
    table.integer('row_no').notNullable()
    for (const name of ['hash', 'record', 'cells', 'kind', 'department', 'handler']) table.text(name)
    for (const name of ['reason', 'approver', 'grade', 'note']) table.text(name)
    table.bigInteger('at')
    table.integer('precision')
    table.smallint('upheld')
    table.primary(['ticket_no', 'row_no'])
  })
}

export async function dropEventTable(trx: Db, batchId: number): Promise<void> {
  await dropStagingTable(trx, eventTable(batchId))
}

/** All rows staged so far were read wrongly. */
export async function clearEvents(db: Db, batchId: number): Promise<void> {
  await db(eventTable(batchId)).delete()
}

/** Adds one prepared batch of events (inside `database.write`). @throws AppError draftGone */
export async function stageEvents(db: Db, batchId: number, prepared: PreparedEvents): Promise<void> {
  const { staged, rejectedRows, issues } = prepared
  await requireDraft(db, batchId)
  if (staged.length > 0) await insertRows(db, eventTable(batchId), STAGED_EVENT_COLUMNS, staged)
  await rejectRows(db, batchId, rejectedRows)
  await noteIssues(db, batchId, issues)
}

export async function rejectRows(
  db: Db,
  batchId: number,
  rows: readonly (readonly [row: number, cells: string])[],
): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map(([row, cells]) => [batchId, row, cells])
  await insertRows(db, 'rejected_rows', ['batch_id', 'row_no', 'cells'], values)
}

export async function noteIssues(db: Db, batchId: number, issues: readonly Issue[]): Promise<void> {
  if (issues.length === 0) return
  await insertRows(
    db,
    'batch_issues',
    ISSUE_COLUMNS,
    issues.map((issue) => issueValues(batchId, issue)),
  )
}

/** Which facts the draft's source reports: what it tells of at all. */
export async function suppliedByDraft(db: Db, batchId: number): Promise<number> {
  const table = eventTable(batchId)
  const kinds: EventKind[] = await db(table).distinct('kind').pluck('kind')
  const rerated = await db(table)
    .where('kind', 'rated')
    .whereNotNull('grade')
    .groupBy('ticket_no')
    .havingRaw('count(DISTINCT at) > 1')
    .first('ticket_no')
  return suppliedByEvents(new Set(kinds), rerated !== undefined)
}

/** Writes the draft's events into the ledger, each once; those of tickets nobody knows stay out. */
export async function writeEvents(trx: Db, batchId: number): Promise<void> {
  const supplied = await suppliedByDraft(trx, batchId)
  const staged = trx({ e: eventTable(batchId) })
  const first = trx({ x: eventTable(batchId) })
    .min('x.row_no')
    .whereRaw('x.ticket_no = e.ticket_no AND x.hash = e.hash')
  const known = trx({ k: 'record_events' })
    .whereRaw('k.record_id = r.id AND k.hash = e.hash')
    .select(trx.raw('1'))
  await insertSelect(
    trx,
    'record_events',
    ['record_id', 'batch_id', 'row_no', 'supplied', 'hash', ...EVENT_COLUMNS],
    staged
      .join({ r: 'records' }, 'r.ticket_no', 'e.ticket_no')
      .where('e.row_no', first)
      .whereNotExists(known)
      .orderBy('e.row_no')
      .select('r.id', trx.raw('?, e.row_no, ?', [batchId, supplied]), 'e.hash')
      .select(EVENT_COLUMNS.map((column) => `e.${column}`)),
  )
}
