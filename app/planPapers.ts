// A revision as a document, the revision log of a plan, and how all plans stand, as files.
import { z } from 'zod'
import { PLAN_KINDS } from '../core/plan.ts'
import { buildPlanLog } from '../core/report/planLog.ts'
import { buildPlanOverview } from '../core/report/planOverview.ts'
import { buildPlanRegister } from '../core/report/planRegister.ts'
import { buildPlanText } from '../core/report/planText.ts'
import { sayIn } from '../core/words.ts'
import { getRevision, listRevisions, readRevisions } from '../db/planRevisions.ts'
import { getPlan, listPlans } from '../db/plans.ts'
import { listComments, listReviews, listTasks } from '../db/planTasks.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { everyRow, savePaper } from './papers.ts'
import { standingOf, todayOf } from './planFacts.ts'
import { planSubject } from './plans.ts'

const rendering = { format: z.enum(['pdf', 'xlsx']), language: input.language }

export const exportPlanText = defineOperation<'exportPlanText'>({
  kind: 'job',
  roles: READERS,
  input: z.strictObject({ planId: input.id, number: input.id, language: input.language }),
  lane: 'export',
  phase: 'rendering',
  async subject({ db }, { planId, number }) {
    await getRevision(db, planId, number)
    return (await getPlan(db, planId)).name
  },
  async run(context, { planId, number, language }) {
    const { code, name } = await getPlan(context.db, planId)
    return await savePaper(context, {
      format: 'pdf',
      language,
      name: `${code} ${name} ${number}`,
      subject: planSubject(planId),
      detail: { number },
      async gather(db, letterhead) {
        const plan = await getPlan(db, planId)
        const revision = await getRevision(db, planId, number)
        const heads = await everyRow(context, async (page) => await listRevisions(db, { planId, ...page }))
        const history = heads.filter((head) => head.number <= number)
        return buildPlanText({ ...letterhead, plan, revision, history })
      },
    })
  },
})

export const exportPlanLog = defineOperation<'exportPlanLog'>({
  kind: 'job',
  roles: READERS,
  input: z.strictObject({ planId: input.id, ...rendering }),
  lane: 'export',
  phase: 'reading',
  subject: async ({ db }, { planId }) => (await getPlan(db, planId)).name,
  async run(context, { planId, format, language }) {
    const { code } = await getPlan(context.db, planId)
    return await savePaper(context, {
      format,
      language,
      name: `${sayIn(language)('paper.planLog')} ${code}`,
      subject: planSubject(planId),
      gather: async (db, letterhead) =>
        buildPlanLog({
          ...letterhead,
          plan: await getPlan(db, planId),
          revisions: await readRevisions(db, planId),
          reviews: await everyRow(context, async (page) => await listReviews(db, { planId, ...page })),
          tasks: await everyRow(context, async (page) => await listTasks(db, { planId, ...page })),
          comments: await everyRow(context, async (page) => await listComments(db, { planId, ...page })),
        }),
    })
  },
})

export const exportPlans = defineOperation<'exportPlans'>({
  kind: 'job',
  roles: READERS,
  input: z.strictObject({
    filter: z.strictObject({
      text: input.text.optional(),
      kind: z.enum(PLAN_KINDS).optional(),
      department: input.text.optional(),
      owner: input.text.optional(),
      state: z.enum(['inForce', 'underWay', 'none']).optional(),
      overdue: z.boolean().optional(),
    }),
    ...rendering,
  }),
  lane: 'export',
  phase: 'reading',
  subject: () => '',
  async run(context, { filter: { overdue, ...filter }, format, language }) {
    const today = await todayOf(context.db, context.clock())
    return await savePaper(context, {
      format,
      language,
      name: `${sayIn(language)('paper.planOverview')} ${today}`,
      subject: 'plans',
      async gather(db, letterhead) {
        const query = { ...filter, ...(overdue === true && { overdueOn: today }) }
        const listed = await everyRow(context, async (page) => {
          const { rows, total } = await listPlans(db, { ...query, ...page })
          const plans = rows.map(({ plan }) => plan)
          const standing = await standingOf(db, plans, today)
          return { rows: rows.map((row) => ({ ...row, ...standing.get(row.plan.id)! })), total }
        })
        return buildPlanOverview({ ...letterhead, today, plans: listed })
      },
    })
  },
})

export const exportPlanRegister = defineOperation<'exportPlanRegister'>({
  kind: 'job',
  roles: READERS,
  input: z.strictObject(rendering),
  lane: 'export',
  phase: 'reading',
  subject: () => '',
  async run(context, { format, language }) {
    const today = await todayOf(context.db, context.clock())
    return await savePaper(context, {
      format,
      language,
      name: `${sayIn(language)('plan.register')} ${today}`,
      subject: 'plans',
      gather: async (db, letterhead) =>
        buildPlanRegister({
          ...letterhead,
          today,
          plans: await everyRow(context, async (page) => await listPlans(db, page)),
        }),
    })
  },
})
