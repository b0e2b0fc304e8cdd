// Reads the status histories of records, and proves what each batch told of them.
import { createHash } from 'node:crypto'
import type { StoredEvent } from '../core/event.ts'
import type { Values } from './columns.ts'
import type { Db } from './database.ts'
import { valuesOf } from './dialect.ts'
import { EVENT_COLUMNS, readEvent } from './eventColumns.ts'
import { selectRows } from './selectRows.ts'

const HEAD = ['record_id', 'batch_id', 'row_no', 'supplied', 'hash'] as const
const COLUMNS: readonly string[] = [...HEAD, ...EVENT_COLUMNS]

/** Events by record id, in the order they happened. Most ledgers have none, and pay one short look. */
export async function eventsOf(
  db: Db,
  recordIds: readonly number[],
): Promise<ReadonlyMap<number, readonly StoredEvent[]>> {
  const byRecord = new Map<number, StoredEvent[]>()
  if (recordIds.length === 0 || !(await db('record_events').first('record_id'))) return byRecord
  const query = db('record_events')
    .whereIn('record_id', valuesOf(db, recordIds))
    .orderBy(['record_id', 'at', 'batch_id', 'row_no'])
  for (const row of await selectRows(db, query, COLUMNS)) {
    const recordId = row[0] as number
    const events = byRecord.get(recordId)
    if (events) events.push(read(row))
    else byRecord.set(recordId, [read(row)])
  }
  return byRecord
}

function read(row: Values): StoredEvent {
  const [, batchId, rowNo, supplied, hash] = row as [number, number, number, number, string]
  return { ...readEvent(row, HEAD.length, supplied), batchId, row: rowNo, hash }
}

const PAGE = 5000

/** SHA-256 over the records, supplied facts and hashes of the events a batch brought, in row order; null without any. */
export async function eventDigest(db: Db, batchId: number): Promise<string | null> {
  const digest = createHash('sha256')
  let after = -1
  for (;;) {
    const query = db('record_events')
      .where('batch_id', batchId)
      .where('row_no', '>', after)
      .orderBy('row_no')
      .limit(PAGE)
    const rows = await selectRows(db, query, ['row_no', 'record_id', 'supplied', 'hash'])
    if (rows.length === 0) return after === -1 ? null : digest.digest('hex')
    digest.update(rows.map((row) => `${row.join(' ')}\n`).join(''))
    after = rows.at(-1)![0] as number
  }
}
