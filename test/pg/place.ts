// Where a test's database lies: a file, or, under `npm run test:pg`, a database of the throw-away server that stands for
// that file.
import type { Knex } from 'knex'
import { onTestFinished } from 'vitest'
import type { Target } from '../../db/database.ts'
import { placeOf, STAGING } from '../../db/dialect.ts'
import { MIGRATED, onDatabase, restore } from './template.ts'

/** Address of the throw-away server. */
const SERVER = process.env.PLUMBLINE_TEST_SERVER ?? ''

/** Whether tests run on PostgreSQL; one that is about SQLite's file says why and is skipped there. */
export const ON_SERVER = SERVER !== ''

/** The database that stands for a file: made when first asked for, the same for the same file. */
export async function targetFor(file: string): Promise<Target> {
  return ON_SERVER ? { url: await makeDatabase(file) } : { file }
}

/** A connection beside the ones under test, as another program would have it. */
export async function connectBeside(file: string): Promise<Knex> {
  return placeOf(await targetFor(file)).connect({ max: 1, cacheMegabytes: 2, readOnly: false })
}

/** Names of what staging holds. */
export async function stagedTables(db: Knex): Promise<readonly string[]> {
  return ON_SERVER
    ? await db('pg_tables').where('schemaname', STAGING).orderBy('tablename').pluck('tablename')
    : await db(`${STAGING}.sqlite_master`).where('type', 'table').orderBy('name').pluck('name')
}

/** Every index with what it is on. */
export async function indexes(db: Knex): Promise<readonly unknown[]> {
  return ON_SERVER
    ? await db('pg_indexes').where('schemaname', 'public').orderBy('indexname').select('indexdef')
    : await db('sqlite_master').where('type', 'index').orderBy('name').select('name', 'sql')
}

const taken = new Map<string, { readonly name: string; readonly url: Promise<string> }>()
/** Given back, and used again. */
const free: string[] = []

/** Answers its address; it holds what an empty one does once it is migrated. */
export async function makeDatabase(file: string): Promise<string> {
  const known = taken.get(file)
  if (known) return await known.url
  // Test files that follow one another in a place of the pool use the same databases.
  const name = free.pop() ?? `test_${process.env.VITEST_POOL_ID ?? 0}_${taken.size}`
  const url = ready(name)
  taken.set(file, { name, url })
  return await url
}

async function ready(name: string): Promise<string> {
  const url = addressOf(name)
  if (!(await isRestored(url))) {
    await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await onServer(`CREATE DATABASE ${name} TEMPLATE ${MIGRATED}`)
  }
  return url
}

/** False of one that is not there, too. */
async function isRestored(url: string): Promise<boolean> {
  return await restore(url).catch((error: unknown) => {
    if ((error as { code?: string }).code === '3D000') return false
    throw error
  })
}

/** What was written to it goes when it is next used. */
export async function dropDatabase(file: string): Promise<void> {
  const found = taken.get(file)
  if (!found) return
  await found.url
  taken.delete(file)
  free.push(found.name)
}

/** An empty database, dropped with the test. */
export async function makeNamed(name: string, options = ''): Promise<string> {
  await onServer(`DROP DATABASE IF EXISTS ${name}`)
  await onServer(`CREATE DATABASE ${name} TEMPLATE template0 ${options}`)
  onTestFinished(async () => await onServer(`DROP DATABASE ${name} WITH (FORCE)`))
  return addressOf(name)
}

export function addressOf(database: string): string {
  return Object.assign(new URL(SERVER), { pathname: `/${database}` }).href
}

/** Says something to the server itself, as its superuser. */
export async function onServer(sql: string): Promise<void> {
  await sayTo(SERVER, sql)
}

export async function sayTo(url: string, sql: string): Promise<void> {
  await onDatabase(url, async (db) => void (await db.raw(sql)))
}
