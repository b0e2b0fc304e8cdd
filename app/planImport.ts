// The register of plans from a file: read, tried, and brought in at once.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { planImport, type PlanOutcome } from '../core/planImport.ts'
import { MOST_PLAN_LINES, type PlanLine, planLineSchema } from '../core/planTable.ts'
import * as plans from '../db/plans.ts'
import type { PlanImportCounts } from './contract/plans.ts'
import * as input from './input.ts'
import { type Context, defineOperation } from './operation.ts'
import { KEEPERS, mayKeep, todayOf } from './planFacts.ts'

const lines = z
  .array(planLineSchema)
  .min(1)
  .max(MOST_PLAN_LINES)
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, { message: 'a code twice' })

export const readPlanFile = defineOperation<'readPlanFile'>({
  kind: 'job',
  roles: KEEPERS,
  input: z.strictObject({ fileId: input.key }),
  lane: null,
  phase: 'reading',
  subject: ({ files }, { fileId }) => files.get(fileId).fileName,
  async run({ files, runTask, signal }, { fileId }) {
    const { path, fileName } = files.get(fileId)
    return await runTask('plans', { path, fileName }, { signal })
  },
})

export const tryPlanImport = defineOperation<'tryPlanImport'>({
  kind: 'query',
  roles: KEEPERS,
  input: z.strictObject({ lines }),
  run: async (context, asked) => ({
    basis: await plans.plansVersion(context.db),
    outcomes: await outcomesOf(context, asked.lines),
  }),
})

export const importPlans = defineOperation<'importPlans'>({
  kind: 'command',
  roles: KEEPERS,
  input: z.strictObject({ lines, basis: z.int().min(0) }),
  async run(context, asked) {
    const { db, actor, clock } = context
    const at = clock()
    // What was shown is what is done, or nothing is.
    if ((await plans.plansVersion(db)) !== asked.basis) throw new AppError('conflict', { subject: 'plans' })
    const today = await todayOf(db, at)
    const outcomes = await outcomesOf(context, asked.lines)
    for (const outcome of outcomes) {
      if (outcome.kind === 'added') await plans.addPlan(db, outcome.content, { actor: actor.name, at, today })
      if (outcome.kind !== 'changed') continue
      const { before, content } = outcome
      const from = before.reviewedOn ?? (await todayOf(db, before.createdAt))
      await plans.changePlan(db, before, content, from)
    }
    return countsOf(outcomes)
  },
  note: (_, counts) => ({ subject: 'plans', detail: { ...counts } }),
})

async function outcomesOf(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  all: readonly PlanLine[],
): Promise<readonly PlanOutcome[]> {
  const stored = await plans.plansByCode(
    db,
    all.map(({ code }) => code),
  )
  return planImport(stored, all, (departments) => mayKeep(actor, departments))
}

function countsOf(outcomes: readonly PlanOutcome[]): PlanImportCounts {
  const count = (kind: PlanOutcome['kind']): number => outcomes.filter((each) => each.kind === kind).length
  return {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  }
}
