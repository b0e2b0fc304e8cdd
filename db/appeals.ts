// Appeals against what an assessment found.
import type { Knex } from 'knex'
import type { Appeal, AppealAbout, AppealConsequence, AppealState } from '../core/appeal.ts'
import type { FrozenAppeal } from '../core/edition.ts'
import type { Effect } from '../core/effect.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { valuesOf } from './dialect.ts'
import { evidenceOf } from './evidence.ts'

export interface NewAppeal {
  readonly assessmentId: number
  readonly edition: number
  readonly department: string
  readonly about: AppealAbout
  readonly reason: string
  readonly actor: string
  readonly at: Instant
}

/** Answers its id. */
export async function addAppeal(db: Db, input: NewAppeal): Promise<number> {
  const { assessmentId, edition, department, about, reason, actor, at } = input
  const [inserted]: { id: number }[] = await db('appeals')
    .insert({
      assessment_id: assessmentId,
      edition,
      department,
      kind: about.kind,
      record_id: about.kind === 'record' ? about.recordId : null,
      kpi: about.kind === 'figure' ? about.kpi : null,
      reason,
      state: 'filed',
      revision: 1,
      filed_by: actor,
      filed_at: at,
    })
    .returning('id')
  return inserted!.id
}

export interface AppealVerdict {
  readonly state: Exclude<AppealState, 'filed'>
  readonly actor: string
  readonly at: Instant
  readonly outcome: string
  readonly consequence?: AppealConsequence
  readonly effect?: Effect
}

/** @throws AppError conflict where the revision is not the stored one */
export async function decideAppeal(
  db: Db,
  { id, revision }: { readonly id: number; readonly revision: number },
  { state, actor, at, outcome, consequence, effect }: AppealVerdict,
): Promise<void> {
  const changed = await db('appeals')
    .where({ id, revision })
    .update({
      state,
      revision: revision + 1,
      decided_by: actor,
      decided_at: at,
      outcome,
      ...(consequence && { consequence: JSON.stringify(consequence) }),
      ...(effect && { effect: JSON.stringify(effect) }),
    })
  if (changed === 0) throw new AppError('conflict', { appealId: id })
}

/** @throws AppError notFound */
export async function getAppeal(db: Db, id: number): Promise<Appeal> {
  const rows: AppealRow[] = await db('appeals').where({ id })
  const [appeal] = await toAppeals(db, rows)
  if (!appeal) throw new AppError('notFound', { appealId: id })
  return appeal
}

export interface AppealFilter {
  readonly assessmentId?: number
  readonly edition?: number
  readonly states?: readonly AppealState[]
  readonly department?: string
}

/** Latest first. */
export async function listAppeals(
  db: Db,
  { offset, limit, ...filter }: AppealFilter & { readonly offset: number; readonly limit: number },
): Promise<Page<Appeal>> {
  const rows: AppealRow[] = await filtered(db, filter)
    .select('*')
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
  return { rows: await toAppeals(db, rows), total: await countAppeals(db, filter) }
}

export async function countAppeals(db: Db, filter: AppealFilter): Promise<number> {
  const row = await filtered(db, filter).count({ n: '*' }).first<{ n: number }>()
  return row.n
}

/** Every appeal of an edition that was decided, as the frozen result prints it. */
export async function decidedAppeals(
  db: Db,
  of: { readonly assessmentId: number; readonly edition: number },
): Promise<readonly FrozenAppeal[]> {
  const rows: AppealRow[] = await filtered(db, { ...of, states: ['upheld', 'rejected'] })
    .select('*')
    .orderBy('id')
  return (await toAppeals(db, rows)).map((appeal) => ({
    department: appeal.department,
    about: aboutText(appeal),
    text: appeal.reason,
    upheld: appeal.state === 'upheld',
    outcome: appeal.outcome,
    filedBy: appeal.filedBy,
    decidedBy: appeal.decidedBy!,
  }))
}

/** Ticket, id of a KPI, or 'total'. */
function aboutText({ about, ticketNo }: Appeal): string {
  if (about.kind === 'record') return ticketNo ?? `${about.recordId}`
  return about.kind === 'figure' ? about.kpi : 'total'
}

function filtered(db: Db, { assessmentId, edition, states, department }: AppealFilter): Knex.QueryBuilder {
  const query = db('appeals')
  if (assessmentId !== undefined) void query.where('assessment_id', assessmentId)
  if (edition !== undefined) void query.where('edition', edition)
  if (states) void query.whereIn('state', [...states])
  if (department !== undefined) void query.where('department', department)
  return query
}

interface AppealRow {
  readonly id: number
  readonly assessment_id: number
  readonly edition: number
  readonly department: string
  readonly kind: AppealAbout['kind']
  readonly record_id: number | null
  readonly kpi: string | null
  readonly reason: string
  readonly state: AppealState
  readonly revision: number
  readonly filed_by: string
  readonly filed_at: Instant
  readonly decided_by: string | null
  readonly decided_at: Instant | null
  readonly outcome: string | null
  readonly consequence: string | null
  readonly effect: string | null
}

async function toAppeals(db: Db, rows: readonly AppealRow[]): Promise<readonly Appeal[]> {
  const files = await evidenceOf(
    db,
    'appeal',
    rows.map(({ id }) => id),
  )
  const recordIds = rows.flatMap(({ record_id }) => record_id ?? [])
  const tickets: { id: number; ticket_no: string }[] = await db('records')
    .select('id', 'ticket_no')
    .whereIn('id', valuesOf(db, recordIds))
  const ticketOf = new Map(tickets.map((record) => [record.id, record.ticket_no]))
  return rows.map((row) => ({
    id: row.id,
    assessmentId: row.assessment_id,
    edition: row.edition,
    department: row.department,
    about: aboutOf(row),
    ticketNo: (row.record_id !== null && ticketOf.get(row.record_id)) || null,
    reason: row.reason,
    files: files.get(row.id) ?? [],
    state: row.state,
    revision: row.revision,
    filedBy: row.filed_by,
    filedAt: row.filed_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    outcome: row.outcome ?? '',
    consequence: row.consequence === null ? null : (JSON.parse(row.consequence) as AppealConsequence),
    effect: row.effect === null ? null : (JSON.parse(row.effect) as Effect),
  }))
}

function aboutOf({ kind, record_id, kpi }: AppealRow): AppealAbout {
  if (kind === 'record') return { kind, recordId: record_id! }
  return kind === 'figure' ? { kind, kpi: kpi! } : { kind }
}
