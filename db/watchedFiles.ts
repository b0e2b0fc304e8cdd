// Files that came in without anybody looking on, each once by its digest.
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import type { WaitingReason, WatchedFile, WatchedState } from '../core/watchedFile.ts'
import type { Db } from './database.ts'

export interface NewWatchedFile extends Omit<WatchedFile, 'id'> {
  readonly digest: string
  readonly path: string
  readonly modifiedAt: Instant
}

interface WatchedRow {
  readonly id: number
  readonly file_name: string
  readonly size_bytes: number
  readonly state: WatchedState
  readonly reasons: string
  readonly batch_ids: string
  readonly at: Instant
}

export async function addWatchedFile(db: Db, file: NewWatchedFile): Promise<WatchedFile> {
  const { digest, path, fileName, sizeBytes, modifiedAt, state, reasons, batchIds, at } = file
  const [inserted]: { id: number }[] = await db('watched_files')
    .insert({
      digest,
      path,
      file_name: fileName,
      size_bytes: sizeBytes,
      modified_at: modifiedAt,
      state,
      reasons: JSON.stringify(reasons),
      batch_ids: JSON.stringify(batchIds),
      at,
    })
    .returning('id')
  return { id: inserted!.id, fileName, sizeBytes, state, reasons, batchIds, at }
}

export async function findWatchedFile(db: Db, digest: string): Promise<WatchedFile | null> {
  const row: WatchedRow | undefined = await db('watched_files').where('digest', digest).first()
  return row ? await rowToFile(db, row) : null
}

/** Where the file lies. @throws AppError notFound */
export async function getWatchedPlace(db: Db, id: number): Promise<{ path: string; fileName: string }> {
  const row: { path: string; file_name: string } | undefined = await db('watched_files').where({ id }).first()
  if (!row) throw new AppError('notFound', { id })
  return { path: row.path, fileName: row.file_name }
}

/** Those that wait for a person first, otherwise the latest first. */
export async function listWatchedFiles(
  db: Db,
  { offset, limit }: { offset: number; limit: number },
): Promise<Page<WatchedFile>> {
  const rows: WatchedRow[] = await db('watched_files')
    .orderByRaw("CASE state WHEN 'waiting' THEN 0 WHEN 'refused' THEN 1 ELSE 2 END")
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
  const total = await db('watched_files').count({ n: '*' }).first<{ n: number }>()
  return { rows: await Promise.all(rows.map(async (row) => await rowToFile(db, row))), total: total.n }
}

/** Whether the file at a path is the one that was taken from there, as far as size and time tell. */
export async function isKnownAt(
  db: Db,
  file: { path: string; sizeBytes: number; modifiedAt: Instant },
): Promise<boolean> {
  const found: unknown = await db('watched_files')
    .where({ path: file.path, size_bytes: file.sizeBytes, modified_at: file.modifiedAt })
    .first('id')
  return found !== undefined
}

/** A person has imported what was waiting. */
export async function settleWatchedFiles(
  db: Db,
  batches: readonly { readonly id: number; readonly digest: string }[],
): Promise<void> {
  for (const { id, digest } of batches) {
    await db('watched_files')
      .where({ digest })
      .whereNot('state', 'imported')
      .update({ state: 'imported', reasons: '[]', batch_ids: JSON.stringify([id]) })
  }
}

/** @throws AppError notFound where it does not wait */
export async function dismissWatchedFile(db: Db, id: number): Promise<void> {
  const changed = await db('watched_files')
    .where({ id })
    .whereIn('state', ['waiting', 'refused'])
    .update({ state: 'dismissed' })
  if (changed === 0) throw new AppError('notFound', { id })
}

/** Drafts do not outlive their process, and may be discarded by hand. */
async function rowToFile(db: Db, row: WatchedRow): Promise<WatchedFile> {
  const ids = JSON.parse(row.batch_ids) as number[]
  const there: number[] = ids.length === 0 ? [] : await db('batches').whereIn('id', ids).pluck('id')
  return {
    id: row.id,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    state: row.state,
    reasons: JSON.parse(row.reasons) as WaitingReason[],
    batchIds: ids.filter((id) => there.includes(id)),
    at: row.at,
  }
}
