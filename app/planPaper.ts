// A plan as a PDF: its text in force, and how it came about.
import { z } from 'zod'
import { buildPlanPaper, type PlanPaperInput } from '../core/report/planPaper.ts'
import type { Instant } from '../core/instant.ts'
import type { Language } from '../core/words.ts'
import { zoneOf } from '../core/zone.ts'
import type { Db } from '../db/database.ts'
import { listRevisions } from '../db/planRevisions.ts'
import { getPlan } from '../db/plans.ts'
import { listReviews, listTasks } from '../db/planTasks.ts'
import { getOrganisation } from '../db/settings.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { planDetail } from './planFacts.ts'
import { planFileName, planSubject } from './plans.ts'
import { startOfDay } from './reporting.ts'

export const exportPlanPaper = defineOperation<'exportPlanPaper'>({
  kind: 'job',
  roles: READERS,
  input: z.strictObject({ planId: input.id, language: input.language }),
  lane: 'export',
  phase: 'rendering',
  subject: async ({ db }, { planId }) => (await getPlan(db, planId)).name,
  async run({ db, clock, database, files, runTask, signal, write }, { planId, language }) {
    let reportDigest = ''
    const fileName = planFileName(await getPlan(db, planId), 'pdf')
    const file = await files.export(fileName, async (path) => {
      const gathered = await database.knex.transaction(
        async (snapshot) => await gather(snapshot, planId, language, clock()),
      )
      const paper = buildPlanPaper(gathered)
      reportDigest = (await runTask('paper', { paper, path }, { signal })).digest
      await write(
        async () => {},
        () => ({ subject: planSubject(planId), detail: { language, reportDigest } }),
      )
    })
    return { ...file, reportDigest }
  },
})

/** On paper: the latest so many. */
const MOST = 500

async function gather(db: Db, planId: number, language: Language, now: Instant): Promise<PlanPaperInput> {
  const { plan, current, gaps } = await planDetail(db, planId, now)
  const organisation = await getOrganisation(db)
  const page = { planId, offset: 0, limit: MOST }
  return {
    organisation,
    language,
    issuedAt: startOfDay(now, zoneOf(organisation.timeZone)),
    plan,
    current,
    gaps,
    revisions: (await listRevisions(db, page)).rows,
    reviews: (await listReviews(db, page)).rows,
    tasks: (await listTasks(db, page)).rows,
  }
}
