// Everything with a date, from all tables that hold such things, as one list.
import type { Knex } from 'knex'
import { dayNumber, dayText } from '../core/day.ts'
import type { DueItem, DueKind } from '../core/due.ts'
import { DAY } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { departmentsOf } from './plans.ts'
import type { Paging } from './trainings.ts'

export interface DueFilter {
  readonly kinds?: readonly DueKind[]
  /** Due on this day at the latest. */
  readonly until?: string
  /** Due on this day at the earliest. */
  readonly from?: string
  readonly owner?: string
  readonly department?: string
}

interface Row {
  readonly kind: DueKind
  readonly id: number
  readonly name: string
  readonly owner: string
  /** Empty where nobody says, or where the plan does. */
  readonly department: string
  /** Whose departments it concerns. */
  readonly plan_id: number | null
  readonly due_on: number
}

/**
 * By day, then kind.
 * @param wallOffset how far the organisation's wall is ahead of UTC, in milliseconds: an appeal window ends on a day there
 */
export async function listDue(
  db: Db,
  filter: DueFilter & Paging,
  wallOffset: number,
): Promise<Page<DueItem>> {
  const found = db.from(everything(db, wallOffset).as('due'))
  const { kinds, until, from, owner, department } = filter
  if (kinds) void found.whereIn('kind', [...kinds])
  if (until !== undefined) void found.where('due_on', '<=', dayNumber(until))
  if (from !== undefined) void found.where('due_on', '>=', dayNumber(from))
  if (owner !== undefined) void found.where({ owner })
  if (department !== undefined)
    void found.where((either) => {
      void either
        .where({ department })
        .orWhereIn('plan_id', db('plan_departments').where({ department }).select('plan_id'))
    })
  const { n } = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows = (await found
    .select('*')
    .orderBy(['due_on', 'kind', 'id'])
    .offset(filter.offset)
    .limit(filter.limit)) as Row[]
  const ofPlans = await departmentsOf(
    db,
    rows.flatMap(({ plan_id }) => plan_id ?? []),
  )
  return {
    total: n,
    rows: rows.map(({ kind, id, name, owner, department, plan_id, due_on }) => ({
      kind,
      id,
      name,
      owner,
      departments: plan_id === null ? [department].filter((one) => one !== '') : (ofPlans.get(plan_id) ?? []),
      dueOn: dayText(due_on),
    })),
  }
}

/** Who has something with a date, in order. */
export async function listDueOwners(db: Db): Promise<readonly string[]> {
  const rows: string[] = await db
    .from(everything(db, 0).as('due'))
    .whereNot('owner', '')
    .distinct('owner')
    .orderBy('owner')
    .pluck('owner')
  return rows
}

function everything(db: Db, wallOffset: number): Knex.QueryBuilder {
  const none = db.raw(`''`)
  const sources = [
    // A session waits until somebody was there.
    db('training_sessions as t')
      .join('training_courses as c', 'c.id', 't.course_id')
      .whereNotExists(
        db('training_attendances as a')
          .select(db.raw('1'))
          .whereRaw('a.session_id = t.id AND a.attended = 1'),
      )
      .select(
        db.raw(`CASE WHEN t.pass_mark IS NULL THEN 'training' ELSE 'exam' END AS kind`),
        't.id as id',
        'c.name as name',
        't.trainer as owner',
        db.raw(`'' AS department`),
        db.raw('CAST(NULL AS INTEGER) AS plan_id'),
        't.held_on as due_on',
      ),
    db('drills')
      .whereIn('state', ['planned', 'prepared'])
      .select(columns(db, 'drill', 'name', 'owner', 'department', 'planned_on')),
    db('drill_findings')
      .whereNot('state', 'closed')
      .select(columns(db, 'finding', 'gap', 'owner', 'department', 'due_on')),
    db('risks')
      .where('active', 1)
      .select(columns(db, 'risk', 'name', 'owner', 'department', 'next_review_on')),
    db('milestones')
      .whereNull('done_on')
      .select(columns(db, 'milestone', 'name', 'owner', 'department', 'due_on')),
    db('assessments')
      .where('state', 'appeal')
      .select(columns(db, 'appeal', 'name', none, none, db.raw(`(appeal_until + ${wallOffset}) / ${DAY}`))),
    db('accountability')
      .whereNot('state', 'closed')
      .select(columns(db, 'accountability', 'department', 'owner', 'department', 'due_day')),
    db('plans').select(columns(db, 'planReview', 'name', 'owner', none, 'next_review_day', 'id')),
    // These open the plan they belong to.
    db('plan_tasks as t')
      .join('plans as p', 'p.id', 't.plan_id')
      .whereNull('t.closed_as')
      .select(
        db.raw(`'planTask' AS kind`),
        'p.id as id',
        db.raw(`p.name || ' · ' || t.reference AS name`),
        'p.owner as owner',
        db.raw(`'' AS department`),
        'p.id as plan_id',
        't.due_day as due_on',
      ),
    db('plan_revisions as r')
      .join('plans as p', 'p.id', 'r.plan_id')
      .where('r.state', 'inReview')
      .select(
        db.raw(`'planApproval' AS kind`),
        'p.id as id',
        'p.name as name',
        'r.approver as owner',
        db.raw(`'' AS department`),
        'p.id as plan_id',
        'r.deadline_day as due_on',
      ),
  ]
  return db.unionAll(sources)
}

function columns(
  db: Db,
  kind: DueKind,
  name: string,
  owner: string | Knex.Raw,
  department: string | Knex.Raw,
  dueOn: string | Knex.Raw,
  planId: string | Knex.Raw = db.raw('CAST(NULL AS INTEGER)'),
): Knex.Raw[] {
  const as = (value: string | Knex.Raw, alias: string): Knex.Raw =>
    typeof value === 'string' ? db.raw('?? as ??', [value, alias]) : db.raw('? as ??', [value, alias])
  return [
    db.raw(`'${kind}' AS kind`),
    db.raw('id'),
    as(name, 'name'),
    as(owner, 'owner'),
    as(department, 'department'),
    as(planId, 'plan_id'),
    as(dueOn, 'due_on'),
  ]
}
