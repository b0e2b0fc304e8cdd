// XML parts of a workbook: as text, and small ones tag by tag.
import { refusal, type Source } from './source.ts'
import { chunkDecoder, withoutMark } from './textDecoding.ts'
import { LIMITS } from './limits.ts'
import { CLOSE, MORE, OPEN, XmlScanner, XmlTooLong } from './xmlScanner.ts'
import type { ZipArchive } from './zipArchive.ts'

/** The text of a part, in the encoding it says it is written in. */
export async function* readXml(zip: ZipArchive, part: string, maxBytes: number): AsyncGenerator<string> {
  let decoder: ReturnType<typeof chunkDecoder> | null = null
  for await (const bytes of zip.read(part, maxBytes)) {
    const isStart = decoder === null
    decoder ??= chunkDecoder(encodingOfXml(bytes))
    const text = decoder.write(bytes)
    if (text !== '') yield isStart ? withoutMark(text) : text
  }
  const rest = decoder?.end() ?? ''
  if (rest !== '') yield rest
}

/**
 * Visits every opening (and every closing) tag of a small part.
 * @throws AppError fileTruncated where the part ends before its root element does
 */
export async function eachTag(
  source: Source,
  zip: ZipArchive,
  part: string,
  onOpen: (tag: XmlScanner) => void,
  onClose: (name: string) => void = () => {},
): Promise<void> {
  const scanner = new XmlScanner()
  let depth = 0
  let opened = 0
  for await (const text of readXml(zip, part, LIMITS.partBytes)) {
    feed(source, scanner, text)
    for (let token = scanner.next(); token !== MORE; token = scanner.next()) {
      if (token === OPEN) {
        depth++
        opened++
        onOpen(scanner)
      } else if (token === CLOSE) {
        depth--
        onClose(scanner.name)
      }
    }
  }
  if (depth !== 0 || opened === 0 || !scanner.isDone) throw refusal(source, 'fileTruncated')
}

/** @throws AppError fileTooLarge where a tag or a text goes on for millions of characters */
export function feed(source: Source, scanner: XmlScanner, text: string): void {
  try {
    scanner.feed(text)
  } catch (error) {
    throw error instanceof XmlTooLong ? refusal(source, 'fileTooLarge') : error
  }
}

/** By mark, by the zeros beside the first '<', or by declaration; UTF-8 without any. */
function encodingOfXml(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (start[0] === 0x3c && start[1] === 0) return 'utf-16le'
  if (start[0] === 0 && start[1] === 0x3c) return 'utf-16be'
  const declared = /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(
    start.toString('latin1', 0, 200),
  )?.[1]
  return declared !== undefined && isEncoding(declared) ? declared.toLowerCase() : 'utf-8'
}

/** A declaration of UTF-16 in front of single bytes is a lie that is told now and then. */
function isEncoding(label: string): boolean {
  try {
    return !new TextDecoder(label).encoding.startsWith('utf-16')
  } catch {
    return false
  }
}
