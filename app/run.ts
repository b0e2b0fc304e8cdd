// The one choke point: find, parse the input, may this actor?, then run; a command leaves its audit entry in the same
// transaction as what it did.
import type { z } from 'zod'
import { AppError, ERROR_STATUS, type ErrorCode } from '../core/errors.ts'
import { appendAudit } from '../db/audit.ts'
import type { Db } from '../db/database.ts'
import { type Actor, demandRole } from './actor.ts'
import type { JobName, JobStarted, OperationName } from './contract.ts'
import { foldFault, type Log } from './fault.ts'
import type { AnyOperation, Command, Context, JobOperation, Note, Services } from './operation.ts'
import { OPERATIONS } from './operations.ts'

/** Runs an operation by its name on input nobody has looked at yet. @throws AppError, and nothing else */
export type Run = (actor: Actor, name: string, input: unknown) => Promise<unknown>

export function createRun(services: Services, log: Log): Run {
  return async (actor, name, input) => {
    try {
      const operation = findOperation(name)
      const parsed = parseInput(operation.input, input)
      demandRole(actor, operation.roles, name)
      const context: Context = { ...services, actor, db: services.database.knex }
      if (operation.kind === 'query') return await operation.run(context, parsed)
      if (operation.kind === 'command') return await runCommand(name, operation, context, parsed)
      return await startJob(name as JobName, operation, context, parsed)
    } catch (error) {
      throw foldFault(error, name, services.clock(), log)
    }
  }
}

function findOperation(name: string): AnyOperation {
  if (!Object.hasOwn(OPERATIONS, name)) throw new AppError('unknownOperation', { operation: name })
  return OPERATIONS[name as OperationName]
}

/** A rule of a schema may name the refusal it means; any other finding is bad input, with its place. */
function parseInput(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const first = parsed.error.issues[0]
  const at = first?.path.join('.') ?? ''
  const named = first && Object.hasOwn(ERROR_STATUS, first.message)
  throw named
    ? new AppError(first.message as ErrorCode, { at })
    : new AppError('badInput', { at, reason: first?.message ?? '' })
}

async function runCommand(
  name: string,
  command: Command<unknown, unknown>,
  context: Context,
  input: unknown,
): Promise<unknown> {
  command.ahead?.(context, input)
  return await context.database.write(async (db) => {
    const output = await command.run({ ...context, db }, input)
    await audit({ ...context, db }, name, command.note(input, output))
    return output
  })
}

async function startJob(
  name: JobName,
  operation: JobOperation<unknown, unknown>,
  context: Context,
  input: unknown,
): Promise<JobStarted> {
  const { jobs, database, actor } = context
  const subject = await operation.subject(context, input)
  const { lane, phase } = operation
  const write = async <T>(work: (db: Db) => Promise<T>, note: (result: T) => Note): Promise<T> =>
    await database.write(async (db) => {
      const result = await work(db)
      await audit({ ...context, db }, name, note(result))
      return result
    })
  const job = jobs.start({
    operation: name,
    subject,
    actor: actor.name,
    phase,
    lane,
    run: async (handle) => await operation.run({ ...context, ...handle, write }, input),
  })
  return { jobId: job.id }
}

async function audit(context: Context, operation: string, note: Note): Promise<void> {
  await appendAudit(context.db, { at: context.clock(), actor: context.actor.name, operation, ...note })
}
