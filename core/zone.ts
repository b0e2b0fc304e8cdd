// Wall times and instants of an IANA time zone.
import { AppError } from './errors.ts'
import { DAY, HOUR, type Instant, MINUTE, SECOND, type WallTime } from './instant.ts'

export interface Zone {
  readonly name: string
  /** What the wall clock shows at an instant. */
  toWall(at: Instant): WallTime
  /** The instant a wall clock shows `wall`; the earlier one where it shows it twice, the moment after a gap. */
  toInstant(wall: WallTime): Instant
}

/**
 * Until here every zone keeps its local mean time, so its offset stands for all earlier ones: Intl would answer
 * for them in the Julian calendar, days away.
 */
const LOCAL_MEAN_TIME_UNTIL = Date.UTC(1800, 0, 1)

const zones = new Map<string, Zone>()

/** @throws AppError timeZoneUnknown */
export function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known) return known
  const offsetAt = cachedOffsets(name)
  const zone: Zone = {
    name,
    toWall: (at) => at + offsetAt(at),
    toInstant(wall) {
      const before = wall - offsetAt(wall - DAY)
      const after = wall - offsetAt(wall + DAY)
      // Both candidates hold where the wall shows the time twice: the earlier wins. In a gap neither does, and the
      // offset that held before the gap pushes the time past it, as clocks do.
      const early = Math.min(before, after)
      if (early + offsetAt(early) === wall) return early
      const late = Math.max(before, after)
      return late + offsetAt(late) === wall ? late : before
    },
  }
  zones.set(name, zone)
  return zone
}

export function isZone(name: string): boolean {
  try {
    zoneOf(name)
    return true
  } catch {
    return false
  }
}

/** Offsets change on quarter hours at most, so one look-up a quarter hour is exact; Intl itself is slow. */
function cachedOffsets(name: string): (at: Instant) => number {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw new AppError('timeZoneUnknown', { timeZone: name })
  }
  const exact = (at: Instant): number => {
    const part: Record<string, number> = {}
    const seen = Math.max(at, LOCAL_MEAN_TIME_UNTIL)
    for (const { type, value } of format.formatToParts(seen)) part[type] = Number(value)
    const wall = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second)
    return wall - Math.floor(seen / SECOND) * SECOND
  }
  const byDay = new Map<number, number | null>()
  const byQuarter = new Map<number, number>()
  return (at) => {
    const day = Math.floor(at / DAY)
    let offset = byDay.get(day)
    if (offset === undefined) {
      const first = exact(day * DAY)
      // A day whose ends and middle agree has one offset: no zone changes and changes back within 12 hours.
      offset =
        first === exact(day * DAY + 12 * HOUR) && first === exact((day + 1) * DAY - SECOND) ? first : null
      byDay.set(day, offset)
    }
    if (offset !== null) return offset
    const quarter = Math.floor(at / (15 * MINUTE))
    let precise = byQuarter.get(quarter)
    if (precise === undefined) byQuarter.set(quarter, (precise = exact(quarter * 15 * MINUTE)))
    return precise
  }
}
