// The parts of a ZIP, each inflated as a stream with its size and checksum verified. Nothing stays open between parts.
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { pipeline, type Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { AppError } from '../core/errors.ts'
import { LIMITS } from './limits.ts'
import { refusal, type Source, withFile } from './source.ts'

export interface ZipArchive {
  /** Names of the parts, with forward slashes and none in front. */
  readonly names: readonly string[]
  /** Part names count as equal whatever their case. */
  has(name: string): boolean
  /**
   * Inflated bytes of a part. Breaks off with AppError fileTruncated where the part is cut off or damaged, and
   * fileTooLarge beyond `maxBytes` or an inflation no honest file has.
   */
  read(name: string, maxBytes: number): AsyncGenerator<Buffer>
}

const STORED = 0
const DEFLATED = 8
const LOCAL_HEADER = 0x04034b50
const CHUNK = 1 << 16

/** @throws AppError fileTruncated, fileEncrypted, fileTooLarge */
export async function openZip(source: Source): Promise<ZipArchive> {
  const entries = new Map<string, Entry>()
  const names: string[] = []
  for (const entry of await listEntries(source)) {
    const name = partName(entry)
    if (!entries.has(name.toLowerCase())) names.push(name)
    entries.set(name.toLowerCase(), entry)
  }
  return {
    names,
    has: (name) => entries.has(name.toLowerCase()),
    read: (name, maxBytes) => readEntry(source, entries.get(name.toLowerCase()), maxBytes),
  }
}

async function listEntries(source: Source): Promise<Entry[]> {
  const entries: Entry[] = []
  let zip: ZipFile | undefined
  try {
    zip = await openPromise(source.path, { autoClose: false, decodeStrings: false })
    if (zip.entryCount > LIMITS.zipEntries) throw refusal(source, 'fileTooLarge')
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw refusal(source, 'fileEncrypted')
      entries.push(entry)
    }
    return entries
  } catch (error) {
    // The reader of ZIPs throws plain errors in English: no end record, a broken directory, an impossible size.
    throw error instanceof AppError || isSystemError(error) ? error : refusal(source, 'fileTruncated')
  } finally {
    if (zip) {
      zip.close()
      await once(zip, 'close')
    }
  }
}

function partName(entry: Entry): string {
  return entry.fileNameRaw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '')
}

async function* readEntry(
  source: Source,
  entry: Entry | undefined,
  maxBytes: number,
): AsyncGenerator<Buffer> {
  if (entry === undefined) throw refusal(source, 'fileTruncated')
  if (entry.uncompressedSize > maxBytes) throw refusal(source, 'fileTooLarge')
  let size = 0
  let checksum = 0
  for await (const chunk of inflated(source, entry)) {
    size += chunk.length
    if (size > maxBytes || isBomb(size, entry.compressedSize)) throw refusal(source, 'fileTooLarge')
    checksum = crc32(chunk, checksum)
    yield chunk
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw refusal(source, 'fileTruncated')
}

function isBomb(size: number, compressed: number): boolean {
  return size > LIMITS.inflateFree && size > compressed * LIMITS.inflateRatio
}

async function* inflated(source: Source, entry: Entry): AsyncGenerator<Buffer> {
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw refusal(source, 'fileForeign', { kind: 'ZIP' })
  if (entry.compressedSize === 0) return
  const start = await dataStart(source, entry)
  const raw = createReadStream(source.path, {
    start,
    end: start + entry.compressedSize - 1,
    highWaterMark: CHUNK,
  })
  const stream = entry.compressionMethod === STORED ? raw : inflate(raw)
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) yield chunk
  } catch (error) {
    throw isZlib(error) ? refusal(source, 'fileTruncated') : error
  } finally {
    raw.destroy()
    await closed(raw)
  }
}

/** `once` would throw here whatever error the stream was destroyed with. */
async function closed(stream: Readable): Promise<void> {
  if (!stream.closed) await new Promise<void>((resolve) => stream.once('close', resolve))
}

function inflate(raw: Readable): Readable {
  // Errors reach the reader of the second stream; the callback only keeps them from being thrown twice.
  return pipeline(raw, createInflateRaw({ chunkSize: CHUNK }), () => {})
}

/** The local header may be longer than the directory says, so the data is found by reading it. */
async function dataStart(source: Source, entry: Entry): Promise<number> {
  return withFile(source.path, async (file) => {
    const header = Buffer.alloc(30)
    const { bytesRead } = await file.read(header, 0, 30, entry.relativeOffsetOfLocalHeader)
    if (bytesRead < 30 || header.readUInt32LE(0) !== LOCAL_HEADER) throw refusal(source, 'fileTruncated')
    return entry.relativeOffsetOfLocalHeader + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  })
}

function isZlib(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')
  )
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
