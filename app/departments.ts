// Departments and the register that says which name counts for which of them, as operations.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { suggestDepartments } from '../core/unknownDepartment.ts'
import { attribute, previewMoves } from '../db/charges.ts'
import { knownDepartments, listDepartmentRows } from '../db/departments.ts'
import { advanceLedger } from '../db/ledgerVersion.ts'
import * as settings from '../db/settings.ts'
import * as unknown from '../db/unknownDepartments.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { proposeRevisions } from './planTasks.ts'

export const listDepartments = defineOperation<'listDepartments'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject(input.paging),
  run: async ({ db }, page) => await listDepartmentRows(db, page),
})

export const getRegister = defineOperation<'getRegister'>({
  kind: 'query',
  roles: READERS,
  input: input.nothing,
  async run({ db }) {
    const { version, value } = await settings.getRegister(db)
    return { version, register: value }
  },
})

export const listRegisterVersions = defineOperation<'listRegisterVersions'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject(input.paging),
  run: async ({ db }, page) => await settings.listRegisterVersions(db, page),
})

export const readRegisterFile = defineOperation<'readRegisterFile'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({ fileId: input.key }),
  lane: null,
  phase: 'reading',
  subject: ({ files }, { fileId }) => files.get(fileId).fileName,
  async run({ files, runTask, signal }, { fileId }) {
    const { path, fileName } = files.get(fileId)
    return await runTask('register', { path, fileName }, { signal })
  },
})

/** Counts what would move; nothing is stored. */
export const tryRegister = defineOperation<'tryRegister'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({ register: input.register }),
  lane: null,
  phase: 'checking',
  subject: () => '',
  async run({ database, db }, { register }) {
    const { value: policy } = await settings.getPolicy(db)
    const moves = await previewMoves(database, register, policy.timeZone)
    return { moving: moves.reduce((sum, { count }) => sum + count, 0), moves }
  },
})

/** One transaction: the new version, and every record counting for whom it says. */
export const publishRegister = defineOperation<'publishRegister'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({ register: input.register, version: z.int().min(0) }),
  lane: 'ledger',
  phase: 'writing',
  subject: async ({ db }, { version }) => {
    if ((await settings.getRegister(db)).version !== version)
      throw new AppError('conflict', { subject: 'register' })
    return ''
  },
  async run({ database, db, actor, clock, signal, report, write }, { register, version }) {
    const { value: policy } = await settings.getPolicy(db)
    const moves = await previewMoves(database, register, policy.timeZone)
    const total = moves.reduce((sum, { count }) => sum + count, 0)
    const onProgress = (moved: number): void => report('writing', moved, Math.max(total, moved))
    return await write(
      async (trx) => {
        const author = { actor: actor.name, at: clock() }
        const { value: before } = await settings.getRegister(trx)
        const published = await settings.publishRegister(trx, { register, version, ...author })
        const moved = await attribute(trx, null, { onProgress, signal })
        const planTasks = await proposeRevisions(trx, before, register, author)
        if (moved > 0) await advanceLedger(trx)
        signal.throwIfAborted()
        return { version: published, moved, planTasks }
      },
      (done) => ({
        subject: `register ${done.version}`,
        detail: { entries: register.entries.length, moved: done.moved, planTasks: done.planTasks },
      }),
    )
  },
})

export const listUnknownDepartments = defineOperation<'listUnknownDepartments'>({
  kind: 'query',
  roles: ['supervisor'],
  input: z.strictObject({ batchId: input.id, offset: z.int().min(0), limit: z.int().min(1).max(100) }),
  async run({ db }, query) {
    const { rows, total } = await unknown.listUnknownDepartments(db, query)
    const known = rows.length > 0 ? await knownDepartments(db) : []
    return { rows: rows.map((row) => ({ ...row, suggestions: suggestDepartments(row.name, known) })), total }
  },
})
