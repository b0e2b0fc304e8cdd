// Who knows the text of a plan in force, what people say about it, and the files kept with it.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { addEvidence, evidenceOf } from '../db/evidence.ts'
import { addReadings, getRevision } from '../db/planRevisions.ts'
import { getPlan } from '../db/plans.ts'
import { addComment, listComments } from '../db/planTasks.ts'
import { demandRole, READERS } from './actor.ts'
import { evidenceFiles, keepEvidence } from './evidence.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { demandOwnPlan, KEEPERS, readersOf, todayOf } from './planFacts.ts'
import * as planInput from './planInput.ts'
import { planSubject } from './plans.ts'

export const recordPlanReading = defineOperation<'recordPlanReading'>({
  kind: 'command',
  roles: READERS,
  input: z.strictObject({
    planId: input.id,
    number: input.id,
    people: z.array(planInput.person).max(1000),
  }),
  async run({ db, actor, clock }, { planId, number, people }) {
    if (people.length > 0) demandRole(actor, KEEPERS, 'recordPlanReading')
    const revision = await getRevision(db, planId, number)
    if (revision.state !== 'inForce')
      throw new AppError('planRevisionState', { state: revision.state, move: 'read' })
    const readers = people.length > 0 ? people : [actor.name]
    return { recorded: await addReadings(db, revision.id, readers, { actor: actor.name, at: clock() }) }
  },
  note: ({ planId, number }, { recorded }) => ({
    subject: planSubject(planId),
    detail: { number, recorded },
  }),
})

export const listPlanReaders = defineOperation<'listPlanReaders'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ planId: input.id, read: z.boolean(), ...input.paging }),
  async run({ db, clock }, { planId, read, offset, limit }) {
    const readers = await readersOf(db, await getPlan(db, planId), await todayOf(db, clock()))
    const found = readers.filter(({ readAt }) => (readAt !== null) === read)
    return { rows: found.slice(offset, offset + limit), total: found.length }
  },
})

export const commentPlan = defineOperation<'commentPlan'>({
  kind: 'command',
  roles: READERS,
  input: z.strictObject({ planId: input.id, source: planInput.commentSource, text: planInput.reason }),
  async run({ db, actor, clock }, { planId, source, text }) {
    const { inForce } = await getPlan(db, planId)
    const comment = { number: inForce ?? 0, source, text, actor: actor.name, at: clock() }
    await addComment(db, planId, comment)
    const { total } = await listComments(db, { planId, offset: 0, limit: 1 })
    return { comments: total }
  },
  note: ({ planId, source }) => ({ subject: planSubject(planId), detail: { source } }),
})

export const listPlanComments = defineOperation<'listPlanComments'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ planId: input.id, ...input.paging }),
  run: async ({ db }, query) => await listComments(db, query),
})

export const addPlanFiles = defineOperation<'addPlanFiles'>({
  kind: 'command',
  roles: KEEPERS,
  input: z.strictObject({ planId: input.id, files: evidenceFiles.min(1) }),
  async run(context, { planId, files }) {
    const { db, actor, clock } = context
    demandOwnPlan(actor, await getPlan(db, planId))
    const kept = await keepEvidence(context, files)
    await addEvidence(db, { subject: 'plan', id: planId }, kept, { actor: actor.name, at: clock() })
    return { files: (await evidenceOf(db, 'plan', [planId])).get(planId) ?? [] }
  },
  note: ({ planId }, { files }) => ({ subject: planSubject(planId), detail: { files: files.length } }),
})
