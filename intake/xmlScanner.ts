/**
 * Tags and texts of an XML part, fed in chunks of any size. It knows what workbooks need and no more: names are given
 * without their prefix, declarations, comments and document types are passed over, no entity but the five and the
 * numbered ones is known, and text is only looked at where it is wanted.
 */
import { LIMITS } from './limits.ts'
import { decodeEntities } from './xmlText.ts'

/** The end of the chunk: feed another. */
export const MORE = 0
export const OPEN = 1
/** Also follows the opening of an empty element. */
export const CLOSE = 2
export const TEXT = 3
export type XmlToken = typeof MORE | typeof OPEN | typeof CLOSE | typeof TEXT

export class XmlTooLong extends Error {}

const LESS = 60
const GREATER = 62
const SLASH = 47
const BANG = 33
const QUESTION = 63
const QUOTE = 34
const APOSTROPHE = 39
const COLON = 58

export class XmlScanner {
  /** Local name of the tag opened or closed last. */
  name = ''
  /** Whether texts are handed out or passed over. */
  wantsText = false

  /** The text fed last, after what was left of the one before. */
  source = ''
  /** Where in `source` the attributes of the tag or the text stand. */
  from = 0
  to = 0

  #at = 0
  #isEmpty = false
  #isVerbatim = false

  /** Whether all that was fed has been read, but for space. */
  get isDone(): boolean {
    return this.source.slice(this.#at).trim() === ''
  }

  /** @throws XmlTooLong where a tag or a text goes on for millions of characters */
  feed(chunk: string): void {
    const rest = this.source.length - this.#at
    if (rest > LIMITS.xmlToken) throw new XmlTooLong()
    this.source = rest > 0 ? this.source.slice(this.#at) + chunk : chunk
    this.#at = 0
  }

  next(): XmlToken {
    if (this.#isEmpty) {
      this.#isEmpty = false
      return CLOSE
    }
    const text = this.source
    for (;;) {
      const tag = text.indexOf('<', this.#at)
      if (tag < 0) {
        if (!this.wantsText) this.#at = text.length
        return MORE
      }
      if (this.wantsText && tag > this.#at) return this.#take(this.#at, tag, tag, false)
      this.#at = tag
      const code = text.charCodeAt(tag + 1)
      if (code === SLASH) return this.#close(tag)
      if (code !== BANG && code !== QUESTION) return this.#open(tag)
      if (text.startsWith('<![CDATA[', tag)) {
        const end = text.indexOf(']]>', tag)
        if (end < 0) return MORE
        this.#at = end + 3
        if (this.wantsText) return this.#take(tag + 9, end, end + 3, true)
      } else {
        const end = endOfMarkup(text, tag)
        if (end < 0) return MORE
        this.#at = end
      }
    }
  }

  /** The text of a TEXT token. */
  get text(): string {
    const raw = this.source.slice(this.from, this.to)
    return this.#isVerbatim ? raw : decodeEntities(raw)
  }

  /**
   * The text of the element opened last, its end included: a short cut past two tokens for the elements a workbook
   * consists of. Null where the element holds more than text, or is not all there yet; then nothing has been read.
   */
  takeText(): string | null {
    if (this.#isEmpty) return null
    const text = this.source
    const tag = text.indexOf('<', this.#at)
    if (tag < 0 || text.charCodeAt(tag + 1) !== SLASH) return null
    const end = text.indexOf('>', tag)
    if (end < 0) return null
    const raw = text.slice(this.#at, tag)
    this.#at = end + 1
    return decodeEntities(raw)
  }

  /** Value of an attribute of the tag opened last, by its name without prefix; null where it has none. */
  attribute(name: string): string | null {
    const text = this.source
    let at = this.from
    while (at < this.to) {
      const equals = text.indexOf('=', at)
      if (equals < 0 || equals >= this.to) return null
      const opening = afterSpace(text, equals + 1)
      const mark = text.charCodeAt(opening)
      if (mark !== QUOTE && mark !== APOSTROPHE) return null
      const closing = text.indexOf(mark === QUOTE ? '"' : "'", opening + 1)
      if (closing < 0 || closing > this.to) return null
      if (this.#isNamed(name, at, equals)) return decodeEntities(text.slice(opening + 1, closing))
      at = closing + 1
    }
    return null
  }

  /** Whether the attribute between these positions has that local name. */
  #isNamed(name: string, from: number, equals: number): boolean {
    const text = this.source
    let end = equals
    while (end > from && text.charCodeAt(end - 1) <= 32) end--
    const start = end - name.length
    if (start < from || !text.startsWith(name, start)) return false
    const before = start > from ? text.charCodeAt(start - 1) : 32
    return before <= 32 || before === COLON
  }

  #open(tag: number): XmlToken {
    const text = this.source
    const nameEnd = this.#readName(tag + 1)
    const end = endOfTag(text, nameEnd)
    if (end < 0) return MORE
    this.#isEmpty = text.charCodeAt(end - 1) === SLASH
    this.from = nameEnd
    this.to = this.#isEmpty ? end - 1 : end
    this.#at = end + 1
    return OPEN
  }

  #close(tag: number): XmlToken {
    const end = this.source.indexOf('>', tag)
    if (end < 0) return MORE
    this.#readName(tag + 2)
    this.#at = end + 1
    return CLOSE
  }

  /** Sets `name` and returns where it ends. */
  #readName(from: number): number {
    const text = this.source
    let start = from
    let at = from
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code <= 32 || code === GREATER || code === SLASH) break
      if (code === COLON) start = at + 1
    }
    this.name = at === start + 1 ? text.charAt(start) : text.slice(start, at)
    return at
  }

  #take(from: number, to: number, next: number, isVerbatim: boolean): XmlToken {
    this.from = from
    this.to = to
    this.#at = next
    this.#isVerbatim = isVerbatim
    return TEXT
  }
}

/** Where a tag ends: at the first '>' outside quotes. Negative where it is cut off. */
function endOfTag(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === GREATER) return at
    else if (code === QUOTE || code === APOSTROPHE) quote = code
  }
  return -1
}

/** After a declaration, comment or document type; negative where it is cut off. */
function endOfMarkup(text: string, from: number): number {
  if (text.startsWith('<!--', from)) return after(text.indexOf('-->', from + 4), 3)
  if (text.startsWith('<?', from)) return after(text.indexOf('?>', from), 2)
  // Too short yet to tell a comment from a document type.
  if (text.length < from + 9) return -1
  let depth = 0
  let quote = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === QUOTE || code === APOSTROPHE) quote = code
    else if (code === LESS) depth++
    else if (code === GREATER && --depth === 0) return at + 1
  }
  return -1
}

function after(found: number, length: number): number {
  return found < 0 ? -1 : found + length
}

function afterSpace(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= 32) at++
  return at
}
