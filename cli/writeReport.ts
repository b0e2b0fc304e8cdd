// A report made by the application, written where the command line says.
import { copyFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { ReportFormat, ReportQuery } from '../app/contract.ts'
import { AppError } from '../core/errors.ts'
import type { Language } from '../core/words.ts'
import type { Context } from './command.ts'

export const REPORT_FORMATS = ['pdf', 'xlsx'] as const

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
  const out = resolve(path)
  const made = await context.finish('exportReport', { ...asked, language })
  const application = await context.application()
  try {
    await copyFile(await application.filePath(made.fileId), out)
  } catch {
    throw new AppError('fileNotWritable', { fileName: basename(out) })
  }
  const { size: sizeBytes } = await stat(out)
  context.print(context.say('cli.reportWritten', { file: out }))
  return { file: out, format: asked.format, language, digest: made.reportDigest, sizeBytes }
}
