// A zip archive written front to back: entries stream through deflate, so memory does not grow with them.
import { open, type FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { WallTime } from '../../core/instant.ts'

export interface Zip {
  /** Adds one entry; its chunks are pulled only as fast as the disk takes them. */
  add(name: string, chunks: AsyncIterable<string> | Iterable<string>): Promise<void>
  /** Writes the directory. Without it the file is no archive. */
  finish(): Promise<void>
  /** Releases the file, finished or not. */
  close(): Promise<void>
}

interface Entry {
  readonly name: Buffer
  readonly offset: number
  readonly crc: number
  readonly packedBytes: number
  readonly sizeBytes: number
}

const VERSION = 20
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const DEFLATE = 8
const MOST = 0xffffffff

/** Every entry carries the time `writtenAt`, so that the same content gives the same bytes. */
export async function openZip(path: string, writtenAt: WallTime): Promise<Zip> {
  const file = await open(path, 'w')
  const stamp = dosTime(writtenAt)
  const entries: Entry[] = []
  let at = 0
  const put = async (bytes: Buffer): Promise<void> => {
    await writeAll(file, bytes)
    at += bytes.length
  }
  return {
    async add(name, chunks) {
      const entryName = Buffer.from(name)
      const offset = at
      let crc = 0
      let sizeBytes = 0
      await put(localHeader(entryName, stamp))
      const start = at
      const count = function* (text: string): Generator<Buffer> {
        const bytes = Buffer.from(text)
        crc = crc32(bytes, crc)
        sizeBytes += bytes.length
        yield bytes
      }
      await pipeline(
        Readable.from(chunks),
        async function* (texts: AsyncIterable<string>) {
          for await (const text of texts) yield* count(text)
        },
        createDeflateRaw(),
        async (packed: AsyncIterable<Buffer>) => {
          for await (const bytes of packed) await put(bytes)
        },
      )
      const packedBytes = at - start
      if (sizeBytes > MOST || at > MOST) throw new Error('archive part over 4 GB')
      await put(descriptor(crc, packedBytes, sizeBytes))
      entries.push({ name: entryName, offset, crc, packedBytes, sizeBytes })
    },
    async finish() {
      const start = at
      for (const entry of entries) await put(directoryEntry(entry, stamp))
      await put(directoryEnd(entries.length, start, at - start))
    },
    close: () => file.close(),
  }
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  let done = 0
  while (done < bytes.length) done += (await file.write(bytes, done)).bytesWritten
}

/** Zip keeps wall times from 1980 on, to two seconds. */
function dosTime(wall: WallTime): { readonly time: number; readonly day: number } {
  const d = new Date(Math.max(wall, Date.UTC(1980, 0, 1)))
  return {
    time: (d.getUTCHours() << 11) | (d.getUTCMinutes() << 5) | (d.getUTCSeconds() >> 1),
    day: ((d.getUTCFullYear() - 1980) << 9) | ((d.getUTCMonth() + 1) << 5) | d.getUTCDate(),
  }
}

type Stamp = ReturnType<typeof dosTime>

function localHeader(name: Buffer, stamp: Stamp): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(VERSION, 4)
  head.writeUInt16LE(FLAGS, 6)
  head.writeUInt16LE(DEFLATE, 8)
  head.writeUInt16LE(stamp.time, 10)
  head.writeUInt16LE(stamp.day, 12)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name])
}

function descriptor(crc: number, packedBytes: number, sizeBytes: number): Buffer {
  const tail = Buffer.alloc(16)
  tail.writeUInt32LE(0x08074b50, 0)
  tail.writeUInt32LE(crc, 4)
  tail.writeUInt32LE(packedBytes, 8)
  tail.writeUInt32LE(sizeBytes, 12)
  return tail
}

function directoryEntry(entry: Entry, stamp: Stamp): Buffer {
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(VERSION, 4)
  head.writeUInt16LE(VERSION, 6)
  head.writeUInt16LE(FLAGS, 8)
  head.writeUInt16LE(DEFLATE, 10)
  head.writeUInt16LE(stamp.time, 12)
  head.writeUInt16LE(stamp.day, 14)
  head.writeUInt32LE(entry.crc, 16)
  head.writeUInt32LE(entry.packedBytes, 20)
  head.writeUInt32LE(entry.sizeBytes, 24)
  head.writeUInt16LE(entry.name.length, 28)
  head.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([head, entry.name])
}

function directoryEnd(count: number, start: number, sizeBytes: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(sizeBytes, 12)
  end.writeUInt32LE(start, 16)
  return end
}
