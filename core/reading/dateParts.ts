// What a date consists of, whichever way it was written, and what it can mean.
import { DAY, HOUR, MINUTE, SECOND, type WallTime } from '../instant.ts'
import { DATE_ORDERS, type DateOrder } from '../mapping.ts'

/**
 * A date as it stands: three numbers, whose order may be open, and a time of day.
 * `order`: known from the way it is written; 'monthDay': day and month are open; 'open': all three are.
 */
export interface DateParts {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly order: DateOrder | 'monthDay' | 'open'
  /** Milliseconds after midnight. */
  readonly time: number
  /** How long the written time lasts: a day, a minute or a second. */
  readonly precision: number
  /** Milliseconds east of UTC; null where none is written. */
  readonly offset: number | null
}

/** What the wall clock showed, and what is known of it. */
export interface ReadDate {
  readonly wall: WallTime
  readonly precision: number
  readonly offset: number | null
}

/** Resolves the parts in an order; null where that makes no date. */
export function dateOf(parts: DateParts, order: DateOrder): ReadDate | null {
  const { a, b, c } = parts
  let used = parts.order === 'monthDay' || parts.order === 'open' ? order : parts.order
  if (parts.order === 'monthDay' && used === 'ymd') {
    // The year stands last: only 5/5/2016 needs no order of day and month.
    if (a !== b) return null
    used = 'mdy'
  }
  const day = used === 'ymd' ? dayOf(a, b, c) : used === 'mdy' ? dayOf(c, a, b) : dayOf(c, b, a)
  return day === null ? null : { wall: day + parts.time, precision: parts.precision, offset: parts.offset }
}

/** The orders an open date allows; none where it is not open, or reads the same in all of them. */
export function openOrders(parts: DateParts): readonly DateOrder[] {
  const orders = allowedOrders(parts)
  const walls = new Set(orders.map((order) => dateOf(parts, order)?.wall))
  return orders.length > 1 && walls.size === 1 ? [] : orders
}

function allowedOrders(parts: DateParts): readonly DateOrder[] {
  if (parts.order === 'monthDay')
    return DATE_ORDERS.filter((order) => order !== 'ymd' && dateOf(parts, order) !== null)
  return parts.order === 'open' ? DATE_ORDERS.filter((order) => dateOf(parts, order) !== null) : []
}

/** Whether the parts make a date in any order. */
export function isDate(parts: DateParts): boolean {
  if (parts.order === 'monthDay' || parts.order === 'open') return allowedOrders(parts).length > 0
  return dateOf(parts, parts.order) !== null
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const FIRST_YEAR = 1900
const LAST_YEAR = 2199

/** Midnight of a day as wall time; null where there is no such day. Two-digit years: 70–99 are 1970–1999. */
export function dayOf(year: number, month: number, day: number): WallTime | null {
  const y = year < 70 ? 2000 + year : year < 100 ? 1900 + year : year
  if (y < FIRST_YEAR || y > LAST_YEAR || month < 1 || month > 12 || day < 1) return null
  const leap = month === 2 && ((y % 4 === 0 && y % 100 !== 0) || y % 400 === 0)
  if (day > MONTH_DAYS[month - 1]! + (leap ? 1 : 0)) return null
  return Date.UTC(y, month - 1, day)
}

/** Milliseconds after midnight; null where there is no such time. 24:00 is the end of the day. */
export function timeOf(hour: number, minute: number, second: number): number | null {
  if (minute > 59 || second > 59 || hour > 24 || (hour === 24 && minute + second > 0)) return null
  return hour * HOUR + minute * MINUTE + second * SECOND
}

/**
 * A number that stands for a time, told by its size: a spreadsheet's day count (1954–2119), a compact date
 * (20260306, 202603061630, 20260306163000), or seconds or milliseconds since 1970.
 */
export function dateOfNumber(n: number): ReadDate | null {
  if (n >= 20_000 && n < 80_000) {
    const wall = Math.round((n - 25_569) * (DAY / SECOND)) * SECOND
    return { wall, precision: Number.isInteger(n) ? DAY : SECOND, offset: null }
  }
  if (!Number.isInteger(n)) return n >= 5e8 && n < 2e9 ? since1970(Math.round(n * 1000)) : null
  if (n >= 19_000_101 && n <= 21_991_231) return compact(n, 0, 0, DAY)
  if (n >= 5e8 && n < 2e9) return since1970(n * SECOND)
  if (n >= 190_001_010_000 && n <= 219_912_312_359) return compact(Math.floor(n / 1e4), n % 1e4, 0, MINUTE)
  if (n >= 5e11 && n < 2e12) return since1970(n)
  if (n < 19_000_101_000_000 || n > 21_991_231_235_959) return null
  return compact(Math.floor(n / 1e6), Math.floor(n / 100) % 1e4, n % 100, SECOND)
}

function since1970(ms: number): ReadDate {
  return { wall: ms, precision: SECOND, offset: 0 }
}

function compact(ymd: number, hm: number, second: number, precision: number): ReadDate | null {
  const day = dayOf(Math.floor(ymd / 1e4), Math.floor(ymd / 100) % 100, ymd % 100)
  const time = timeOf(Math.floor(hm / 100), hm % 100, second)
  return day === null || time === null ? null : { wall: day + time, precision, offset: null }
}
