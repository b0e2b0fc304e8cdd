// Days as people choose them, and the instants they mean: from the first day's beginning to the last day's end.
import { DAY, type Instant } from '../../../core/instant.ts'
import type { Zone } from '../../../core/zone.ts'

/** 'YYYY-MM-DD' of an instant. */
export function dayOfInstant(at: Instant, zone: Zone): string {
  return new Date(zone.toWall(at)).toISOString().slice(0, 10)
}

/** Midnight that begins the day, or the one that ends it; null where it is no day. */
export function startOfDayText(day: string, zone: Zone, daysLater = 0): Instant | null {
  const wall = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN
  return Number.isNaN(wall) ? null : zone.toInstant(wall + daysLater * DAY)
}
