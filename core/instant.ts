// The two ways the product tells time.

/** A point in time: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

/**
 * What a wall clock showed, zone unknown: milliseconds since 1970-01-01T00:00 *as if* the wall were in UTC.
 * Files carry wall times; `core/zone.ts` turns them into instants.
 */
export type WallTime = number

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Half-open: `startAt` is inside, `endAt` is not. */
export interface Interval {
  readonly startAt: Instant
  readonly endAt: Instant
}
