// Importing files, as operations.
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import * as batches from '../db/batches.ts'
import * as draftRows from '../db/draftRows.ts'
import { batchOfDraft, checkUpload, commitUploads, readDraft, surveyUpload } from './importing.ts'
import * as input from './input.ts'
import { defineOperation, type JobContext } from './operation.ts'

const source = {
  fileId: input.key,
  sheet: input.text.optional(),
  encoding: input.key.optional(),
}

export const surveyFile = defineOperation<'surveyFile'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({
    ...source,
    headerRow: z.int().min(1).optional(),
    mapping: input.mapping.optional(),
    template: input.id.nullable().optional(),
  }),
  lane: null,
  phase: 'reading',
  subject: ({ files }, { fileId }) => files.get(fileId).fileName,
  run: surveyUpload,
})

export const checkImport = defineOperation<'checkImport'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({
    ...source,
    mapping: input.mapping,
    template: z.strictObject({ id: input.id, version: z.int().min(1) }).optional(),
  }),
  lane: 'ledger',
  phase: 'reading',
  subject: ({ files }, { fileId }) => files.get(fileId).fileName,
  run: checkUpload,
})

export const getDraft = defineOperation<'getDraft'>({
  kind: 'query',
  roles: ['supervisor'],
  input: z.strictObject({ batchId: input.id }),
  run: async ({ db }, { batchId }) => await readDraft(db, batchId),
})

export const listDraftRows = defineOperation<'listDraftRows'>({
  kind: 'query',
  roles: ['supervisor'],
  input: z.strictObject({
    batchId: input.id,
    action: z.enum(['create', 'update', 'unchanged', 'reject']).optional(),
    code: input.issueCode.optional(),
    ...input.paging,
  }),
  run: async ({ db }, query) => await draftRows.listDraftRows(db, query),
})

export const discardDraft = defineOperation<'discardDraft'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ batchId: input.id }),
  async run({ db, drafts }, { batchId }) {
    await batches.discardDraft(db, batchId)
    drafts.forget(batchId)
    return {}
  },
  note: ({ batchId }) => ({ subject: `batch ${batchId}`, detail: {} }),
})

export const commitImport = defineOperation<'commitImport'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({ batchIds: z.array(input.id).min(1).max(100) }),
  lane: 'ledger',
  phase: 'writing',
  async subject({ db }, { batchIds }) {
    const drafts = await Promise.all(batchIds.map(async (batchId) => await batchOfDraft(db, batchId)))
    return drafts.map((draft) => draft.fileName).join(', ')
  },
  run: async (context, { batchIds }) => await commitUploads(context, batchIds),
})

/** Goes the way a person goes with two files of their own. */
export const importSample = defineOperation<'importSample'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({ language: input.language }),
  lane: 'ledger',
  phase: 'writing',
  subject: () => '',
  async run(context) {
    const folder = await mkdtemp(join(context.scratchFolder, 'sample-'))
    const checked: number[] = []
    try {
      const { xlsx, csv } = await context.runTask('sample', { folder }, { signal: context.signal })
      for (const path of [xlsx, csv]) checked.push(await checkAsFound(context, path))
      return await commitUploads(context, checked)
    } catch (error) {
      for (const batchId of checked)
        await context.database.write(async (db) => await batches.discardDraft(db, batchId).catch(ignoreGone))
      throw error
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
})

async function checkAsFound(context: JobContext, path: string): Promise<number> {
  const { fileId, survey } = await surveyUpload(context, {
    fileId: await context.files.add(path),
    template: null,
  })
  const { info, mapping, headerRow } = survey
  const draft = await checkUpload(context, {
    fileId,
    ...(info.sheet === null ? {} : { sheet: info.sheet }),
    ...(info.encoding === null ? {} : { encoding: info.encoding }),
    mapping: { ...mapping, headerRow },
  })
  return draft.batchId
}

function ignoreGone(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'draftGone')) throw error
}
