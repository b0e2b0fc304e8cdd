// The assessment cycle: from open data over preview and appeals to a frozen and published result.
import { z } from 'zod'
import {
  type Assessment,
  ASSESSMENT_KINDS,
  ASSESSMENT_STATES,
  type AssessmentMove,
  moveAssessment,
  movesFrom,
  suitsPeriod,
} from '../core/assessment.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import { GAP_KINDS } from '../core/readiness.ts'
import * as assessments from '../db/assessments.ts'
import type { Db } from '../db/database.ts'
import { listEditions } from '../db/editions.ts'
import { READERS } from './actor.ts'
import type { AssessmentDetail } from './contract/assessments.ts'
import { freeze } from './freezing.ts'
import * as input from './input.ts'
import { type Context, defineOperation, type Note } from './operation.ts'
import { demandReady, readinessOf } from './readiness.ts'
import { basisInForce, periodOf } from './scoring.ts'

const claim = { id: input.id, revision: z.int().min(1) }
const reason = z.string().trim().min(1).max(1000)

export const createAssessment = defineOperation<'createAssessment'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({
    name: z.string().trim().min(1).max(200),
    kind: z.enum(ASSESSMENT_KINDS),
    period: input.key,
    scope: input.recordFilter.pick({ fields: true, text: true }).nullable(),
  }),
  async run({ db, actor, clock }, asked) {
    const { kind, scope } = asked
    const at = clock()
    const period = periodOf(await basisInForce(db, at), asked.period)
    if (!suitsPeriod(kind, period) || (kind !== 'special' && scope !== null))
      throw new AppError('assessmentPeriod', { kind, period: period.key })
    const added = { ...asked, period: period.key, actor: actor.name, at }
    return await assessments.getAssessment(db, await assessments.addAssessment(db, added))
  },
  note: (_, { id, kind, period }) => ({ subject: subjectOf(id), detail: { kind, period } }),
})

export const listAssessments = defineOperation<'listAssessments'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({
    states: z.array(z.enum(ASSESSMENT_STATES)).min(1).optional(),
    kind: z.enum(ASSESSMENT_KINDS).optional(),
    text: input.text.optional(),
    ...input.paging,
  }),
  run: async ({ db }, query) => await assessments.listAssessments(db, query),
})

export const getAssessment = defineOperation<'getAssessment'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ id: input.id }),
  run: async ({ db, clock }, { id }) => await detailOf(db, id, clock()),
})

export const startPreview = defineOperation<'startPreview'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject(claim),
  run: async (context, asked) => await step(context, 'startPreview', asked),
  note: (_, moved) => noteOf(moved),
})

export const openAppeals = defineOperation<'openAppeals'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ ...claim, appealUntil: z.int() }),
  async run(context, { appealUntil, ...asked }) {
    if (appealUntil <= context.clock()) throw new AppError('appealWindowPast')
    return await step(context, 'openAppeals', asked, { appealUntil })
  },
  note: ({ appealUntil }, moved) => noteOf(moved, { appealUntil }),
})

export const closeReview = defineOperation<'closeReview'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject(claim),
  run: async (context, asked) => await step(context, 'closeReview', asked),
  note: (_, moved) => noteOf(moved),
})

export const publishAssessment = defineOperation<'publishAssessment'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject(claim),
  run: async (context, asked) => await step(context, 'publish', asked),
  note: (_, moved) => noteOf(moved),
})

export const reopenAssessment = defineOperation<'reopenAssessment'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ ...claim, reason }),
  run: async (context, { reason: why, ...asked }) => await step(context, 'reopen', asked, { reason: why }),
  note: (_, moved) => noteOf(moved),
})

export const freezeAssessment = defineOperation<'freezeAssessment'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject(claim),
  lane: 'ledger',
  phase: 'freezing',
  subject: async ({ db }, { id, revision }) => {
    const found = await assessments.getAssessment(db, id)
    if (found.revision !== revision) throw new AppError('conflict', { assessmentId: id })
    return found.name
  },
  async run({ actor, clock, signal, report, write }, asked) {
    const onProgress = (done: number): void => report('freezing', done, null)
    return await write(
      async (db) => await freeze(db, { ...asked, actor: actor.name, at: clock() }, { signal, onProgress }),
      ({ edition, facts, digest }) => ({ subject: subjectOf(asked.id), detail: { edition, facts, digest } }),
    )
  },
})

export const requestWaiver = defineOperation<'requestWaiver'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ ...claim, kind: z.enum(GAP_KINDS), reason }),
  async run({ db, actor, clock }, { id, revision, kind, reason: why }) {
    const now = clock()
    const found = await assessments.getAssessment(db, id)
    if (found.revision !== revision) throw new AppError('conflict', { assessmentId: id })
    const gap = (await readinessOf(db, found, now)).find((each) => each.kind === kind)
    if (gap?.weight !== 'waivable') throw new AppError('notFound', { gap: kind })
    await assessments.addWaiver(db, {
      assessmentId: id,
      edition: found.edition,
      kind,
      count: gap.count,
      reason: why,
      requestedBy: actor.name,
      requestedAt: now,
    })
    return await detailOf(db, id, now)
  },
  note: ({ id, kind }) => ({ subject: subjectOf(id), detail: { kind } }),
})

export const approveWaiver = defineOperation<'approveWaiver'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ waiverId: input.id }),
  async run({ db, actor, clock }, { waiverId }) {
    const now = clock()
    const id = await assessments.approveWaiver(db, { id: waiverId, actor: actor.name, at: now })
    return await detailOf(db, id, now)
  },
  note: ({ waiverId }, { assessment }) => ({ subject: subjectOf(assessment.id), detail: { waiverId } }),
})

/** States whose figures still move, so that something may be missing. */
const UNDER_WAY: ReadonlySet<Assessment['state']> = new Set(['open', 'preview', 'appeal', 'closed'])

async function detailOf(db: Db, id: number, now: Instant): Promise<AssessmentDetail> {
  const assessment = await assessments.getAssessment(db, id)
  const basis = await basisInForce(db, now)
  return {
    assessment,
    period: periodOf(basis, assessment.period),
    moves: movesFrom(assessment.state),
    gaps: UNDER_WAY.has(assessment.state) ? await readinessOf(db, assessment, now) : [],
    waivers: await assessments.listWaivers(db, id),
    steps: await assessments.listSteps(db, id),
    editions: await listEditions(db, id),
  }
}

/** Loads, decides, stores: one move of an assessment. */
async function step(
  { db, actor, clock }: Context,
  move: AssessmentMove,
  { id, revision }: { id: number; revision: number },
  { appealUntil, reason: why = '' }: { appealUntil?: Instant; reason?: string } = {},
): Promise<Assessment> {
  const at = clock()
  const stored = await assessments.getAssessment(db, id)
  if (stored.revision !== revision) throw new AppError('conflict', { assessmentId: id })
  const last = (await assessments.listSteps(db, id)).at(-1) ?? null
  const moved = moveAssessment(stored, move, { actor: actor.name, last })
  await demandReady(db, stored, move, at)
  const kept = appealUntil === undefined ? moved : { ...moved, appealUntil }
  await assessments.storeStep(db, kept, { revision, move, actor: actor.name, at, reason: why })
  return await assessments.getAssessment(db, id)
}

function subjectOf(id: number): string {
  return `assessment ${id}`
}

function noteOf(moved: Assessment, detail: Note['detail'] = {}): Note {
  const { id, state, edition, revision } = moved
  return { subject: subjectOf(id), detail: { state, edition, revision, ...detail } }
}
