// Reading the command line: flags, their values, and what is wrong with them.
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** The command line itself is wrong: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export type Flags = Readonly<Record<string, string | boolean | undefined>>

export interface Arguments {
  readonly positionals: readonly string[]
  readonly flags: Flags
}

/** Flags of every command. */
export const COMMON_FLAGS = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  as: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig

/** @throws UsageError where a flag is unknown or lacks its value. */
export function readArguments(args: readonly string[], own: ParseArgsOptionsConfig): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...COMMON_FLAGS, ...own },
      allowPositionals: true,
      strict: true,
    })
    return { positionals, flags: values }
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

export function textFlag(flags: Flags, name: string): string | undefined {
  const value = flags[name]
  return typeof value === 'string' ? value : undefined
}

/** @throws UsageError where the flag is missing. */
export function neededFlag(flags: Flags, name: string): string {
  const value = textFlag(flags, name)
  if (value === undefined) throw new UsageError(`--${name} is needed`)
  return value
}

/** @throws UsageError where the flag's value is none of the choices. */
export function choiceFlag<T extends string>(
  flags: Flags,
  name: string,
  choices: readonly T[],
  otherwise: T,
): T {
  const value = textFlag(flags, name) ?? otherwise
  const found = choices.find((choice) => choice === value)
  if (found === undefined) throw new UsageError(`--${name} is one of ${choices.join(', ')}`)
  return found
}

/** @throws UsageError unless exactly `count` are given, or at least one where count is 'some'. */
export function positionals(given: Arguments, names: readonly string[] | 'FILE…'): readonly string[] {
  const right = names === 'FILE…' ? given.positionals.length > 0 : given.positionals.length === names.length
  if (!right)
    throw new UsageError(`expected ${names === 'FILE…' ? names : names.join(' ') || 'no further words'}`)
  return given.positionals
}
