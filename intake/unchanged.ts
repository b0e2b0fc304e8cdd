// A file that is written to while it is read is not the one its digest names.
import { stat } from 'node:fs/promises'
import { refusal } from './source.ts'

/** Looks at a file before it is read; what is answered looks again. @throws AppError fileMissing, fileChanged */
export async function expectUnchanged(path: string, fileName: string): Promise<() => Promise<void>> {
  const before = await looksOf(path, fileName)
  return async () => {
    if ((await looksOf(path, fileName)) !== before) throw refusal({ fileName }, 'fileChanged')
  }
}

async function looksOf(path: string, fileName: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  if (!found) throw refusal({ fileName }, 'fileMissing')
  return `${found.size} ${found.mtimeMs} ${found.ino}`
}
