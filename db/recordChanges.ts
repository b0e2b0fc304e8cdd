// What imports did to a record: its history, field by field, and the proof of what each batch wrote.
import { createHash } from 'node:crypto'
import type { Feedback } from '../core/feedback.ts'
import { FIELD_NAMES } from '../core/fields.ts'
import type { RecordChange } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { selectRows } from './selectRows.ts'

/** What an update keeps of the record as it stood before. */
export interface HistoryEntry {
  readonly feedback: Feedback
  readonly batchId: number
  readonly row: number
}

/** What an update of the record keeps of it as it stands. */
export function historyOf({ feedback, batchId, row }: HistoryEntry): string {
  const entry: HistoryEntry = { feedback, batchId, row }
  return JSON.stringify(entry)
}

/** Changes by committed batches, oldest first; `current` is the record as it stands. */
export async function listChanges(
  db: Db,
  recordId: number,
  current: Feedback,
): Promise<readonly RecordChange[]> {
  const rows: {
    batch_id: number
    file_name: string
    committed_at: number
    kind: RecordChange['kind']
    before: string | null
  }[] = await db({ c: 'record_changes' })
    .join({ b: 'batches' }, 'b.id', 'c.batch_id')
    .select('c.batch_id', 'b.file_name', 'b.committed_at', 'c.kind', 'c.before')
    .where({ 'c.record_id': recordId, 'b.state': 'committed' })
    .orderBy('b.commit_no')
  const told: { batch_id: number; n: number }[] = await db('record_events')
    .where('record_id', recordId)
    .groupBy('batch_id')
    .select('batch_id')
    .count({ n: '*' })
  const eventsBy = new Map(told.map((row) => [row.batch_id, row.n]))
  const befores = rows.map((row) =>
    row.before === null ? null : (JSON.parse(row.before) as HistoryEntry).feedback,
  )
  return rows.map((row, i) => {
    const before = befores[i] ?? null
    const events = eventsBy.get(row.batch_id) ?? 0
    // A change left the record as the next one found it.
    const after = befores[i + 1] ?? current
    return {
      batchId: row.batch_id,
      fileName: row.file_name,
      at: row.committed_at,
      kind: row.kind,
      fields: before ? differences(before, after, events > 0) : [],
      events,
    }
  })
}

function differences(before: Feedback, after: Feedback, isHistory: boolean): RecordChange['fields'] {
  const fields: RecordChange['fields'][number][] = FIELD_NAMES.filter(
    (field) => before[field] !== after[field],
  ).map((field) => ({ field, before: before[field], after: after[field] }))
  const extras = new Set([...Object.keys(before.extras), ...Object.keys(after.extras)])
  for (const name of extras) {
    const [was, is] = [before.extras[name] ?? null, after.extras[name] ?? null]
    if (was !== is) fields.push({ field: `extras.${name}`, before: was, after: is })
  }
  // The same facts, known at a later time: a date that lay in the future then may have become possible.
  if (fields.length === 0 && !isHistory) {
    fields.push({ field: 'knownAt', before: before.knownAt, after: after.knownAt })
  }
  return fields
}

const PAGE = 5000

/**
 * SHA-256 over ticket number and content hash of everything a batch wrote, in row order. The audit entry of the commit
 * keeps it, so that no record can be changed behind the product's back without showing.
 */
export async function batchDigest(db: Db, batchId: number): Promise<string> {
  const digest = createHash('sha256')
  for (let after = -1; ;) {
    const query = db('record_changes')
      .where('batch_id', batchId)
      .where('row_no', '>', after)
      .orderBy('row_no')
      .limit(PAGE)
    const rows = await selectRows(db, query, ['row_no', 'ticket_no', 'after_hash'])
    if (rows.length === 0) return digest.digest('hex')
    digest.update(rows.map(([, ticketNo, hash]) => `${JSON.stringify(ticketNo)} ${hash}\n`).join(''))
    after = rows.at(-1)![0] as number
  }
}
