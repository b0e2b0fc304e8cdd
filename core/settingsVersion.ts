// Versions of rules: which one counts on a day, and what a history says of each.
import type { Instant } from './instant.ts'

/** Days from `from` on, or from the beginning; until the day before `until`, or for good. */
export interface Reign {
  readonly from: string | null
  readonly until: string | null
}

export interface EffectiveVersion {
  readonly version: number
  /** First day it counts on; null: from the beginning. */
  readonly effectiveOn: string | null
}

export interface PublishedVersion extends EffectiveVersion {
  readonly reason: string
  readonly actor: string
  readonly createdAt: Instant
}

/** One version of a history. */
export interface RulesVersion extends PublishedVersion {
  /** The organisation's own name of it, or a built-in one's code. */
  readonly name: string
  /** What differs from the version before, in words. */
  readonly changes: readonly string[]
  /** Days it counts on; null where later versions took them all. */
  readonly reign: Reign | null
}

/**
 * On a day the latest version counts whose effective day is not after it; so each version counts on one stretch of
 * days, until the first day that a later one takes over.
 */
export function reignOf(version: EffectiveVersion, all: readonly EffectiveVersion[]): Reign | null {
  const later = all.filter((one) => one.version > version.version)
  if (later.some(({ effectiveOn }) => effectiveOn === null)) return null
  const days = later.flatMap(({ effectiveOn }) => (effectiveOn === null ? [] : [effectiveOn])).toSorted()
  const until = days[0] ?? null
  if (until !== null && version.effectiveOn !== null && until <= version.effectiveOn) return null
  return { from: version.effectiveOn, until }
}
