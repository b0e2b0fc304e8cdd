// What changed between two texts, word by word, in languages with and without spaces between words.

/** `same` stands in both, `deleted` in the earlier one only, `inserted` in the later one only. */
export interface TextPart {
  readonly kind: 'same' | 'deleted' | 'inserted'
  readonly text: string
}

/** Cuts a text into words and what stands between them; joined they are the text. */
export type Segment = (text: string) => readonly string[]

/** Words as the language has them: Chinese by dictionary, the others by spaces and signs. */
export function segmentWords(text: string): readonly string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return text.split(/(\n)/).flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment))
}

/**
 * The parts from one text to the other: those that are not inserted are the earlier text, those that are not deleted
 * the later. First by lines, then by words inside what changed.
 */
export function compareTexts(
  before: string,
  after: string,
  segment: Segment = segmentWords,
): readonly TextPart[] {
  const parts: TextPart[] = []
  let gone = ''
  let come = ''
  const flush = (): void => {
    parts.push(...compareWords(gone, come, segment))
    gone = ''
    come = ''
  }
  const left = linesOf(before)
  const right = linesOf(after)
  if (left.length * right.length > MOST_PAIRS) return joined(compareWords(before, after, segment))
  for (const { kind, text } of compareTokens(left, right)) {
    if (kind === 'deleted') gone += text
    else if (kind === 'inserted') come += text
    else {
      flush()
      parts.push({ kind, text })
    }
  }
  flush()
  return joined(parts)
}

/** One line of a side-by-side view; null where the other side has more lines. */
export interface LinePair {
  readonly before: readonly TextPart[] | null
  readonly after: readonly TextPart[] | null
}

/** Parts as two columns of lines that stand beside each other wherever they have words in common. */
export function sideBySide(parts: readonly TextPart[]): readonly LinePair[] {
  const pairs: LinePair[] = []
  let left: (TextPart[] | null)[] = [[]]
  let right: (TextPart[] | null)[] = [[]]
  const flush = (): void => {
    for (let i = 0; i < Math.max(left.length, right.length); i++)
      pairs.push({ before: left[i] ?? null, after: right[i] ?? null })
    left = [[]]
    right = [[]]
  }
  for (const { kind, text } of parts)
    for (const piece of text.split(/(\n)/)) {
      if (piece === '') continue
      if (piece === '\n') {
        if (kind === 'same') flush()
        else (kind === 'deleted' ? left : right).push([])
        continue
      }
      if (kind === 'same' && piece.trim() !== '') level(left, right)
      if (kind !== 'inserted') left.at(-1)!.push({ kind, text: piece })
      if (kind !== 'deleted') right.at(-1)!.push({ kind, text: piece })
    }
  flush()
  return pairs
}

/** Lines shown around a change, so that one sees where it stands. */
const CONTEXT_LINES = 3
/** Fewer lines than this are read sooner than opened. */
const LEAST_FOLDED = 4

/** Lines on end; nothing changes in one that is folded. */
export interface LineRun {
  readonly folded: boolean
  readonly pairs: readonly LinePair[]
}

/** The lines in runs, those far from any change folded. */
export function foldUnchanged(pairs: readonly LinePair[]): readonly LineRun[] {
  const near = new Set<number>()
  for (const [i, pair] of pairs.entries())
    if (!isUnchanged(pair)) for (let k = i - CONTEXT_LINES; k <= i + CONTEXT_LINES; k++) near.add(k)
  const runs: { folded: boolean; pairs: LinePair[] }[] = []
  for (let from = 0, to; from < pairs.length; from = to) {
    const isNear = near.has(from)
    for (to = from + 1; to < pairs.length && near.has(to) === isNear;) to++
    const folded = !isNear && to - from >= LEAST_FOLDED
    const last = runs.at(-1)
    if (last && !last.folded && !folded) last.pairs.push(...pairs.slice(from, to))
    else runs.push({ folded, pairs: pairs.slice(from, to) })
  }
  return runs
}

function isUnchanged({ before, after }: LinePair): boolean {
  return [before, after].every((line) => line?.every(({ kind }) => kind === 'same'))
}

/** Moves the last line of the shorter side down beside that of the other: they have words in common. */
function level<T>(left: (T | null)[], right: (T | null)[]): void {
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left]
  while (shorter.length < longer.length) shorter.splice(-1, 0, null)
}

function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/)
}

/** Pairs of lines or words that are compared well within a second. */
const MOST_PAIRS = 20_000_000

/** A stretch too long for every word of it to be held against every other is compared line by line. */
function compareWords(gone: string, come: string, segment: Segment): readonly TextPart[] {
  const before = segment(gone)
  const after = segment(come)
  if (before.length * after.length <= MOST_PAIRS) return compareTokens(before, after)
  const left = linesOf(gone)
  const right = linesOf(come)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
    compareTokens(segment(left[i] ?? ''), segment(right[i] ?? '')),
  ).flat()
}

function compareTokens(before: readonly string[], after: readonly string[]): readonly TextPart[] {
  const numbers = new Map<string, number>()
  const numbered = (tokens: readonly string[]): Int32Array =>
    Int32Array.from(tokens, (token) => {
      const known = numbers.get(token) ?? numbers.size
      numbers.set(token, known)
      return known
    })
  const a = numbered(before)
  const b = numbered(after)
  const kept = new Int32Array(a.length).fill(-1)
  matchCommon(a, b, { from: 0, to: a.length, fromB: 0, toB: b.length }, kept)
  const parts: TextPart[] = []
  let next = 0
  for (const [i, match] of kept.entries()) {
    if (match < 0) {
      parts.push({ kind: 'deleted', text: before[i]! })
      continue
    }
    for (; next < match; next++) parts.push({ kind: 'inserted', text: after[next]! })
    parts.push({ kind: 'same', text: before[i]! })
    next++
  }
  for (; next < after.length; next++) parts.push({ kind: 'inserted', text: after[next]! })
  return parts
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly fromB: number
  readonly toB: number
}

/** Writes into `kept` the place in b of every token of a in a longest common subsequence (Hirschberg 1975). */
function matchCommon(a: Int32Array, b: Int32Array, stretch: Stretch, kept: Int32Array): void {
  let { from, to, fromB, toB } = stretch
  while (from < to && fromB < toB && a[from] === b[fromB]) kept[from++] = fromB++
  while (from < to && fromB < toB && a[to - 1] === b[toB - 1]) kept[--to] = --toB
  if (from === to || fromB === toB) return
  if (to - from === 1) {
    const found = b.subarray(fromB, toB).indexOf(a[from]!)
    if (found >= 0) kept[from] = fromB + found
    return
  }
  const middle = (from + to) >> 1
  const width = toB - fromB
  const ahead = commonLengths(a.subarray(from, middle), b.subarray(fromB, toB))
  const behind = commonLengths(a.slice(middle, to).reverse(), b.slice(fromB, toB).reverse())
  let best = -1
  let cut = 0
  for (let j = 0; j <= width; j++) {
    const length = ahead[j]! + behind[width - j]!
    if (length > best) {
      best = length
      cut = j
    }
  }
  matchCommon(a, b, { from, to: middle, fromB, toB: fromB + cut }, kept)
  matchCommon(a, b, { from: middle, to, fromB: fromB + cut, toB }, kept)
}

/** Length of the longest common subsequence of all of a with the first j tokens of b, for every j. */
function commonLengths(a: Int32Array, b: Int32Array): Int32Array {
  const row = new Int32Array(b.length + 1)
  for (const token of a) {
    let diagonal = 0
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!
      row[j] = token === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]!)
      diagonal = above
    }
  }
  return row
}

/** Neighbours of one kind as one part, what is deleted before what came in its place. */
function joined(parts: readonly TextPart[]): readonly TextPart[] {
  const result: TextPart[] = []
  let deleted = ''
  let inserted = ''
  const flush = (): void => {
    if (deleted !== '') result.push({ kind: 'deleted', text: deleted })
    if (inserted !== '') result.push({ kind: 'inserted', text: inserted })
    deleted = ''
    inserted = ''
  }
  for (const { kind, text } of parts) {
    if (kind === 'deleted') deleted += text
    else if (kind === 'inserted') inserted += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text }
      else result.push({ kind, text })
    }
  }
  flush()
  return result
}
