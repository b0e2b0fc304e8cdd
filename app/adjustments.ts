// Adjustments of an assessment: asked for with evidence, decided by another person, until the result is frozen.
import { z } from 'zod'
import { ADJUSTMENTS } from '../core/adjust.ts'
import {
  ADJUSTMENT_STATES,
  ADJUSTMENT_VERDICTS,
  type AdjustmentVerdict,
  type AssessmentAdjustment,
  demandUnfrozen,
  stateAfter,
} from '../core/adjustment.ts'
import { AppError } from '../core/errors.ts'
import * as adjustments from '../db/adjustments.ts'
import { getAssessment } from '../db/assessments.ts'
import type { Db } from '../db/database.ts'
import { addEvidence } from '../db/evidence.ts'
import { tryOut } from '../db/tryOut.ts'
import { READERS } from './actor.ts'
import { basisOfAssessment } from './assessed.ts'
import { measureEffect } from './effects.ts'
import { digestsOf, evidenceFiles, keepEvidence } from './evidence.ts'
import * as input from './input.ts'
import { defineOperation, type Note } from './operation.ts'
import { scorePeriod } from './scoring.ts'

const verdict = z.enum(ADJUSTMENT_VERDICTS)
const reason = z.string().trim().max(1000)

export const requestAdjustment = defineOperation<'requestAdjustment'>({
  kind: 'command',
  roles: ['supervisor', 'hr'],
  input: z
    .strictObject({
      assessmentId: input.id,
      department: z.string().trim().min(1).max(200),
      kind: z.enum(ADJUSTMENTS),
      points: z
        .string()
        .regex(/^-?\d{1,2}(\.\d{1,2})?$/)
        .optional(),
      evidence: z.string().trim().max(1000),
      files: evidenceFiles,
    })
    .refine(({ kind, points }) => (kind === 'carriedOver') === (points !== undefined), {
      path: ['points'],
      message: 'only of what is carried over',
    })
    .refine(({ evidence, files }) => evidence !== '' || files.length > 0, {
      path: ['evidence'],
      message: 'evidenceNeeded',
    }),
  async run(context, { assessmentId, files, points = null, ...asked }) {
    const { db, actor, clock } = context
    const assessment = await getAssessment(db, assessmentId)
    demandUnfrozen(assessment)
    const { basis, period } = await basisOfAssessment(db, assessment, clock())
    const { rows } = await scorePeriod(db, basis, period, 'department')
    if (!rows.some(({ name }) => name === asked.department))
      throw new AppError('notFound', { department: asked.department })
    const author = { actor: actor.name, at: clock() }
    const id = await adjustments.addAdjustment(db, { ...asked, points, assessmentId, ...author })
    await addEvidence(db, { subject: 'adjustment', id }, await keepEvidence(context, files), author)
    return await adjustments.getAdjustment(db, id)
  },
  note: (_, adjustment) => noteOf(adjustment),
})

export const decideAdjustment = defineOperation<'decideAdjustment'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z
    .strictObject({ adjustmentId: input.id, revision: z.int().min(1), verdict, reason })
    .refine(({ verdict, reason }) => verdict === 'approve' || reason !== '', {
      path: ['reason'],
      message: 'a reason',
    }),
  async run({ db, actor, clock }, { adjustmentId, revision, verdict, reason }) {
    const adjustment = await adjustments.getAdjustment(db, adjustmentId)
    if (adjustment.revision !== revision) throw new AppError('conflict', { adjustmentId })
    demandUnfrozen(await getAssessment(db, adjustment.assessmentId))
    const state = stateAfter(adjustment, verdict, actor.name)
    const author = { actor: actor.name, at: clock() }
    await adjustments.moveAdjustment(db, { id: adjustmentId, revision }, { state, reason, ...author })
    return await adjustments.getAdjustment(db, adjustmentId)
  },
  note: (_, adjustment) => noteOf(adjustment),
})

export const listAdjustments = defineOperation<'listAdjustments'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({
    assessmentId: input.id.optional(),
    states: z.array(z.enum(ADJUSTMENT_STATES)).min(1).optional(),
    department: input.text.optional(),
    ...input.paging,
  }),
  run: async ({ db }, query) => await adjustments.listAdjustments(db, query),
})

export const previewAdjustment = defineOperation<'previewAdjustment'>({
  kind: 'query',
  roles: ['supervisor', 'hr'],
  input: z.strictObject({ adjustmentId: input.id, verdict }),
  run: async ({ database, clock }, { adjustmentId, verdict }) =>
    await tryOut(database, async (db) => await effectOfVerdict(db, adjustmentId, verdict, clock())),
})

async function effectOfVerdict(db: Db, adjustmentId: number, verdict: AdjustmentVerdict, at: number) {
  const adjustment = await adjustments.getAdjustment(db, adjustmentId)
  const { id, revision, department } = adjustment
  const assessment = await getAssessment(db, adjustment.assessmentId)
  const { basis, period } = await basisOfAssessment(db, assessment, at)
  // Whoever tries it out need not be the second person yet.
  const state = stateAfter({ ...adjustment, requestedBy: '' }, verdict, 'approver')
  return await measureEffect(db, {
    basis,
    period,
    recordIds: [],
    departments: [department],
    act: async () =>
      await adjustments.moveAdjustment(db, { id, revision }, { state, actor: 'approver', at, reason: '-' }),
    basisAfter: async () => (await basisOfAssessment(db, assessment, at)).basis,
  })
}

function noteOf({ id, assessmentId, kind, state, revision, files }: AssessmentAdjustment): Note {
  return {
    subject: `adjustment ${id}`,
    detail: { assessmentId, kind, state, revision, evidence: digestsOf(files) },
  }
}
