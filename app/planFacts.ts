// What is known about plans today: whether each is ready, and who is to know its text.
import { PLAN_KEEPERS } from '../core/account.ts'
import { dayOfWall, dayText } from '../core/day.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { ListedPlan, Plan, TeamMember } from '../core/plan.ts'
import { type PlanGap, planReadiness, type ReadinessFacts } from '../core/planReadiness.ts'
import type { PlanReader } from '../core/planTask.ts'
import { zoneOf } from '../core/zone.ts'
import type { Db } from '../db/database.ts'
import { lastDrillOf } from '../db/drills.ts'
import { evidenceOf } from '../db/evidence.ts'
import { getRevision, inForceOf, openRevisionOf, readingsOf } from '../db/planRevisions.ts'
import { getPlan } from '../db/plans.ts'
import { listTasks } from '../db/planTasks.ts'
import { getOrganisation } from '../db/settings.ts'
import { namesOfStaff, staffOf } from '../db/staff.ts'
import { trainedOn } from '../db/trainings.ts'
import type { Actor, Role } from './actor.ts'
import type { PlanDetail } from './contract/plans.ts'

/** Who may keep plans. */
export const KEEPERS: readonly Role[] = PLAN_KEEPERS

/** @throws AppError otherDepartment */
export function demandOwnPlan(actor: Actor, { departments }: Pick<Plan, 'departments'>): void {
  if (!mayKeep(actor, departments)) throw new AppError('otherDepartment')
}

/** Whether somebody may keep the plans of these departments. */
export function mayKeep({ roles, department }: Actor, departments: readonly string[]): boolean {
  if (roles.some((role) => role === 'supervisor' || role === 'hr')) return true
  return department !== undefined && departments.includes(department)
}

/** The calendar day on the organisation's wall. */
export async function todayOf(db: Db, now: Instant): Promise<string> {
  const { timeZone } = await getOrganisation(db)
  return dayText(dayOfWall(zoneOf(timeZone).toWall(now)))
}

/** What each plan lacks today, by its id. */
export async function gapsOf(
  db: Db,
  plans: readonly Plan[],
  today: string,
): Promise<ReadonlyMap<number, readonly PlanGap[]>> {
  const standing = await standingOf(db, plans, today)
  return new Map([...standing].map(([id, { facts }]) => [id, planReadiness(facts)]))
}

export interface PlanStanding {
  readonly facts: ReadinessFacts
  /** Of the revision in force. */
  readonly effectiveOn: string | null
}

/** What each plan's readiness is judged by, by its id. */
export async function standingOf(
  db: Db,
  plans: readonly Plan[],
  today: string,
): Promise<ReadonlyMap<number, PlanStanding>> {
  const revisions = await inForceOf(
    db,
    plans.map(({ id }) => id),
  )
  const standing = new Map<number, PlanStanding>()
  for (const plan of plans) {
    const { id, inForce, nextReviewOn, team, drillEveryMonths } = plan
    const revision = revisions.get(id)
    standing.set(id, {
      effectiveOn: revision?.effectiveOn ?? null,
      facts: {
        today,
        inForce,
        nextReviewOn,
        team: team.map(({ person }) => person),
        trained: revision === undefined ? [] : await trainedMembers(db, revision.id, team),
        drillEveryMonths,
        lastDrillOn: drillEveryMonths === null ? null : ((await lastDrillOf(db, id))?.heldOn ?? null),
      },
    })
  }
  return standing
}

/** Members known by employee number are told from their namesakes; the others go by name. */
async function trainedMembers(
  db: Db,
  revisionId: number,
  team: readonly TeamMember[],
): Promise<readonly string[]> {
  const numbers = await trainedOn(db, revisionId)
  if (numbers.size === 0) return []
  const names = new Set((await namesOfStaff(db, [...numbers])).values())
  return team.flatMap(({ person, employeeNo }) =>
    (employeeNo === null ? names.has(person) : numbers.has(employeeNo)) ? [person] : [],
  )
}

/** @throws AppError notFound */
export async function planDetail(db: Db, planId: number, now: Instant): Promise<PlanDetail> {
  const plan = await getPlan(db, planId)
  const today = await todayOf(db, now)
  const draft = await openRevisionOf(db, planId)
  const tasks = await listTasks(db, { planId, open: true, offset: 0, limit: 1 })
  const readers = await readersOf(db, plan, today)
  const listed: ListedPlan = {
    plan,
    open: draft && { number: draft.number, state: draft.state, deadlineOn: draft.deadlineOn },
    openTasks: tasks.total,
    taskDueOn: tasks.rows[0]?.dueOn ?? null,
  }
  return {
    ...listed,
    gaps: (await gapsOf(db, [plan], today)).get(planId) ?? [],
    draft,
    current: plan.inForce === null ? null : await getRevision(db, planId, plan.inForce),
    today,
    files: (await evidenceOf(db, 'plan', [planId])).get(planId) ?? [],
    readers: {
      expected: readers.length,
      read: readers.filter(({ readAt }) => readAt !== null).length,
    },
  }
}

/**
 * The team, and everybody on the roster of the plan's departments today. Namesakes are told apart by employee number,
 * which is how their reading is recorded.
 */
export async function readersOf(db: Db, plan: Plan, today: string): Promise<readonly PlanReader[]> {
  const staff = await staffOf(db, plan.departments, today)
  const numbersByName = Map.groupBy(staff, ({ name }) => name)
  const readAt =
    plan.inForce === null
      ? new Map<string, Instant>()
      : await readingsOf(db, (await getRevision(db, plan.id, plan.inForce)).id)
  const departmentByPerson = new Map<string, string | null>()
  for (const { name, employeeNo, department } of staff) {
    const namesakes = new Set(numbersByName.get(name)?.map((entry) => entry.employeeNo))
    departmentByPerson.set(namesakes.size > 1 ? `${name} ${employeeNo}` : name, department)
  }
  const onRoster = new Set(staff.map(({ employeeNo }) => employeeNo))
  for (const { person, employeeNo } of plan.team) {
    const isListed = employeeNo !== null && onRoster.has(employeeNo)
    if (!isListed && !departmentByPerson.has(person)) departmentByPerson.set(person, null)
  }
  return [...departmentByPerson].map(([person, department]) => ({
    person,
    department,
    readAt: readAt.get(person) ?? null,
  }))
}
