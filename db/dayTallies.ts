// Verdicts counted ahead by day and department, so that a period is the sum of its days. Whatever changes judgements
// counts them out before and in again after, in the same transaction: the days are never behind what they count.
import type { Knex } from 'knex'
import { DAY, type Instant } from '../core/instant.ts'
import { zoneOf } from '../core/zone.ts'
import { VERDICT_COLUMNS } from './columns.ts'
import type { Db } from './database.ts'
import type { Anchor } from './figureCondition.ts'
import { countColumns, countSql } from './verdictCounts.ts'

const TABLE = 'day_tallies'

/** Instants that days are counted by. Their places are stored: append only. */
export const ANCHORS = [
  'judged_received_at',
  'response_due_at',
  'due_at',
  'judged_closed_at',
  'rated_at',
] as const
export type AnchorColumn = (typeof ANCHORS)[number]
const COHORT = VERDICT_COLUMNS.slice(2, 7)
/** Which verdicts are counted at each and of which records, as `anchorOf` has it. */
export const COUNTED: Readonly<Record<AnchorColumn, readonly Counted[]>> = {
  judged_received_at: [{ verdicts: ['v1'] }, { verdicts: COHORT, where: 'j.due_at IS NOT NULL' }],
  response_due_at: [{ verdicts: ['v2'] }],
  due_at: [{ verdicts: COHORT }],
  judged_closed_at: [{ verdicts: COHORT }],
  rated_at: [{ verdicts: ['v8'] }],
}
interface Counted {
  readonly verdicts: readonly string[]
  readonly where?: string
}
const ALL_COUNTS = countColumns(VERDICT_COLUMNS)
/** Records, those of them with a due instant, and their verdicts. */
export const SUMS: readonly string[] = ['n', 'due_n', ...ALL_COUNTS]
/** In the order that a department's days are added up in. */
const KEYS = ['anchor', 'department_id', 'day']

/** Makes the table, empty. */
export async function createDayTallies(trx: Knex.Transaction): Promise<void> {
  await trx.schema.createTable(TABLE, (table) => {
    for (const column of [...KEYS, ...SUMS]) table.integer(column).notNullable()
    table.primary(KEYS)
  })
}

/** Narrows judgements, by the alias j, to the ones a change is about. */
export type Scope = (judgements: Knex.QueryBuilder) => void

/** Call before judgements are changed or removed. */
export async function countOut(trx: Db, scope: Scope): Promise<void> {
  await add(trx, scope, -1)
}

/** Call after they were changed or put in. */
export async function countIn(trx: Db, scope: Scope): Promise<void> {
  await add(trx, scope, 1)
}

/** Counts everything anew, days beginning when they do in the zone. */
export async function recountDays(trx: Db, timeZone: string): Promise<void> {
  await trx('ledger')
    .where('id', 1)
    .update({ day_offset: offsetOf(timeZone) })
  await trx(TABLE).delete()
  await add(trx, () => {}, 1)
}

/** Lets days begin when they do in the zone, where none is counted yet. Elsewhere they wait for `recountDays`. */
export async function beginDays(trx: Db, timeZone: string): Promise<void> {
  const any: unknown = await trx(TABLE).first('day')
  if (any === undefined) await recountDays(trx, timeZone)
}

/** Whether the days that are counted begin when those of the zone do. */
export async function daysBeginIn(db: Db, timeZone: string): Promise<boolean> {
  return (await dayOffset(db)) === offsetOf(timeZone)
}

/** From an instant until before another. */
export interface Span {
  readonly startAt: Instant
  readonly endAt: Instant
}

export interface DaySpan {
  /** Its days that are counted as a whole: their numbers, and when they are. */
  readonly days: ({ readonly first: number; readonly last: number } & Span) | null
  /** What lies before and after them. */
  readonly rest: readonly Span[]
}

/** Takes a span apart. Days of a zone that changes its clocks do not all begin when the counted ones do. */
export function daysOf({ startAt, endAt }: Span, offset: number): DaySpan {
  const first = Math.ceil((startAt + offset) / DAY)
  const last = Math.floor((endAt + offset) / DAY) - 1
  const some = ({ startAt: from, endAt: until }: Span): boolean => from < until
  if (last < first) return { days: null, rest: [{ startAt, endAt }].filter(some) }
  const days = { first, last, startAt: first * DAY - offset, endAt: (last + 1) * DAY - offset }
  const rest = [
    { startAt, endAt: days.startAt },
    { startAt: days.endAt, endAt },
  ]
  return { days, rest: rest.filter(some) }
}

/** Counts of whole days, with the department as `member`. */
export function countedDays(
  db: Db,
  { column, due }: Anchor,
  verdicts: readonly string[],
  { first, last }: NonNullable<DaySpan['days']>,
): Knex.QueryBuilder {
  const sums = countColumns(verdicts).map((name) => `sum(t.${name}) AS ${name}`)
  return db({ d: 'departments' })
    .joinRaw(`CROSS JOIN ${TABLE} AS t`)
    .select('d.id as member', db.raw(`sum(t.${due === 'due_at' ? 'due_n' : 'n'}) AS n, ${sums.join(', ')}`))
    .whereRaw('t.department_id = d.id')
    .where('t.anchor', ANCHORS.indexOf(column))
    .where('t.day', '>=', first)
    .where('t.day', '<=', last)
    .groupBy('d.id')
}

/** Days that are not the sum of their judgements, at most so many. */
export async function astrayDays(
  db: Db,
  limit: number,
): Promise<readonly { day: number; department: string }[]> {
  const counted = countedBy(db, await dayOffset(db), () => {}, -1)
  const all = counted.unionAll(db(TABLE).select(...KEYS, ...SUMS))
  const astray = db
    .from(all.as('c'))
    .select('day', 'department_id')
    .groupBy(KEYS)
    .havingRaw(SUMS.map((name) => `sum(${name}) <> 0`).join(' OR '))
  return await db
    .from(astray.as('a'))
    .leftJoin({ d: 'departments' }, 'd.id', 'a.department_id')
    .distinct('a.day', db.raw("COALESCE(d.name, '') AS department"))
    .orderBy(['day', 'department'])
    .limit(limit)
}

async function add(trx: Db, scope: Scope, sign: 1 | -1): Promise<void> {
  const counted = countedBy(trx, await dayOffset(trx), scope, sign)
  await countRows(trx, trx.from(counted.as('c')).select(...KEYS, ...SUMS))
}

/** Adds rows of anchor, department, day and what is counted of them, each day of a department once. */
export async function countRows(trx: Db, rows: Knex.QueryBuilder): Promise<void> {
  // Without a condition SQLite takes what follows for one of a join.
  const { sql, bindings } = rows.whereRaw('1 = 1').toSQL()
  const sums = SUMS.map((name) => `${name} = ${TABLE}.${name} + excluded.${name}`)
  await trx.raw(
    `INSERT INTO ${TABLE} (${[...KEYS, ...SUMS].join(', ')}) ${sql}
      ON CONFLICT (${KEYS.join(', ')}) DO UPDATE SET ${sums.join(', ')}`,
    bindings as Knex.Value[],
  )
}

/** Days are counted this far ahead, because division turns towards zero. */
const AHEAD = 1_000_000
/** More departments than there will ever be. */
const DEPARTMENTS = 2 ** 32

/** Judgements of a scope counted by anchor, day and department. */
function countedBy(db: Db, offset: number, scope: Scope, sign: 1 | -1): Knex.QueryBuilder {
  const [first, ...others] = ANCHORS.map((anchor, number) => {
    const names = ['n', 'due_n', ...COUNTED[anchor].flatMap(({ verdicts }) => countColumns(verdicts))]
    const values = [
      'count(*)',
      'count(j.due_at)',
      ...COUNTED[anchor].flatMap(({ verdicts, where }) => countSql(verdicts, where)),
    ]
    // Day and department as one number, which is sorted in half the time.
    const place = `((j.${anchor} + ${offset + AHEAD * DAY}) / ${DAY}) * ${DEPARTMENTS} + j.department_id`
    const judgements = db({ j: 'judgements' })
      .select(db.raw([`${place} AS place`, ...values.map((sql, i) => `${sql} AS ${names[i]}`)].join(', ')))
      .whereNotNull(`j.${anchor}`)
      .groupByRaw('1')
    scope(judgements)
    const keys = [number, `place % ${DEPARTMENTS}`, `place / ${DEPARTMENTS} - ${AHEAD}`]
    const sums = SUMS.map((name) => (names.includes(name) ? `${sign} * ${name}` : '0'))
    const columns = [...keys, ...sums].map((sql, i) => `${sql} AS ${[...KEYS, ...SUMS][i]}`)
    return db.from(judgements.as('g')).select(db.raw(columns.join(', ')))
  })
  return first!.unionAll(others)
}

/** How far ahead of UTC the clock is by which days are counted. */
export async function dayOffset(db: Db): Promise<number> {
  const row = await db('ledger').where('id', 1).first<{ day_offset: number }>('day_offset')
  return row.day_offset
}

/** How far the zone's clock is ahead of UTC at the beginning of 2025. */
function offsetOf(timeZone: string): number {
  const day = Date.UTC(2025, 0, 1)
  return day - zoneOf(timeZone).toInstant(day)
}
