// Finds the header of a table: below titles and notes, over one row or two, with names that tell columns apart.
import type { Cell, RawRow } from '../table.ts'
import { trimmedText } from './cellText.ts'
import { headerKnown } from '../guessing/headerMatch.ts'
import { isNumberText } from './readNumber.ts'
import { datePartsOf } from './readDate.ts'

export interface Header {
  /** Row that holds it, its lower one where it has two. */
  readonly row: number
  /** One name per column: a repeated one gets ' (2)', a blank one '#3'. */
  readonly names: readonly string[]
}

/** How many rows at the top of a table may hold its header and what stands above it. */
export const HEADER_DEPTH = 60

/**
 * The most likely header of a table that begins with these rows, or the one at the row asked for.
 * Null where no row looks like one.
 */
export function findHeader(rows: readonly RawRow[], askedRow?: number): Header | null {
  const table = rows.map((row) => row.cells.map((cell) => headingText(trimmedText(cell))))
  if (askedRow !== undefined) {
    const at = rows.findIndex((row) => row.number === askedRow)
    return at < 0 ? null : headerAt(rows[at]!.number, bestHeadings(table, at).texts)
  }
  let best: Candidate | null = null
  for (let at = 0; at < table.length; at++) {
    const candidate = bestHeadings(table, at)
    if (candidate.score > (best?.score ?? 0)) best = candidate
  }
  return best && headerAt(rows[best.at]!.number, best.texts)
}

interface Candidate {
  readonly at: number
  readonly texts: readonly string[]
  readonly score: number
}

/** The row as a header of its own or under a row of groups, whichever fits better. */
function bestHeadings(table: readonly (readonly string[])[], at: number): Candidate {
  const single = candidateOf(table, at, table[at]!)
  const joined = at > 0 ? joinGroups(table[at - 1]!, table[at]!) : null
  if (joined === null) return single
  const double = candidateOf(table, at, joined)
  return double.score >= single.score ? double : single
}

function candidateOf(table: readonly (readonly string[])[], at: number, texts: readonly string[]): Candidate {
  return { at, texts, score: scoreOf(texts, table.slice(at + 1)) - at * 0.02 }
}

/** 0 or less: no header. Counts known names, columns named, and names over values of another type. */
function scoreOf(texts: readonly string[], below: readonly (readonly string[])[]): number {
  const named = texts.filter((text) => text !== '')
  const distinct = new Set(named)
  const width = Math.max(named.length, ...below.map(filledCount))
  if (distinct.size < Math.min(2, width) || named.length === 0) return 0
  const words = named.filter((text) => !isTyped(text))
  if (words.length < named.length * 0.7) return 0
  const known = [...distinct].filter(headerKnown).length
  const long = named.filter((text) => text.length > 40).length
  const typedBelow = texts.filter(
    (text, column) => text !== '' && !isTyped(text) && isTypedBelow(below, column, text),
  ).length
  return (
    (2 * known) / Math.min(distinct.size, 8) +
    (2 * distinct.size) / Math.max(width, 1) +
    (2 * typedBelow) / named.length -
    (3 * long) / named.length -
    (named.length - words.length) / named.length
  )
}

function filledCount(texts: readonly string[]): number {
  return texts.filter((text) => text !== '').length
}

function isTyped(text: string): boolean {
  return isNumberText(text) || datePartsOf(text) !== null
}

/** Nearly all of the first values of a column are numbers or dates, the heading where it is repeated left out. */
function isTypedBelow(below: readonly (readonly string[])[], column: number, heading: string): boolean {
  const values = below.map((row) => row[column] ?? '').filter((text) => text !== '' && text !== heading)
  return values.length > 0 && values.filter(isTyped).length >= values.length * 0.7
}

/**
 * A row of groups over a row of names: 时间 over 受理 and 办结 makes '时间 受理', '时间 办结'. A merged cell comes
 * as its text in all it covers, or only in the first of them. Null where the upper row is no row of groups.
 */
function joinGroups(upper: readonly string[], lower: readonly string[]): readonly string[] | null {
  const width = Math.max(upper.length, lower.length)
  const isGroups = upper.some(
    (text, i) => text !== '' && (text === upper[i + 1] || opensGroup(upper, lower, i)),
  )
  const isShared = upper.some((text, i) => text !== '' && (lower[i] ?? '') === '')
  const isSame = upper.some((text, i) => text !== '' && text === lower[i])
  if (!isGroups || !(isShared || isSame) || new Set(upper.filter((text) => text !== '')).size < 2) return null
  let group = ''
  return Array.from({ length: width }, (_, i) => {
    const [above, name] = [upper[i] ?? '', lower[i] ?? '']
    if (above !== '') group = name === '' ? '' : above
    if (name === '') return above
    const over = above === '' ? group : above
    return over === '' || over === name ? name : `${over} ${name}`
  })
}

/** A text over a name, with a blank beside it that has a name below: the first cell of an unfilled merge. */
function opensGroup(upper: readonly string[], lower: readonly string[], at: number): boolean {
  return (lower[at] ?? '') !== '' && upper[at + 1] === '' && (lower[at + 1] ?? '') !== ''
}

function headerAt(row: number, texts: readonly string[]): Header {
  const taken = new Set<string>()
  const names = trimEnd(texts).map((text, i) => {
    const name = text === '' ? `#${i + 1}` : freeName(text, taken)
    taken.add(name)
    return name
  })
  return { row, names }
}

function freeName(text: string, taken: ReadonlySet<string>): string {
  let name = text
  for (let times = 2; taken.has(name); times++) name = `${text} (${times})`
  return name
}

function trimEnd(texts: readonly string[]): readonly string[] {
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
}

/** Line breaks inside a heading are layout: gone between Chinese characters, a space between words. */
function headingText(text: string): string {
  if (!/\s/.test(text)) return text
  return text
    .replace(/(?<=[\p{Script=Han}（）()])\s*[\r\n]+\s*(?=[\p{Script=Han}（）()])/gu, '')
    .replace(/\s+/g, ' ')
}

/** Whether a row only repeats the header: most of its cells are the names of their columns. */
export function repeatsHeader(names: readonly string[], cells: readonly Cell[]): boolean {
  const first = names.findIndex((name) => !name.startsWith('#'))
  if (first < 0 || !isNameOf(names[first]!, trimmedText(cells[first]))) return false
  const texts = cells.map(trimmedText)
  const filled = texts.filter((text) => text !== '').length
  const same = texts.filter((text, i) => isNameOf(names[i] ?? '', text)).length
  return same >= Math.min(2, names.length) && same >= filled * 0.8
}

function isNameOf(name: string, text: string): boolean {
  if (text === '') return false
  const heading = headingText(text)
  return name === heading || name.endsWith(` ${heading}`) || name.replace(/ \(\d+\)$/, '') === heading
}
