// The texts of a workbook, each kept once and outside the engine's heap: millions of them cost neither pauses nor room.
import { LIMITS } from './limits.ts'
import { refusal, type Source } from './source.ts'
import { CLOSE, MORE, OPEN, TEXT, XmlScanner } from './xmlScanner.ts'
import { feed, readXml } from './xmlPart.ts'
import { decodeEscapes } from './xmlText.ts'
import type { ZipArchive } from './zipArchive.ts'

export interface SharedStrings {
  readonly count: number
  /** Undefined beyond the last. */
  get(index: number): string | undefined
}

/**
 * Runs of rich text are joined; phonetic guides are left out.
 * @throws AppError fileTruncated, fileTooLarge
 */
export async function readSharedStrings(
  source: Source,
  zip: ZipArchive,
  part: string | null,
): Promise<SharedStrings> {
  const store = new StringStore(source)
  if (part === null) return store
  const scanner = new XmlScanner()
  let text = ''
  let phonetic = 0
  let isWhole = false
  for await (const chunk of readXml(zip, part, LIMITS.bulkBytes)) {
    feed(source, scanner, chunk)
    for (let token = scanner.next(); token !== MORE; token = scanner.next()) {
      const { name } = scanner
      if (token === TEXT) text += scanner.text
      else if (token === OPEN) {
        if (name === 'si') text = ''
        else if (name === 'rPh') phonetic++
        else if (name === 't' && phonetic === 0) {
          const whole = scanner.takeText()
          if (whole === null) scanner.wantsText = true
          else text += whole
        }
      } else if (token === CLOSE) {
        if (name === 't') scanner.wantsText = false
        else if (name === 'si') store.add(decodeEscapes(text))
        else if (name === 'rPh') phonetic--
        else if (name === 'sst') isWhole = true
      }
    }
  }
  if (!isWhole) throw refusal(source, 'fileTruncated')
  return store
}

const PAGE_BITS = 22
const PAGE_BYTES = 1 << PAGE_BITS
/** Texts handed out last, by the low bits of their index: a department's name is asked for in every other row. */
const RECENT = 4096
const LONGEST_RECENT = 64

/** Texts as bytes in pages of 4 MiB, one byte a character where that is enough and two where not. */
class StringStore implements SharedStrings {
  readonly #source: Source
  readonly #pages: Buffer[] = []
  /** Where each text begins, over all pages. */
  #starts = new Float64Array(1024)
  /** Bytes of each text, doubled, plus one where a character takes two. */
  #sizes = new Uint32Array(1024)
  #count = 0
  #end = 0
  readonly #recentIndex = new Int32Array(RECENT).fill(-1)
  readonly #recentText: string[] = Array.from({ length: RECENT }, () => '')

  constructor(source: Source) {
    this.#source = source
  }

  get count(): number {
    return this.#count
  }

  add(text: string): void {
    if (this.#count === this.#starts.length) this.#grow()
    const isWide = WIDE.test(text)
    const bytes = isWide ? text.length * 2 : text.length
    if (bytes > PAGE_BYTES || this.#end + bytes > LIMITS.sharedStringBytes)
      throw refusal(this.#source, 'fileTooLarge')
    const page = this.#pageFor(bytes)
    if (isWide) page.write(text, this.#end % PAGE_BYTES, 'utf16le')
    else page.write(text, this.#end % PAGE_BYTES, 'latin1')
    this.#starts[this.#count] = this.#end
    this.#sizes[this.#count] = bytes * 2 + (isWide ? 1 : 0)
    this.#count++
    this.#end += bytes
  }

  get(index: number): string | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined
    const slot = index % RECENT
    if (this.#recentIndex[slot] === index) return this.#recentText[slot]
    const start = this.#starts[index]!
    const size = this.#sizes[index]!
    const page = this.#pages[Math.floor(start / PAGE_BYTES)]!
    const from = start % PAGE_BYTES
    const to = from + (size >>> 1)
    const text = page.toString((size & 1) === 1 ? 'utf16le' : 'latin1', from, to)
    if (text.length <= LONGEST_RECENT) {
      this.#recentIndex[slot] = index
      this.#recentText[slot] = text
    }
    return text
  }

  /** A text never spans two pages: the rest of a page too short for it stays empty. */
  #pageFor(bytes: number): Buffer {
    const used = this.#end % PAGE_BYTES
    const isFull = used + bytes > PAGE_BYTES
    if (isFull) this.#end += PAGE_BYTES - used
    const index = Math.floor(this.#end / PAGE_BYTES)
    return (this.#pages[index] ??= Buffer.allocUnsafeSlow(PAGE_BYTES))
  }

  #grow(): void {
    const starts = new Float64Array(this.#starts.length * 2)
    const sizes = new Uint32Array(this.#sizes.length * 2)
    starts.set(this.#starts)
    sizes.set(this.#sizes)
    this.#starts = starts
    this.#sizes = sizes
  }
}

const WIDE = /[\u0100-\uffff]/
