// Revisions of plans. A text is kept with its SHA-256; past review neither changes any more.
import { dayNumber, dayText } from '../core/day.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import {
  EMPTY_BASIS,
  evidenceIn,
  OPEN_STATES,
  type PlanRevision,
  type RevisionBasis,
  type RevisionDraft,
  type RevisionHead,
  type RevisionState,
} from '../core/plan.ts'
import type { Db } from './database.ts'
import { valuesOf } from './dialect.ts'
import { sha256 } from './recordHash.ts'

/** @throws AppError planRevisionOpen where somebody works on another one */
export async function addRevision(db: Db, { planId, number, draft, actor, at }: NewRevision): Promise<void> {
  const open = await openRevisionOf(db, planId)
  if (open) throw new AppError('planRevisionOpen', { planId, number: open.number })
  const [inserted]: { id: number }[] = await db('plan_revisions')
    .insert({
      plan_id: planId,
      number,
      state: 'draft',
      ...draftColumns(draft),
      authors: JSON.stringify([actor]),
      approver: null,
      deadline_day: null,
      rejection: '',
      revision: 1,
      created_at: at,
      decided_at: null,
    })
    .returning('id')
  await storeEvidence(db, inserted!.id, draft.basis)
}

interface NewRevision {
  readonly planId: number
  readonly number: number
  readonly draft: RevisionDraft
  readonly actor: string
  readonly at: Instant
}

/** @throws AppError notFound */
export async function getRevision(db: Db, planId: number, number: number): Promise<PlanRevision> {
  const row: RevisionRow | undefined = await db('plan_revisions').where({ plan_id: planId, number }).first()
  if (!row) throw new AppError('notFound', { planId, number })
  return rowToRevision(row)
}

/** Of the plan, the one somebody works on. */
export async function openRevisionOf(db: Db, planId: number): Promise<RevisionHead | null> {
  const row: HeadRow | undefined = await db('plan_revisions')
    .where('plan_id', planId)
    .whereIn('state', [...OPEN_STATES])
    .first(...HEAD)
  return row ? rowToHead(row) : null
}

/** The revisions in force, by plan. */
export async function inForceOf(
  db: Db,
  planIds: readonly number[],
): Promise<ReadonlyMap<number, Pick<RevisionHead, 'id' | 'effectiveOn'>>> {
  const rows: Pick<RevisionRow, 'id' | 'plan_id' | 'effective_day'>[] = await db('plan_revisions')
    .where('state', 'inForce')
    .whereIn('plan_id', valuesOf(db, planIds))
    .select('id', 'plan_id', 'effective_day')
  return new Map(
    rows.map(({ id, plan_id, effective_day }) => [
      plan_id,
      { id, effectiveOn: effective_day === null ? null : dayText(effective_day) },
    ]),
  )
}

/** Whole, latest first. */
export async function readRevisions(db: Db, planId: number): Promise<readonly PlanRevision[]> {
  const rows: RevisionRow[] = await db('plan_revisions').where('plan_id', planId).orderBy('number', 'desc')
  return rows.map(rowToRevision)
}

/** Latest first. */
export async function listRevisions(
  db: Db,
  { planId, text = '', offset, limit }: { planId: number; text?: string; offset: number; limit: number },
): Promise<Page<RevisionHead>> {
  const found = db('plan_revisions').where('plan_id', planId)
  const digits = text.replaceAll(/\D/g, '')
  if (digits !== '') void found.whereRaw('CAST(number AS TEXT) LIKE ?', [`${digits}%`])
  const total = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows: HeadRow[] = await found
    .orderBy('number', 'desc')
    .offset(offset)
    .limit(limit)
    .select(...HEAD)
  return { rows: rows.map(rowToHead), total: total.n }
}

/** @throws AppError conflict */
export async function storeDraft(
  db: Db,
  { id, revision, authors }: RevisionHead,
  draft: RevisionDraft,
  actor: string,
): Promise<void> {
  const changed = await db('plan_revisions')
    .where({ id, revision })
    .whereIn('state', ['draft', 'changesRequested'])
    .update({
      ...draftColumns(draft),
      authors: JSON.stringify([...new Set([...authors, actor])]),
      revision: revision + 1,
    })
  if (changed === 0) throw new AppError('conflict', { revisionId: id })
  await storeEvidence(db, id, draft.basis)
}

/** What a revision cites, by which it is found again from there. */
async function storeEvidence(db: Db, revisionId: number, basis: RevisionBasis): Promise<void> {
  await db('plan_evidence').where('revision_id', revisionId).delete()
  for (const [kind, subjectId] of evidenceIn(basis))
    await db('plan_evidence').insert({ revision_id: revisionId, kind, subject_id: subjectId })
}

/** Where a revision stands after a move; its text stays. @throws AppError conflict */
export async function storeMoved(db: Db, moved: RevisionHead): Promise<void> {
  const { id, revision } = moved
  const changed = await db('plan_revisions')
    .where({ id, revision })
    .update({
      state: moved.state,
      approver: moved.approver,
      deadline_day: numberOrNull(moved.deadlineOn),
      rejection: moved.rejection,
      discard_reason: moved.discardReason,
      effective_day: numberOrNull(moved.effectiveOn),
      decided_at: moved.decidedAt,
      revision: revision + 1,
    })
  if (changed === 0) throw new AppError('conflict', { revisionId: id })
}

/** Revisions whose text is not what its digest was taken of. */
export async function listDamagedTexts(db: Db): Promise<readonly { planId: number; number: number }[]> {
  const ids: number[] = await db('plan_revisions').orderBy('id').pluck('id')
  const damaged: { planId: number; number: number }[] = []
  for (const id of ids) {
    const row: Pick<RevisionRow, 'plan_id' | 'number' | 'text' | 'digest'> | undefined = await db(
      'plan_revisions',
    )
      .where({ id })
      .first('plan_id', 'number', 'text', 'digest')
    if (row && sha256(row.text) !== row.digest) damaged.push({ planId: row.plan_id, number: row.number })
  }
  return damaged
}

/** By revision: who read it when. */
export async function readingsOf(db: Db, revisionId: number): Promise<ReadonlyMap<string, Instant>> {
  const rows: { person: string; read_at: Instant }[] = await db('plan_readings')
    .where('revision_id', revisionId)
    .orderBy('person')
  return new Map(rows.map((row) => [row.person, row.read_at]))
}

/** A reading that is there already stays as it is. Answers how many are new. */
export async function addReadings(
  db: Db,
  revisionId: number,
  people: readonly string[],
  { actor, at }: { actor: string; at: Instant },
): Promise<number> {
  const known = await readingsOf(db, revisionId)
  const fresh = [...new Set(people)].filter((person) => !known.has(person))
  for (const person of fresh)
    await db('plan_readings').insert({ revision_id: revisionId, person, read_at: at, recorded_by: actor })
  return fresh.length
}

const HEAD = [
  'id',
  'plan_id',
  'number',
  'state',
  'digest',
  'authors',
  'approver',
  'deadline_day',
  'rejection',
  'discard_reason',
  'effective_day',
  'revision',
  'created_at',
  'decided_at',
] as const

interface HeadRow {
  readonly id: number
  readonly plan_id: number
  readonly number: number
  readonly state: RevisionState
  readonly digest: string
  readonly authors: string
  readonly approver: string | null
  readonly deadline_day: number | null
  readonly rejection: string
  readonly discard_reason: string
  readonly effective_day: number | null
  readonly revision: number
  readonly created_at: Instant
  readonly decided_at: Instant | null
}
interface RevisionRow extends HeadRow {
  readonly text: string
  readonly basis: string
}

function draftColumns({ text, basis, effectiveOn }: RevisionDraft): object {
  return {
    text,
    digest: sha256(text),
    basis: JSON.stringify(basis),
    effective_day: numberOrNull(effectiveOn),
  }
}

function rowToRevision(row: RevisionRow): PlanRevision {
  return { ...rowToHead(row), text: row.text, basis: toBasis(row.basis) }
}

function rowToHead(row: HeadRow): RevisionHead {
  const { id, number, state, digest, approver, rejection, revision } = row
  return {
    id,
    planId: row.plan_id,
    number,
    state,
    digest,
    authors: JSON.parse(row.authors) as string[],
    approver,
    deadlineOn: row.deadline_day === null ? null : dayText(row.deadline_day),
    rejection,
    discardReason: row.discard_reason,
    effectiveOn: row.effective_day === null ? null : dayText(row.effective_day),
    revision,
    createdAt: row.created_at,
    decidedAt: row.decided_at,
  }
}

/** Revisions from before something was asked of them say nothing of it. */
function toBasis(json: string): RevisionBasis {
  const basis = JSON.parse(json) as RevisionBasis
  return { ...EMPTY_BASIS, ...basis, evidence: { ...EMPTY_BASIS.evidence, ...basis.evidence } }
}

function numberOrNull(day: string | null): number | null {
  return day === null ? null : dayNumber(day)
}
