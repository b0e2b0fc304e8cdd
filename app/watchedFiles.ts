// Files that come in without anybody looking on, as operations.
import { stat } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import * as watched from '../db/watchedFiles.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { importUnattended as takeFile } from './unattended.ts'

export const importUnattended = defineOperation<'importUnattended'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({ fileId: input.key }),
  lane: 'ledger',
  phase: 'reading',
  subject: ({ files }, { fileId }) => files.get(fileId).fileName,
  run: async (context, { fileId }) => await takeFile(context, fileId),
})

export const listWatchedFiles = defineOperation<'listWatchedFiles'>({
  kind: 'query',
  roles: ['supervisor'],
  input: z.strictObject(input.paging),
  run: async ({ db }, page) => await watched.listWatchedFiles(db, page),
})

/** Hands a waiting file to the import desk. */
export const openWatchedFile = defineOperation<'openWatchedFile'>({
  kind: 'query',
  roles: ['supervisor'],
  input: z.strictObject({ id: input.id }),
  async run({ db, files }, { id }) {
    const { path, fileName } = await watched.getWatchedPlace(db, id)
    const found = await stat(path).catch(() => null)
    if (!found) throw new AppError('fileMissing', { fileName })
    return { fileId: await files.add(path, fileName), fileName, sizeBytes: found.size }
  },
})

export const dismissWatchedFile = defineOperation<'dismissWatchedFile'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ id: input.id }),
  async run({ db }, { id }) {
    await watched.dismissWatchedFile(db, id)
    return {}
  },
  note: ({ id }) => ({ subject: `watched file ${id}`, detail: {} }),
})
