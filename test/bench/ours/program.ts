// The program as it is installed: built.
import { resolve } from 'node:path'
import { build, isBuildStale } from '../../../cli/build.ts'

export const COMMAND_LINE = resolve(import.meta.dirname, '../../../build/cli/main.js')

/** Call before measuring; costs nothing where nothing changed since. */
export function buildProgram(): void {
  if (isBuildStale()) build()
}
