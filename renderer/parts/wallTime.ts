// Instants as the browser's own date-time field writes them, on the organisation's wall: 'YYYY-MM-DDTHH:mm'.
import { type Instant, MINUTE } from '../../core/instant.ts'
import type { Zone } from '../../core/zone.ts'

/** An instant as the browser's date-time field wants it; whole minutes. */
export function wallText(at: Instant | null, zone: Zone): string {
  if (at === null) return ''
  return new Date(Math.floor(zone.toWall(at) / MINUTE) * MINUTE).toISOString().slice(0, 16)
}

/** null where the text is no time. */
export function instantOfWall(text: string, zone: Zone): Instant | null {
  const wall = Date.parse(`${text}Z`)
  return Number.isNaN(wall) ? null : zone.toInstant(wall)
}
