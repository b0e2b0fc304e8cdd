// What calls for a revision of a plan, what reviews found, and what people say about it.
import { dayNumber, dayText } from '../core/day.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import type { TriggerKind } from '../core/plan.ts'
import type { CommentSource, NewPlanTask, PlanComment, PlanReview, PlanTask } from '../core/planTask.ts'
import type { Db } from './database.ts'
import { whereContains } from './dialect.ts'

interface Author {
  readonly actor: string
  readonly at: Instant
}
/** `on`: the day it is where the organisation is. */
interface Closer extends Author {
  readonly on: string
}
interface PlanPage {
  readonly planId: number
  readonly offset: number
  readonly limit: number
}

export async function addTask(
  db: Db,
  planId: number,
  task: NewPlanTask,
  { actor, at }: Author,
): Promise<void> {
  const { trigger, reference, source, issuedOn, recordId, findingId, dueOn } = task
  await db('plan_tasks').insert({
    plan_id: planId,
    trigger_kind: trigger,
    reference,
    source,
    issued_day: issuedOn === null ? null : dayNumber(issuedOn),
    record_id: recordId,
    finding_id: findingId,
    due_day: dayNumber(dueOn),
    opened_by: actor,
    opened_at: at,
    closed_as: null,
    closed_by: null,
    closed_at: null,
  })
}

/** Open ones first, by the day they are due; then the closed, latest first. */
export async function listTasks(
  db: Db,
  { planId, open, text = '', offset, limit }: PlanPage & { open?: boolean; text?: string },
): Promise<Page<PlanTask>> {
  const found = db('plan_tasks').where('plan_id', planId)
  if (text.trim() !== '') whereContains(found, ['reference', 'source'], text.trim())
  if (open === true) void found.whereNull('closed_as')
  if (open === false) void found.whereNotNull('closed_as')
  const total = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows: TaskRow[] = await found
    .orderByRaw('CASE WHEN closed_as IS NULL THEN due_day ELSE 1000000000 - id END, id')
    .offset(offset)
    .limit(limit)
  return { rows: rows.map(rowToTask), total: total.n }
}

/** @throws AppError notFound */
export async function getTask(db: Db, planId: number, id: number): Promise<PlanTask> {
  const row: TaskRow | undefined = await db('plan_tasks').where({ id, plan_id: planId }).first()
  if (!row) throw new AppError('notFound', { planTaskId: id })
  return rowToTask(row)
}

/** The last one that a finding opened. */
export async function taskOfFinding(db: Db, findingId: number): Promise<PlanTask | null> {
  const row: TaskRow | undefined = await db('plan_tasks')
    .where('finding_id', findingId)
    .orderBy('id', 'desc')
    .first()
  return row ? rowToTask(row) : null
}

/** What an open task says, and by when. */
export async function changeTask(
  db: Db,
  id: number,
  { reference, dueOn }: Pick<NewPlanTask, 'reference' | 'dueOn'>,
): Promise<void> {
  await db('plan_tasks')
    .where({ id })
    .whereNull('closed_as')
    .update({ reference, due_day: dayNumber(dueOn) })
}

/** Nothing calls for it any more. */
export async function withdrawTask(db: Db, id: number, { actor, at }: Author): Promise<void> {
  await db('plan_tasks')
    .where({ id })
    .whereNull('closed_as')
    .update({ closed_as: 'withdrawn', closed_by: actor, closed_at: at })
}

/** A review answers everything that called for one; `number` is the revision that came of it, or was found good. */
export async function closeTasks(
  db: Db,
  planId: number,
  { as, number }: { as: 'revised' | 'noChange'; number: number },
  { actor, at, on }: Closer,
): Promise<void> {
  await db('plan_tasks')
    .where('plan_id', planId)
    .whereNull('closed_as')
    .update({
      closed_as: as,
      closed_by: actor,
      closed_at: at,
      closed_day: dayNumber(on),
      closed_number: number,
    })
}

export async function addReview(
  db: Db,
  planId: number,
  { outcome, number, dueOn, reviewedOn, note, actor, at }: Omit<PlanReview, 'id'>,
): Promise<void> {
  await db('plan_reviews').insert({
    plan_id: planId,
    outcome,
    number,
    due_day: dueOn === null ? null : dayNumber(dueOn),
    reviewed_day: dayNumber(reviewedOn),
    note,
    actor,
    at,
  })
}

/** Latest first. */
export async function listReviews(db: Db, { planId, offset, limit }: PlanPage): Promise<Page<PlanReview>> {
  const found = db('plan_reviews').where('plan_id', planId)
  const total = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows: ReviewRow[] = await found.orderBy('id', 'desc').offset(offset).limit(limit)
  return {
    rows: rows.map(({ id, outcome, number, due_day, reviewed_day: day, note, actor, at }) => ({
      id,
      outcome,
      number,
      dueOn: due_day === null ? null : dayText(due_day),
      reviewedOn: dayText(day),
      note,
      actor,
      at,
    })),
    total: total.n,
  }
}

export async function addComment(
  db: Db,
  planId: number,
  { number, source, text, actor, at }: Omit<PlanComment, 'id'>,
): Promise<void> {
  await db('plan_comments').insert({ plan_id: planId, number, source, text, actor, at })
}

/** Latest first. */
export async function listComments(db: Db, { planId, offset, limit }: PlanPage): Promise<Page<PlanComment>> {
  const found = db('plan_comments').where('plan_id', planId)
  const total = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows: (PlanComment & { source: CommentSource })[] = await found
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
    .select('id', 'number', 'source', 'text', 'actor', 'at')
  return { rows, total: total.n }
}

interface ReviewRow extends Omit<PlanReview, 'dueOn' | 'reviewedOn'> {
  readonly due_day: number | null
  readonly reviewed_day: number
}

interface TaskRow {
  readonly id: number
  readonly plan_id: number
  readonly trigger_kind: TriggerKind
  readonly reference: string
  readonly source: string
  readonly issued_day: number | null
  readonly record_id: number | null
  readonly finding_id: number | null
  readonly due_day: number
  readonly opened_by: string
  readonly opened_at: Instant
  readonly closed_as: PlanTask['closedAs']
  readonly closed_number: number | null
  readonly closed_by: string | null
  readonly closed_at: Instant | null
}

function rowToTask(row: TaskRow): PlanTask {
  return {
    id: row.id,
    planId: row.plan_id,
    trigger: row.trigger_kind,
    reference: row.reference,
    source: row.source,
    issuedOn: row.issued_day === null ? null : dayText(row.issued_day),
    recordId: row.record_id,
    findingId: row.finding_id,
    dueOn: dayText(row.due_day),
    openedBy: row.opened_by,
    openedAt: row.opened_at,
    closedAs: row.closed_as,
    closedNumber: row.closed_number,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
  }
}
