// Assessments, the steps each took, and the gaps two people let stand.
import type {
  Assessment,
  AssessmentKind,
  AssessmentScope,
  AssessmentState,
  AssessmentStep,
} from '../core/assessment.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import type { GapKind, Waiver } from '../core/readiness.ts'
import type { Db } from './database.ts'
import { whereContains } from './dialect.ts'

export interface NewAssessment {
  readonly name: string
  readonly kind: AssessmentKind
  readonly period: string
  readonly scope: AssessmentScope | null
  readonly actor: string
  readonly at: Instant
}

/** Answers its id. @throws AppError assessmentExists where the kind has one of the period already */
export async function addAssessment(db: Db, input: NewAssessment): Promise<number> {
  const { name, kind, period, scope, actor, at } = input
  const regular = kind === 'special' ? null : `${kind} ${period}`
  if (regular !== null) {
    const taken: { id: number } | undefined = await db('assessments').where({ regular }).first('id')
    if (taken) throw new AppError('assessmentExists', { assessmentId: taken.id, period })
  }
  const [inserted]: { id: number }[] = await db('assessments')
    .insert({
      name,
      kind,
      period,
      regular,
      scope: scope && JSON.stringify(scope),
      state: 'open',
      appeal_until: null,
      edition: 1,
      revision: 1,
      created_by: actor,
      created_at: at,
    })
    .returning('id')
  return inserted!.id
}

/** @throws AppError notFound */
export async function getAssessment(db: Db, id: number): Promise<Assessment> {
  const row: AssessmentRow | undefined = await db('assessments').where({ id }).first()
  if (!row) throw new AppError('notFound', { assessmentId: id })
  return rowToAssessment(row)
}

/** The one of a kind and period that is not special; null where there is none. */
export async function findRegular(db: Db, kind: AssessmentKind, period: string): Promise<Assessment | null> {
  const row: AssessmentRow | undefined = await db('assessments').where('regular', `${kind} ${period}`).first()
  return row ? rowToAssessment(row) : null
}

export interface AssessmentQuery {
  readonly states?: readonly AssessmentState[]
  readonly kind?: AssessmentKind
  readonly text?: string
  readonly offset: number
  readonly limit: number
}

/** Latest first. */
export async function listAssessments(db: Db, query: AssessmentQuery): Promise<Page<Assessment>> {
  const found = db('assessments')
  if (query.states) void found.whereIn('state', [...query.states])
  if (query.kind) void found.where('kind', query.kind)
  if (query.text) whereContains(found, ['name', 'period'], query.text)
  const total = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows: AssessmentRow[] = await found.orderBy('id', 'desc').offset(query.offset).limit(query.limit)
  return { rows: rows.map(rowToAssessment), total: total.n }
}

/** Those whose result stands, latest first. */
export async function listFrozenAssessments(db: Db): Promise<readonly Assessment[]> {
  const rows: AssessmentRow[] = await db('assessments')
    .whereIn('state', ['frozen', 'published'])
    .orderBy('id', 'desc')
  return rows.map(rowToAssessment)
}

/** Stores where it stands after a step, and the step. @throws AppError conflict where the revision is not the stored one */
export async function storeStep(
  db: Db,
  moved: Assessment,
  { revision, ...step }: Omit<AssessmentStep, 'edition'> & { revision: number },
): Promise<void> {
  const { id, state, appealUntil, edition } = moved
  const changed = await db('assessments')
    .where({ id, revision })
    .update({ state, appeal_until: appealUntil, edition, revision: revision + 1 })
  if (changed === 0) throw new AppError('conflict', { assessmentId: id })
  await db('assessment_steps').insert({ assessment_id: id, edition, ...step })
}

/** Oldest first. */
export async function listSteps(db: Db, assessmentId: number): Promise<readonly AssessmentStep[]> {
  return await db('assessment_steps')
    .where('assessment_id', assessmentId)
    .orderBy('id')
    .select('edition', 'move', 'actor', 'at', 'reason')
}

interface NewWaiver {
  readonly assessmentId: number
  readonly edition: number
  readonly kind: GapKind
  readonly count: number
  readonly reason: string
  readonly requestedBy: string
  readonly requestedAt: Instant
}

/** Answers its id. */
export async function addWaiver(db: Db, waiver: NewWaiver): Promise<number> {
  const { assessmentId, requestedBy, requestedAt, ...rest } = waiver
  const [inserted]: { id: number }[] = await db('assessment_waivers')
    .insert({
      ...rest,
      assessment_id: assessmentId,
      requested_by: requestedBy,
      requested_at: requestedAt,
      approved_by: null,
      approved_at: null,
    })
    .returning('id')
  return inserted!.id
}

/** Answers the assessment it belongs to. @throws AppError notFound, alreadyDecided, samePerson */
export async function approveWaiver(
  db: Db,
  { id, actor, at }: { id: number; actor: string; at: Instant },
): Promise<number> {
  const row: WaiverRow | undefined = await db('assessment_waivers').where({ id }).first()
  if (!row) throw new AppError('notFound', { waiverId: id })
  if (row.approved_by !== null) throw new AppError('alreadyDecided', { waiverId: id })
  if (row.requested_by === actor) throw new AppError('samePerson', { actor })
  await db('assessment_waivers').where({ id }).update({ approved_by: actor, approved_at: at })
  return row.assessment_id
}

/** Oldest first. */
export async function listWaivers(db: Db, assessmentId: number): Promise<readonly Waiver[]> {
  const rows: WaiverRow[] = await db('assessment_waivers').where('assessment_id', assessmentId).orderBy('id')
  return rows.map((row) => ({
    id: row.id,
    edition: row.edition,
    kind: row.kind,
    count: row.count,
    reason: row.reason,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
  }))
}

interface WaiverRow {
  readonly id: number
  readonly assessment_id: number
  readonly edition: number
  readonly kind: GapKind
  readonly count: number
  readonly reason: string
  readonly requested_by: string
  readonly requested_at: Instant
  readonly approved_by: string | null
  readonly approved_at: Instant | null
}

interface AssessmentRow {
  readonly id: number
  readonly name: string
  readonly kind: AssessmentKind
  readonly period: string
  readonly scope: string | null
  readonly state: AssessmentState
  readonly appeal_until: Instant | null
  readonly edition: number
  readonly revision: number
  readonly created_by: string
  readonly created_at: Instant
}

function rowToAssessment(row: AssessmentRow): Assessment {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    period: row.period,
    scope: row.scope === null ? null : (JSON.parse(row.scope) as AssessmentScope),
    state: row.state,
    appealUntil: row.appeal_until,
    edition: row.edition,
    revision: row.revision,
    createdBy: row.created_by,
    createdAt: row.created_at,
  }
}
