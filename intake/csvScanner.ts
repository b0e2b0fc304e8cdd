/**
 * Records of a CSV or TSV text, fed in chunks of any size.
 *
 * - A line end is \n, \r\n, \r or \r\r\n (a \r\n that went through a text-mode writer twice), each counting as one.
 * - A field that begins with a quote ends at a quote followed by a delimiter, a line end or the end of the text; space
 *   between is dropped. A doubled quote is one quote. Any other quote within is text, as people leave them in by mistake.
 * - A quote that is never closed is text, and the lines after it are read as if it were not there. It counts as never
 *   closed when the text ends first, when the field grows beyond `LIMITS.quotedCharacters`, or when, after a line
 *   end within it, another field begins with a quote: else one stray quote would swallow every row up to the next.
 * - An empty field is null. A record of nothing but empty fields is left out and counted.
 */
import type { Cell, RawRow } from '../core/table.ts'
import { LIMITS } from './limits.ts'
import { ownText } from './ownText.ts'

const QUOTE = 34
const LF = 10
const CR = 13
const SPACE = 32
const TAB = 9

/** What `closingQuote` answers besides a position. */
const MORE_NEEDED = -1
const NEVER_CLOSED = -2
/** Stray quotes of one record that are searched to the end for their closing quote; the rest is taken as text unseen. */
const SEARCHES = 64

export class RecordTooLong extends Error {}

export class CsvScanner {
  readonly #delimiter: number
  #text = ''
  #at = 0
  #isComplete = false
  /** Text length below which looking at an unfinished record again would be in vain. */
  #worthwhile = 0
  #number = 0
  #cells: Cell[] = []
  #isBlank = true

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0)
  }

  /** Characters handed in and not yet read. */
  get pending(): number {
    return this.#text.length - this.#at
  }

  feed(chunk: string): void {
    this.#text = this.#text.slice(this.#at) + chunk
    this.#at = 0
  }

  /** No more text follows: what is left is the last record. */
  finish(): void {
    this.#isComplete = true
  }

  /**
   * The next record that is not blank; null where more text is needed, or none is left.
   * @throws RecordTooLong where the text goes on without a line end
   */
  next(): RawRow | null {
    if (this.pending < this.#worthwhile && !this.#isComplete) return this.#await()
    this.#worthwhile = 0
    while (this.pending > 0) {
      const end = this.#scanRecord()
      if (end < 0) {
        this.#worthwhile = this.pending * 2
        return this.#await()
      }
      this.#at = end
      this.#number++
      if (!this.#isBlank) return { number: this.#number, cells: this.#cells }
    }
    return null
  }

  #await(): null {
    if (this.pending > LIMITS.recordCharacters) throw new RecordTooLong()
    return null
  }

  /** Reads one record into `#cells`; returns where the next begins, or a negative number where it is cut off. */
  #scanRecord(): number {
    const text = this.#text
    const delimiter = this.#delimiter
    const cells: Cell[] = (this.#cells = [])
    this.#isBlank = true
    let searches = 0
    let at = this.#at
    for (;;) {
      let end = at
      let content: string | null = null
      if (text.charCodeAt(at) === QUOTE && searches < SEARCHES) {
        const closing = this.#closingQuote(at)
        if (closing === MORE_NEEDED) return MORE_NEEDED
        if (closing === NEVER_CLOSED) searches++
        else {
          content = text.slice(at + 1, closing)
          end = this.#afterSpace(closing + 1)
        }
      }
      if (content === null) {
        end = this.#fieldEnd(at)
        content = text.slice(at, end)
      } else if (content.includes('""')) content = content.replaceAll('""', '"')
      if (content === '') cells.push(null)
      else {
        cells.push(ownText(content))
        this.#isBlank = false
      }
      if (end >= text.length) return this.#isComplete ? end : MORE_NEEDED
      if (text.charCodeAt(end) !== delimiter) return this.#lineEnd(end)
      at = end + 1
    }
  }

  #fieldEnd(from: number): number {
    const text = this.#text
    const delimiter = this.#delimiter
    const length = text.length
    for (let at = from; at < length; at++) {
      const code = text.charCodeAt(at)
      if (code === delimiter || code === LF || code === CR) return at
    }
    return length
  }

  /** After the line end at `at`; negative where the text is cut off within it. */
  #lineEnd(at: number): number {
    const text = this.#text
    if (text.charCodeAt(at) === LF) return at + 1
    const isCut = !this.#isComplete && at + 2 >= text.length
    if (text.charCodeAt(at + 1) === LF) return at + 2
    if (isCut) return MORE_NEEDED
    return text.charCodeAt(at + 1) === CR && text.charCodeAt(at + 2) === LF ? at + 3 : at + 1
  }

  #afterSpace(from: number): number {
    let at = from
    for (let code = this.#text.charCodeAt(at); this.#isSpace(code); code = this.#text.charCodeAt(at)) at++
    return at
  }

  #isSpace(code: number): boolean {
    return (code === SPACE || code === TAB) && code !== this.#delimiter
  }

  /** Where the quoted field that opens at `opening` ends. */
  #closingQuote(opening: number): number {
    const text = this.#text
    const limit = opening + LIMITS.quotedCharacters
    let lineEnd: number | null = null
    let at = opening + 1
    for (;;) {
      at = text.indexOf('"', at)
      if (at < 0 || at > limit) break
      const next = text.charCodeAt(at + 1)
      if (next === QUOTE) {
        at += 2
        continue
      }
      const after = this.#afterSpace(at + 1)
      if (after >= text.length) return this.#isComplete ? at : MORE_NEEDED
      const code = text.charCodeAt(after)
      if (code === this.#delimiter || code === LF || code === CR) return at
      lineEnd ??= firstLineEnd(text, opening)
      const before = text.charCodeAt(at - 1)
      if (lineEnd < at && (before === this.#delimiter || before === LF || before === CR)) return NEVER_CLOSED
      at++
    }
    return this.#isComplete || text.length > limit ? NEVER_CLOSED : MORE_NEEDED
  }
}

function firstLineEnd(text: string, from: number): number {
  const lf = text.indexOf('\n', from)
  const cr = text.slice(from, lf < 0 ? undefined : lf).indexOf('\r')
  if (cr >= 0) return from + cr
  return lf < 0 ? text.length : lf
}
