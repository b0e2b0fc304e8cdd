// Imported files kept as they were: compressed, each under the digest of its bytes, by which it is proved when it is
// given back.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { AppError } from '../core/errors.ts'

export interface Originals {
  /**
   * Keeps a copy; a file that is kept already is left alone. Answers what the copy takes up.
   * @throws AppError fileChanged where its bytes are no longer those of the digest, fileMissing
   */
  readonly keep: (file: { path: string; fileName: string; digest: string }) => Promise<number>
  /** Writes the file as it was. @throws AppError keptFileDamaged, fileMissing */
  readonly restore: (file: { digest: string; fileName: string }, path: string) => Promise<void>
  /** Whether the file is there and as it was. */
  readonly prove: (digest: string) => Promise<boolean>
  readonly remove: (digest: string) => Promise<void>
}

/** `known` are the digests that are kept: what else lies there was left by a commit that came to nothing. */
export async function openOriginals(folder: string, known: readonly string[]): Promise<Originals> {
  await mkdir(folder, { recursive: true })
  const names = new Set(known.map(nameOf))
  for (const name of await readdir(folder))
    if (!names.has(name)) await rm(join(folder, name), { recursive: true, force: true })
  return {
    async keep({ path, fileName, digest }) {
      const kept = join(folder, nameOf(digest))
      const before = await stat(kept).catch(() => null)
      if (before) return before.size
      const hidden = join(folder, `.${randomUUID()}`)
      try {
        const seen = digesting()
        await pipeline(reading(path), seen.through, createGzip(), createWriteStream(hidden))
        if (seen.digest() !== digest) throw new AppError('fileChanged', { fileName })
        await rename(hidden, kept)
        return (await stat(kept)).size
      } catch (error) {
        await rm(hidden, { force: true })
        throw isAbsence(error) ? new AppError('fileMissing', { fileName }) : error
      }
    },
    async restore({ digest, fileName }, path) {
      const seen = digesting()
      try {
        await pipeline(
          reading(join(folder, nameOf(digest))),
          createGunzip(),
          seen.through,
          createWriteStream(path),
        )
      } catch (error) {
        if (isAbsence(error)) throw new AppError('fileMissing', { fileName })
        throw isDamage(error) ? new AppError('keptFileDamaged', { fileName }) : error
      }
      if (seen.digest() !== digest) throw new AppError('keptFileDamaged', { fileName })
    },
    async prove(digest) {
      const seen = digesting()
      const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
      try {
        await pipeline(reading(join(folder, nameOf(digest))), createGunzip(), seen.through, nowhere)
      } catch (error) {
        if (isAbsence(error) || isDamage(error)) return false
        throw error
      }
      return seen.digest() === digest
    },
    remove: async (digest) => await rm(join(folder, nameOf(digest)), { force: true }),
  }
}

function nameOf(digest: string): string {
  return `${digest}.gz`
}

function reading(path: string): NodeJS.ReadableStream {
  return createReadStream(path, { highWaterMark: 1 << 18 })
}

function digesting(): { readonly through: Transform; readonly digest: () => string } {
  const hash = createHash('sha256')
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return { through, digest: () => hash.digest('hex') }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
