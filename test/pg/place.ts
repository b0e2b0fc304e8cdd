// Where a test's database lies: a file, or, under `npm run test:pg`, a database of the throw-away server that stands for
// that file.
import knex, { type Knex } from 'knex'
import type { Target } from '../../db/database.ts'
import { placeOf, STAGING } from '../../db/dialect.ts'

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

const taken = new Map<string, string>()
/** Emptied and used again: making one copies a thousand files. */
const free: string[] = []

/** Answers its address. */
export async function makeDatabase(file: string): Promise<string> {
  const known = taken.get(file)
  if (known) return known
  const name = `test_${process.pid}_${taken.size + free.length}`
  const url = free.pop() ?? addressOf(name)
  taken.set(file, url)
  if (url === addressOf(name)) await onServer(`CREATE DATABASE ${name}`)
  return url
}

export async function dropDatabase(file: string): Promise<void> {
  const url = taken.get(file)
  if (!url) return
  await sayTo(url, 'DROP SCHEMA IF EXISTS public, staging CASCADE; CREATE SCHEMA public')
  taken.delete(file)
  free.push(url)
}

export function addressOf(database: string): string {
  return Object.assign(new URL(SERVER), { pathname: `/${database}` }).href
}

/** Says something to the server itself, as its superuser. */
export async function onServer(sql: string): Promise<void> {
  await sayTo(SERVER, sql)
}

export async function sayTo(url: string, sql: string): Promise<void> {
  const server = knex({ client: 'pg', connection: url, pool: { min: 0, max: 1 } })
  try {
    await server.raw(sql)
  } finally {
    await server.destroy()
  }
}
