// The things that each governance measure counts, as core/governance.ts defines them: columns measure, kind, id, name,
// department, on_day (the day it was due) and outcome (a verdict).
import type { Knex } from 'knex'
import type { GovernanceItemKind } from '../core/governance.ts'
import { VERDICT } from '../core/judgement.ts'
import type { GovernanceMeasure } from '../core/scheme.ts'
import type { Db } from './database.ts'
import type { GovernanceSpan } from './governance.ts'

/** Selects that make up a measure, of one shape. */
export function itemsOf(
  db: Db,
  measure: GovernanceMeasure,
  span: GovernanceSpan,
): readonly Knex.QueryBuilder[] {
  return SOURCES[measure](db, span).map((items) => items.select(db.raw(`'${measure}' AS measure`)))
}

type Source = (db: Db, span: GovernanceSpan) => readonly Knex.QueryBuilder[]

const SOURCES: Readonly<Record<GovernanceMeasure, Source>> = {
  improvementLanded: (db, span) => [
    due(db('drill_findings as f'), 'f.due_on', span).select(
      item(db, 'finding', 'f.id', 'f.gap', 'f.department', 'f.due_on', `f.state = 'closed'`),
    ),
    due(db('accountability as a'), 'a.due_day', span).select(
      item(
        db,
        'accountability',
        'a.id',
        'a.period',
        'a.department',
        'a.due_day',
        `a.state IN ('verified', 'closed')`,
      ),
    ),
  ],
  closedOnTime: (db, span) => [
    due(db('drill_findings as f'), 'f.due_on', span).select(
      item(db, 'finding', 'f.id', 'f.gap', 'f.department', 'f.due_on', 'f.closed_on <= f.due_on'),
    ),
    due(db('accountability as a'), 'a.due_day', span).select(
      item(
        db,
        'accountability',
        'a.id',
        'a.period',
        'a.department',
        'a.due_day',
        'a.closed_day <= a.due_day',
      ),
    ),
  ],
  reviewsOnTime: (db, span) => {
    const plan = `p.code || ' ' || p.name`
    return [
      // A review answers the day it was due, unless another one took its place before that day came.
      due(ofPlans(db, 'plan_reviews as v', 'v.plan_id'), 'v.due_day', span)
        .whereNotExists(
          db('plan_reviews as w')
            .select(db.raw('1'))
            .whereRaw('w.plan_id = v.plan_id AND w.reviewed_day > v.reviewed_day')
            .whereRaw('w.reviewed_day <= v.due_day'),
        )
        .select(
          item(db, 'planReview', 'p.id', plan, 'o.department', 'v.due_day', 'v.reviewed_day <= v.due_day'),
        ),
      // Waiting; a plan without a text in force has nothing to review.
      due(ofPlans(db, 'plans as p', null), 'p.next_review_day', span)
        .whereNotNull('p.in_force')
        .select(item(db, 'planReview', 'p.id', plan, 'o.department', 'p.next_review_day', '1 = 0')),
      // What was withdrawn asks for nothing any more.
      due(ofPlans(db, 'plan_tasks as t', 't.plan_id'), 't.due_day', span)
        .whereRaw(`COALESCE(t.closed_as, '') <> 'withdrawn'`)
        .select(
          item(
            db,
            'planTask',
            'p.id',
            `p.code || ' ' || t.reference`,
            'o.department',
            't.due_day',
            't.closed_day <= t.due_day',
          ),
        ),
    ]
  },
  trainingCoverage: (db, span) => [
    due(attendances(db), 't.held_on', span).select(
      item(
        db,
        'training',
        't.id',
        TRAINED,
        'a.department',
        't.held_on',
        `a.attended = 1 OR EXISTS (SELECT 1 FROM training_attendances AS b
          JOIN training_sessions AS u ON u.id = b.session_id
          WHERE b.employee_no = a.employee_no AND b.attended = 1
            AND u.course_id = t.course_id AND u.held_on > t.held_on)`,
      ),
    ),
  ],
  passRate: (db, span) => [
    due(attendances(db), 't.held_on', span)
      .whereNotNull('t.pass_mark')
      .where((sat) => void sat.where('a.attended', 1).orWhereNotNull('a.points'))
      .select(
        item(db, 'training', 't.id', TRAINED, 'a.department', 't.held_on', 'a.points >= t.pass_mark', {
          missing: 'a.points IS NULL',
        }),
      ),
  ],
  hoursMet: (db, { quarters }) =>
    quarters.length === 0
      ? [hoursIn(db, { firstDay: 0, lastDay: -1, minutes: 0 })]
      : quarters.map((quarter) => hoursIn(db, quarter)),
  drillsDone: (db, span) => [
    due(db('drills as d'), 'd.planned_on', span).select(
      item(db, 'drill', 'd.id', 'd.name', 'd.department', 'd.planned_on', 'd.held_on IS NOT NULL'),
    ),
  ],
  risksReviewed: (db, span) => [
    due(db('risk_reviews as v').join('risks as r', 'r.id', 'v.risk_id'), 'v.due_on', span).select(
      item(db, 'risk', 'r.id', 'r.name', 'r.department', 'v.due_on', 'v.reviewed_on <= v.due_on'),
    ),
    due(db('risks as r').where('r.active', 1), 'r.next_review_on', span).select(
      item(db, 'risk', 'r.id', 'r.name', 'r.department', 'r.next_review_on', '1 = 0'),
    ),
  ],
}

function due(
  query: Knex.QueryBuilder,
  column: string,
  { firstDay, lastDay }: GovernanceSpan,
): Knex.QueryBuilder {
  return query.where(column, '>=', firstDay).where(column, '<=', lastDay)
}

/** With the plan as p, once for each of its departments (o). */
function ofPlans(db: Db, table: string, planId: string | null): Knex.QueryBuilder {
  const found = db.from(table)
  if (planId !== null) void found.join('plans as p', 'p.id', planId)
  return found.join('plan_departments as o', 'o.plan_id', 'p.id')
}

const TRAINED = `a.name || ' ' || a.employee_no || ' · ' || c.name`

function attendances(db: Db): Knex.QueryBuilder {
  return db('training_attendances as a')
    .join('training_sessions as t', 't.id', 'a.session_id')
    .join('training_courses as c', 'c.id', 't.course_id')
}

/**
 * Everybody in post on the last day of a quarter who began by its first one, in the post they have held longest; those
 * there on the roster's very first day began before it.
 */
function hoursIn(
  db: Db,
  { firstDay, lastDay, minutes }: GovernanceSpan['quarters'][number],
): Knex.QueryBuilder {
  const posts = db('staff')
    .where('from_day', '<=', lastDay)
    .where((any) => void any.whereNull('to_day').orWhere('to_day', '>=', lastDay))
    .select(
      'employee_no',
      'name',
      'department',
      db.raw('row_number() OVER (PARTITION BY employee_no ORDER BY from_day, id) AS place'),
    )
  const began = db('staff').groupBy('employee_no').select('employee_no').min({ began_on: 'from_day' })
  return db
    .from(posts.as('p'))
    .join(began.as('b'), 'b.employee_no', 'p.employee_no')
    .where('p.place', 1)
    .where(
      (any) =>
        void any
          .where('b.began_on', '<=', firstDay)
          .orWhereRaw('b.began_on = (SELECT min(from_day) FROM staff)'),
    )
    .select(
      item(
        db,
        'person',
        '0',
        `p.name || ' ' || p.employee_no`,
        'p.department',
        `CAST(${lastDay} AS INTEGER)`,
        `(SELECT coalesce(sum(t.minutes), 0) FROM training_attendances AS a
          JOIN training_sessions AS t ON t.id = a.session_id
          WHERE a.employee_no = p.employee_no AND a.attended = 1
            AND t.held_on BETWEEN ${firstDay} AND ${lastDay}) >= ${minutes}`,
      ),
    )
}

/** The columns of an item, as SQL: `hit` says whether it was done, a condition that is null says no. */
function item(
  db: Db,
  kind: GovernanceItemKind,
  id: string,
  name: string,
  department: string,
  onDay: string,
  hit: string,
  { missing }: { readonly missing?: string } = {},
): Knex.Raw[] {
  const unknown = missing === undefined ? '' : `WHEN ${missing} THEN ${VERDICT.missing} `
  return [
    db.raw(`'${kind}' AS kind`),
    db.raw(`${id} AS id`),
    db.raw(`${name} AS name`),
    db.raw(`${department} AS department`),
    db.raw(`${onDay} AS on_day`),
    db.raw(`CASE ${unknown}WHEN ${hit} THEN ${VERDICT.hit} ELSE ${VERDICT.missed} END AS outcome`),
  ]
}
