// Reports on plans, training and drills, written where the command line says.
import { extname } from 'node:path'
import type { Input, PaperFile, PaperName, ReportFormat, Result } from '../app/contract.ts'
import { choiceFlag, type Flags, textFlag, UsageError } from './arguments.ts'
import type { Context } from './command.ts'
import { REPORT_FORMATS, saveFile } from './saveFile.ts'
export const PAPER_FLAGS = { format: { type: 'string' }, out: { type: 'string' } } as const
export const PAPER_USAGE = '[--format pdf|xlsx --out FILE]'

export interface AskedPaper {
  readonly format: ReportFormat
  readonly out: string
}

/** Null where the command is to say it on the terminal. The ending of the file says the format where no flag does. */
export function askedPaper(flags: Flags): AskedPaper | null {
  const out = textFlag(flags, 'out')
  if (out === undefined) {
    if (flags.format !== undefined) throw new UsageError('--format needs --out')
    return null
  }
  const ending = extname(out).toLowerCase() === '.xlsx' ? 'xlsx' : 'pdf'
  return { format: choiceFlag(flags, 'format', REPORT_FORMATS, ending), out }
}

/** In the language of the command. @throws AppError fileNotWritable */
export async function writePaper<N extends PaperName>(
  name: N,
  asked: Input<N>,
  path: string,
  context: Context,
): Promise<{ readonly file: string; readonly digest: string; readonly sizeBytes: number }> {
  const made: Result<N> & PaperFile = await context.finish(name, asked)
  const file = await saveFile(made, path, context)
  context.print(context.say('cli.reportWritten', { file }))
  return { file, digest: made.reportDigest, sizeBytes: made.sizeBytes }
}
