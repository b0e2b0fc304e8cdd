// What governance KPIs count: one select for each, from which both the figure and the list behind it are read; and the
// same as it was frozen with an edition.
import type { Knex } from 'knex'
import { type DayNumber, dayText } from '../core/day.ts'
import {
  GOVERNANCE_OUTCOMES,
  type GovernanceCount,
  type GovernanceItem,
  type GovernanceItemKind,
  type HoursQuarter,
  outcomesOf,
  PERSONAL_MEASURES,
} from '../core/governance.ts'
import { DAY, HOUR } from '../core/instant.ts'
import { VERDICT, type Verdict } from '../core/judgement.ts'
import type { FigurePart, Page } from '../core/ledger.ts'
import type { GovernanceKpi, GovernanceMeasure } from '../core/scheme.ts'
import type { Db } from './database.ts'
import { textsOf } from './dialect.ts'
import { itemsOf } from './governanceItems.ts'
import type { Paging } from './trainings.ts'

/** Days whose things count: those of a period that are over. */
export interface GovernanceSpan {
  readonly firstDay: DayNumber
  readonly lastDay: DayNumber
  /** Quarters that end in it, and what each asks. */
  readonly quarters: readonly HoursQuarter[]
  /** How far the wall is ahead of UTC, in milliseconds: names of departments hold from a day there. */
  readonly wallOffset: number
  /** Of a frozen edition; what is stored today where left out. */
  readonly editionId?: number
}

const FROZEN = 'frozen_governance'

export async function countGovernance(
  db: Db,
  measures: readonly GovernanceMeasure[],
  span: GovernanceSpan,
): Promise<readonly GovernanceCount[]> {
  if (measures.length === 0) return []
  return (await db
    .from(chargedItems(db, measures, span).as('i'))
    .groupBy(['measure', 'department', 'outcome'])
    .select('measure', 'department', 'outcome')
    .count({ n: '*' })
    .orderBy(['department', 'measure', 'outcome'])) as GovernanceCount[]
}

export interface GovernanceQuery extends Paging {
  readonly kpi: GovernanceKpi
  readonly part: FigurePart
  /** All where left out. */
  readonly departments?: readonly string[]
}

interface Row {
  readonly kind: GovernanceItemKind
  readonly id: number
  readonly name: string
  readonly department: string
  readonly on_day: DayNumber
  readonly outcome: Verdict
}

/** Those that miss first, then by day. */
export async function listGovernanceItems(
  db: Db,
  span: GovernanceSpan,
  { kpi, part, departments, offset, limit }: GovernanceQuery,
): Promise<Page<GovernanceItem>> {
  const found = db
    .from(chargedItems(db, [kpi.measure], span).as('i'))
    .whereIn('outcome', [...outcomesOf(kpi, part)])
  if (departments) void found.whereIn('department', textsOf(db, departments))
  const { n } = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows = (await found
    .select('kind', 'id', 'name', 'department', 'on_day', 'outcome')
    .orderByRaw(`CASE outcome WHEN ${VERDICT.missed} THEN 0 WHEN ${VERDICT.missing} THEN 1 ELSE 2 END`)
    .orderBy(['on_day', 'department', 'id', 'name'])
    .offset(offset)
    .limit(limit)) as Row[]
  return { total: n, rows: rows.map(rowToItem) }
}

/** Things that a report lists, as often as each outcome occurs; persons of one session or quarter together. */
export interface GovernedGroup extends Omit<Row, 'outcome'> {
  readonly measure: GovernanceMeasure
  readonly hit: number
  readonly missed: number
  readonly missing: number
}

export async function listGovernedGroups(
  db: Db,
  measures: readonly GovernanceMeasure[],
  { span, departments }: { readonly span: GovernanceSpan; readonly departments: readonly string[] },
): Promise<readonly GovernedGroup[]> {
  if (measures.length === 0) return []
  const personal = [...PERSONAL_MEASURES].map((measure) => `'${measure}'`).join(', ')
  const count = (outcome: 'hit' | 'missed' | 'missing') =>
    db.raw(`sum(CASE WHEN outcome = ${VERDICT[outcome]} THEN 1 ELSE 0 END) AS ${outcome}`)
  const groups: GovernedGroup[] = await db
    .from(chargedItems(db, measures, span).as('i'))
    .leftJoin('training_sessions as t', (on) => {
      void on.on('t.id', 'i.id').andOn('i.kind', db.raw(`'training'`))
    })
    .leftJoin('training_courses as c', 'c.id', 't.course_id')
    .whereIn('i.department', textsOf(db, departments))
    .select('i.measure', 'i.kind', 'i.id', 'i.department', 'i.on_day')
    .select(db.raw(`CASE WHEN i.measure IN (${personal}) THEN COALESCE(c.name, '') ELSE i.name END AS name`))
    .select(count('hit'), count('missed'), count('missing'))
    .groupByRaw('1, 2, 3, 4, 5, 6')
    .orderByRaw('4, 1, 5, 2, 3, 6')
  return groups
}

/**
 * Stores what the measures count with an edition, in an order of its own; answers how many. Call in the transaction that
 * stores the edition.
 */
export async function freezeGovernance(
  db: Db,
  editionId: number,
  measures: readonly GovernanceMeasure[],
  { span, departments }: { readonly span: GovernanceSpan; readonly departments: readonly string[] },
): Promise<number> {
  if (measures.length > 0) {
    const columns = ['edition_id', 'place', ...COLUMNS]
    const items = db
      .from(chargedItems(db, measures, span).as('i'))
      .whereIn('department', textsOf(db, departments))
      .select(db.raw('CAST(? AS INTEGER)', [editionId]), db.raw(`row_number() OVER (ORDER BY ${ORDER})`))
      .select('measure', 'kind', 'id', 'name', 'department', 'on_day', 'outcome')
    await db(db.raw(`?? (${columns.map(() => '??').join(', ')})`, [FROZEN, ...columns])).insert(items)
  }
  const { n } = await db(FROZEN).where('edition_id', editionId).count({ n: '*' }).first<{ n: number }>()
  return n
}

const COLUMNS = ['measure', 'kind', 'item_id', 'name', 'department', 'on_day', 'outcome'] as const
const ORDER = 'measure, on_day, kind, id, department, name, outcome'

/** Each row of an edition as its values, in order: what a digest is taken of. */
export async function readFrozenGovernance(
  db: Db,
  editionId: number,
): Promise<readonly (readonly (string | number)[])[]> {
  const rows: Record<(typeof COLUMNS)[number], string | number>[] = await db(FROZEN)
    .where('edition_id', editionId)
    .orderBy('place')
    .select([...COLUMNS])
  return rows.map((row) => COLUMNS.map((column) => row[column]))
}

/** Items by the department that answers for them: as they are stored, or as they were frozen. */
function chargedItems(
  db: Db,
  measures: readonly GovernanceMeasure[],
  span: GovernanceSpan,
): Knex.QueryBuilder {
  const { firstDay, lastDay, editionId } = span
  if (editionId !== undefined)
    return db(FROZEN)
      .where('edition_id', editionId)
      .whereIn('measure', [...measures])
      .whereBetween('on_day', [firstDay, lastDay])
      .select('measure', 'kind', 'item_id as id', 'name', 'department', 'on_day', 'outcome')
  const items = db.unionAll(measures.flatMap((measure) => itemsOf(db, measure, span)))
  // Noon, so that an hour more or less of the wall's offset on that day moves no day.
  const at = `CAST(i.on_day AS BIGINT) * ${DAY} + ${12 * HOUR - span.wallOffset}`
  return db
    .from(items.as('i'))
    .leftJoin('departments as d', 'd.name', 'i.department')
    .joinRaw(
      `LEFT JOIN department_charges AS c ON c.department_id = d.id AND c.from_at <= ${at} AND c.until_at > ${at}`,
    )
    .leftJoin('departments as e', 'e.id', 'c.charged_id')
    .select('i.measure', 'i.kind', 'i.id', 'i.name', 'i.on_day', 'i.outcome')
    .select(db.raw('COALESCE(e.name, i.department) AS department'))
}

function rowToItem({ on_day, outcome, ...row }: Row): GovernanceItem {
  return {
    ...row,
    on: dayText(on_day),
    outcome: GOVERNANCE_OUTCOMES.find((each) => VERDICT[each] === outcome)!,
  }
}
