// The fingerprint by which a file is recognised when it comes again.
import { createHash } from 'node:crypto'
import { findSource } from './source.ts'
import { readBytes } from './textDecoding.ts'

/**
 * SHA-256 of the file's bytes, in lower-case hexadecimal.
 * @throws AppError fileMissing, fileIsFolder, fileIsLock, fileEmpty
 */
export async function digestFile(path: string): Promise<{ digest: string; sizeBytes: number }> {
  await findSource(path)
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of readBytes(path, 1 << 20)) {
    hash.update(chunk)
    sizeBytes += chunk.length
  }
  return { digest: hash.digest('hex'), sizeBytes }
}
