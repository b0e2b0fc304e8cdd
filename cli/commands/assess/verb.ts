// What each verb of `plumbline assess` is, and what several of them read from the command line.
import type { Instant } from '../../../core/instant.ts'
import { zoneOf } from '../../../core/zone.ts'
import { type Arguments, type Flags, neededFlag, positionals, textFlag, UsageError } from '../../arguments.ts'
import type { Context } from '../../command.ts'

export interface Verb {
  /** What follows the verb. */
  readonly usage: string
  /** Flags it takes; each has a value. */
  readonly flags: readonly string[]
  /** Its positionals are those after the verb. The value is what --json prints. */
  run(given: Arguments, context: Context): Promise<unknown>
}

/** @throws UsageError unless there is exactly one, a whole number above 0 */
export function idOf(given: Arguments, name = 'ID'): number {
  const [text = ''] = positionals(given, [name])
  return wholeNumber(text, name)
}

/** @throws UsageError */
export function editionFlag(flags: Flags): { edition?: number } {
  const text = textFlag(flags, 'edition')
  return text === undefined ? {} : { edition: wholeNumber(text, '--edition') }
}

/** @throws UsageError */
export function wholeNumber(text: string, name: string): number {
  const n = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (n < 1) throw new UsageError(`${name} is a number: see plumbline assess list`)
  return n
}

/** 'YYYY-MM-DD HH:MM' on the organisation's wall. @throws UsageError */
export async function instantFlag(flags: Flags, name: string, context: Context): Promise<Instant> {
  const text = neededFlag(flags, name)
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/.exec(text)
  const wall = match ? Date.parse(`${match[1]}T${match[2]}:00Z`) : Number.NaN
  // 31 February would be read as a day of March.
  const isReal = match && !Number.isNaN(wall) && new Date(wall).toISOString().startsWith(match[1]!)
  if (!isReal) throw new UsageError(`--${name} is a time such as '2026-04-20 18:00'`)
  const { organisation } = await context.run('getInstallation', {})
  return zoneOf(organisation.timeZone).toInstant(wall)
}

/** The assessment as it stands: what a step acts on. @throws AppError notFound */
export async function claimOf(id: number, context: Context): Promise<{ id: number; revision: number }> {
  const { assessment } = await context.run('getAssessment', { id })
  return { id, revision: assessment.revision }
}
