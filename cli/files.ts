// Files named on the command line, made known to the application.
import { type Flags, textFlag } from './arguments.ts'
import type { Context } from './command.ts'

/** The one that --file names, by its id; none where left out. @throws AppError fileMissing */
export async function filesOf(flags: Flags, context: Context): Promise<readonly string[]> {
  const path = textFlag(flags, 'file')
  return path === undefined ? [] : [await (await context.application()).addFile(path)]
}
