// What a draft's rows would add to the days that are counted ahead, counted as they came in.
import type { Knex } from 'knex'
import type { Db } from './database.ts'
import { countRows, SUMS } from './dayTallies.ts'
import type { CountedRows } from './dayCounter.ts'
import { createStagingTable, insertRows, STAGING } from './dialect.ts'
import { draftTable, dropStagingTable, requireDraft } from './drafts.ts'
import { addDepartments, departmentsIn } from './updates.ts'

function dayTable(batchId: number): string {
  return `${STAGING}.days_${batchId}`
}

export async function createDayTable(trx: Db, batchId: number): Promise<void> {
  await createStagingTable(trx, dayTable(batchId), (table) => {
    // Rows that were taken out again count against what they were counted in.
    table.smallint('sign').notNullable()
    table.smallint('anchor').notNullable()
    table.text('department').notNullable()
    table.integer('day').notNullable()
    for (const column of SUMS) table.integer(column).notNullable().defaultTo(0)
  })
}

export async function dropDayTable(trx: Db, batchId: number): Promise<void> {
  await dropStagingTable(trx, dayTable(batchId))
}

/** Adds what was counted of rows put in, or taken out again (inside `database.write`). @throws AppError draftGone */
export async function stageDays(trx: Db, batchId: number, { columns, rows }: CountedRows): Promise<void> {
  await requireDraft(trx, batchId)
  await insertRows(trx, dayTable(batchId), columns, rows)
}

/** Forgets what was counted: the rows were judged anew. */
export async function clearDays(trx: Db, batchId: number): Promise<void> {
  await trx(dayTable(batchId)).delete()
}

/** Adds the departments of a draft's kept rows, from what was counted where that is of exactly these rows. */
export async function addDepartmentsOfDraft(trx: Db, batchId: number, kept: number): Promise<void> {
  const isCounted = (await countedRows(trx, batchId)) === kept
  const counted = trx(dayTable(batchId))
    .where('anchor', 0)
    .groupBy('department')
    .havingRaw('sum(sign * n) > 0')
  await addDepartments(
    trx,
    isCounted ? counted.select('department') : departmentsIn(trx, draftTable(batchId)),
  )
}

async function countedRows(trx: Db, batchId: number): Promise<number | null> {
  const counted: { n: number | null } = await trx(dayTable(batchId))
    .where('anchor', 0)
    .first(trx.raw('sum(sign * n) AS n'))
  return counted.n
}

/**
 * Counts a draft's records in, which are in the ledger now; answers false where what was counted is not of exactly
 * these, because some met stored records or were judged anew. Then they are counted where they are stored.
 */
export async function countInDraft(trx: Db, batchId: number, created: number): Promise<boolean> {
  if ((await countedRows(trx, batchId)) !== created) return false
  const table = dayTable(batchId)
  for (const sign of [1, -1] as const) {
    const rows: Knex.QueryBuilder = trx({ t: table })
      .join({ d: 'departments' }, 'd.name', 't.department')
      .select('t.anchor', 'd.id', 't.day', ...SUMS.map((name) => trx.raw(`${sign} * t.${name}`)))
      .where('t.sign', sign)
    await countRows(trx, rows)
  }
  return true
}
