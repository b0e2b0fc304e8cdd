// The imported file itself, kept with its batch where the settings say so: given back as it was, or removed for good.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { getBatch } from '../db/batches.ts'
import type { Db } from '../db/database.ts'
import * as kept from '../db/keptFiles.ts'
import { getImportSettings } from '../db/settings.ts'
import * as input from './input.ts'
import { defineOperation, type JobContext } from './operation.ts'

/** Copies the files of drafts aside before they are committed; nothing where files are not to be kept. */
export async function keepFilesOf(
  context: JobContext,
  batchIds: readonly number[],
): Promise<(db: Db) => Promise<void>> {
  const { db, files, drafts, originals, actor, clock } = context
  if (!(await getImportSettings(db)).value.keepFiles) return async () => {}
  const copies: { digest: string; sizeBytes: number; storedBytes: number }[] = []
  for (const batchId of batchIds) {
    const fileId = drafts.fileOf(batchId)
    if (fileId === null) continue
    const { digest, sizeBytes, fileName } = await getBatch(db, batchId)
    const { path } = files.get(fileId)
    copies.push({ digest, sizeBytes, storedBytes: await originals.keep({ path, fileName, digest }) })
  }
  return async (trx) => {
    for (const copy of copies) await kept.addKeptFile(trx, { ...copy, actor: actor.name, at: clock() })
  }
}

export const exportKeptFile = defineOperation<'exportKeptFile'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({ batchId: input.id }),
  lane: 'export',
  phase: 'reading',
  subject: async ({ db }, { batchId }) => (await keptBatch(db, batchId)).fileName,
  async run({ db, files, originals, write }, { batchId }) {
    const { fileName, digest } = await keptBatch(db, batchId)
    return await files.export(fileName, async (path) => {
      await originals.restore({ digest, fileName }, path)
      await write(
        async () => {},
        () => ({ subject: `batch ${batchId}`, detail: { digest } }),
      )
    })
  },
})

export const removeKeptFile = defineOperation<'removeKeptFile'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ batchId: input.id }),
  async run({ db, originals }, { batchId }) {
    const { digest } = await keptBatch(db, batchId)
    await kept.removeKeptFile(db, digest)
    await originals.remove(digest)
    return {}
  },
  note: ({ batchId }) => ({ subject: `batch ${batchId}`, detail: {} }),
})

/** @throws AppError notFound where there is no such batch or its file is not kept */
async function keptBatch(db: Db, batchId: number): Promise<{ fileName: string; digest: string }> {
  const batch = await getBatch(db, batchId)
  if (!(await kept.getKeptFile(db, batch.digest))) throw new AppError('notFound', { batchId })
  return batch
}
