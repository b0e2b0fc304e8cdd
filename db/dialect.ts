// The door to what differs by database. Each has an implementation under dialect/, found by the handle that is passed
// in; everything else in this folder goes through knex.
import type { Knex } from 'knex'
import { AppError } from '../core/errors.ts'
import type { BulkRows, RowFile } from './bulkRows.ts'
import type { Db } from './database.ts'
import { type Dialect, type Place, STAGING, type Target } from './dialect/dialect.ts'
import { postgres } from './dialect/postgres.ts'
import { postgresServer } from './dialect/postgresServer.ts'
import { sqlite } from './dialect/sqlite.ts'
import { sqliteFile } from './dialect/sqliteFile.ts'
import { packRows } from './packedRows.ts'

export { STAGING, type Place, type Target }

export function placeOf(target: Target): Place {
  return 'file' in target ? sqliteFile(target.file) : postgresServer(target.url)
}

const DIALECTS: Readonly<Record<string, Dialect>> = { sqlite3: sqlite, postgresql: postgres }

/** The one that a handle, a transaction or a query belongs to. */
export function dialectOf(db: { readonly client?: unknown }): Dialect {
  return DIALECTS[(db.client as { dialect: string }).dialect]!
}

/**
 * Takes the write lock before anything is read, so that waiting for another writer can succeed. Answers whether drafts
 * begun before still stand; where not, `deleteAbandonedDrafts` comes first.
 */
export async function claimWrite(trx: Knex.Transaction): Promise<boolean> {
  return await dialectOf(trx).claimWrite(trx)
}

/** @throws AppError where a database without our tables holds something else */
export async function refuseForeign(probe: Knex): Promise<void> {
  await dialectOf(probe).refuseForeign(probe)
}

/** Lets one host at a time change the schema. */
export async function claimSchema(trx: Knex.Transaction): Promise<void> {
  await dialectOf(trx).claimSchema(trx)
}

/** Makes a table of the schema `STAGING`: it outlives neither its host nor a crash, and for that costs less to fill. */
export async function createStagingTable(
  trx: Db,
  name: string,
  define: (table: Knex.CreateTableBuilder) => void,
): Promise<void> {
  await dialectOf(trx).createStagingTable(trx, name.slice(STAGING.length + 1), define)
}

/** Drops the staging tables of hosts that are gone; answers the names of the others. */
export async function keptStagingTables(trx: Knex.Transaction): Promise<readonly string[]> {
  return (await dialectOf(trx).keptStagingTables(trx)).map((name) => `${STAGING}.${name}`)
}

/**
 * Inserts rows: one parameter per statement, no limit on their number, and more than twice as fast as multi-row VALUES.
 * About 2,000 rows a time are best.
 */
export async function insertRows(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: BulkRows | readonly (readonly unknown[])[],
): Promise<void> {
  await dialectOf(db).insertRows(
    db,
    table,
    columns,
    Array.isArray(rows) ? packRows(rows) : (rows as BulkRows),
  )
}

/** Whether `insertRows` can take files of rows, which cost a fraction of packed ones. */
export function takesRowFiles(db: Db): boolean {
  return dialectOf(db).withRowFile !== null
}

/** Runs work with a file of rows at hand for `insertRows`. */
export async function withRowFile<T>(writer: Knex, rows: RowFile, work: () => Promise<T>): Promise<T> {
  const attach = dialectOf(writer).withRowFile
  if (!attach) throw new Error('a server takes no files of rows')
  return await attach(writer, rows, work)
}

/** Values as the JSON text of an array. */
export function jsonArraySql(db: Db, values: readonly string[]): string {
  return dialectOf(db).jsonArraySql(values)
}

/** The texts of a selection of `text`, one after the other, in UTF-8. */
export async function joinBytes(db: Db, texts: Knex.QueryBuilder): Promise<Uint8Array> {
  return await dialectOf(db).joinBytes(db, texts)
}

/** A subquery of the given whole numbers: one parameter however many there are. */
export function valuesOf(db: Db, values: readonly number[]): Knex.QueryBuilder {
  return dialectOf(db).valuesOf(db, values)
}

/** The same of texts. */
export function textsOf(db: Db, texts: readonly string[]): Knex.QueryBuilder {
  return dialectOf(db).textsOf(db, texts)
}

/** Where one of the columns contains the text, letters A–Z in any case. */
export function whereContains(builder: Knex.QueryBuilder, columns: readonly string[], text: string): void {
  dialectOf(builder).whereContains(builder, columns, text)
}

/**
 * Runs work with the tables' secondary indexes dropped, and builds them after it: rows put in under ten indexes cost
 * many times what building the indexes at the end does. What is not unique shows when its index is built. Inside a transaction nobody else notices;
 * where readers would, the indexes stay.
 */
export async function withoutIndexes<T>(
  trx: Db,
  tables: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  return await dialectOf(trx).withoutIndexes(trx, tables, work)
}

/** Lets the planner know how the data lies; cheap, and only where it changed much. */
export async function refreshStatistics(db: Db): Promise<void> {
  await dialectOf(db).refreshStatistics(db)
}

/** What the database itself finds wrong with its file, as texts without data; empty when sound. */
export async function checkIntegrity(db: Db): Promise<readonly string[]> {
  return await dialectOf(db).checkIntegrity(db)
}

/**
 * A database failure as the AppError it means, any other as a plain Error that names its code and nothing else:
 * knex's messages hold the values of rows and never leave this folder.
 */
export function foldDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error
  if (error.name === 'KnexTimeoutError') return new AppError('databaseBusy')
  for (const dialect of Object.values(DIALECTS)) {
    const folded = dialect.foldError(error)
    if (folded) return folded
  }
  return error
}
