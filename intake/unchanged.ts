// A file that is written to while it is read is not the one its digest names.
import { stat } from 'node:fs/promises'
import { refusal } from './source.ts'

/** What changes when a file is written to. @throws AppError fileMissing */
export async function looksOf(path: string, fileName: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  if (!found) throw refusal({ fileName }, 'fileMissing')
  return `${found.size} ${found.mtimeMs} ${found.ino}`
}

/** @param before what `looksOf` said before the file was read. @throws AppError fileMissing, fileChanged */
export async function demandUnchanged(path: string, fileName: string, before: string): Promise<void> {
  if ((await looksOf(path, fileName)) !== before) throw refusal({ fileName }, 'fileChanged')
}
