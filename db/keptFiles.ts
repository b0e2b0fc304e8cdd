// Which imported files are kept; the bytes lie in the data folder.
import type { KeptFile } from '../core/batch.ts'
import type { Instant } from '../core/instant.ts'
import type { Db } from './database.ts'

export async function getKeptFile(db: Db, digest: string): Promise<KeptFile | null> {
  const row: { size_bytes: number; stored_bytes: number; kept_at: Instant } | undefined = await db(
    'kept_files',
  )
    .where('digest', digest)
    .first()
  return row ? { sizeBytes: row.size_bytes, storedBytes: row.stored_bytes, keptAt: row.kept_at } : null
}

/** Harmless for a file that is kept already. */
export async function addKeptFile(
  db: Db,
  file: { digest: string; sizeBytes: number; storedBytes: number; actor: string; at: Instant },
): Promise<void> {
  if (await getKeptFile(db, file.digest)) return
  const { digest, sizeBytes, storedBytes, actor, at } = file
  await db('kept_files').insert({
    digest,
    size_bytes: sizeBytes,
    stored_bytes: storedBytes,
    actor,
    kept_at: at,
  })
}

export async function removeKeptFile(db: Db, digest: string): Promise<void> {
  await db('kept_files').where('digest', digest).delete()
}

export async function listKeptDigests(db: Db): Promise<readonly string[]> {
  return await db('kept_files').pluck('digest')
}
