// Requests for decisions about records: asked by one person with evidence, decided by another, the effect told before.
import { z } from 'zod'
import { draftDecisionSchema } from '../core/decision.ts'
import type { Effect } from '../core/effect.ts'
import { AppError } from '../core/errors.ts'
import {
  decisionOf,
  type DecisionRequest,
  demandDecidable,
  demandWithdrawable,
  MOST_REQUESTED,
  REQUEST_STATES,
} from '../core/request.ts'
import type { Db } from '../db/database.ts'
import { recordDecisions } from '../db/decisions.ts'
import { addEvidence } from '../db/evidence.ts'
import { exclusionShares } from '../db/exclusionShare.ts'
import { matchingIds } from '../db/recordList.ts'
import { recordsById } from '../db/records.ts'
import * as requests from '../db/requests.ts'
import { tryOut } from '../db/tryOut.ts'
import { type Actor, READERS } from './actor.ts'
import type { Asked } from './contract/requests.ts'
import { measureEffect, periodFor } from './effects.ts'
import { digestsOf, evidenceFiles, keepEvidence } from './evidence.ts'
import * as input from './input.ts'
import { type Context, defineOperation, type Note } from './operation.ts'
import { selectionOf } from './records.ts'
import { basisInForce, periodOf, schemeOf } from './scoring.ts'
import { judgeInForce } from './settings.ts'

const claim = { requestId: input.id, revision: z.int().min(1) }
const asked = { records: input.recordFilter, decision: draftDecisionSchema }
const reason = z.string().trim().max(1000)

export const requestDecision = defineOperation<'requestDecision'>({
  kind: 'command',
  roles: ['supervisor', 'department'],
  input: z.strictObject({ ...asked, files: evidenceFiles }),
  async run(context, { records, decision, files }) {
    const { db, actor, clock } = context
    const recordIds = await recordIdsFor(context, records)
    await demandOwn(db, actor, recordIds)
    if (decision.kind === 'exclusion') {
      if (decision.evidence === '' && files.length === 0) throw new AppError('evidenceNeeded')
      const tickets = await requests.pendingExclusions(db, recordIds, decision.code)
      if (tickets.length > 0) throw new AppError('alreadyRequested', { tickets })
    }
    const author = { actor: actor.name, at: clock() }
    const id = await requests.addRequest(db, { decision, recordIds, ...author })
    await addEvidence(db, { subject: 'request', id }, await keepEvidence(context, files), author)
    return await requests.getRequest(db, id)
  },
  note: (_, request) => noteOf(request),
})

/** Approving stores the decision about every record and judges them again, all or none. */
export const decideRequest = defineOperation<'decideRequest'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z
    .strictObject({ ...claim, approve: z.boolean(), reason, period: input.key.optional() })
    .refine(({ approve, reason }) => approve || reason !== '', { path: ['reason'], message: 'a reason' }),
  async run(context, { requestId, revision, approve, reason, period }) {
    const { db, actor, clock } = context
    const request = await requests.getRequest(db, requestId)
    if (request.revision !== revision) throw new AppError('conflict', { requestId })
    demandDecidable(request, actor.name)
    const verdict = { actor: actor.name, at: clock(), reason }
    const claimed = { id: requestId, revision }
    if (approve) {
      const recordIds = await requests.recordIdsOf(db, requestId)
      const effect = await approved(context, { request, recordIds, period, link: true })
      await requests.decideRequest(db, claimed, { ...verdict, state: 'approved', effect })
    } else await requests.decideRequest(db, claimed, { ...verdict, state: 'rejected' })
    return await requests.getRequest(db, requestId)
  },
  note: (_, request) => noteOf(request),
})

export const withdrawRequest = defineOperation<'withdrawRequest'>({
  kind: 'command',
  roles: ['supervisor', 'department'],
  input: z.strictObject(claim),
  async run({ db, actor, clock }, { requestId, revision }) {
    const request = await requests.getRequest(db, requestId)
    if (request.revision !== revision) throw new AppError('conflict', { requestId })
    demandWithdrawable(request, actor.name)
    const verdict = { state: 'withdrawn', actor: actor.name, at: clock(), reason: '' } as const
    await requests.decideRequest(db, { id: requestId, revision }, verdict)
    return await requests.getRequest(db, requestId)
  },
  note: (_, request) => noteOf(request),
})

export const getRequest = defineOperation<'getRequest'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ requestId: input.id }),
  run: async ({ db }, { requestId }) => await requests.getRequest(db, requestId),
})

export const listRequests = defineOperation<'listRequests'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({
    states: z.array(z.enum(REQUEST_STATES)).min(1).optional(),
    kinds: z
      .array(z.enum(['exclusion', 'pause', 'extension', 'reopen']))
      .min(1)
      .optional(),
    code: input.key.optional(),
    department: input.text.optional(),
    period: input.key.optional(),
    recordId: input.id.optional(),
    whose: z.enum(['mine', 'others']).optional(),
    ...input.paging,
  }),
  async run({ db, actor, clock }, { period, whose, ...query }) {
    const basis = period === undefined ? null : await basisInForce(db, clock())
    return await requests.listRequests(db, {
      ...query,
      ...(basis && { period: periodOf(basis, period!) }),
      ...(whose === 'mine' && { requestedBy: actor.name }),
      ...(whose === 'others' && { notRequestedBy: actor.name }),
    })
  },
})

export const listRequestRecords = defineOperation<'listRequestRecords'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ requestId: input.id, ...input.paging }),
  run: async ({ db }, query) => await requests.listRequestRecords(db, query),
})

export const previewRequest = defineOperation<'previewRequest'>({
  kind: 'query',
  roles: ['supervisor', 'department'],
  input: z.union([
    z.strictObject({ requestId: input.id, period: input.key.optional() }),
    z.strictObject({ ...asked, period: input.key.optional() }),
  ]),
  async run(context, { period, ...what }) {
    return await tryOut(context.database, async (db) => {
      const inside = { ...context, db }
      if ('requestId' in what) {
        const request = await requests.getRequest(db, what.requestId)
        const recordIds = await requests.recordIdsOf(db, what.requestId)
        return await approved(inside, { request, recordIds, period, link: false })
      }
      const recordIds = await recordIdsFor(inside, what.records)
      const request = { id: 0, decision: what.decision, requestedBy: '', files: [] }
      return await approved(inside, { request, recordIds, period, link: false })
    })
  },
})

export const getExclusionShares = defineOperation<'getExclusionShares'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ period: input.key }),
  async run({ db, clock }, asked) {
    const basis = await basisInForce(db, clock())
    const period = periodOf(basis, asked.period)
    const { scheme } = await schemeOf(db, basis, period, 'department')
    return await exclusionShares(db, { period, cohort: scheme.cohort })
  },
})

type Approvable = Pick<DecisionRequest, 'id' | 'decision' | 'requestedBy' | 'files'>

/** Stores the decision of a request, and tells what it did to the scores. @throws AppError notFound for a record gone */
async function approved(
  { db, actor, clock }: Context,
  about: {
    readonly request: Approvable
    readonly recordIds: readonly number[]
    readonly period: string | undefined
    /** A request that is stored keeps which decisions came of it. */
    readonly link: boolean
  },
): Promise<Effect> {
  const { request, recordIds, link } = about
  const at = clock()
  const found = await recordsById(db, recordIds)
  if (found.length < recordIds.length || found.length === 0)
    throw new AppError('notFound', { requestId: request.id })
  const basis = await basisInForce(db, at)
  const period = await periodFor(db, basis, recordIds, about.period)
  const judge = await judgeInForce(db)
  const act = async (): Promise<void> => {
    const files = request.files.map(({ fileName }) => fileName)
    // Whoever tries it out decides nothing: the second person need not be another yet.
    const people = link
      ? { requestedBy: request.requestedBy, approvedBy: actor.name }
      : { requestedBy: 'requester', approvedBy: 'approver' }
    const draft = link
      ? request.decision
      : { ...request.decision, evidence: request.decision.evidence || '-' }
    const decision = decisionOf(draft, { ...people, files })
    const ids = await recordDecisions(db, { recordIds, decision, actor: actor.name, at, judge })
    if (link) await requests.linkDecisions(db, request.id, ids)
  }
  return await measureEffect(db, { basis, period, recordIds, act })
}

/** @throws AppError notFound where none matches, tooManyRecords */
async function recordIdsFor({ db, clock }: Context, records: Asked['records']): Promise<readonly number[]> {
  const basis = await basisInForce(db, clock())
  const { asOf } = basis
  const filter = await selectionOf(db, records, basis)
  const { ids, total } = await matchingIds(db, { filter, asOf }, MOST_REQUESTED)
  if (total === 0) throw new AppError('notFound', { records: 0 })
  if (total > ids.length) throw new AppError('tooManyRecords', { count: total, most: MOST_REQUESTED })
  return ids
}

/** A department's representative asks for the department's own records. @throws AppError otherDepartment */
async function demandOwn(db: Db, { roles, department }: Actor, recordIds: readonly number[]): Promise<void> {
  if (roles.includes('supervisor')) return
  const records = await recordsById(db, recordIds)
  if (records.some(({ chargedTo }) => chargedTo !== department))
    throw new AppError('otherDepartment', { department: department ?? '' })
}

function noteOf({ id, decision, records, state, revision, files }: DecisionRequest): Note {
  return {
    subject: `request ${id}`,
    detail: {
      kind: decision.kind,
      code: 'code' in decision ? decision.code : null,
      records,
      state,
      revision,
      evidence: digestsOf(files),
    },
  }
}
