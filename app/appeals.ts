// Appeals: filed by a department while the window is open, decided by somebody who had no part in what is appealed.
import { z } from 'zod'
import {
  type Appeal,
  APPEAL_STATES,
  appealAboutSchema,
  type AppealConsequence,
  appealConsequenceSchema,
  demandFitting,
  demandImpartial,
  demandOwnAppeal,
  demandReview,
  demandWindow,
} from '../core/appeal.ts'
import { AppError } from '../core/errors.ts'
import type { Effect } from '../core/effect.ts'
import { decisionOf } from '../core/request.ts'
import { kpisOf } from '../core/scheme.ts'
import { addAdjustment, moveAdjustment } from '../db/adjustments.ts'
import * as appeals from '../db/appeals.ts'
import { getAssessment } from '../db/assessments.ts'
import type { Db } from '../db/database.ts'
import { recordDecisions, revokeDecision } from '../db/decisions.ts'
import { addEvidence } from '../db/evidence.ts'
import { getRecord } from '../db/records.ts'
import { listDecisions } from '../db/storedDecisions.ts'
import { tryOut } from '../db/tryOut.ts'
import { type Actor, READERS } from './actor.ts'
import { basisOfAssessment } from './assessed.ts'
import { measureEffect } from './effects.ts'
import { digestsOf, evidenceFiles, keepEvidence } from './evidence.ts'
import * as input from './input.ts'
import { type Context, defineOperation, type Note } from './operation.ts'
import { schemeOf, scorePeriod } from './scoring.ts'
import { judgeInForce } from './settings.ts'

const claim = { appealId: input.id, revision: z.int().min(1) }

export const fileAppeal = defineOperation<'fileAppeal'>({
  kind: 'command',
  roles: ['supervisor', 'department'],
  input: z.strictObject({
    assessmentId: input.id,
    department: z.string().trim().min(1).max(200),
    about: appealAboutSchema,
    reason: z.string().trim().min(1).max(2000),
    files: evidenceFiles,
  }),
  async run(context, { files, ...asked }) {
    const { db, actor, clock } = context
    const assessment = await getAssessment(db, asked.assessmentId)
    const at = clock()
    demandWindow(assessment, at)
    demandSpeaker(actor, asked.department)
    await demandThere(context, asked)
    const author = { actor: actor.name, at }
    const id = await appeals.addAppeal(db, { ...asked, edition: assessment.edition, ...author })
    await addEvidence(db, { subject: 'appeal', id }, await keepEvidence(context, files), author)
    return await appeals.getAppeal(db, id)
  },
  note: (_, appeal) => noteOf(appeal),
})

/** Final. What an upheld one brings with it happens in the same transaction. */
export const decideAppeal = defineOperation<'decideAppeal'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z
    .strictObject({
      ...claim,
      uphold: z.boolean(),
      outcome: z.string().trim().min(1).max(2000),
      consequence: appealConsequenceSchema,
    })
    .refine(({ uphold, consequence }) => uphold || consequence.kind === 'none', {
      path: ['consequence'],
      message: 'of an upheld appeal only',
    }),
  async run(context, { appealId, revision, uphold, outcome, consequence }) {
    const { db, actor, clock } = context
    const appeal = await appeals.getAppeal(db, appealId)
    if (appeal.revision !== revision) throw new AppError('conflict', { appealId })
    demandImpartial(appeal, actor.name, await decisionsAbout(db, appeal))
    demandReview(await getAssessment(db, appeal.assessmentId), appeal)
    const effect = await effectOfUpholding(context, appeal, consequence, actor.name)
    const state = uphold ? ('upheld' as const) : ('rejected' as const)
    const verdict = { state, actor: actor.name, at: clock(), outcome, consequence, effect }
    await appeals.decideAppeal(db, { id: appealId, revision }, verdict)
    return await appeals.getAppeal(db, appealId)
  },
  note: (_, appeal) => noteOf(appeal),
})

export const withdrawAppeal = defineOperation<'withdrawAppeal'>({
  kind: 'command',
  roles: ['supervisor', 'department'],
  input: z.strictObject(claim),
  async run({ db, actor, clock }, { appealId, revision }) {
    const appeal = await appeals.getAppeal(db, appealId)
    if (appeal.revision !== revision) throw new AppError('conflict', { appealId })
    demandOwnAppeal(appeal, actor.name)
    const verdict = { state: 'withdrawn', actor: actor.name, at: clock(), outcome: '' } as const
    await appeals.decideAppeal(db, { id: appealId, revision }, verdict)
    return await appeals.getAppeal(db, appealId)
  },
  note: (_, appeal) => noteOf(appeal),
})

export const getAppeal = defineOperation<'getAppeal'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ appealId: input.id }),
  run: async ({ db }, { appealId }) => await appeals.getAppeal(db, appealId),
})

export const listAppeals = defineOperation<'listAppeals'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({
    assessmentId: input.id.optional(),
    states: z.array(z.enum(APPEAL_STATES)).min(1).optional(),
    department: input.text.optional(),
    ...input.paging,
  }),
  run: async ({ db }, query) => await appeals.listAppeals(db, query),
})

export const previewAppeal = defineOperation<'previewAppeal'>({
  kind: 'query',
  roles: ['supervisor'],
  input: z.strictObject({ appealId: input.id, consequence: appealConsequenceSchema }),
  run: async (context, { appealId, consequence }) =>
    await tryOut(context.database, async (db) => {
      const appeal = await appeals.getAppeal(db, appealId)
      // Whoever tries it out need not be impartial.
      return await effectOfUpholding(
        { ...context, db },
        { ...appeal, filedBy: 'filer' },
        consequence,
        'decider',
      )
    }),
})

/** @throws AppError otherDepartment */
function demandSpeaker({ roles, department }: Actor, of: string): void {
  if (!roles.includes('supervisor') && department !== of)
    throw new AppError('otherDepartment', { department: department ?? '' })
}

/** @throws AppError notFound for a department, a KPI or a record that the assessment has not */
async function demandThere(
  { db, clock }: Context,
  { assessmentId, department, about }: Pick<Appeal, 'assessmentId' | 'department' | 'about'>,
): Promise<void> {
  const { basis, period } = await basisOfAssessment(db, await getAssessment(db, assessmentId), clock())
  const { rows } = await scorePeriod(db, basis, period, 'department')
  if (!rows.some(({ name }) => name === department)) throw new AppError('notFound', { department })
  if (about.kind === 'figure') {
    const { scheme } = await schemeOf(db, basis, period, 'department')
    if (!kpisOf(scheme).some(({ id }) => id === about.kpi)) throw new AppError('notFound', { kpi: about.kpi })
  }
  if (about.kind === 'record') {
    const { chargedTo } = await getRecord(db, about.recordId)
    if (chargedTo !== department) throw new AppError('otherDepartment', { department })
  }
}

/** Everything that was decided about the appealed record, revoked or not. */
async function decisionsAbout(db: Db, { about }: Appeal) {
  if (about.kind !== 'record') return []
  return (await listDecisions(db, about.recordId)).map(({ decision }) => decision)
}

/** Does what follows from upholding it, and tells what it did to the scores. */
async function effectOfUpholding(
  { db, clock }: Context,
  appeal: Appeal,
  consequence: AppealConsequence,
  decider: string,
): Promise<Effect> {
  const { about, department, assessmentId } = appeal
  demandFitting(about, consequence)
  const assessment = await getAssessment(db, assessmentId)
  const { basis, period } = await basisOfAssessment(db, assessment, clock())
  return await measureEffect(db, {
    basis,
    period,
    recordIds: about.kind === 'record' ? [about.recordId] : [],
    departments: [department],
    act: async () => await applyConsequence(db, { appeal, consequence, decider, at: clock() }),
    basisAfter: async () => (await basisOfAssessment(db, assessment, clock())).basis,
  })
}

/** Who filed it asked for it, who decides approves it: the two are never the same. */
async function applyConsequence(
  db: Db,
  of: {
    readonly appeal: Appeal
    readonly consequence: AppealConsequence
    readonly decider: string
    readonly at: number
  },
): Promise<void> {
  const { appeal, consequence, decider, at } = of
  const { about, assessmentId, department, reason, files, filedBy } = appeal
  const names = files.map(({ fileName }) => fileName)
  const author = { actor: decider, at }
  if (consequence.kind === 'decision' && about.kind === 'record') {
    const draft = { ...consequence.decision, evidence: consequence.decision.evidence || reason.slice(0, 500) }
    const decision = decisionOf(draft, { requestedBy: filedBy, approvedBy: decider, files: names })
    const judge = await judgeInForce(db)
    await recordDecisions(db, { recordIds: [about.recordId], decision, judge, ...author })
  }
  if (consequence.kind === 'revocation' && about.kind === 'record') {
    const { revision } = await getRecord(db, about.recordId)
    const stored = await listDecisions(db, about.recordId)
    if (!stored.some(({ id }) => id === consequence.decisionId))
      throw new AppError('notFound', { decisionId: consequence.decisionId })
    const judge = await judgeInForce(db)
    await revokeDecision(db, { decisionId: consequence.decisionId, revision, judge, ...author })
  }
  if (consequence.kind === 'adjustment') {
    const evidence = [reason.slice(0, 500), ...names].join('; ').slice(0, 1000)
    const kind = consequence.adjustment
    const asked = { assessmentId, department, kind, points: null, evidence, actor: filedBy, at }
    const id = await addAdjustment(db, asked)
    await moveAdjustment(db, { id, revision: 1 }, { state: 'approved', reason: '', ...author })
  }
}

function noteOf({ id, assessmentId, edition, about, state, revision, consequence, files }: Appeal): Note {
  return {
    subject: `appeal ${id}`,
    detail: {
      assessmentId,
      edition,
      about: about.kind,
      state,
      revision,
      consequence: consequence?.kind ?? null,
      evidence: digestsOf(files),
    },
  }
}
