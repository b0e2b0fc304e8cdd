// Bugs and broken machines: logged once with a reference, and people see only the reference.
import { randomBytes } from 'node:crypto'
import { appendFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import { foldDatabaseError } from '../db/database.ts'

export interface Fault {
  readonly at: Instant
  readonly reference: string
  /** The operation or the path that was asked for. */
  readonly during: string
  readonly name: string
  readonly code: string | null
  /** What the error said; left out for errors of the database, whose messages carry values of rows. */
  readonly message: string | null
  readonly frames: readonly string[]
}

export type Log = (fault: Fault) => void

/** The refusal to hand on: what is known by its code, anything else logged and named by its reference. */
export function foldFault(error: unknown, during: string, at: Instant, log: Log): AppError {
  const known = foldDatabaseError(error)
  if (known instanceof AppError) return known
  const thrown = known instanceof Error ? known : new Error(`thrown ${typeof known}`)
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('diskFull')
  const reference = randomBytes(4).toString('hex')
  const plain = code === null || /^(E[A-Z]+|ERR_[A-Z_]+)$/.test(code)
  log({
    at,
    reference,
    during,
    name: thrown.name,
    code,
    message: plain ? thrown.message : null,
    frames: (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
  })
  return new AppError('fault', { reference })
}

const LOG_BYTES = 1024 * 1024

/** Appends one JSON line per fault to `faults.log` of a folder; past a megabyte the file before it is dropped. */
export function logToFolder(folder: string): Log {
  const path = join(folder, 'faults.log')
  return (fault) => {
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) {
        rmSync(`${path}.1`, { force: true })
        renameSync(path, `${path}.1`)
      }
      appendFileSync(path, `${JSON.stringify(fault)}\n`)
    } catch {
      // A log that cannot be written must not hide the refusal that is on its way.
    }
  }
}
