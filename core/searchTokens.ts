// Texts cut into pieces for an index that finds any part of them: overlapping pairs of characters, because Chinese has no
// spaces and its words mostly two characters, and runs of four where letters and digits alone say too little in pairs.

/** Between these nothing is indexed: the rest of ASCII (A–Z, a–z, 0–9 and everything beyond it is). */
const SEPARATORS = /[^0-9A-Za-z\u0080-\u{10ffff}]+/u
const CODE = /[0-9A-Za-z]{4,}/g
const RUN = 4

/** The pieces of some texts, parted by blanks. */
export function searchTokens(texts: readonly (string | null)[]): string {
  const tokens = new Set<string>()
  for (const text of texts) {
    if (text === null || text === '') continue
    for (const run of text.split(SEPARATORS)) if (run !== '') addRun(tokens, run)
  }
  return [...tokens].join(' ')
}

function addRun(tokens: Set<string>, run: string): void {
  const signs = Array.from(run)
  for (let i = 1; i < signs.length; i++) tokens.add(signs[i - 1]! + signs[i]!)
  // Every character begins a token, so that a single one is found as a beginning.
  tokens.add(signs.at(-1)!)
  for (const [code] of run.matchAll(CODE)) for (const piece of pieces(code)) tokens.add(piece)
}

function pieces(code: string): readonly string[] {
  return Array.from({ length: code.length - RUN + 1 }, (_, i) => code.slice(i, i + RUN))
}

export interface SearchTerms {
  /** All of them are in every text that holds what was asked for. */
  readonly tokens: readonly string[]
  /** A token begins with each of these. */
  readonly beginnings: readonly string[]
  /** Whether, the other way round, every text with these holds what was asked for. */
  readonly exact: boolean
}

/** What to look up for a part of a text; null where it holds nothing that is indexed. */
export function searchTerms(text: string): SearchTerms | null {
  const runs = text.split(SEPARATORS).filter((run) => run !== '')
  if (runs.length === 0) return null
  const tokens = new Set<string>()
  const beginnings = new Set<string>()
  for (const run of runs) {
    const signs = Array.from(run)
    if (signs.length === 1) beginnings.add(run)
    for (let i = 1; i < signs.length; i++) {
      const pair = signs[i - 1]! + signs[i]!
      if (!inLongCode(signs, i)) tokens.add(pair)
    }
    for (const [code] of run.matchAll(CODE)) for (const piece of pieces(code)) tokens.add(piece)
  }
  const whole = runs.length === 1 && runs[0] === text
  return {
    tokens: [...tokens],
    beginnings: [...beginnings],
    exact: whole && tokens.size + beginnings.size === 1,
  }
}

/** Whether the pair that ends here lies in a run of letters and digits that longer pieces stand for. */
function inLongCode(signs: readonly string[], end: number): boolean {
  const isCode = (sign: string | undefined): boolean => sign !== undefined && /^[0-9A-Za-z]$/.test(sign)
  if (!isCode(signs[end - 1]) || !isCode(signs[end])) return false
  let [first, last] = [end - 1, end]
  while (isCode(signs[first - 1])) first--
  while (isCode(signs[last + 1])) last++
  return last - first + 1 >= RUN
}
