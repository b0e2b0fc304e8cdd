// The risk register, stages and milestones, as operations.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { milestoneSchema, stageSchema } from '../core/milestone.ts'
import { reviewRisk as review, reviewSchema, riskSchema } from '../core/risk.ts'
import * as milestones from '../db/milestones.ts'
import * as risks from '../db/risks.ts'
import { READERS } from './actor.ts'
import { DRILL_ROLES } from './drills.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { todayOf } from './today.ts'

const claim = { id: input.id, revision: z.int().min(1) }
/** Begun together. */
const MOST_AT_ONCE = 50

export const listRisks = defineOperation<'listRisks'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject(input.paging),
  run: async ({ db }, page) => await risks.listRisks(db, page),
})

export const listRiskReviews = defineOperation<'listRiskReviews'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ riskId: input.id, ...input.paging }),
  run: async ({ db }, query) => await risks.listRiskReviews(db, query),
})

export const addRisks = defineOperation<'addRisks'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z.strictObject({ risks: z.array(riskSchema).min(1).max(MOST_AT_ONCE) }),
  async run({ db }, asked) {
    for (const risk of asked.risks) await risks.addRisk(db, risk)
    return { added: asked.risks.length }
  },
  note: (_, { added }) => ({ subject: 'risks', detail: { added } }),
})

export const saveRisk = defineOperation<'saveRisk'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z.strictObject({ ...claim, risk: riskSchema }),
  async run({ db }, { id, revision, risk }) {
    await risks.getRisk(db, id)
    await risks.storeRisk(db, id, revision, risk)
    return await risks.getRisk(db, id)
  },
  note: (_, { id, revision, active }) => ({ subject: `risk ${id}`, detail: { revision, active } }),
})

export const reviewRisk = defineOperation<'reviewRisk'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z.strictObject({ ...claim, review: reviewSchema }),
  async run(context, { id, revision, review: seen }) {
    const { db, actor, clock } = context
    const stored = await risks.getRisk(db, id)
    if (!stored.active) throw new AppError('riskClosed', { riskId: id })
    const today = await todayOf(context)
    await risks.storeRisk(db, id, revision, review(stored, seen, today))
    await risks.addRiskReview(db, id, {
      ...seen,
      dueOn: stored.nextReviewOn,
      reviewedOn: today,
      actor: actor.name,
      at: clock(),
    })
    return await risks.getRisk(db, id)
  },
  note: (_, { id, likelihood, impact, nextReviewOn }) => ({
    subject: `risk ${id}`,
    detail: { likelihood, impact, nextReviewOn },
  }),
})

export const listStages = defineOperation<'listStages'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject(input.paging),
  run: async ({ db }, page) => await milestones.listStages(db, page),
})

export const addStages = defineOperation<'addStages'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z.strictObject({ stages: z.array(stageSchema).min(1).max(MOST_AT_ONCE) }),
  async run({ db }, { stages }) {
    for (const stage of stages) await milestones.saveStage(db, null, stage)
    return { added: stages.length }
  },
  note: (_, { added }) => ({ subject: 'stages', detail: { added } }),
})

export const saveStage = defineOperation<'saveStage'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z.strictObject({ ...claim, stage: stageSchema }),
  run: async ({ db }, { id, revision, stage }) => ({
    id: await milestones.saveStage(db, { id, revision }, stage),
  }),
  note: ({ stage }, { id }) => ({
    subject: `stage ${id}`,
    detail: { firstOn: stage.firstOn, lastOn: stage.lastOn },
  }),
})

export const listMilestones = defineOperation<'listMilestones'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject(input.paging),
  run: async ({ db }, page) => await milestones.listMilestones(db, page),
})

export const saveMilestone = defineOperation<'saveMilestone'>({
  kind: 'command',
  roles: DRILL_ROLES,
  input: z.strictObject({ as: z.strictObject(claim).nullable(), milestone: milestoneSchema }),
  async run(context, { as, milestone }) {
    const { doneOn } = milestone
    if (doneOn !== null && doneOn > (await todayOf(context))) throw new AppError('notHeldYet', { on: doneOn })
    const id = await milestones.saveMilestone(context.db, as, milestone)
    return await milestones.getMilestone(context.db, id)
  },
  note: (_, { id, dueOn, doneOn, revision }) => ({
    subject: `milestone ${id}`,
    detail: { dueOn, done: doneOn !== null, revision },
  }),
})
