// What governance figures count: one select for each, from which both the figure and the list behind it are read.
import type { Knex } from 'knex'
import { dayNumber, dayText } from '../core/day.ts'
import {
  GOVERNANCE_KPIS,
  type GovernanceCount,
  type GovernanceItem,
  type GovernanceItemKind,
  type GovernanceKpi,
} from '../core/governance.ts'
import type { Page } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { hoursOf } from './trainingLedger.ts'
import type { Paging } from './trainings.ts'

/** A period, up to today where it still runs. */
export interface GovernanceSpan {
  readonly firstOn: string
  readonly lastOn: string
  readonly today: string
  /** The quarter the period ends in, whose hours count, and what it asks. */
  readonly quarter: { readonly firstOn: string; readonly lastOn: string }
  readonly quarterMinutes: number
}

export async function countGovernance(db: Db, span: GovernanceSpan): Promise<readonly GovernanceCount[]> {
  const counts: GovernanceCount[] = []
  for (const kpi of GOVERNANCE_KPIS) {
    const rows = (await db
      .from(itemsOf(db, kpi, span).as('i'))
      .groupBy('department')
      .select('department')
      .sum({ hit: 'hit' })
      .count({ n: '*' })) as { department: string; hit: number; n: number }[]
    for (const { department, hit, n } of rows) counts.push({ kpi, department, hit, all: n })
  }
  return counts
}

interface Row {
  readonly kind: GovernanceItemKind
  readonly id: number
  readonly name: string
  readonly department: string
  readonly on_day: number
  readonly hit: number
}

/** Those that miss first, then by day. */
export async function listGovernanceItems(
  db: Db,
  kpi: GovernanceKpi,
  span: GovernanceSpan,
  { department, offset, limit }: { department?: string } & Paging,
): Promise<Page<GovernanceItem>> {
  const found = db.from(itemsOf(db, kpi, span).as('i'))
  if (department !== undefined) void found.where({ department })
  const { n } = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows = (await found
    .select('*')
    .orderBy(['hit', 'on_day', 'id', 'name'])
    .offset(offset)
    .limit(limit)) as Row[]
  return {
    total: n,
    rows: rows.map(({ on_day, hit, ...row }) => ({ ...row, on: dayText(on_day), hit: hit === 1 })),
  }
}

function itemsOf(db: Db, kpi: GovernanceKpi, span: GovernanceSpan): Knex.QueryBuilder {
  const first = dayNumber(span.firstOn)
  const last = Math.min(dayNumber(span.lastOn), dayNumber(span.today))
  const sources: Readonly<Record<GovernanceKpi, () => Knex.QueryBuilder>> = {
    // Reviews that were due and made, in time or late, and those still waiting.
    reviewsOnTime: () =>
      db.unionAll([
        db('risk_reviews as v')
          .join('risks as r', 'r.id', 'v.risk_id')
          .whereBetween('v.due_on', [first, last])
          .select([
            ...fields(db, 'risk', 'r.id', 'r.name', 'r.department', 'v.due_on'),
            db.raw('CASE WHEN v.reviewed_on <= v.due_on THEN 1 ELSE 0 END AS hit'),
          ]),
        db('risks as r')
          .where('r.active', 1)
          .whereBetween('r.next_review_on', [first, Math.min(last, dayNumber(span.today) - 1)])
          .select([
            ...fields(db, 'risk', 'r.id', 'r.name', 'r.department', 'r.next_review_on'),
            db.raw('0 AS hit'),
          ]),
      ]),
    trainingCoverage: () =>
      attendances(db)
        .whereBetween('t.held_on', [first, last])
        .select([...trained(db), db.raw('a.attended AS hit')]),
    passRate: () =>
      attendances(db)
        .whereBetween('t.held_on', [first, last])
        .whereNotNull('a.points')
        .select([...trained(db), db.raw('CASE WHEN a.points >= t.pass_mark THEN 1 ELSE 0 END AS hit')]),
    hoursMet: () =>
      db
        .from(hoursOf(db, span.quarter).as('h'))
        .select([
          db.raw(`'person' AS kind`),
          db.raw('0 AS id'),
          db.raw(`h.name || ' ' || h.employee_no AS name`),
          db.raw('h.department AS department'),
          db.raw(`${dayNumber(span.quarter.lastOn)} AS on_day`),
          db.raw('CASE WHEN h.minutes >= ? THEN 1 ELSE 0 END AS hit', [span.quarterMinutes]),
        ]),
    drillsDone: () =>
      db('drills as d')
        .whereBetween('d.planned_on', [first, last])
        .select([
          ...fields(db, 'drill', 'd.id', 'd.name', 'd.department', 'd.planned_on'),
          db.raw('CASE WHEN d.held_on IS NULL THEN 0 ELSE 1 END AS hit'),
        ]),
    improvementLanded: () =>
      db('drill_findings as f')
        .whereBetween('f.due_on', [first, last])
        .select([
          ...fields(db, 'finding', 'f.id', 'f.gap', 'f.department', 'f.due_on'),
          db.raw('CASE WHEN f.closed_on <= f.due_on THEN 1 ELSE 0 END AS hit'),
        ]),
  }
  return sources[kpi]()
}

function attendances(db: Db): Knex.QueryBuilder {
  return db('training_attendances as a')
    .join('training_sessions as t', 't.id', 'a.session_id')
    .join('training_courses as c', 'c.id', 't.course_id')
}

function trained(db: Db): Knex.Raw[] {
  return [
    db.raw(`'training' AS kind`),
    db.raw('t.id AS id'),
    db.raw(`a.name || ' ' || a.employee_no || ' · ' || c.name AS name`),
    db.raw('a.department AS department'),
    db.raw('t.held_on AS on_day'),
  ]
}

function fields(
  db: Db,
  kind: GovernanceItemKind,
  id: string,
  name: string,
  department: string,
  onDay: string,
): Knex.Raw[] {
  return [
    db.raw(`'${kind}' AS kind`),
    db.raw('?? AS id', [id]),
    db.raw('?? AS name', [name]),
    db.raw('?? AS department', [department]),
    db.raw('?? AS on_day', [onDay]),
  ]
}
