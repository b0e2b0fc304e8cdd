// What hangs together with a thing, from all tables that name it, as one list.
import type { Knex } from 'knex'
import { dayText } from '../core/day.ts'
import type { Page } from '../core/ledger.ts'
import type { Link, LinkEnd, LinkKind } from '../core/link.ts'
import type { EvidenceKind } from '../core/plan.ts'
import type { Db } from './database.ts'

interface Row {
  readonly kind: LinkKind
  readonly id: number
  readonly plan_id: number | null
  readonly number: number | null
  readonly name: string
  readonly state: string
  readonly on_day: number | null
}

/** Latest first, what has no day last. */
export async function listLinks(
  db: Db,
  { of, id, offset, limit }: { of: LinkEnd; id: number; offset: number; limit: number },
): Promise<Page<Link>> {
  const found = db.from(db.unionAll(linksOf(db, of, id)).as('l'))
  const { n } = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows = (await found
    .select('*')
    .orderByRaw('CASE WHEN on_day IS NULL THEN 1 ELSE 0 END, on_day DESC, kind, id')
    .offset(offset)
    .limit(limit)) as Row[]
  return {
    total: n,
    rows: rows.map(({ plan_id: planId, on_day: on, ...row }) => ({
      ...row,
      planId,
      on: on === null ? null : dayText(on),
    })),
  }
}

function linksOf(db: Db, of: LinkEnd, id: number): Knex.QueryBuilder[] {
  const sources: Readonly<Record<LinkEnd, () => Knex.QueryBuilder[]>> = {
    record: () => [citing(db, 'record', id), tasks(db).where('t.record_id', id)],
    assessment: () => [citing(db, 'assessment', id)],
    accountability: () => [citing(db, 'accountability', id)],
    finding: () => [
      citing(db, 'finding', id),
      tasks(db).where('t.finding_id', id),
      drills(db).whereIn('d.id', db('drill_findings').where({ id }).select('retest_drill_id')),
    ],
    revision: () => [
      ...cited(db, id),
      tasks(db).whereExists(
        db('plan_revisions as r')
          .select(db.raw('1'))
          .where('r.id', id)
          .whereRaw('r.plan_id = t.plan_id AND r.number = t.closed_number'),
      ),
      sessions(db).where('s.plan_revision_id', id),
      drills(db).where('d.plan_revision_id', id),
    ],
    plan: () => [
      sessions(db).where('s.plan_id', id),
      drills(db).where('d.plan_id', id),
      findings(db).where('f.plan_id', id),
    ],
    drill: () => [
      findings(db).where('f.retest_drill_id', id),
      tasks(db).whereIn('t.finding_id', db('drill_findings').where('drill_id', id).select('id')),
    ],
  }
  return sources[of]()
}

/** Revisions that cite a thing. */
function citing(db: Db, kind: EvidenceKind, id: number): Knex.QueryBuilder {
  return db('plan_evidence as e')
    .join('plan_revisions as r', 'r.id', 'e.revision_id')
    .join('plans as p', 'p.id', 'r.plan_id')
    .where({ 'e.kind': kind, 'e.subject_id': id })
    .select(
      columns(db, 'revision', 'r.id', {
        plan: 'p.id',
        number: 'r.number',
        name: `p.code || ' ' || p.name`,
        state: 'r.state',
        on: 'r.effective_day',
      }),
    )
}

/** What a revision cites. */
function cited(db: Db, id: number): Knex.QueryBuilder[] {
  const evidence = (kind: EvidenceKind): Knex.QueryBuilder =>
    db('plan_evidence').where({ kind, revision_id: id }).select('subject_id')
  return [
    db('records as x')
      .whereIn('x.id', evidence('record'))
      .select(columns(db, 'record', 'x.id', { name: 'x.ticket_no' })),
    db('assessments as x')
      .whereIn('x.id', evidence('assessment'))
      .select(columns(db, 'assessment', 'x.id', { name: 'x.name', state: 'x.state' })),
    db('accountability as x')
      .whereIn('x.id', evidence('accountability'))
      .select(
        columns(db, 'accountability', 'x.id', {
          name: `x.department || ' ' || x.period`,
          state: 'x.state',
          on: 'x.due_day',
        }),
      ),
    findings(db).whereIn('f.id', evidence('finding')),
  ]
}

function tasks(db: Db): Knex.QueryBuilder {
  return db('plan_tasks as t')
    .join('plans as p', 'p.id', 't.plan_id')
    .select(
      columns(db, 'task', 't.id', {
        plan: 'p.id',
        name: `p.name || ' · ' || t.reference`,
        state: `COALESCE(t.closed_as, '')`,
        on: 't.due_day',
      }),
    )
}

function sessions(db: Db): Knex.QueryBuilder {
  return db('training_sessions as s')
    .join('training_courses as c', 'c.id', 's.course_id')
    .select(columns(db, 'session', 's.id', { name: 'c.name', on: 's.held_on' }))
}

function drills(db: Db): Knex.QueryBuilder {
  return db('drills as d').select(
    columns(db, 'drill', 'd.id', {
      name: 'd.name',
      state: 'd.state',
      on: 'COALESCE(d.held_on, d.planned_on)',
    }),
  )
}

function findings(db: Db): Knex.QueryBuilder {
  return db('drill_findings as f').select(
    columns(db, 'finding', 'f.id', { name: 'f.gap', state: 'f.state', on: 'f.due_on' }),
  )
}

/** The same columns from every table; the texts are ours, none of them comes from outside. */
function columns(
  db: Db,
  kind: LinkKind,
  id: string,
  {
    plan,
    number,
    name,
    state,
    on,
  }: { plan?: string; number?: string; name: string; state?: string; on?: string },
): Knex.Raw[] {
  const day = on ?? 'CAST(NULL AS INTEGER)'
  return [
    db.raw(`'${kind}' AS kind`),
    db.raw(`${id} AS id`),
    db.raw(`${plan ?? 'CAST(NULL AS INTEGER)'} AS plan_id`),
    db.raw(`${number ?? 'CAST(NULL AS INTEGER)'} AS number`),
    db.raw(`${name} AS name`),
    db.raw(`${state ?? `''`} AS state`),
    db.raw(`${day} AS on_day`),
  ]
}
