// Whether two values say the same, and how two lists of named things differ.

export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** JSON with keys in order, so that the order in which a file was written does not count as a change. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

export interface Difference<T> {
  readonly added: readonly T[]
  readonly removed: readonly T[]
  /** In both, saying something else. */
  readonly changed: readonly (readonly [before: T, after: T])[]
  /** What is in both stands in another order. */
  readonly reordered: boolean
}

/** Things that bear one key are told apart by how often it came before. */
export function differenceOf<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): Difference<T> {
  const [old, next] = [keyed(before, keyOf), keyed(after, keyOf)]
  const kept = [...old.keys()].filter((key) => next.has(key))
  return {
    added: [...next].flatMap(([key, one]) => (old.has(key) ? [] : [one])),
    removed: [...old].flatMap(([key, one]) => (next.has(key) ? [] : [one])),
    changed: kept.flatMap((key) =>
      isSame(old.get(key), next.get(key)) ? [] : [[old.get(key)!, next.get(key)!] as const],
    ),
    reordered: !isSame(
      kept,
      [...next.keys()].filter((key) => old.has(key)),
    ),
  }
}

function keyed<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const one of list) {
    const key = keyOf(one)
    let n = 0
    while (found.has(`${key} ${n}`)) n++
    found.set(`${key} ${n}`, one)
  }
  return found
}
