// Plans: what each is, whom it concerns, and when it is reviewed next.
import type { Knex } from 'knex'
import { dayNumber, dayText } from '../core/day.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import {
  type ListedPlan,
  nextReviewOn,
  OPEN_STATES,
  type Plan,
  type PlanContent,
  type PlanFilter,
  type PlanKind,
  type PlanResource,
  type RevisionState,
  type TeamMember,
} from '../core/plan.ts'
import type { Db } from './database.ts'
import { textsOf, valuesOf, whereContains } from './dialect.ts'

/** Answers its id. @throws AppError planCodeTaken */
export async function addPlan(
  db: Db,
  content: PlanContent,
  { actor, at, today }: { actor: string; at: Instant; today: string },
): Promise<number> {
  await demandFreeCode(db, content.code, null)
  const [inserted]: { id: number }[] = await db('plans')
    .insert({
      ...toColumns(content),
      revision: 1,
      last_number: 0,
      in_force: null,
      reviewed_day: null,
      next_review_day: dayNumber(nextReviewOn(today, content.reviewEveryMonths)),
      created_by: actor,
      created_at: at,
    })
    .returning('id')
  await storeDepartments(db, inserted!.id, content.departments)
  return inserted!.id
}

/** `from`: the day its cycle runs from. @throws AppError planCodeTaken, conflict, notFound */
export async function changePlan(
  db: Db,
  { id, revision }: { id: number; revision: number },
  content: PlanContent,
  from: string,
): Promise<void> {
  await demandFreeCode(db, content.code, id)
  await claimPlan(
    db,
    { id, revision },
    {
      ...toColumns(content),
      next_review_day: dayNumber(nextReviewOn(from, content.reviewEveryMonths)),
    },
  )
  await db('plan_departments').where('plan_id', id).delete()
  await storeDepartments(db, id, content.departments)
}

/** A review resets the cycle; `inForce` names the revision that came of it. @throws AppError conflict */
export async function storeReviewed(
  db: Db,
  plan: Pick<Plan, 'id' | 'revision' | 'reviewEveryMonths' | 'inForce'>,
  reviewedOn: string,
): Promise<void> {
  await claimPlan(db, plan, {
    in_force: plan.inForce,
    reviewed_day: dayNumber(reviewedOn),
    next_review_day: dayNumber(nextReviewOn(reviewedOn, plan.reviewEveryMonths)),
  })
}

/** Takes the number of the next revision. @throws AppError conflict */
export async function takeNumber(db: Db, plan: Pick<Plan, 'id' | 'revision'>): Promise<number> {
  const row: { last_number: number } | undefined = await db('plans').where('id', plan.id).first('last_number')
  if (!row) throw new AppError('notFound', { planId: plan.id })
  await claimPlan(db, plan, { last_number: row.last_number + 1 })
  return row.last_number + 1
}

async function claimPlan(
  db: Db,
  { id, revision }: { id: number; revision: number },
  columns: object,
): Promise<void> {
  const changed = await db('plans')
    .where({ id, revision })
    .update({ ...columns, revision: revision + 1 })
  if (changed === 0) throw new AppError('conflict', { planId: id })
}

/** @throws AppError notFound */
export async function getPlan(db: Db, id: number): Promise<Plan> {
  const row: PlanRow | undefined = await db('plans').where({ id }).first()
  if (!row) throw new AppError('notFound', { planId: id })
  return rowToPlan(row, await departmentsOf(db, [id]))
}

/** By next review, the most urgent first. */
export async function listPlans(
  db: Db,
  { offset, limit, ...filter }: PlanFilter & { offset: number; limit: number },
): Promise<Page<ListedPlan>> {
  const total = await matching(db, filter).count({ n: '*' }).first<{ n: number }>()
  const rows: PlanRow[] = await matching(db, filter)
    .orderBy(['next_review_day', 'code'])
    .offset(offset)
    .limit(limit)
  const ids = rows.map(({ id }) => id)
  const departments = await departmentsOf(db, ids)
  const open: OpenRow[] = await db('plan_revisions')
    .whereIn('state', [...OPEN_STATES])
    .whereIn('plan_id', valuesOf(db, ids))
    .select('plan_id', 'number', 'state', 'deadline_day')
  const tasks: { plan_id: number; n: number; due: number }[] = await openTasks(db)
    .whereIn('plan_id', valuesOf(db, ids))
    .groupBy('plan_id')
    .select('plan_id')
    .count({ n: '*' })
    .min({ due: 'due_day' })
  const openById = new Map(open.map((row) => [row.plan_id, row]))
  const tasksById = new Map(tasks.map((row) => [row.plan_id, row]))
  return {
    rows: rows.map((row) => {
      const found = openById.get(row.id)
      const due = tasksById.get(row.id)
      return {
        plan: rowToPlan(row, departments),
        open: found
          ? { number: found.number, state: found.state, deadlineOn: dayOrNull(found.deadline_day) }
          : null,
        openTasks: due?.n ?? 0,
        taskDueOn: dayOrNull(due?.due ?? null),
      }
    }),
    total: total.n,
  }
}

/** Plans by their codes. */
export async function plansByCode(db: Db, codes: readonly string[]): Promise<ReadonlyMap<string, Plan>> {
  const rows: PlanRow[] = await db('plans').whereIn('code', textsOf(db, codes))
  const departments = await departmentsOf(
    db,
    rows.map(({ id }) => id),
  )
  return new Map(rows.map((row) => [row.code, rowToPlan(row, departments)]))
}

/** Grows with every plan that is added or changed, and never else. */
export async function plansVersion(db: Db): Promise<number> {
  const row = await db('plans').sum({ n: 'revision' }).first<{ n: number | string | null }>()
  return Number(row.n ?? 0)
}

/** Ids of plans that name one of the departments. */
export async function plansNaming(db: Db, departments: readonly string[]): Promise<readonly number[]> {
  return await db('plan_departments')
    .whereIn('department', textsOf(db, departments))
    .distinct('plan_id')
    .orderBy('plan_id')
    .pluck('plan_id')
}

/** Ids of plans with a text that holds. */
export async function plansInForce(db: Db): Promise<readonly number[]> {
  return await db('plans').whereNotNull('in_force').orderBy('id').pluck('id')
}

function matching(db: Db, filter: PlanFilter): Knex.QueryBuilder {
  const found = db('plans')
  const { text, kind, department, owner, state, overdueOn } = filter
  if (text !== undefined && text !== '') whereContains(found, ['code', 'name', 'owner'], text)
  if (kind) void found.where('kind', kind)
  if (owner !== undefined) void found.where('owner', owner)
  if (department !== undefined)
    void found.whereIn('id', db('plan_departments').where('department', department).select('plan_id'))
  const underWay = db('plan_revisions')
    .whereIn('state', [...OPEN_STATES])
    .select('plan_id')
  if (state === 'inForce') void found.whereNotNull('in_force')
  if (state === 'underWay') void found.whereIn('id', underWay)
  if (state === 'none') void found.whereNull('in_force').whereNotIn('id', underWay)
  if (overdueOn !== undefined) {
    const day = dayNumber(overdueOn)
    const tasks = openTasks(db).where('due_day', '<', day).select('plan_id')
    void found.where((any) => void any.where('next_review_day', '<', day).orWhereIn('id', tasks))
  }
  return found
}

function openTasks(db: Db): Knex.QueryBuilder {
  return db('plan_tasks').whereNull('closed_as')
}

export async function departmentsOf(
  db: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows: { plan_id: number; department: string }[] = await db('plan_departments')
    .whereIn('plan_id', valuesOf(db, ids))
    .orderBy('department')
  const byPlan = Map.groupBy(rows, (row) => row.plan_id)
  return new Map([...byPlan].map(([id, found]) => [id, found.map(({ department }) => department)]))
}

async function storeDepartments(db: Db, planId: number, departments: readonly string[]): Promise<void> {
  for (const department of new Set(departments))
    await db('plan_departments').insert({ plan_id: planId, department })
}

async function demandFreeCode(db: Db, code: string, own: number | null): Promise<void> {
  const taken: { id: number } | undefined = await db('plans').where({ code }).first('id')
  if (taken && taken.id !== own) throw new AppError('planCodeTaken', { code, planId: taken.id })
}

interface OpenRow {
  readonly plan_id: number
  readonly number: number
  readonly state: RevisionState
  readonly deadline_day: number | null
}

interface PlanRow {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly kind: PlanKind
  readonly owner: string
  readonly team: string
  readonly resources: string
  readonly review_months: number
  readonly drill_months: number | null
  readonly revision: number
  readonly in_force: number | null
  readonly reviewed_day: number | null
  readonly next_review_day: number
  readonly created_by: string
  readonly created_at: Instant
}

function toColumns({ code, name, kind, owner, team, resources, ...plan }: PlanContent): object {
  return {
    code,
    name,
    kind,
    owner,
    team: JSON.stringify(team),
    resources: JSON.stringify(resources),
    review_months: plan.reviewEveryMonths,
    drill_months: plan.drillEveryMonths,
  }
}

function rowToPlan(row: PlanRow, departments: ReadonlyMap<number, readonly string[]>): Plan {
  const { id, code, name, kind, owner, revision } = row
  return {
    id,
    code,
    name,
    kind,
    owner,
    departments: departments.get(id) ?? [],
    team: JSON.parse(row.team) as TeamMember[],
    resources: JSON.parse(row.resources) as PlanResource[],
    reviewEveryMonths: row.review_months,
    drillEveryMonths: row.drill_months,
    revision,
    inForce: row.in_force,
    reviewedOn: dayOrNull(row.reviewed_day),
    nextReviewOn: dayText(row.next_review_day),
    createdBy: row.created_by,
    createdAt: row.created_at,
  }
}

function dayOrNull(day: number | null): string | null {
  return day === null ? null : dayText(day)
}
