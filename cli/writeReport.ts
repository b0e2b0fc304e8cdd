// A report made by the application, written where the command line says.
import type { ReportFormat, ReportQuery } from '../app/contract.ts'
import type { Language } from '../core/words.ts'
import type { Context } from './command.ts'
import { saveFile } from './saveFile.ts'

export interface WrittenReport {
  readonly file: string
  readonly format: ReportFormat
  readonly language: Language
  readonly digest: string
  readonly sizeBytes: number
}

/** In the language of the command. @throws AppError fileNotWritable */
export async function writeReport(
  asked: ReportQuery & { format: ReportFormat },
  path: string,
  context: Context,
): Promise<WrittenReport> {
  const { language } = context
  const made = await context.finish('exportReport', { ...asked, language })
  const file = await saveFile(made, path, context)
  context.print(context.say('cli.reportWritten', { file }))
  return { file, format: asked.format, language, digest: made.reportDigest, sizeBytes: made.sizeBytes }
}
