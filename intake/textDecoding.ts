// Bytes of a file → text, whatever character the chunk ends in.
import { open } from 'node:fs/promises'
import { TextDecoder } from 'node:util'
import { getDecoder } from 'iconv-lite'

/** Keeps the bytes of an unfinished character until the next chunk. Damaged characters become U+FFFD. */
export interface ChunkDecoder {
  write(bytes: Buffer): string
  end(): string
}

/** Longer texts are no young objects to the engine: it fetches memory for each from the system, and gives it back. */
const PIECE_BYTES = 1 << 15

/** Reads a whole file as text, without its byte order mark and without NULs, which some databases pad with. */
export async function* readText(
  path: string,
  encoding: string,
  chunkBytes = 1 << 18,
): AsyncGenerator<string> {
  const decoder = chunkDecoder(encoding)
  let isStart = true
  for await (const bytes of readBytes(path, chunkBytes)) {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      const text = decoder.write(bytes.subarray(at, at + PIECE_BYTES))
      if (text === '') continue
      yield cleaned(isStart ? withoutMark(text) : text)
      isStart = false
    }
  }
  const rest = decoder.end()
  if (rest !== '') yield cleaned(isStart ? withoutMark(rest) : rest)
}

/** The chunks of a file. Each is valid only until the next is asked for: they share one buffer. */
export async function* readBytes(path: string, chunkBytes: number): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    const buffer = Buffer.allocUnsafeSlow(chunkBytes)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, chunkBytes, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

export function chunkDecoder(encoding: string): ChunkDecoder {
  return encoding === 'big5' ? big5Decoder() : nativeDecoder(encoding)
}

export function decodeAll(bytes: Buffer, encoding: string): string {
  const decoder = chunkDecoder(encoding)
  return decoder.write(bytes) + decoder.end()
}

export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

function cleaned(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text
}

function nativeDecoder(encoding: string): ChunkDecoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}

/** Node's own Big5 knows neither the Hong Kong characters nor ETEN's (①, ㄅ, kana): it puts private ones there. */
function big5Decoder(): ChunkDecoder {
  const decoder = getDecoder('big5')
  return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' }
}
