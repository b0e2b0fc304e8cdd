// Pictures that a page can show. What is damaged, too large or of another kind is left out: the report lists every file.
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** By the digest that the report names it by. */
export interface PictureFile {
  readonly digest: string
  readonly path: string
}

/** A larger file is not shown. */
export const MOST_PICTURE_BYTES = 25 * 1024 ** 2
const MOST_BYTES_IN_ALL = 120 * 1024 ** 2
const MOST_PIXELS = 60_000_000
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Those that can be shown, in their order, as far as a document can carry them. */
export function showable(files: readonly PictureFile[]): ReadonlyMap<string, PictureFile & PictureSize> {
  const shown = new Map<string, PictureFile & PictureSize>()
  let bytes = 0
  for (const file of files) {
    const { size } = statSync(file.path)
    if (size > MOST_PICTURE_BYTES || bytes + size > MOST_BYTES_IN_ALL || !isPicture(file.path)) continue
    const found = pictureSize(readFileSync(file.path))
    if (!found) continue
    bytes += size
    shown.set(file.digest, { ...file, ...found })
  }
  return shown
}

function isPicture(path: string): boolean {
  const head = Buffer.alloc(8)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, 8, 0)
  } finally {
    closeSync(file)
  }
  return head.equals(PNG) || head.readUInt16BE(0) === 0xffd8
}

/** As it is to be shown, turned the way its camera was held; null where it is no whole picture. */
export function pictureSize(bytes: Buffer): PictureSize | null {
  try {
    const size = bytes.subarray(0, 8).equals(PNG) ? pngSize(bytes) : jpegSize(bytes)
    return size && size.width > 0 && size.height > 0 && size.width * size.height <= MOST_PIXELS ? size : null
  } catch {
    // Cut short: a length points past the end, or the pixels do not unpack.
    return null
  }
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Its pixels are unpacked once here, for the printer's own unpacking cannot be caught when it fails. */
function pngSize(bytes: Buffer): PictureSize | null {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [depth = 0, colour = 0] = bytes.subarray(24, 26)
  const isInterlaced = bytes[28] === 1
  const bits = (CHANNELS[colour] ?? 0) * depth
  if (bits === 0 || width * height > MOST_PIXELS) return null
  const parts: Buffer[] = []
  let hasPalette = false
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (kind === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length))
    if (kind === 'PLTE') hasPalette = true
    if (kind === 'IEND') break
    at += length + 12
  }
  if (colour === 3 && !hasPalette) return null
  const least = height * (Math.ceil((width * bits) / 8) + 1)
  const pixels = inflateSync(Buffer.concat(parts), { maxOutputLength: least * 2 + 1024 })
  return isInterlaced || pixels.length >= least ? { width, height } : null
}

/** Frames of every coding but those of tables: C4, C8 and CC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function jpegSize(bytes: Buffer): PictureSize | null {
  if (bytes.readUInt16BE(0) !== 0xffd8) return null
  // A picture that ends before its end mark was cut short on the way.
  if (bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0) return null
  let isTurned = false
  for (let at = 2; at < bytes.length;) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    const length = bytes.readUInt16BE(at + 2)
    if (isFrame(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
      if (![1, 3, 4].includes(bytes.readUInt8(at + 9))) return null
      return isTurned ? { width: height, height: width } : { width, height }
    }
    if (marker === 0xe1) isTurned ||= orientationOf(bytes.subarray(at + 4, at + 2 + length)) > 4
    at += 2 + length
  }
  return null
}

/** Of the camera's notes (Exif): 5 to 8 lie on their side. */
function orientationOf(notes: Buffer): number {
  if (notes.toString('latin1', 0, 6) !== 'Exif\0\0') return 1
  const tiff = notes.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const two = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const four = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const list = four(4)
  for (let i = 0; i < two(list); i++) if (two(list + 2 + i * 12) === 0x0112) return two(list + 10 + i * 12)
  return 1
}
