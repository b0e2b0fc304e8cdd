// Cooperation, publicity and stories, as operations.
import { z } from 'zod'
import { PLAN_KEEPERS } from '../core/account.ts'
import { AppError } from '../core/errors.ts'
import {
  CHANNELS,
  maskStory,
  OUTREACH_KINDS,
  type OutreachContent,
  outreachSchema,
  PARTNER_KINDS,
} from '../core/outreach.ts'
import type { Db } from '../db/database.ts'
import { addEvidence } from '../db/evidence.ts'
import * as outreach from '../db/outreach.ts'
import { demandPlan } from '../db/planReference.ts'
import { READERS } from './actor.ts'
import { digestsOf, evidenceFiles, keepEvidence } from './evidence.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { todayOf } from './today.ts'

const claim = { id: input.id, revision: z.int().min(1) }

export const outreachFilter = {
  kind: z.enum(OUTREACH_KINDS).optional(),
  partnerKind: z.enum(PARTNER_KINDS).optional(),
  channel: z.enum(CHANNELS).optional(),
  consented: z.boolean().optional(),
  text: input.text.optional(),
  archived: z.boolean().optional(),
}

export const listOutreach = defineOperation<'listOutreach'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ ...outreachFilter, ...input.paging }),
  run: async ({ db }, query) => await outreach.listOutreach(db, query),
})

export const saveOutreach = defineOperation<'saveOutreach'>({
  kind: 'command',
  roles: PLAN_KEEPERS,
  input: z.strictObject({
    as: z.strictObject(claim).nullable(),
    content: outreachSchema,
    files: evidenceFiles,
  }),
  async run(context, { as, content, files }) {
    const { db, actor, clock } = context
    if (content.heldOn > (await todayOf(context))) throw new AppError('notHeldYet', { on: content.heldOn })
    await demandPlan(db, content)
    const kept = await withoutPersonalData(db, content)
    const by = { actor: actor.name, at: clock() }
    if (as !== null) {
      const stored = await outreach.getOutreach(db, as.id)
      if (stored.kind !== content.kind)
        throw new AppError('badInput', { at: 'kind', reason: 'a record keeps its kind' })
      await outreach.changeOutreach(db, as, kept)
    }
    const id = as?.id ?? (await outreach.addOutreach(db, kept, by))
    await addEvidence(db, { subject: 'outreach', id }, await keepEvidence(context, files), by)
    return await outreach.getOutreach(db, id)
  },
  note: ({ as, files }, { id, kind, heldOn, revision, files: kept }) => ({
    subject: `outreach ${id}`,
    detail: {
      kind,
      heldOn,
      revision,
      created: as === null,
      files: files.length === 0 ? '' : digestsOf(kept.slice(-files.length)),
    },
  }),
})

export const archiveOutreach = defineOperation<'archiveOutreach'>({
  kind: 'command',
  roles: PLAN_KEEPERS,
  input: z.strictObject({ ...claim, archived: z.boolean() }),
  async run({ db }, { id, revision, archived }) {
    await outreach.getOutreach(db, id)
    await outreach.changeOutreach(db, { id, revision }, { archived })
    return await outreach.getOutreach(db, id)
  },
  note: (_, { id, kind, revision, archived }) => ({
    subject: `outreach ${id}`,
    detail: { kind, revision, archived },
  }),
})

async function withoutPersonalData(db: Db, content: OutreachContent): Promise<OutreachContent> {
  if (content.kind !== 'story') return content
  const { recordId } = content
  return maskStory(content, recordId === null ? null : await outreach.customerOf(db, recordId))
}
