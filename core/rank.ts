// Places in a ranking (scoring §8).
import { compare, fractionOf } from './fraction.ts'
import type { Scheme } from './scheme.ts'

export interface Ranked<T> {
  readonly entry: T
  readonly rank: number
  /** Shares its rank (并列). */
  readonly tied: boolean
}

/**
 * Highest score first. Ties share a rank; the next one skips (1, 2, 2, 4), or does not with `dense` (1, 2, 2, 3).
 * Inside a tie names stand in code-point order, which is the same on every machine.
 */
export function rankByScore<T extends { readonly name: string; readonly score: string }>(
  entries: readonly T[],
  ties: Scheme['ties'],
): readonly Ranked<T>[] {
  const sorted = entries
    .map((entry) => ({ entry, score: fractionOf(entry.score) }))
    .sort((a, b) => compare(b.score, a.score) || (a.entry.name < b.entry.name ? -1 : 1))
  let rank = 0
  return sorted.map(({ entry, score }, i) => {
    const isAs = (other: (typeof sorted)[number] | undefined) =>
      other !== undefined && compare(other.score, score) === 0
    const likePrevious = isAs(sorted[i - 1])
    if (!likePrevious) rank = ties === 'dense' ? rank + 1 : i + 1
    return { entry, rank, tied: likePrevious || isAs(sorted[i + 1]) }
  })
}
