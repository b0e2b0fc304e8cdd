// Adjustments of assessments: asked for, approved, rejected, revoked.
import type { Knex } from 'knex'
import type { AdjustmentKind, AdjustmentState, AssessmentAdjustment } from '../core/adjustment.ts'
import type { FrozenAdjustment } from '../core/edition.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { whereContains } from './dialect.ts'
import { evidenceOf } from './evidence.ts'

export interface NewAdjustment {
  readonly assessmentId: number
  readonly department: string
  readonly kind: AdjustmentKind
  readonly points: string | null
  readonly evidence: string
  readonly actor: string
  readonly at: Instant
}

/** Answers its id. */
export async function addAdjustment(db: Db, input: NewAdjustment): Promise<number> {
  const { assessmentId, department, kind, points, evidence, actor, at } = input
  const [inserted]: { id: number }[] = await db('adjustments')
    .insert({
      assessment_id: assessmentId,
      department,
      kind,
      points,
      evidence,
      state: 'requested',
      revision: 1,
      requested_by: actor,
      requested_at: at,
    })
    .returning('id')
  return inserted!.id
}

/** @throws AppError conflict where the revision is not the stored one */
export async function moveAdjustment(
  db: Db,
  { id, revision }: { readonly id: number; readonly revision: number },
  to: {
    readonly state: AdjustmentState
    readonly actor: string
    readonly at: Instant
    readonly reason: string
  },
): Promise<void> {
  const { state, actor, at, reason } = to
  const changed = await db('adjustments')
    .where({ id, revision })
    .update({
      state,
      revision: revision + 1,
      decided_by: actor,
      decided_at: at,
      decided_reason: reason,
      ...(state === 'approved' && { approved_by: actor }),
    })
  if (changed === 0) throw new AppError('conflict', { adjustmentId: id })
}

/** @throws AppError notFound */
export async function getAdjustment(db: Db, id: number): Promise<AssessmentAdjustment> {
  const rows: AdjustmentRow[] = await db('adjustments').where({ id })
  const [adjustment] = await toAdjustments(db, rows)
  if (!adjustment) throw new AppError('notFound', { adjustmentId: id })
  return adjustment
}

export interface AdjustmentFilter {
  readonly assessmentId?: number
  readonly states?: readonly AdjustmentState[]
  readonly department?: string
}

/** Latest first. */
export async function listAdjustments(
  db: Db,
  { offset, limit, ...filter }: AdjustmentFilter & { readonly offset: number; readonly limit: number },
): Promise<Page<AssessmentAdjustment>> {
  const rows: AdjustmentRow[] = await filtered(db, filter)
    .select('*')
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
  return { rows: await toAdjustments(db, rows), total: await countAdjustments(db, filter) }
}

export async function countAdjustments(db: Db, filter: AdjustmentFilter): Promise<number> {
  const row = await filtered(db, filter).count({ n: '*' }).first<{ n: number }>()
  return row.n
}

/** Those that count in an assessment, in the order they were asked for. */
export async function approvedAdjustments(
  db: Db,
  assessmentId: number,
): Promise<readonly FrozenAdjustment[]> {
  const rows: AdjustmentRow[] = await filtered(db, { assessmentId, states: ['approved'] })
    .select('*')
    .orderBy('id')
  return (await toAdjustments(db, rows)).map(
    ({ department, kind, points, evidence, files, requestedBy, approvedBy }) => ({
      department,
      kind,
      ...(points !== null && { points }),
      evidence: [evidence, ...files.map(({ fileName }) => fileName)].filter((text) => text !== '').join('; '),
      requestedBy,
      approvedBy: approvedBy!,
    }),
  )
}

/** Departments with a standing adjustment that names an edition by its digest: asked for or approved, in whatever cycle. */
export async function departmentsCarried(db: Db, digest: string): Promise<ReadonlySet<string>> {
  const found = filtered(db, { states: ['requested', 'approved'] }).where('kind', 'carriedOver')
  whereContains(found, ['evidence'], digest)
  return new Set<string>(await found.distinct('department').pluck('department'))
}

function filtered(db: Db, { assessmentId, states, department }: AdjustmentFilter): Knex.QueryBuilder {
  const query = db('adjustments')
  if (assessmentId !== undefined) void query.where('assessment_id', assessmentId)
  if (states) void query.whereIn('state', [...states])
  if (department !== undefined) void query.where('department', department)
  return query
}

interface AdjustmentRow {
  readonly id: number
  readonly assessment_id: number
  readonly department: string
  readonly kind: AdjustmentKind
  readonly points: string | null
  readonly evidence: string
  readonly state: AdjustmentState
  readonly revision: number
  readonly requested_by: string
  readonly requested_at: Instant
  readonly decided_by: string | null
  readonly decided_at: Instant | null
  readonly decided_reason: string | null
  readonly approved_by: string | null
}

async function toAdjustments(
  db: Db,
  rows: readonly AdjustmentRow[],
): Promise<readonly AssessmentAdjustment[]> {
  const ids = rows.map(({ id }) => id)
  const files = await evidenceOf(db, 'adjustment', ids)
  return rows.map((row) => ({
    id: row.id,
    assessmentId: row.assessment_id,
    department: row.department,
    kind: row.kind,
    points: row.points,
    evidence: row.evidence,
    files: files.get(row.id) ?? [],
    state: row.state,
    revision: row.revision,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decidedReason: row.decided_reason ?? '',
    approvedBy: row.approved_by,
  }))
}
