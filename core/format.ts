// How numbers, times and durations are written: the one place, for screens, reports and the command line.
import { DAY, HOUR, type Instant, MINUTE, SECOND } from './instant.ts'
import { divide, fraction, fractionOf, multiply, subtract, toFixedHalfUp } from './fraction.ts'
import type { Language } from './words.ts'
import type { Zone } from './zone.ts'

/** What stands where there is no number. */
export const NO_VALUE = '—'

/** 12345 → '12,345'. */
export function formatCount(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** 81/96 → '84.38%', 0/0 → '—'. Rounded half-up on the exact fraction of the two counts. */
export function formatRate(numerator: number, denominator: number, decimals = 2): string {
  if (denominator === 0) return NO_VALUE
  const percent = multiply(divide(fractionOf(numerator), fractionOf(denominator)), fraction(100n))
  return `${toFixedHalfUp(percent, decimals)}%`
}

/** A signed change: '+1.20', '−0.35', '±0.00'. */
export function formatChange(before: string | null, after: string | null, decimals = 2): string {
  if (before === null || after === null) return NO_VALUE
  const change = toFixedHalfUp(subtract(fractionOf(after), fractionOf(before)), decimals)
  if (change.startsWith('-')) return change.replace('-', '−')
  return `${/[1-9]/.test(change) ? '+' : '±'}${change}`
}

/** '2026-03-08 16:30:00' in the zone, to the second; `day` leaves out the time. */
export function formatInstant(
  at: Instant | null,
  zone: Zone,
  precision: 'second' | 'minute' | 'day' = 'second',
): string {
  if (at === null) return NO_VALUE
  const [day = '', time = ''] = new Date(zone.toWall(at)).toISOString().split('T')
  return precision === 'day' ? day : `${day} ${time.slice(0, precision === 'minute' ? 5 : 8)}`
}

const UNITS: Record<Language, readonly [day: string, hour: string, minute: string, second: string]> = {
  'zh-CN': [' 天', ' 小时', ' 分', ' 秒'],
  'zh-TW': [' 天', ' 小時', ' 分', ' 秒'],
  en: [' d', ' h', ' min', ' s'],
}

/** As people say it, the two largest units: '1 天 13 小时', '37 min 20 s'. */
export function formatDuration(milliseconds: number, language: Language): string {
  const units = UNITS[language]
  const sizes = [DAY, HOUR, MINUTE, SECOND]
  const whole = Math.floor(Math.abs(milliseconds) / SECOND) * SECOND
  let rest = whole
  const parts: string[] = []
  for (const [i, size] of sizes.entries()) {
    const n = Math.floor(rest / size)
    rest -= n * size
    if (n > 0) parts.push(`${n}${units[i]}`)
    if (parts.length === 2 || (parts.length === 1 && n === 0)) break
  }
  if (parts.length === 0) parts.push(`0${units[3]}`)
  return (milliseconds < 0 && whole > 0 ? '−' : '') + parts.join(' ')
}

/** 12345678 → '11.8 MB'. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const units = ['KB', 'MB', 'GB']
  let size = bytes / 1024
  let unit = 0
  // A size that would round to 1024.0 is one of the next unit.
  while (size >= 1023.95 && unit < units.length - 1) {
    size /= 1024
    unit++
  }
  return `${size.toFixed(1)} ${units[unit]}`
}
