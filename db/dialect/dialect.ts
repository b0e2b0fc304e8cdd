// What the stores ask of a database beyond what knex says alike for all: one implementation per database.
import type { Knex } from 'knex'
import type { SearchTerms } from '../../core/searchTokens.ts'
import type { BulkRows, RowFile } from '../bulkRows.ts'
import type { Db } from '../database.ts'

/** Where the data lies: a file of SQLite, or a database of a PostgreSQL server. */
export type Target = { readonly file: string } | { readonly url: string }

export interface Pool {
  /** Most connections at a time. */
  readonly max: number
  /** Memory each may keep pages in, where that is ours to say. */
  readonly cacheMegabytes: number
  readonly readOnly: boolean
}

/** A database that is not open yet. */
export interface Place {
  /** Opens without changing anything, to look before trusting; null where there is nothing yet. */
  probe(): Promise<Knex | null>
  /** Forgets what a process before this one left beside the data. Call before connecting. */
  clear(): void
  connect(pool: Pool): Knex
  /** Keeps a copy before a migration, where keeping copies is ours to do. */
  backUp(db: Db, version: number): Promise<void>
}

/** Finds parts of texts without reading the texts. */
export interface TextIndex {
  create(trx: Knex.Transaction): Promise<void>
  /** Each with what `searchTokens` makes of its texts; none may be in it yet. */
  add(trx: Db, rows: readonly (readonly [id: number, tokens: string])[]): Promise<void>
  /** Those that are not in it do not matter. */
  remove(trx: Db, ids: readonly number[]): Promise<void>
  /** Ids of the texts that all the terms are in, but for some. */
  search(db: Db, terms: SearchTerms, without: Knex.QueryBuilder): Knex.QueryBuilder
  /** Where the id is among those found, of which there are too many to start from. */
  whereAmong(builder: Knex.QueryBuilder, id: string, found: Knex.QueryBuilder): void
}

export interface Dialect {
  /** null: texts are searched as they stand. */
  readonly textIndex: TextIndex | null
  /** Other hosts may write to the same database, older or newer than this one. */
  readonly shared: boolean
  /** @throws AppError where what is there is not ours; passes where there is nothing */
  refuseForeign(probe: Knex): Promise<void>
  /** One host at a time changes the schema. */
  claimSchema(trx: Knex.Transaction): Promise<void>
  claimWrite(trx: Knex.Transaction): Promise<boolean>
  createStagingTable(trx: Db, name: string, define: (table: Knex.CreateTableBuilder) => void): Promise<void>
  keptStagingTables(trx: Knex.Transaction): Promise<readonly string[]>
  /** A file of rows is at hand only within `withRowFile`. */
  insertRows(db: Db, table: string, columns: readonly string[], rows: BulkRows): Promise<void>
  /** null where the database takes no files of rows. Call outside a transaction, on a handle with one connection. */
  readonly withRowFile: (<T>(db: Knex, rows: RowFile, work: () => Promise<T>) => Promise<T>) | null
  jsonArraySql(values: readonly string[]): string
  valuesOf(db: Db, values: readonly number[]): Knex.QueryBuilder
  textsOf(db: Db, texts: readonly string[]): Knex.QueryBuilder
  whereContains(builder: Knex.QueryBuilder, columns: readonly string[], text: string): void
  withoutIndexes<T>(trx: Db, tables: readonly string[], work: () => Promise<T>): Promise<T>
  /** The texts of an ordered selection of `text` as one, in its order. */
  joinTexts(db: Db, ordered: Knex.QueryBuilder, separator: ','): Promise<string>
  /** The same with nothing between them, in UTF-8. */
  joinBytes(db: Db, ordered: Knex.QueryBuilder): Promise<Uint8Array>
  refreshStatistics(db: Db): Promise<void>
  checkIntegrity(db: Db): Promise<readonly string[]>
  /** null where the error is not of this database. */
  foldError(error: Error): Error | null
}

/** Schema that drafts lie in. */
export const STAGING = 'staging'

/** Text with the signs that LIKE takes for patterns escaped by a backslash. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}

/** Code of an error, '' without one. */
export function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}
