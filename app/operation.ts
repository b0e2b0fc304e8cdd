// What an operation is: its kind, who may run it, what it takes, and what it does.
import type { z } from 'zod'
import type { Instant } from '../core/instant.ts'
import type { NewAuditEntry } from '../db/audit.ts'
import type { Database, Db } from '../db/database.ts'
import type { ListMemory } from '../db/listMemory.ts'
import type { Actor, Role } from './actor.ts'
import type { Input, JobName, OperationName, Operations, Output, Result } from './contract.ts'
import type { Drafts } from './drafts.ts'
import type { Files } from './files.ts'
import type { JobHandle, Jobs, Lane, Phase } from './jobs.ts'
import type { Originals } from './originals.ts'
import type { Sessions } from './sessions.ts'
import type { RunTask } from './threads.ts'

/** What every operation may reach. */
export interface Services {
  readonly version: string
  readonly clock: () => Instant
  readonly database: Database
  readonly files: Files
  readonly drafts: Drafts
  readonly listMemory: ListMemory
  readonly originals: Originals
  /** Evidence files, kept like imported ones. */
  readonly evidence: Originals
  readonly jobs: Jobs
  readonly sessions: Sessions
  /** Runs pure work in a worker thread. */
  readonly runTask: RunTask
  /** For files that live no longer than a job. */
  readonly scratchFolder: string
  readonly dataFolder: string
}

export interface Context extends Services {
  readonly actor: Actor
  /** Connections for reading; inside a command the transaction that writes. */
  readonly db: Db
}

/** What an audit entry says beside who, when and which operation. No personal data. */
export type Note = Pick<NewAuditEntry, 'subject' | 'detail'>

export interface JobContext extends Context, JobHandle {
  /** One transaction with its audit entry. */
  readonly write: <T>(work: (db: Db) => Promise<T>, note: (result: T) => Note) => Promise<T>
}

interface Common<I> {
  readonly roles: readonly Role[]
  readonly input: z.ZodType<I>
}

export interface Query<I, O> extends Common<I> {
  readonly kind: 'query'
  run(context: Context, input: I): Promise<O>
}

export interface Command<I, O> extends Common<I> {
  readonly kind: 'command'
  /** What cannot wait for the transaction: another may hold it, and this may be what ends that. */
  ahead?(context: Context, input: I): void
  /** Loads, decides, stores; `context.db` is the transaction. */
  run(context: Context, input: I): Promise<O>
  note(input: I, output: O): Note
}

export interface JobOperation<I, R> extends Common<I> {
  readonly kind: 'job'
  /** null: runs beside anything. */
  readonly lane: Lane | null
  readonly phase: Phase
  /** What it works on, for people; refuses at once what it can already see is not there. */
  subject(context: Context, input: I): string | Promise<string>
  run(context: JobContext, input: I): Promise<R>
}

export type Operation<N extends OperationName> = N extends JobName
  ? JobOperation<Input<N>, Result<N>>
  : Operations[N]['kind'] extends 'query'
    ? Query<Input<N>, Output<N>>
    : Command<Input<N>, Output<N>>

/** An entry of the table whose name is not known yet: what its `input` yields is what its `run` takes. */
export type AnyOperation =
  Query<unknown, unknown> | Command<unknown, unknown> | JobOperation<unknown, unknown>

/** Types an entry of the table by its name. */
export function defineOperation<N extends OperationName>(operation: Operation<N>): Operation<N> {
  return operation
}
