// A seeded source of chance: the same seed, the same sample on every machine.

export interface Chance {
  /** In [0, 1). */
  next(): number
  /** True with probability p. */
  happens(p: number): boolean
  /** Whole number in [low, high]. */
  whole(low: number, high: number): number
  pick<T>(items: readonly T[]): T
  /** One of the items, as likely as its weight says. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T
}

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!
  return {
    next,
    happens: (p) => next() < p,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick,
    weighted(items) {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [item, weight] of items) if ((left -= weight) < 0) return item
      return items.at(-1)![0]
    },
  }
}
