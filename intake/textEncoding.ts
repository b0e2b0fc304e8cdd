// In which encoding a text file is written: by its mark, by its bytes, and where those allow several by the text itself.
import { isAscii, isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { LIMITS } from './limits.ts'
import { plausibility } from './plausibility.ts'
import { readHead, refusal, type Source } from './source.ts'
import { decodeAll, readBytes } from './textDecoding.ts'

/**
 * The encoding of a text file. A named one is checked, otherwise it is found; all of the file is looked at, for a
 * GB18030 file may be ASCII in its first megabytes.
 * @throws AppError encodingUnknown (no encoding fits, or none has that name), encodingWrong (the named one does not
 * fit), fileForeign (no text at all)
 */
export async function encodingOf(source: Source, named?: string): Promise<string> {
  const head = await readHead(source)
  const wanted = named === undefined ? null : canonicalName(source, named, head)
  const marked = markOf(head) ?? wideEncoding(source, head)
  if (marked === null && isBinary(head)) throw refusal(source, 'fileForeign', { kind: 'binary' })
  if (wanted !== null) {
    if (await fits(source, wanted, head)) return wanted
    throw refusal(source, 'encodingWrong', { encoding: wanted })
  }
  if (marked !== null) return marked
  const { validUtf8, sample } = await surveyBytes(source)
  if (validUtf8 || damage(sample, 'utf-8') <= UTF8_DAMAGE) return 'utf-8'
  if (isolatedShare(sample) > 0.7) return 'windows-1252'
  const [best] = ['gb18030', 'big5']
    .map((encoding) => ({ encoding, score: plausibility(decodeAll(sample, encoding)) }))
    .toSorted((a, b) => b.score - a.score)
  if (best!.score < PLAUSIBLE || damage(sample, best!.encoding) > LEGACY_DAMAGE)
    throw refusal(source, 'encodingUnknown')
  return best!.encoding
}

/**
 * Shares of damaged characters up to which a file still counts as written in an encoding: exports that cut texts
 * after a number of bytes leave half a character each time. Such cells show U+FFFD and are found when rows are checked.
 * Text in another encoding breaks in most of its characters as UTF-8, and in one of ten to fifty otherwise.
 */
const UTF8_DAMAGE = 0.05
const LEGACY_DAMAGE = 0.02
const PLAUSIBLE = 0.33

/** GBK and GB 2312 are parts of GB18030. Other names are those of the WHATWG Encoding Standard. */
const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  'utf-8-bom': 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'gb-18030': 'gb18030',
  cp936: 'gb18030',
  '936': 'gb18030',
  'big5-hkscs': 'big5',
  cp950: 'big5',
  '950': 'big5',
  utf16: 'utf-16',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  unicode: 'utf-16',
}

function canonicalName(source: Source, named: string, head: Buffer): string {
  const label = named.trim().toLowerCase()
  const known = ALIASES[label] ?? label
  if (known === 'utf-16') return markOf(head) === 'utf-16be' ? 'utf-16be' : 'utf-16le'
  try {
    const { encoding } = new TextDecoder(known)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    throw refusal(source, 'encodingUnknown', { encoding: named })
  }
}

function markOf(head: Buffer): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return head.length >= 4 && head.readUInt32BE(0) === 0x84_31_95_33 ? 'gb18030' : null
}

/**
 * UTF-16 without a mark: its separators and line ends have a zero on one and the same side. Null for all else.
 * Letters and digits are no proof: the other way round they are 一 and the ideographic space.
 */
function wideEncoding(source: Source, head: Buffer): string | null {
  if (source.sizeBytes % 2 === 1) return null
  let big = 0
  let little = 0
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0 && head[at + 1] === 0) return null
    if (head[at] === 0 && SEPARATORS.includes(head[at + 1]!)) big++
    else if (head[at + 1] === 0 && SEPARATORS.includes(head[at]!)) little++
  }
  const many = Math.max(big, little)
  if (many * 400 < head.length || Math.min(big, little) * 20 > many) return null
  return big > little ? 'utf-16be' : 'utf-16le'
}

const SEPARATORS = Buffer.from('\t\n\r ",;|')

/** Control characters that no text holds, but for a few that slipped in. */
function isBinary(head: Buffer): boolean {
  let count = 0
  for (const byte of head) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) count++
  return count > head.length * 0.05
}

async function fits(source: Source, encoding: string, head: Buffer): Promise<boolean> {
  const mark = markOf(head)
  if (mark !== null && mark !== encoding) return false
  if (encoding.startsWith('utf-16')) {
    const text = decodeAll(head.subarray(0, head.length & ~1), encoding)
    return damageOf(text) <= LEGACY_DAMAGE && /[\t\n\r,;|]/.test(text)
  }
  const { validUtf8, sample } = await surveyBytes(source)
  const harm = damage(sample, encoding)
  // Valid UTF-8 is never by chance: a single broken character proves that the name is wrong.
  return encoding === 'utf-8' ? validUtf8 || harm <= UTF8_DAMAGE : harm <= (validUtf8 ? 0 : LEGACY_DAMAGE)
}

interface ByteSurvey {
  readonly validUtf8: boolean
  /** Lines with bytes beyond ASCII, as they stand. */
  readonly sample: Buffer
}

async function surveyBytes(source: Source): Promise<ByteSurvey> {
  const parts: Buffer[] = []
  let sampled = 0
  let validUtf8 = true
  let rest: Buffer = Buffer.alloc(0)
  let read = 0
  for await (const chunk of readBytes(source.path, LIMITS.headBytes * 4)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const end = validUtf8 ? wholeCharacters(bytes) : bytes.length
    if (!isAscii(bytes)) {
      validUtf8 &&= isUtf8(bytes.subarray(0, end))
      if (sampled < LIMITS.sampleBytes) {
        const lines = wholeLines(bytes, read === 0, read + chunk.length >= source.sizeBytes)
        sampled += lines.length
        parts.push(Buffer.from(lines))
      } else if (!validUtf8) break
    }
    rest = Buffer.from(bytes.subarray(end))
    read += chunk.length
  }
  return { validUtf8: validUtf8 && rest.length === 0, sample: Buffer.concat(parts) }
}

/** Where the last whole UTF-8 character of a chunk ends. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    return length > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** Cuts half a line off at either end, where a character may be cut too; a line end is never part of a character. */
function wholeLines(bytes: Buffer, isFirst: boolean, isLast: boolean): Buffer {
  const start = isFirst ? 0 : bytes.indexOf(0x0a) + 1
  const end = isLast ? bytes.length : bytes.lastIndexOf(0x0a) + 1
  const lines = bytes.subarray(start, Math.max(start, end))
  return isAscii(lines) ? bytes : lines
}

function damage(bytes: Buffer, encoding: string): number {
  return damageOf(decodeAll(bytes, encoding))
}

/** Share of damaged characters among those beyond ASCII. */
function damageOf(text: string): number {
  let wide = 0
  let damaged = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) continue
    wide++
    if (code === 0xfffd) damaged++
  }
  return wide === 0 ? 0 : damaged / wide
}

/** Share of bytes beyond ASCII that stand alone: accents and curly quotes in Western text. Chinese comes in pairs. */
function isolatedShare(bytes: Buffer): number {
  let high = 0
  let alone = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue
    high++
    if ((at === 0 || bytes[at - 1]! < 0x80) && (at + 1 === bytes.length || bytes[at + 1]! < 0x80)) alone++
  }
  return high === 0 ? 0 : alone / high
}
