// A zip archive as spreadsheet programs write it: sizes stand before the data. (Our own writer puts them behind it, which
// exceljs's streaming reader cannot read in large parts.) Streamed; each part's head is filled in when its data is written.
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly texts: Iterable<string>
}

const HEAD_BYTES = 30

export async function writeZip(path: string, parts: readonly ZipPart[]): Promise<void> {
  const file = await open(path, 'w')
  const directory: Buffer[] = []
  let at = 0
  try {
    for (const { name, texts } of parts) {
      const offset = at
      const sums = { crc: 0, sizeBytes: 0, packedBytes: 0 }
      at += HEAD_BYTES + name.length
      const bytes = function* (): Generator<Buffer> {
        for (const text of texts) {
          const chunk = Buffer.from(text)
          sums.crc = crc32(chunk, sums.crc)
          sums.sizeBytes += chunk.length
          yield chunk
        }
      }
      await pipeline(Readable.from(bytes()), createDeflateRaw(), async (packed: AsyncIterable<Buffer>) => {
        for await (const chunk of packed) {
          await file.write(chunk, 0, chunk.length, at)
          at += chunk.length
          sums.packedBytes += chunk.length
        }
      })
      const head = Buffer.concat([number32(0x04034b50), common(name, sums), Buffer.from(name)])
      await file.write(head, 0, head.length, offset)
      const behind = Buffer.alloc(14)
      behind.writeUInt32LE(offset, 10)
      directory.push(
        number32(0x02014b50),
        Buffer.from([20, 0]),
        common(name, sums),
        behind,
        Buffer.from(name),
      )
    }
    const central = Buffer.concat(directory)
    const end = Buffer.alloc(18)
    end.writeUInt16LE(parts.length, 4)
    end.writeUInt16LE(parts.length, 6)
    end.writeUInt32LE(central.length, 8)
    end.writeUInt32LE(at, 12)
    const tail = Buffer.concat([central, number32(0x06054b50), end])
    await file.write(tail, 0, tail.length, at)
  } finally {
    await file.close()
  }
}

interface Sums {
  readonly crc: number
  readonly sizeBytes: number
  readonly packedBytes: number
}

/** What a part's head and its entry in the directory share. Names are ASCII. */
function common(name: string, { crc, sizeBytes, packedBytes }: Sums): Buffer {
  const head = Buffer.alloc(HEAD_BYTES - 4)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(8, 4)
  // 1 January 1980, the first day a zip knows.
  head.writeUInt16LE(0x21, 8)
  head.writeUInt32LE(crc, 10)
  head.writeUInt32LE(packedBytes, 14)
  head.writeUInt32LE(sizeBytes, 18)
  head.writeUInt16LE(name.length, 22)
  return head
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
