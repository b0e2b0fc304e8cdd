// The only file that knows which database it is: SQLite, through the package sqlite3. Another database is another one
// of these files; everything else goes through knex.
import { rmSync } from 'node:fs'
import knex, { type Knex } from 'knex'
import { AppError } from '../core/errors.ts'
import type { Db } from './database.ts'

/** Schema that drafts lie in: a file of its own that is never kept, so that it needs no syncing and leaves no holes. */
export const STAGING = 'staging'

const SETTINGS = [
  // The journal's default rollback mode would let a writer lock readers out.
  'PRAGMA journal_mode = WAL',
  // With NORMAL a power cut could take back a commit that a person was told of; a sync per commit costs milliseconds,
  // and imports commit once.
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  // Writers of this process queue in `write`; this is for a second program on the same file.
  'PRAGMA busy_timeout = 5000',
  // A large import grows the journal past its size; this gives the disk space back.
  'PRAGMA journal_size_limit = 67108864',
]

export interface Connections {
  readonly file: string
  readonly max: number
  /** Memory each may keep pages in. */
  readonly cacheMegabytes: number
  readonly readOnly: boolean
}

export function connect({ file, max, cacheMegabytes, readOnly }: Connections): Knex {
  return knexOn(file, max, [
    // Takes effect in a new file only. Rows are long: 8 KB pages load and scan fastest.
    'PRAGMA page_size = 8192',
    ...SETTINGS,
    `PRAGMA cache_size = ${-1024 * cacheMegabytes}`,
    `ATTACH DATABASE ${quoted(stagingFile(file))} AS ${STAGING}`,
    `PRAGMA ${STAGING}.page_size = 8192`,
    `PRAGMA ${STAGING}.journal_mode = WAL`,
    `PRAGMA ${STAGING}.synchronous = OFF`,
    ...(readOnly ? ['PRAGMA query_only = ON'] : []),
  ])
}

/** Opens without changing anything, to look at a file before trusting it. */
export function connectToProbe(file: string): Knex {
  return knexOn(file, 1, ['PRAGMA busy_timeout = 5000'])
}

function knexOn(file: string, max: number, settings: readonly string[]): Knex {
  return knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    pool: {
      min: 0,
      max,
      afterCreate(connection: RawConnection, done: (error: Error | null, connection: RawConnection) => void) {
        connection.exec(settings.join(';'), (error) => done(error, connection))
      },
    },
    // knex prints messages that hold the values of rows.
    log: { warn() {}, error() {}, deprecate() {}, debug() {} },
  })
}

interface RawConnection {
  exec(sql: string, done: (error: Error | null) => void): void
}

function stagingFile(file: string): string {
  return `${file}-staging`
}

/** Drafts do not outlive the process that made them. Call before connecting. */
export function removeStaging(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(stagingFile(file) + suffix, { force: true })
}

/** Takes the write lock before anything is read, so that waiting for another program's writer can succeed. */
export async function claimWrite(trx: Knex.Transaction): Promise<void> {
  await trx('organisation').where('id', 0).update({ revision: 0 })
}

/**
 * Inserts rows given as the JSON text of an array of arrays: one parameter per statement, no limit on their number,
 * and more than twice as fast as multi-row VALUES. About 2,000 rows a time are best.
 */
export async function insertRows(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: string | readonly (readonly unknown[])[],
): Promise<void> {
  const json = typeof rows === 'string' ? rows : JSON.stringify(rows)
  const values = columns.map((_, i) => `e.value ->> ${i}`).join(', ')
  await db.raw(
    `INSERT INTO ?? (${columns.map(() => '??').join(', ')}) SELECT ${values} FROM jsonb_each(?) AS e`,
    [table, ...columns, json],
  )
}

/** Values as the JSON text of an array. */
export function jsonArraySql(values: readonly string[]): string {
  return `json_array(${values.join(', ')})`
}

/** A subquery of the given numbers or texts: one parameter however many there are. */
export function valuesOf(db: Db, values: readonly (string | number)[]): Knex.QueryBuilder {
  return db.select('value').from(db.raw('json_each(?)', [JSON.stringify(values)]))
}

/** Where one of the columns contains the text, letters A–Z in any case. */
export function whereContains(builder: Knex.QueryBuilder, columns: readonly string[], text: string): void {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  void builder.where((any) => {
    for (const column of columns) void any.orWhereRaw(`?? LIKE ? ESCAPE '\\'`, [column, pattern])
  })
}

/**
 * Runs work with the tables' secondary indexes dropped, and builds them after it: rows put in under ten indexes cost
 * many times what building the indexes at the end does. Unique indexes stay. Inside a transaction nobody else notices.
 */
export async function withoutIndexes<T>(
  trx: Db,
  tables: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const indexes: { name: string; sql: string }[] = await trx('sqlite_master')
    .select('name', 'sql')
    .where('type', 'index')
    .whereIn('tbl_name', tables)
    .whereNotNull('sql')
    .whereNot('sql', 'like', 'create unique%')
  for (const { name } of indexes) await trx.raw('DROP INDEX ??', [name])
  const result = await work()
  for (const { sql } of indexes) await trx.raw(sql)
  return result
}

/** Lets the planner know how the data lies; cheap, and only where it changed much. */
export async function refreshStatistics(db: Db): Promise<void> {
  await db.raw('PRAGMA analysis_limit = 1000')
  await db.raw('PRAGMA optimize')
}

/** A consistent copy of the whole database. */
export async function backUp(db: Db, path: string): Promise<void> {
  rmSync(path, { force: true })
  await db.raw('VACUUM INTO ?', [path])
}

/** What the database itself finds wrong with its file, as texts without data; empty when sound. */
export async function checkIntegrity(db: Db): Promise<readonly string[]> {
  const found: { integrity_check: string }[] = await db.raw('PRAGMA integrity_check(20)')
  return found.map((row) => row.integrity_check).filter((text) => text !== 'ok')
}

const MEANING = {
  SQLITE_FULL: 'diskFull',
  SQLITE_BUSY: 'databaseBusy',
  SQLITE_LOCKED: 'databaseBusy',
  SQLITE_CORRUPT: 'dataDamaged',
  SQLITE_NOTADB: 'dataDamaged',
} as const

/**
 * A database failure as the AppError it means, any other as a plain Error that names its code and nothing else:
 * knex's messages hold the values of rows and never leave this folder.
 */
export function foldDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error
  if (error.name === 'KnexTimeoutError') return new AppError('databaseBusy')
  const code = 'code' in error ? String(error.code) : ''
  if (!code.startsWith('SQLITE_')) return error
  return code in MEANING
    ? new AppError(MEANING[code as keyof typeof MEANING])
    : new Error(`database: ${code}`)
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
