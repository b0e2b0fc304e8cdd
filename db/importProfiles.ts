// What a file held as a whole, kept with its batch.
import type { Earlier, ImportNotice } from '../core/importNotice.ts'
import type { ImportProfile } from '../core/importProfile.ts'
import type { Db } from './database.ts'

/** The last import read by the same template or with the same columns that still stands; null without one whose profile was kept. */
export async function previousImport(
  db: Db,
  batchId: number,
): Promise<(Earlier & { readonly profile: ImportProfile }) | null> {
  const row: { id: number; file_name: string; profile: string } | undefined = await db('batches')
    .where('state', 'committed')
    .where((same) => {
      for (const mark of ['template_id', 'source_key'] as const)
        void same.orWhere(mark, db('batches').select(mark).where('id', batchId))
    })
    .whereNotNull('profile')
    .orderBy('commit_no', 'desc')
    .first('id', 'file_name', 'profile')
  if (!row) return null
  return { batchId: row.id, fileName: row.file_name, profile: JSON.parse(row.profile) as ImportProfile }
}

export async function storeProfile(
  db: Db,
  batchId: number,
  kept: {
    readonly profile: ImportProfile
    readonly notices: readonly ImportNotice[]
    readonly checkMs: number
  },
): Promise<void> {
  const { profile, notices, checkMs } = kept
  await db('batches')
    .where('id', batchId)
    .update({ profile: JSON.stringify(profile), notices: JSON.stringify(notices), check_ms: checkMs })
}

/** What was said of the file when it was checked; nothing of a batch from before that was kept. */
export async function noticesOfBatch(db: Db, batchId: number): Promise<readonly ImportNotice[]> {
  const row: { notices: string | null } | undefined = await db('batches')
    .where('id', batchId)
    .first('notices')
  return row?.notices ? (JSON.parse(row.notices) as ImportNotice[]) : []
}

/** How long writing the batches took together. */
export async function storeCommitTime(db: Db, batchIds: readonly number[], commitMs: number): Promise<void> {
  await db('batches').whereIn('id', batchIds).update({ commit_ms: commitMs })
}
