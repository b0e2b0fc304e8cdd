// The audit trail: entries chained by hash, so that a changed or missing one shows. No personal data goes in.
import type { AuditEntry } from '../core/auditEntry.ts'
import type { Page } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { textsOf } from './dialect.ts'
import { sha256 } from './recordHash.ts'

export type NewAuditEntry = Omit<AuditEntry, 'seq' | 'hash'>

/** What the first entry is chained to. */
export const FIRST_HASH = '0'.repeat(64)

/** Appends in the caller's transaction (inside `database.write`), so that act and entry stand or fall together. */
export async function appendAudit(db: Db, entry: NewAuditEntry): Promise<AuditEntry> {
  const last: { seq: number; hash: string } | undefined = await db('audit_entries')
    .orderBy('seq', 'desc')
    .first('seq', 'hash')
  const seq = (last?.seq ?? 0) + 1
  const prevHash = last?.hash ?? FIRST_HASH
  const hash = hashEntry({ ...entry, seq }, prevHash)
  const { at, actor, operation, subject } = entry
  await db('audit_entries').insert({
    seq,
    at,
    actor,
    operation,
    subject,
    detail: JSON.stringify(entry.detail),
    prev_hash: prevHash,
    hash,
  })
  return { ...entry, seq, hash }
}

/** Newest first; of some subjects where named. */
export async function listAudit(
  db: Db,
  query: { subjects?: readonly string[]; offset: number; limit: number },
): Promise<Page<AuditEntry>> {
  const entries = db('audit_entries')
  if (query.subjects !== undefined) void entries.whereIn('subject', textsOf(db, query.subjects))
  const rows: AuditRow[] = await entries
    .clone()
    .orderBy('seq', 'desc')
    .offset(query.offset)
    .limit(query.limit)
  const total = await entries.count({ n: '*' }).first<{ n: number }>()
  return { rows: rows.map(rowToEntry), total: total.n }
}

/** Subjects under which the trail tells of a record: itself, requests to decide about it, imports that wrote it. */
export async function subjectsOfRecord(db: Db, recordId: number): Promise<readonly string[]> {
  const requests: number[] = await db('request_records').where('record_id', recordId).pluck('request_id')
  const batches: number[] = await db('record_changes').where('record_id', recordId).pluck('batch_id')
  return [
    `record ${recordId}`,
    ...requests.map((id) => `request ${id}`),
    ...[...new Set(batches)].map((id) => `batch ${id}`),
  ]
}

/** Every entry of an operation, oldest first. */
export async function listEntriesOf(db: Db, operation: string): Promise<readonly AuditEntry[]> {
  const rows: AuditRow[] = await db('audit_entries').where({ operation }).orderBy('seq')
  return rows.map(rowToEntry)
}

const PAGE = 1000

/** All entries, oldest first, in bounded pages, with the hash each says it follows and the hash it should have. */
export async function* readAudit(
  db: Db,
): AsyncGenerator<readonly (AuditEntry & { prevHash: string; trueHash: string })[]> {
  for (let after = 0; ;) {
    const rows: AuditRow[] = await db('audit_entries').where('seq', '>', after).orderBy('seq').limit(PAGE)
    if (rows.length === 0) return
    yield rows.map((row) => {
      const entry = rowToEntry(row)
      return { ...entry, prevHash: row.prev_hash, trueHash: hashEntry(entry, row.prev_hash) }
    })
    after = rows.at(-1)!.seq
  }
}

type AuditRow = Omit<AuditEntry, 'detail'> & { readonly detail: string; readonly prev_hash: string }

function rowToEntry({ seq, at, actor, operation, subject, detail, hash }: AuditRow): AuditEntry {
  return { seq, at, actor, operation, subject, detail: JSON.parse(detail) as AuditEntry['detail'], hash }
}

function hashEntry(entry: NewAuditEntry & { seq: number }, prevHash: string): string {
  const { seq, at, actor, operation, subject } = entry
  const detail = Object.entries(entry.detail).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return sha256(JSON.stringify([prevHash, seq, at, actor, operation, subject, detail]))
}
