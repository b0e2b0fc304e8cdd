// Which department each record counts for: the register spelt out as a table, and the records brought in line with it.
import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { DAY } from '../core/instant.ts'
import { chargeSpans, type Movement, type Register } from '../core/register.ts'
import { zoneOf } from '../core/zone.ts'
import type { Database, Db } from './database.ts'
import { countIn, countOut, type Scope } from './dayTallies.ts'
import { createStagingTable, insertRows, STAGING, valuesOf } from './dialect.ts'
import { dropStagingTable } from './drafts.ts'

const CHARGES = 'department_charges'
const COLUMNS = ['department_id', 'from_at', 'until_at', 'charged_id']

/** Spells the register out anew; records follow with `attribute`. */
export async function storeCharges(trx: Db, register: Register, timeZone: string): Promise<void> {
  const spans = chargeSpans(register)
  const ids = await departmentIds(trx)
  const names = [...new Set(spans.flatMap(({ name, countsAs }) => [name, countsAs]))]
  const missing = names.filter((name) => !ids.has(name))
  if (missing.length > 0) {
    await insertRows(
      trx,
      'departments',
      ['name'],
      missing.map((name) => [name]),
    )
  }
  await trx(CHARGES).delete()
  await insertCharges(trx, CHARGES, register, timeZone, await departmentIds(trx))
}

interface Step {
  readonly onProgress?: (moved: number) => void
  readonly signal?: AbortSignal
}

/** Records brought in line at a time. */
const PAGE = 5000

/**
 * Lets every record count for the department the register says, and its verdict with it; answers how many changed.
 * Call in the transaction of whatever changes a record's named department, the instant it is charged at, or the
 * register. `scope`: a subquery of the ids of the records it may concern; all where left out.
 */
export async function attribute(
  trx: Db,
  scope: Knex.QueryBuilder | null = null,
  { onProgress, signal }: Step = {},
): Promise<number> {
  if (!(await isNeeded(trx))) return 0
  let moved = 0
  for (let after = 0; ;) {
    signal?.throwIfAborted()
    const query = astray(trx, CHARGES)
      .select('r.id', trx.raw(`${NAMED} AS named`), trx.raw(`${CHARGED} AS charged`))
      .where('r.id', '>', after)
      .orderBy('r.id')
      .limit(PAGE)
    if (scope) void query.whereIn('r.id', scope.clone())
    const page: Move[] = await query
    if (page.length === 0) break
    await applyMoves(trx, page)
    moved += page.length
    after = page.at(-1)!.id
    onProgress?.(moved)
  }
  return moved
}

/** What a register would move from whom to whom, most first; nothing is changed. */
export async function previewMoves(
  { write, background }: Database,
  register: Register,
  timeZone: string,
): Promise<readonly Movement[]> {
  const table = `${STAGING}.charges_${randomUUID().replaceAll('-', '')}`
  const ids = new Map(await departmentIds(background))
  // A department that nothing names yet stands under a number of its own.
  for (const [i, { countsAs }] of chargeSpans(register).entries())
    if (!ids.has(countsAs)) ids.set(countsAs, -1 - i)
  const names = new Map([...ids].map(([name, id]) => [id, name]))
  try {
    await write(async (trx) => {
      await createStagingTable(trx, table, (columns) => {
        columns.integer('department_id')
        columns.bigInteger('from_at')
        columns.bigInteger('until_at')
        columns.integer('charged_id')
        columns.primary(['department_id', 'from_at'])
      })
      await insertCharges(trx, table, register, timeZone, ids)
    })
    const found: { from_id: number; charged: number; n: number }[] = await astray(background, table)
      .select({ from_id: 'r.department_id' }, background.raw(`${CHARGED} AS charged`))
      .count({ n: '*' })
      .groupBy('r.department_id', background.raw(CHARGED))
      .orderBy('n', 'desc')
    return found.map(({ from_id, charged, n }) => ({
      from: names.get(from_id)!,
      to: names.get(charged)!,
      count: n,
    }))
  } finally {
    await write(async (trx) => await dropStagingTable(trx, table))
  }
}

interface Move {
  readonly id: number
  readonly named: number
  readonly charged: number
}

const NAMED = 'COALESCE(r.named_department_id, r.department_id)'
const CHARGED = `COALESCE(c.charged_id, ${NAMED})`
const CHARGED_AT = 'COALESCE(j.due_at, j.judged_received_at)'

/** Records that count for another department than the table of charges says. */
function astray(db: Db, table: string): Knex.QueryBuilder {
  return db({ r: 'records' })
    .join({ j: 'judgements' }, 'j.record_id', 'r.id')
    .joinRaw(
      `LEFT JOIN ?? AS c ON c.department_id = ${NAMED} AND c.from_at <= ${CHARGED_AT} AND c.until_at > ${CHARGED_AT}`,
      [table],
    )
    .whereRaw(`r.department_id <> ${CHARGED}`)
    .where((concerned) => {
      void concerned
        .whereIn('r.department_id', db(table).select('department_id'))
        .orWhereNotNull('r.named_department_id')
    })
}

async function isNeeded(db: Db): Promise<boolean> {
  const charge: unknown = await db(CHARGES).first('department_id')
  if (charge !== undefined) return true
  const moved: unknown = await db('records').whereNotNull('named_department_id').first('id')
  return moved !== undefined
}

/** No revision moves on: what a source said of the record stays, and so does what a draft was matched with. */
async function applyMoves(trx: Db, moves: readonly Move[]): Promise<void> {
  for (const [, same] of Map.groupBy(moves, ({ named, charged }) => `${named} ${charged}`)) {
    const { named, charged } = same[0]!
    const ids = same.map(({ id }) => id)
    await trx('records')
      .whereIn('id', valuesOf(trx, ids))
      .update({ department_id: charged, named_department_id: named === charged ? null : named })
    const moved: Scope = (judgements) => void judgements.whereIn('j.record_id', valuesOf(trx, ids))
    await countOut(trx, moved)
    await trx('judgements').whereIn('record_id', valuesOf(trx, ids)).update({ department_id: charged })
    await countIn(trx, moved)
  }
}

/** Beyond every instant there is. */
const FAR = 8.64e15

async function insertCharges(
  trx: Db,
  table: string,
  register: Register,
  timeZone: string,
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const zone = zoneOf(timeZone)
  const startOf = (day: number): number =>
    Number.isFinite(day) ? zone.toInstant(day * DAY) : Math.sign(day) * FAR
  const rows = chargeSpans(register).flatMap(({ name, countsAs, fromDay, untilDay }) => {
    const [named, charged] = [ids.get(name), ids.get(countsAs)]
    // No record names a department that has no id.
    if (named === undefined || charged === undefined) return []
    return [[named, startOf(fromDay), startOf(untilDay), charged]]
  })
  if (rows.length > 0) await insertRows(trx, table, COLUMNS, rows)
}

async function departmentIds(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows: { id: number; name: string }[] = await db('departments').select('id', 'name')
  return new Map(rows.map(({ id, name }) => [name, id]))
}
