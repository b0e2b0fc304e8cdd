// A file that the application made, written where the command line says.
import { copyFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { StoredFile } from '../app/contract.ts'
import { AppError } from '../core/errors.ts'
import type { Context } from './command.ts'

export const REPORT_FORMATS = ['pdf', 'xlsx'] as const

/** Answers the whole path. @throws AppError fileNotWritable */
export async function saveFile(made: StoredFile, path: string, context: Context): Promise<string> {
  const out = resolve(path)
  const application = await context.application()
  try {
    await copyFile(await application.filePath(made.fileId), out)
  } catch {
    throw new AppError('fileNotWritable', { fileName: basename(out) })
  }
  return out
}
