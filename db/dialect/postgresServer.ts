// A database of a PostgreSQL server: how it is reached, and how its connections are set up.
import { randomInt } from 'node:crypto'
import knex, { type Knex } from 'knex'
import { AppError } from '../../core/errors.ts'
import { foldPostgresError, rememberQueryError } from './postgresErrors.ts'
import { hostSql } from './postgresLocks.ts'
import type { Place } from './dialect.ts'

/** @throws AppError databaseAddressInvalid; what was given is never repeated, for it may hold a password */
export function postgresServer(url: string): Place {
  if (!isAddress(url)) throw new AppError('databaseAddressInvalid')
  return {
    async probe() {
      const probe = knexOn(url, 1, READING)
      try {
        await probe.raw('SELECT 1')
        return probe
      } catch (error) {
        await probe.destroy()
        throw (error instanceof Error && foldPostgresError(error)) || new AppError('databaseUnreachable')
      }
    },

    // Drafts of other hosts live on; those of dead ones are swept by whoever writes first.
    clear() {},

    connect({ max, cacheMegabytes, readOnly }) {
      const memory = `SET work_mem = '${cacheMegabytes}MB'`
      // The writing connection carries the host's lock, so it is not given up when idle.
      return readOnly ? knexOn(url, max, [...READING, memory]) : knexOn(url, max, [memory], 'host')
    },

    // Copies of a server's databases are made by the server's own means.
    async backUp() {},
  }
}

function isAddress(url: string): boolean {
  try {
    decodeURI(url)
    return ['postgres:', 'postgresql:'].includes(new URL(url).protocol)
  } catch {
    return false
  }
}

const SETTINGS = [
  // Compiling a query takes longer than most of ours run.
  'SET jit = off',
  // Another host's large import is waited for as long as one of this host.
  "SET lock_timeout = '10min'",
]

const READING = [
  // What a reader sees within one transaction is one state, as everywhere in the stores.
  "SET default_transaction_isolation = 'repeatable read'",
  'SET default_transaction_read_only = on',
]

/** A host that hangs in the middle of writing must not stop all others for ever. */
const WRITING = ["SET idle_in_transaction_session_timeout = '10min'"]

function knexOn(url: string, max: number, settings: readonly string[], role?: 'host'): Knex {
  const db = knex({
    client: collatedClient(),
    connection: {
      connectionString: url,
      application_name: 'plumbline',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      types: { getTypeParser },
    },
    pool: {
      min: role === 'host' ? 1 : 0,
      max,
      afterCreate(connection: RawConnection, done: (error: Error | null, connection: RawConnection) => void) {
        // A number of its own for each connection: what was begun over a lost one is nobody's.
        const own = role === 'host' ? [...WRITING, `SELECT ${hostSql(randomInt(1, 2 ** 31 - 1))}`] : []
        connection.query([...SETTINGS, ...settings, ...own].join(';'), (error) => done(error, connection))
      },
    },
    // knex prints messages that hold the values of rows.
    log: { warn() {}, error() {}, deprecate() {}, debug() {} },
  })
  db.on('query-error', rememberQueryError)
  return db
}

interface RawConnection {
  query(sql: string, done: (error: Error | null) => void): void
}

type ClientClass = typeof Knex.Client
type Compiling = new (config: Knex.Config) => Knex.Client & {
  columnCompiler(...args: readonly unknown[]): Record<string, unknown>
}

let collated: ClientClass | null = null

/**
 * Tables as SQLite has them, whatever the database was created with: texts in the order of their code points, and one
 * kind of whole number. Made when first needed: whoever keeps a file never loads the driver.
 */
function collatedClient(): ClientClass {
  if (collated) return collated
  const Postgres = (knex({ client: 'pg' }).client as { constructor: unknown }).constructor as Compiling
  class Collated extends Postgres {
    override columnCompiler(...args: readonly unknown[]) {
      const compiler = super.columnCompiler(...args)
      const { bigint, bigincrements } = compiler
      return Object.assign(compiler, {
        text: 'text collate "C"',
        integer: bigint,
        smallint: bigint,
        increments: bigincrements,
      })
    }
  }
  collated = Collated as unknown as ClientClass
  return collated
}

/** int8 and numeric, which the driver would hand over as text because not all of them fit a number; int2, int4, floats. */
const NUMBERS = new Set([20, 1700, 21, 23, 26, 700, 701])
const WHOLE = 20
const BOOLEAN = 16

/** Everything else is read as text: no query selects it. */
function getTypeParser(type: number): (text: string) => string | number | boolean {
  if (type === WHOLE) return exactNumber
  if (NUMBERS.has(type)) return Number
  return type === BOOLEAN ? (text) => text === 't' : (text) => text
}

function exactNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('a whole number beyond exactness')
  return value
}
