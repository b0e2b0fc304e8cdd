// Imports that were made: looking at them and taking them back.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import * as batches from '../db/batches.ts'
import { noticesOfBatch } from '../db/importProfiles.ts'
import { issueGroups, listBatchIssues as listIssues } from '../db/issues.ts'
import { getKeptFile } from '../db/keptFiles.ts'
import { batchesResting, undoBatch as takeBack } from '../db/undo.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { judgeInForce } from './settings.ts'

export const listBatches = defineOperation<'listBatches'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject(input.paging),
  run: async ({ db }, page) => await batches.listBatches(db, page),
})

export const getBatch = defineOperation<'getBatch'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ batchId: input.id }),
  async run({ db }, { batchId }) {
    const batch = await batches.getBatch(db, batchId)
    return {
      batch,
      groups: await issueGroups(db, batchId),
      notices: await noticesOfBatch(db, batchId),
      undoBlockedBy: await batchesResting(db, batchId),
      kept: await getKeptFile(db, batch.digest),
    }
  },
})

export const listBatchIssues = defineOperation<'listBatchIssues'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ batchId: input.id, code: input.issueCode.optional(), ...input.paging }),
  async run({ db }, query) {
    await batches.getBatch(db, query.batchId)
    return await listIssues(db, query)
  },
})

/** One transaction, with its audit entry. */
export const undoBatch = defineOperation<'undoBatch'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({ batchId: input.id }),
  lane: 'ledger',
  phase: 'writing',
  subject: async ({ db }, { batchId }) => {
    const { state, fileName } = await batches.getBatch(db, batchId)
    if (state === 'draft') throw new AppError('notFound', { batchId })
    return fileName
  },
  async run({ database, actor, clock, signal }, { batchId }) {
    return await database.write(async (db) => {
      const judge = await judgeInForce(db)
      const undone = await takeBack(db, batchId, { actor: actor.name, at: clock(), judge })
      signal.throwIfAborted()
      const batch = await batches.getBatch(db, batchId)
      const { rows, created, updated, unchanged, rejected, warnings, events } = batch
      return { batchId, ...undone, rows, created, updated, unchanged, rejected, warnings, events }
    })
  },
})
