// A revision of a plan on its way: drafted, submitted, sent back or approved by another person, put in force.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import {
  demandEditable,
  demandEffective,
  demandSubmittable,
  EMPTY_BASIS,
  moveRevision,
  type PlanRevision,
  type RevisionBasis,
  type RevisionHead,
  type RevisionMove,
} from '../core/plan.ts'
import type { PlanTask } from '../core/planTask.ts'
import type { Db } from '../db/database.ts'
import * as accounts from '../db/accounts.ts'
import { addRevision, getRevision, storeDraft, storeMoved } from '../db/planRevisions.ts'
import { getPlan, storeReviewed, takeNumber } from '../db/plans.ts'
import { addReview, closeTasks, getTask } from '../db/planTasks.ts'
import * as input from './input.ts'
import { type Context, defineOperation, type Note } from './operation.ts'
import { demandOwnPlan, KEEPERS, todayOf } from './planFacts.ts'
import * as planInput from './planInput.ts'
import { planSubject } from './plans.ts'

export const draftPlanRevision = defineOperation<'draftPlanRevision'>({
  kind: 'command',
  roles: KEEPERS,
  input: z.strictObject({ ...planInput.claim, trigger: planInput.trigger, taskId: input.id.optional() }),
  async run({ db, actor, clock }, { planId, revision, trigger, taskId }) {
    const plan = await getPlan(db, planId)
    demandOwnPlan(actor, plan)
    const current = plan.inForce === null ? null : await getRevision(db, planId, plan.inForce)
    const number = await takeNumber(db, { id: planId, revision })
    const task = taskId === undefined ? null : await getTask(db, planId, taskId)
    const draft = {
      text: current?.text ?? '',
      basis: { ...EMPTY_BASIS, risks: current?.basis.risks ?? [], trigger, ...(task && basisOf(task)) },
      effectiveOn: null,
    }
    await addRevision(db, { planId, number, draft, actor: actor.name, at: clock() })
    return await getRevision(db, planId, number)
  },
  note: (_, revision) => noteOf(revision),
})

/** A revision that a task calls for rests on what opened it. */
function basisOf({ trigger, reference, recordId, findingId }: PlanTask): Partial<RevisionBasis> {
  const recordIds = recordId === null ? [] : [recordId]
  return {
    trigger: { kind: trigger, reference },
    evidence: { ...EMPTY_BASIS.evidence, recordIds, findingId },
  }
}

export const savePlanDraft = defineOperation<'savePlanDraft'>({
  kind: 'command',
  roles: KEEPERS,
  input: z.strictObject({ ...planInput.revisionClaim, draft: planInput.draft }),
  async run({ db, actor }, { draft, ...asked }) {
    const stored = await claimed(db, asked)
    demandOwnPlan(actor, await getPlan(db, asked.planId))
    demandEditable(stored)
    await storeDraft(db, stored, draft, actor.name)
    return await getRevision(db, asked.planId, asked.number)
  },
  note: (_, revision) => noteOf(revision),
})

export const submitPlanRevision = defineOperation<'submitPlanRevision'>({
  kind: 'command',
  roles: KEEPERS,
  input: z.strictObject({ ...planInput.revisionClaim, approver: planInput.person, deadlineOn: input.day }),
  async run(context, { approver, deadlineOn, ...asked }) {
    const { db, actor } = context
    await demandApprover(db, approver)
    return await step(context, 'submit', asked, (moved, stored) => {
      demandSubmittable(stored, approver, actor.name)
      return { ...moved, approver, deadlineOn }
    })
  },
  note: ({ deadlineOn }, revision) => noteOf(revision, { deadlineOn }),
})

/** Who may be named: active accounts that keep plans, but nobody who wrote on the revision, nor who asks. */
export const listApprovers = defineOperation<'listApprovers'>({
  kind: 'query',
  roles: KEEPERS,
  input: z.strictObject({
    planId: input.id,
    number: input.id,
    text: input.text.optional(),
    ...input.paging,
  }),
  async run({ db, actor }, { planId, number, ...query }) {
    const { authors } = await getRevision(db, planId, number)
    return await accounts.listApprovers(db, { ...query, except: [...authors, actor.name] })
  },
})

export const approvePlanRevision = defineOperation<'approvePlanRevision'>({
  kind: 'command',
  roles: KEEPERS,
  input: z.strictObject(planInput.revisionClaim),
  run: async (context, asked) =>
    await step(context, 'approve', asked, (moved) => ({ ...moved, decidedAt: context.clock() })),
  note: (_, revision) => noteOf(revision),
})

export const requestPlanChanges = defineOperation<'requestPlanChanges'>({
  kind: 'command',
  roles: KEEPERS,
  input: z.strictObject({ ...planInput.revisionClaim, reason: planInput.reason }),
  run: async (context, { reason, ...asked }) =>
    await step(context, 'requestChanges', asked, (moved) => ({
      ...moved,
      rejection: reason,
      decidedAt: context.clock(),
    })),
  note: (_, revision) => noteOf(revision),
})

export const recallPlanRevision = defineOperation<'recallPlanRevision'>({
  kind: 'command',
  roles: KEEPERS,
  input: z.strictObject(planInput.revisionClaim),
  run: async (context, asked) => await step(context, 'recall', asked),
  note: (_, revision) => noteOf(revision),
})

export const discardPlanRevision = defineOperation<'discardPlanRevision'>({
  kind: 'command',
  roles: KEEPERS,
  input: z.strictObject({ ...planInput.revisionClaim, reason: planInput.reason }),
  run: async (context, { reason, ...asked }) =>
    await step(context, 'discard', asked, (moved) => ({
      ...moved,
      discardReason: reason,
      decidedAt: context.clock(),
    })),
  note: (_, revision) => noteOf(revision),
})

export const putPlanInForce = defineOperation<'putPlanInForce'>({
  kind: 'command',
  roles: KEEPERS,
  input: z.strictObject(planInput.revisionClaim),
  async run(context, asked) {
    const { db, actor, clock } = context
    const { planId, number } = asked
    const at = clock()
    const today = await todayOf(db, at)
    const plan = await getPlan(db, planId)
    const moved = await step(context, 'putInForce', asked, (next) => {
      demandEffective(next, today)
      return { ...next, effectiveOn: next.effectiveOn ?? today }
    })
    if (plan.inForce !== null) {
      const before = await getRevision(db, planId, plan.inForce)
      await storeMoved(db, moveRevision(before, 'supersede', actor.name))
    }
    await storeReviewed(db, { ...plan, inForce: number }, today)
    const author = { actor: actor.name, at }
    await closeTasks(db, planId, { as: 'revised', number }, { ...author, on: today })
    const note = moved.basis.trigger.reference
    // The first text answers no cycle: there was nothing to review.
    const dueOn = plan.inForce === null ? null : plan.nextReviewOn
    const review = { outcome: 'revised', number, dueOn, reviewedOn: today, note } as const
    await addReview(db, planId, { ...review, ...author })
    return moved
  },
  note: (_, revision) => noteOf(revision),
})

/** Whoever approves signs in to do so. @throws AppError approverUnfit */
async function demandApprover(db: Db, approver: string): Promise<void> {
  const account = (await accounts.getCredentials(db, approver))?.account
  if (!account?.active || !account.roles.some((role) => KEEPERS.includes(role)))
    throw new AppError('approverUnfit', { approver })
}

interface Claim {
  readonly planId: number
  readonly number: number
  readonly revision: number
}

/** Loads, decides, stores: one move of a revision. */
async function step(
  { db, actor }: Context,
  move: RevisionMove,
  asked: Claim,
  change: (moved: RevisionHead, stored: PlanRevision) => RevisionHead = (moved) => moved,
): Promise<PlanRevision> {
  const stored = await claimed(db, asked)
  // An approver may be of another department than the plan's.
  if (stored.approver !== actor.name) demandOwnPlan(actor, await getPlan(db, asked.planId))
  await storeMoved(db, change(moveRevision(stored, move, actor.name), stored))
  return await getRevision(db, asked.planId, asked.number)
}

/** @throws AppError notFound, conflict */
async function claimed(db: Db, { planId, number, revision }: Claim): Promise<PlanRevision> {
  const stored = await getRevision(db, planId, number)
  if (stored.revision !== revision) throw new AppError('conflict', { planId, number })
  return stored
}

function noteOf({ planId, number, state, digest }: PlanRevision, detail: Note['detail'] = {}): Note {
  return { subject: planSubject(planId), detail: { number, state, digest, ...detail } }
}
