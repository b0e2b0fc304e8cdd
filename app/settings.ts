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
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'

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
  input: input.nothing,
  async run({ db }) {
    const { version, value } = await settings.getScheme(db)
    return { version, scheme: value }
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

export const publishScheme = defineOperation<'publishScheme'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ scheme: input.scheme, version: z.int() }),
  async run({ db, actor, clock }, { scheme, version }) {
    return { version: await settings.publishScheme(db, { scheme, version, actor: actor.name, at: clock() }) }
  },
  note: ({ scheme }, { version }) => ({ subject: `scheme ${version}`, detail: { name: scheme.name } }),
})

/** Judges every record beside the verdicts in force, then changes policy and verdicts in one short transaction. */
export const publishPolicy = defineOperation<'publishPolicy'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({ policy: input.policy, version: z.int() }),
  lane: 'ledger',
  phase: 'judging',
  subject: async ({ db }, { policy, version }) => {
    if ((await settings.getPolicy(db)).version !== version) throw new AppError('conflict')
    return policy.name
  },
  async run({ database, actor, clock, signal, report, write }, { policy, version }) {
    const judge = createJudge(policy)
    const onProgress = (done: number, total: number): void => report('judging', done, total)
    const scratch = await judgeAll(database, judge, { onProgress, signal })
    try {
      return await write(
        async (db) => {
          const published = await settings.publishPolicy(db, {
            policy,
            version,
            actor: actor.name,
            at: clock(),
          })
          const counts = await adoptScratch(db, scratch, { version: published, judge })
          signal.throwIfAborted()
          return { version: published, ...counts }
        },
        (done) => ({
          subject: `policy ${done.version}`,
          detail: { name: policy.name, judged: done.judged, changed: done.changed },
        }),
      )
    } finally {
      await database.write(async (db) => await dropScratch(db, scratch))
    }
  },
})

/** How a record is judged today. */
export async function judgeInForce(db: Db): Promise<Judge> {
  const { version, value } = await settings.getPolicy(db)
  return { version, judge: createJudge(value) }
}
