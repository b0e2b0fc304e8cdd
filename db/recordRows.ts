// Records as lists show them.
import type { Verdict } from '../core/judgement.ts'
import type { RecordRow } from '../core/ledger.ts'
import { type Row, VERDICT_COLUMNS } from './columns.ts'
import type { Db } from './database.ts'
import { valuesOf } from './dialect.ts'

/** The records of the ids, in the order of the ids. */
export async function rowsById(
  db: Db,
  ids: readonly { readonly id: number }[],
): Promise<readonly RecordRow[]> {
  const rows: Row[] = await db({ r: 'records' })
    .join({ d: 'departments' }, 'd.id', 'r.department_id')
    .join({ j: 'judgements' }, 'j.record_id', 'r.id')
    .select('r.id', 'r.ticket_no', 'r.received_at', 'j.due_at', 'j.judged_closed_at', 'd.name as department')
    .select(SHOWN.map((column) => `r.${column}`))
    .select(VERDICT_COLUMNS.map((column) => `j.${column}`))
    .whereIn(
      'r.id',
      valuesOf(
        db,
        ids.map(({ id }) => id),
      ),
    )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap(({ id }) => {
    const row = byId.get(id)
    return row ? [rowToListed(row)] : []
  })
}

const SHOWN = [
  'handler',
  'channel',
  'nature',
  'urgency',
  'category',
  'subject',
  'status',
  'resolution',
  'satisfaction',
] as const

function rowToListed(row: Row): RecordRow {
  const shown = Object.fromEntries(SHOWN.map((column) => [column, row[column] as string | null]))
  return {
    ...(shown as Record<(typeof SHOWN)[number], string | null>),
    id: row.id as number,
    ticketNo: row.ticket_no as string,
    receivedAt: row.received_at as number,
    dueAt: row.due_at as number | null,
    closedAt: row.judged_closed_at as number | null,
    department: row.department as string,
    verdicts: VERDICT_COLUMNS.map((column) => row[column] as Verdict),
  }
}
