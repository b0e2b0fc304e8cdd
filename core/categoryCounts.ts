// Counts of paths gathered under the categories above them: what a filter by category offers.
import type { FacetValue } from './ledger.ts'
import { ancestorsOf, LEVEL } from './taxonomy.ts'

export interface CategoryCount {
  readonly path: string
  readonly name: string
  /** 0 at the top. */
  readonly depth: number
  /** Records at it and below it. */
  readonly count: number
}

/**
 * In the order of the tree, those with most records first among neighbours. A source's path counts where it belongs,
 * as `placeOf` says; blanks are left to the caller.
 */
export function categoryCounts(
  values: readonly FacetValue[],
  placeOf: (path: string) => string,
): readonly CategoryCount[] {
  const counts = new Map<string, number>()
  for (const { value, count } of values)
    if (value !== null)
      for (const path of ancestorsOf(placeOf(value))) counts.set(path, (counts.get(path) ?? 0) + count)
  const children = Map.groupBy(counts.keys(), (path) => ancestorsOf(path).at(-2) ?? '')
  const below = (parent: string, depth: number): readonly CategoryCount[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1))
      .flatMap((path) => [
        { path, name: path.split(LEVEL).at(-1)!, depth, count: counts.get(path)! },
        ...below(path, depth + 1),
      ])
  return below('', 0)
}
