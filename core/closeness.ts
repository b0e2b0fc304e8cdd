// How alike two names are: what a person may have meant. It only ever suggests; nothing is decided by it.
import { wordKey } from './reading/plain.ts'

/**
 * From 0 (nothing in common) to 1 (the same but for case, width, script and punctuation). A name that contains the
 * other is close however much longer it is, for names are mostly written short by leaving something out.
 */
export function closeness(a: string, b: string): number {
  const [one, other] = [charactersOf(a), charactersOf(b)]
  if (one.length === 0 || other.length === 0) return 0
  const longer = Math.max(one.length, other.length)
  const shorter = Math.min(one.length, other.length)
  const byEdits = 1 - editDistance(one, other) / longer
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  const contained = shorter >= 2 && isSubsequence(short, long)
  return contained ? Math.max(byEdits, 0.6 + (0.4 * shorter) / longer) : byEdits
}

/** Each character of a name that is a letter or a digit. */
function charactersOf(name: string): readonly string[] {
  return Array.from(wordKey(name))
}

/** Characters to insert, delete or replace to make the one of the other. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, character] of a.entries()) {
    const next = [i + 1]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + Number(character !== b[j - 1])
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row.at(-1)!
}

/** '市建委' in '市住房和城乡建设委员会': Chinese abbreviations keep the order of the characters, not their places. */
function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}
