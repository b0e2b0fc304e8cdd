// The file being read: where it lies, what people call it, and how it is refused.
import type { Stats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError, type ErrorCode, type ErrorDetail } from '../core/errors.ts'
import { LIMITS } from './limits.ts'

export interface Source {
  readonly path: string
  /** As the person who chose the file knows it; the path may be that of a copy. */
  readonly fileName: string
  readonly sizeBytes: number
}

/** A refusal that names the file and never its path. */
export function refusal(
  source: Pick<Source, 'fileName'>,
  code: ErrorCode,
  detail: ErrorDetail = {},
): AppError {
  return new AppError(code, { fileName: source.fileName, ...detail })
}

/** @throws AppError fileMissing, fileNotReadable, fileIsFolder, fileIsLock, fileEmpty, fileForeign (pipes and devices) */
export async function findSource(path: string, fileName = basename(path)): Promise<Source> {
  const stats = await statOf(path, fileName)
  if (stats.isDirectory()) throw refusal({ fileName }, 'fileIsFolder')
  if (!stats.isFile()) throw refusal({ fileName }, 'fileForeign', { kind: 'device' })
  if (fileName.startsWith('~$')) throw refusal({ fileName }, 'fileIsLock')
  if (stats.size === 0) throw refusal({ fileName }, 'fileEmpty')
  await checkOpens(path, fileName)
  return { path, fileName, sizeBytes: stats.size }
}

/** Rights are only known for sure by opening; on Windows another program may hold the file. */
async function checkOpens(path: string, fileName: string): Promise<void> {
  try {
    await withFile(path, async () => {})
  } catch (error) {
    throw isDenial(error) ? refusal({ fileName }, 'fileNotReadable') : error
  }
}

async function statOf(path: string, fileName: string): Promise<Stats> {
  try {
    return await stat(path)
  } catch (error) {
    if (isAbsence(error)) throw refusal({ fileName }, 'fileMissing')
    throw isDenial(error) ? refusal({ fileName }, 'fileNotReadable') : error
  }
}

function isAbsence(error: unknown): boolean {
  return hasCode(error, ['ENOENT', 'ENOTDIR'])
}

function isDenial(error: unknown): boolean {
  return hasCode(error, ['EACCES', 'EPERM', 'EBUSY'])
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

export async function readHead(source: Source): Promise<Buffer> {
  return withFile(source.path, async (file) => {
    const head = Buffer.allocUnsafe(Math.min(LIMITS.headBytes, source.sizeBytes))
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    return head.subarray(0, bytesRead)
  })
}

/** Opens a file for the time of one task. */
export async function withFile<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path)
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}
