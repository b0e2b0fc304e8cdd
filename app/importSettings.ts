// How files come in, as operations.
import { stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { importSettingsSchema } from '../core/importSettings.ts'
import * as settings from '../db/settings.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'

export const getImportSettings = defineOperation<'getImportSettings'>({
  kind: 'query',
  roles: ['supervisor'],
  input: input.nothing,
  async run({ db }) {
    const { version, value } = await settings.getImportSettings(db)
    return { version, settings: value }
  },
})

export const setImportSettings = defineOperation<'setImportSettings'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ settings: importSettingsSchema, version: z.int().min(0) }),
  async run({ db, actor, clock, dataFolder }, { settings: next, version }) {
    if (next.watchFolder !== null) await demandFolder(next.watchFolder, dataFolder)
    const publication = { settings: next, version, actor: actor.name, at: clock() }
    return { version: await settings.publishImportSettings(db, publication) }
  },
  note: ({ settings: { keepFiles, watchFolder } }, { version }) => ({
    subject: `import settings ${version}`,
    detail: { keepFiles, watches: watchFolder !== null },
  }),
})

/** @throws AppError folderUnusable: not absolute, not there, no folder, or the program's own */
async function demandFolder(folder: string, dataFolder: string): Promise<void> {
  const found = isAbsolute(folder) ? await stat(folder).catch(() => null) : null
  const within = relative(resolve(dataFolder), resolve(folder))
  const isOwn = within === '' || !(within.startsWith('..') || isAbsolute(within))
  if (!found?.isDirectory() || isOwn) throw new AppError('folderUnusable', { folder })
}
