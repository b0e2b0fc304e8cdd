// Plans and other controlled documents: what each is, where it stands, and its text as a file.
import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Plan, PLAN_KINDS } from '../core/plan.ts'
import { getOrganisation } from '../db/settings.ts'
import type { Db } from '../db/database.ts'
import { zoneOf } from '../core/zone.ts'
import type { Instant, WallTime } from '../core/instant.ts'
import { writeDocx } from '../reports/docx.ts'
import { getRevision, listRevisions } from '../db/planRevisions.ts'
import * as plans from '../db/plans.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { demandOwnPlan, gapsOf, KEEPERS, planDetail, todayOf } from './planFacts.ts'
import * as planInput from './planInput.ts'

export const savePlan = defineOperation<'savePlan'>({
  kind: 'command',
  roles: KEEPERS,
  input: z.strictObject({
    as: z.strictObject({ id: input.id, revision: z.int().min(1) }).nullable(),
    plan: planInput.planContent,
  }),
  async run({ db, actor, clock }, { as, plan }) {
    const at = clock()
    const today = await todayOf(db, at)
    demandOwnPlan(actor, plan)
    if (as === null)
      return await plans.getPlan(db, await plans.addPlan(db, plan, { actor: actor.name, at, today }))
    const stored = await plans.getPlan(db, as.id)
    demandOwnPlan(actor, stored)
    await plans.changePlan(db, as, plan, stored.reviewedOn ?? (await todayOf(db, stored.createdAt)))
    return await plans.getPlan(db, as.id)
  },
  note: (_, { id, code, revision }) => ({ subject: planSubject(id), detail: { code, revision } }),
})

export const listPlans = defineOperation<'listPlans'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({
    text: input.text.optional(),
    kind: z.enum(PLAN_KINDS).optional(),
    department: input.text.optional(),
    owner: input.text.optional(),
    state: z.enum(['inForce', 'underWay', 'none']).optional(),
    overdue: z.boolean().optional(),
    ...input.paging,
  }),
  async run({ db, clock }, { overdue, ...query }) {
    const today = await todayOf(db, clock())
    const page = await plans.listPlans(db, { ...query, ...(overdue === true && { overdueOn: today }) })
    const gaps = await gapsOf(
      db,
      page.rows.map(({ plan }) => plan),
      today,
    )
    return {
      rows: page.rows.map((row) => ({ ...row, gaps: gaps.get(row.plan.id) ?? [] })),
      total: page.total,
    }
  },
})

export const getPlan = defineOperation<'getPlan'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ planId: input.id }),
  run: async ({ db, clock }, { planId }) => await planDetail(db, planId, clock()),
})

export const listPlanRevisions = defineOperation<'listPlanRevisions'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ planId: input.id, text: input.text.optional(), ...input.paging }),
  run: async ({ db }, query) => await listRevisions(db, query),
})

export const getPlanRevision = defineOperation<'getPlanRevision'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ planId: input.id, number: input.id }),
  run: async ({ db }, { planId, number }) => await getRevision(db, planId, number),
})

export const exportPlanRevision = defineOperation<'exportPlanRevision'>({
  kind: 'command',
  roles: READERS,
  input: z.strictObject({ planId: input.id, number: input.id, format: z.enum(['md', 'docx']).optional() }),
  async run({ db, files, clock }, { planId, number, format = 'md' }) {
    const plan = await plans.getPlan(db, planId)
    const { text } = await getRevision(db, planId, number)
    const fileName = planFileName(plan, `${number}.${format}`)
    return await files.export(fileName, async (path) =>
      format === 'md' ? await writeFile(path, text) : await writeDocx(text, path, await wallOf(db, clock())),
    )
  },
  note: ({ planId, number, format = 'md' }) => ({ subject: planSubject(planId), detail: { number, format } }),
})

export const readPlanText = defineOperation<'readPlanText'>({
  kind: 'job',
  roles: KEEPERS,
  input: z.strictObject({ fileId: input.key }),
  lane: null,
  phase: 'reading',
  subject: ({ files }, { fileId }) => files.get(fileId).fileName,
  async run({ files, runTask, signal }, { fileId }) {
    const { path, fileName } = files.get(fileId)
    return await runTask('planText', { path, fileName }, { signal })
  },
})

async function wallOf(db: Db, now: Instant): Promise<WallTime> {
  return zoneOf((await getOrganisation(db)).timeZone).toWall(now)
}

/** A name that every system takes. */
export function planFileName({ code, name }: Pick<Plan, 'code' | 'name'>, ending: string): string {
  const gap = ending.includes('.') ? ' ' : '.'
  return `${code} ${name}${gap}${ending}`.replace(UNFIT_FOR_FILES, '-')
}

const UNFIT_FOR_FILES = /[\\/:*?"<>|]/g

export function planSubject(planId: number): string {
  return `plan ${planId}`
}
