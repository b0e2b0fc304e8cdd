// What calls for a revision of a plan, and reviews that find nothing to change.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import { departmentChanges, departmentsConcerned, organisationTask } from '../core/planTask.ts'
import type { Register } from '../core/register.ts'
import type { Db } from '../db/database.ts'
import { openRevisionOf } from '../db/planRevisions.ts'
import { getPlan, plansInForce, plansNaming, storeReviewed } from '../db/plans.ts'
import { addReview, addTask, closeTasks, listReviews, listTasks } from '../db/planTasks.ts'
import { recordsById } from '../db/records.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { demandOwnPlan, KEEPERS, planDetail, todayOf } from './planFacts.ts'
import * as planInput from './planInput.ts'
import { planSubject } from './plans.ts'

export const openPlanTask = defineOperation<'openPlanTask'>({
  kind: 'command',
  roles: KEEPERS,
  input: z.strictObject({ planId: input.id, task: planInput.task }),
  async run({ db, actor, clock }, { planId, task }) {
    const at = clock()
    demandOwnPlan(actor, await getPlan(db, planId))
    const { recordId } = task
    if (recordId !== null && (await recordsById(db, [recordId])).length === 0)
      throw new AppError('notFound', { recordId })
    await addTask(db, planId, { ...task, findingId: null }, { actor: actor.name, at })
    return await planDetail(db, planId, at)
  },
  note: ({ planId, task }) => ({
    subject: planSubject(planId),
    detail: { trigger: task.trigger, dueOn: task.dueOn },
  }),
})

export const listPlanTasks = defineOperation<'listPlanTasks'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({
    planId: input.id,
    open: z.boolean().optional(),
    text: input.text.optional(),
    ...input.paging,
  }),
  run: async ({ db }, query) => await listTasks(db, query),
})

/** @throws AppError planRevisionOpen: a change on its way is no review without one */
export const reviewPlanUnchanged = defineOperation<'reviewPlanUnchanged'>({
  kind: 'command',
  roles: KEEPERS,
  input: z.strictObject({ ...planInput.claim, note: planInput.reason }),
  async run({ db, actor, clock }, { planId, revision, note }) {
    const at = clock()
    const today = await todayOf(db, at)
    const plan = await getPlan(db, planId)
    demandOwnPlan(actor, plan)
    if (plan.inForce === null) throw new AppError('planRevisionState', { state: 'none', move: 'review' })
    const open = await openRevisionOf(db, planId)
    if (open) throw new AppError('planRevisionOpen', { planId, number: open.number })
    await storeReviewed(db, { ...plan, revision }, today)
    const author = { actor: actor.name, at }
    const { inForce: number, nextReviewOn: dueOn } = plan
    await closeTasks(db, planId, { as: 'noChange', number }, { ...author, on: today })
    const review = { outcome: 'noChange', number, dueOn, reviewedOn: today, note } as const
    await addReview(db, planId, { ...review, ...author })
    return await planDetail(db, planId, at)
  },
  note: ({ planId }, { plan }) => ({
    subject: planSubject(planId),
    detail: { number: plan.inForce, nextReviewOn: plan.nextReviewOn },
  }),
})

export const listPlanReviews = defineOperation<'listPlanReviews'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ planId: input.id, ...input.paging }),
  run: async ({ db }, query) => await listReviews(db, query),
})

/** A task for every plan that a change of the register concerns. Answers how many. */
export async function proposeRevisions(
  db: Db,
  before: Register,
  after: Register,
  { actor, at }: { actor: string; at: Instant },
): Promise<number> {
  const today = await todayOf(db, at)
  let opened = 0
  for (const entry of departmentChanges(before, after)) {
    const concerned = departmentsConcerned(entry, before)
    for (const planId of concerned ? await plansNaming(db, concerned) : await plansInForce(db)) {
      await addTask(db, planId, organisationTask(entry, today), { actor, at })
      opened++
    }
  }
  return opened
}
