// What goes wrong between a host and its PostgreSQL server, as the refusals people are told.
import { AppError, type ErrorCode } from '../../core/errors.ts'
import { codeOf } from './dialect.ts'

const MEANING: readonly (readonly [code: RegExp, meaning: ErrorCode])[] = [
  // Serialisation failure, deadlock, lock not to be had, too many connections.
  [/^(40001|40P01|55P03|53300)$/, 'databaseBusy'],
  [/^(53100|53200)$/, 'diskFull'],
  // No connection, the server stopping or starting, an idle transaction ended by it.
  [/^(08...|57P0.|25P03)$/, 'databaseUnreachable'],
  // Wrong name or password, no such database, no privilege.
  [/^(28...|3D000|42501)$/, 'databaseRefused'],
  // More than an index takes.
  [/^54000$/, 'valueTooLong'],
  [/^(XX001|XX002|58...)$/, 'dataDamaged'],
]

/** Errors that came up between a query and its answer; a lost connection says no more than its system call. */
const ofQueries = new WeakSet<Error>()

export function rememberQueryError(error: unknown): void {
  if (error instanceof Error) ofQueries.add(error)
}

/** The messages of node-postgres and knex for which they have no code. */
const LOST = /Connection (terminated|ended)|timeout expired|not queryable|connection error/
const DENIED = /^SASL|password must be/

/** null where the error is none of PostgreSQL's. */
export function foldPostgresError(error: Error): Error | null {
  const code = codeOf(error)
  if ('severity' in error && /^[0-9A-Z]{5}$/.test(code)) {
    const meaning = MEANING.find(([pattern]) => pattern.test(code))?.[1]
    return meaning ? new AppError(meaning) : new Error(`database: ${code}`)
  }
  if (DENIED.test(error.message)) return new AppError('databaseRefused')
  const connecting = 'syscall' in error && ['connect', 'getaddrinfo'].includes(String(error.syscall))
  if (connecting || LOST.test(error.message)) return new AppError('databaseUnreachable')
  if (!ofQueries.has(error)) return null
  return 'syscall' in error ? new AppError('databaseUnreachable') : new Error('database: no answer')
}
