// Text as the typeface can print it: what it lacks becomes 〓, once per character as a reader sees it, and is listed.
import type { Language } from '../../core/words.ts'
import type { FontFace } from './font.ts'

/** Chinese printing's mark for a character the case does not hold. */
export const MISSING = '〓'

export interface Printable<T> {
  readonly value: T
  /** The characters replaced, in order of code point: '𠮷 U+20BB7' cannot be shown, so 'U+20BB7' is. */
  readonly missing: readonly string[]
}

/** A JSON value with every string in it made printable. */
export function makePrintable<T>(value: T, language: Language, face: FontFace): Printable<T> {
  const missing = new Set<string>()
  const clean = new Map<string, string>()
  const text = (raw: string): string => {
    let done = clean.get(raw)
    if (done === undefined) clean.set(raw, (done = printableText(narrowQuotes(raw, language), face, missing)))
    return done
  }
  const walk = (node: unknown): unknown => {
    if (typeof node === 'string') return text(node)
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, walk(child)]))
  }
  // A walk keeps the shape, which the compiler cannot see.
  return { value: walk(value) as T, missing: [...missing].sort() }
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

function printableText(raw: string, face: FontFace, missing: Set<string>): string {
  const text = raw.normalize('NFC').toWellFormed()
  const visible = withoutInvisible(text)
  if (lackingIn(visible, face).length === 0) return visible
  let done = ''
  // Joined emoji are one character to a reader: they are told apart before their joiners go.
  for (const { segment } of segmenter.segment(text)) {
    const shown = withoutInvisible(segment)
    const lacking = lackingIn(shown, face)
    for (const character of lacking) missing.add(codePointText(character))
    done += lacking.length === 0 ? shown : MISSING
  }
  return done
}

const lackingIn = (text: string, face: FontFace): readonly string[] =>
  Array.from(text).filter((c) => c !== '\n' && !face.has(c.codePointAt(0)!))

/** The typeface sets curly quotes as wide as a Chinese character: right in Chinese, a hole in English. */
function narrowQuotes(text: string, language: Language): string {
  const inWords = text.replace(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'")
  return language === 'en' ? inWords.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : inWords
}

/** Controls, joiners, direction marks and variation selectors take no room; tabs and odd spaces become spaces. */
function withoutInvisible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\v\f\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\ufe00-\ufe0f]/gu, '')
}

function codePointText(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
