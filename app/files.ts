// Files on their way in (uploads, until they are imported or the application closes) and out (exports, for a month).
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join, parse } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { AppError } from '../core/errors.ts'
import { DAY } from '../core/instant.ts'
import type { StoredFile } from './contract.ts'

export interface KnownFile {
  readonly fileId: string
  readonly fileName: string
  readonly path: string
}

export interface Files {
  /** Streams a body to disk. @throws AppError fileTooLarge, fileEmpty, diskFull; nothing is left of a refused one. */
  readonly receive: (fileName: string, body: Request['body']) => Promise<string>
  /** Names a file that lies on this machine already; it is never removed. @throws AppError fileMissing */
  readonly add: (path: string, fileName?: string) => Promise<string>
  /** @throws AppError notFound */
  readonly get: (fileId: string) => KnownFile
  /** Lets `write` make a file under a hidden name and shows it only when whole. */
  readonly export: (fileName: string, write: (path: string) => Promise<void>) => Promise<StoredFile>
  /** Removes an upload; files that were only named stay where they are. */
  readonly release: (fileId: string) => Promise<void>
  /** Removes all uploads. */
  readonly close: () => Promise<void>
}

interface Options {
  readonly folder: string
  readonly maxUploadBytes: number
  /** Whether people may be shown where an export lies. */
  readonly revealFiles: boolean
  readonly now: number
}

const EXPORT_DAYS = 30

export async function openFiles({ folder, maxUploadBytes, revealFiles, now }: Options): Promise<Files> {
  const uploads = join(folder, 'uploads')
  const exports = join(folder, 'exports')
  await rm(uploads, { recursive: true, force: true })
  await mkdir(uploads, { recursive: true })
  await mkdir(exports, { recursive: true })
  await dropOldExports(exports, now)
  const known = new Map<string, KnownFile & { readonly uploaded: boolean }>()

  function keep(fileName: string, path: string, uploaded: boolean, fileId = randomUUID() as string): string {
    known.set(fileId, { fileId, fileName, path, uploaded })
    return fileId
  }

  return {
    async receive(fileName, body) {
      const fileId = randomUUID()
      const path = join(uploads, fileId)
      try {
        const bytes = body === null ? Readable.from([]) : Readable.fromWeb(body as ReadableStream)
        await pipeline(bytes, counted(maxUploadBytes), createWriteStream(path))
      } catch (error) {
        await rm(path, { force: true })
        throw error
      }
      return keep(safeFileName(fileName), path, true, fileId)
    },
    async add(path, fileName = basename(path)) {
      await stat(path).catch(() => {
        throw new AppError('fileMissing', { fileName })
      })
      return keep(fileName, path, false)
    },
    get(fileId) {
      const file = known.get(fileId)
      if (!file) throw new AppError('notFound', { fileId })
      return file
    },
    async export(fileName, write) {
      const hidden = join(exports, `.${randomUUID()}`)
      try {
        await write(hidden)
        const path = await claimName(exports, safeFileName(fileName))
        await rename(hidden, path)
        const { size } = await stat(path)
        const shown = basename(path)
        return {
          fileId: keep(shown, path, false),
          fileName: shown,
          sizeBytes: size,
          path: revealFiles ? path : null,
        }
      } catch (error) {
        await rm(hidden, { force: true })
        throw error
      }
    },
    async release(fileId) {
      const file = known.get(fileId)
      if (!file?.uploaded) return
      known.delete(fileId)
      await rm(file.path, { force: true })
    },
    async close() {
      known.clear()
      await rm(uploads, { recursive: true, force: true })
    },
  }
}

/** The name alone, without what no file system or header takes; cut to 200 bytes, the ending kept. */
export function safeFileName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? ''
  const { name, ext } = parse(last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_').trim())
  let short = name
  while (short !== '' && Buffer.byteLength(short + ext) > 200) short = short.replace(/.$/su, '')
  return /^\.*$/.test(short) ? `file${ext.slice(0, 20)}` : `${short}${ext}`
}

/** Takes the name, or the first of 'name (2).pdf', 'name (3).pdf' … that is free, by creating it. */
async function claimName(folder: string, fileName: string): Promise<string> {
  const { name, ext } = parse(fileName)
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? fileName : `${name} (${n})${ext}`)
    try {
      const file = await open(path, 'wx')
      await file.close()
      return path
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}

/** Exports cut short by a crash go at once, whole ones after a month: they hold personal data. */
async function dropOldExports(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const old = now - (await stat(path)).mtimeMs > EXPORT_DAYS * DAY
    if (old || name.startsWith('.')) await rm(path, { recursive: true, force: true })
  }
}

function counted(maxBytes: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length
      if (bytes > maxBytes) done(new AppError('fileTooLarge', { maxBytes }))
      else done(null, chunk)
    },
    flush(done) {
      done(bytes === 0 ? new AppError('fileEmpty') : null)
    },
  })
}
