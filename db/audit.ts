// The audit trail: entries chained by hash, so that a changed or missing one shows. No personal data goes in.
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { sha256 } from './recordHash.ts'

export interface NewAuditEntry {
  readonly at: Instant
  readonly actor: string
  readonly operation: string
  /** What it was about: 'batch 3', 'record 17', 'policy 2'. */
  readonly subject: string
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
}
export interface AuditEntry extends NewAuditEntry {
  readonly seq: number
  readonly hash: string
}

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

/** Newest first; of one subject where named. */
export async function listAudit(
  db: Db,
  query: { subject?: string; offset: number; limit: number },
): Promise<Page<AuditEntry>> {
  const entries = db('audit_entries')
  if (query.subject !== undefined) void entries.where('subject', query.subject)
  const rows: AuditRow[] = await entries
    .clone()
    .orderBy('seq', 'desc')
    .offset(query.offset)
    .limit(query.limit)
  const total = await entries.count({ n: '*' }).first<{ n: number }>()
  return { rows: rows.map(rowToEntry), total: total.n }
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
