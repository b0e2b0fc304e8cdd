// The organisation and the rules it is scored by: versions of scheme and policy.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { createJudge } from '../core/judge.ts'
import { isZone } from '../core/zone.ts'
import type { Db } from '../db/database.ts'
import type { Judge } from '../db/judge.ts'
import { adoptScratch, dropScratch, judgeAll } from '../db/judgements.ts'
import { countRecords } from '../db/records.ts'
import * as settings from '../db/settings.ts'
import { type SettingsKind, versionDigest, versionSubject } from '../db/settingsVersions.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { basisInForce, periodOf, schemeInForce } from './scoring.ts'

export const setOrganisation = defineOperation<'setOrganisation'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({
    name: z.string().trim().max(200),
    timeZone: z.string().refine(isZone, { message: 'timeZoneUnknown' }),
    language: input.language.nullable(),
    revision: z.int().min(0),
  }),
  async run({ db, actor, clock }, organisation) {
    const stored = await settings.setOrganisation(db, organisation)
    const { version, value: policy } = await settings.getPolicy(db)
    // Before the first record the policy follows the organisation; afterwards only publishing a policy moves a clock.
    if (policy.timeZone !== stored.timeZone && (await countRecords(db)) === 0) {
      const moved = { ...policy, timeZone: stored.timeZone }
      await settings.publishPolicy(db, { policy: moved, version, actor: actor.name, at: clock() })
    }
    return stored
  },
  note: ({ timeZone }, { revision }) => ({ subject: 'organisation', detail: { timeZone, revision } }),
})

export const getScheme = defineOperation<'getScheme'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ period: input.key.optional() }),
  async run({ db, clock }, { period }) {
    if (period === undefined) {
      const { version, value } = await settings.getScheme(db)
      return { version, scheme: value }
    }
    return await schemeInForce(db, periodOf(await basisInForce(db, clock()), period))
  },
})

export const getPolicy = defineOperation<'getPolicy'>({
  kind: 'query',
  roles: READERS,
  input: input.nothing,
  async run({ db }) {
    const { version, value } = await settings.getPolicy(db)
    return { version, policy: value }
  },
})

export const readCalendarFile = defineOperation<'readCalendarFile'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({ fileId: input.key }),
  lane: null,
  phase: 'reading',
  subject: ({ files }, { fileId }) => files.get(fileId).fileName,
  async run({ files, runTask, signal }, { fileId }) {
    const { path, fileName } = files.get(fileId)
    return await runTask('calendar', { path, fileName }, { signal })
  },
})

export const publishScheme = defineOperation<'publishScheme'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({
    scheme: input.scheme,
    version: z.int(),
    effectiveOn: input.day.nullable().optional(),
    reason: input.text.optional(),
  }),
  async run({ db, actor, clock }, { scheme, version, effectiveOn = null, reason = '' }) {
    const publication = { scheme, version, effectiveOn, reason, actor: actor.name, at: clock() }
    return await published(db, 'scheme', await settings.publishScheme(db, publication))
  },
  note: ({ scheme, effectiveOn = null }, { version, digest }) => ({
    subject: versionSubject('scheme', version),
    detail: { name: scheme.name, effectiveOn, digest },
  }),
})

/** Judges every record beside the verdicts in force, then changes policy and verdicts in one short transaction. */
export const publishPolicy = defineOperation<'publishPolicy'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({ policy: input.policy, version: z.int(), reason: input.text.optional() }),
  lane: 'ledger',
  phase: 'judging',
  subject: async ({ db }, { policy, version }) => {
    if ((await settings.getPolicy(db)).version !== version) throw new AppError('conflict')
    return policy.name
  },
  async run(
    { database, scratchFolder, actor, clock, signal, report, write },
    { policy, version, reason = '' },
  ) {
    const judge = createJudge(policy)
    const onProgress = (done: number, total: number): void => report('judging', done, total)
    const scratch = await judgeAll(database, judge, { onProgress, signal, scratchFolder })
    try {
      return await write(
        async (db) => {
          const publication = { policy, version, reason, actor: actor.name, at: clock() }
          const next = await published(db, 'policy', await settings.publishPolicy(db, publication))
          const counts = await adoptScratch(db, scratch, { version: next.version, judge })
          signal.throwIfAborted()
          return { ...next, ...counts }
        },
        (done) => ({
          subject: versionSubject('policy', done.version),
          detail: { name: policy.name, judged: done.judged, changed: done.changed, digest: done.digest },
        }),
      )
    } finally {
      await database.write(async (db) => await dropScratch(db, scratch))
    }
  },
})

/** A version with the digest that its audit entry carries. */
async function published(
  db: Db,
  kind: SettingsKind,
  version: number,
): Promise<{ version: number; digest: string }> {
  return { version, digest: await versionDigest(db, kind, version) }
}

/** How a record is judged today. */
export async function judgeInForce(db: Db): Promise<Judge> {
  const { version, value } = await settings.getPolicy(db)
  return { version, judge: createJudge(value) }
}
