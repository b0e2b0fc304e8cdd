// The hot path of dates: numbers with separators, read character by character. A million rows hold millions of them.
import { DAY, HOUR, MINUTE, SECOND } from '../instant.ts'
import { type DateParts, timeOf } from './dateParts.ts'

const YEAR = '年'.charCodeAt(0)
const MONTH = '月'.charCodeAt(0)
const DAYS = new Set(['日', '号', '號'].map((c) => c.charCodeAt(0)))
const HOURS = new Set(['时', '時', '点', '點'].map((c) => c.charCodeAt(0)))
const MINUTES = '分'.charCodeAt(0)
const SECONDS = '秒'.charCodeAt(0)
const [SPACE, PLUS, COMMA, DASH, DOT, SLASH, COLON] = [32, 43, 44, 45, 46, 47, 58]

/** Reads '2026-03-06T16:30:00.000Z', '2019/4/25 9:32:09', '7/29/2013', '2026年3月6日 16时30分' …; null for others. */
export function scanDate(text: string): DateParts | null {
  const first = digitsAt(text, 0)
  if (first.length === 0 || first.length > 4) return null
  const separator = text.charCodeAt(first.end)
  if (separator !== DASH && separator !== SLASH && separator !== DOT && separator !== YEAR) return null
  const second = digitsAt(text, first.end + 1)
  if (second.length === 0 || second.length > 2) return null
  if (text.charCodeAt(second.end) !== (separator === YEAR ? MONTH : separator)) return null
  const third = digitsAt(text, second.end + 1)
  if (third.length === 0) return null
  const order = orderOf(first.length, third.length, separator)
  if (order === null || (order === 'open' && separator === DOT && !twoEach(first, second, third))) return null
  let at = third.end
  if (DAYS.has(text.charCodeAt(at))) at++
  const clock = scanClock(text, at)
  if (clock === null) return null
  // A three-digit year is one of the Republic of China calendar, in which 2026 is 115.
  const a = first.length === 3 ? first.value + 1911 : first.value
  return { a, b: second.value, c: third.value, order, ...clock }
}

interface Digits {
  readonly value: number
  readonly length: number
  readonly end: number
}

function digitsAt(text: string, start: number): Digits {
  let value = 0
  let end = start
  for (; end < text.length; end++) {
    const digit = text.charCodeAt(end) - 48
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  return { value, length: end - start, end }
}

function orderOf(firstLength: number, thirdLength: number, separator: number): DateParts['order'] | null {
  if (firstLength >= 3 || separator === YEAR) return thirdLength <= 2 ? 'ymd' : null
  if (thirdLength === 4) return 'monthDay'
  return thirdLength <= 2 ? 'open' : null
}

/** '1.2.3' is a version, '06.03.26' a date. */
function twoEach(...numbers: readonly Digits[]): boolean {
  return numbers.every((n) => n.length === 2)
}

type Clock = Pick<DateParts, 'time' | 'precision' | 'offset'>
const DAY_ONLY: Clock = { time: 0, precision: DAY, offset: null }

/** The time of day after a date, to the end of the text; null where something else stands there. */
function scanClock(text: string, start: number): Clock | null {
  let at = start
  if (at === text.length) return DAY_ONLY
  const code = text.charCodeAt(at)
  if (code === 84 || code === 116) at++
  else while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === COMMA) at++
  const hour = digitsAt(text, at)
  if (hour.length === 0 || hour.length > 2) return null
  at = hour.end
  const chinese = HOURS.has(text.charCodeAt(at))
  if (!chinese && text.charCodeAt(at) !== COLON) return null
  at++
  const minute = digitsAt(text, at)
  if (minute.length > 2 || (minute.length === 0 && !chinese)) return null
  at = minute.end
  if (chinese && text.charCodeAt(at) === MINUTES) at++
  let second = 0
  let fraction = 0
  let precision = MINUTE
  const hasSecond = chinese ? minute.length > 0 && isDigit(text, at) : text.charCodeAt(at) === COLON
  if (hasSecond) {
    const seconds = digitsAt(text, chinese ? at : at + 1)
    if (seconds.length === 0 || seconds.length > 2) return null
    second = seconds.value
    precision = SECOND
    at = seconds.end
    if (chinese && text.charCodeAt(at) === SECONDS) at++
    const mark = text.charCodeAt(at)
    if ((mark === DOT || mark === COMMA) && isDigit(text, at + 1)) {
      const part = digitsAt(text, at + 1)
      fraction = Math.floor((part.value / 10 ** part.length) * SECOND)
      at = part.end
    }
  }
  return scanEnd(text, at, hour.value, timeOf(hour.value, minute.value, second), fraction, precision)
}

/** AM or PM and the distance from UTC, which end the text. */
function scanEnd(
  text: string,
  start: number,
  hour: number,
  clock: number | null,
  fraction: number,
  precision: number,
): Clock | null {
  if (clock === null) return null
  let time = clock + fraction
  let at = start
  while (text.charCodeAt(at) === SPACE) at++
  const letter = text.charCodeAt(at) | 32
  if ((letter === 97 || letter === 112) && (text.charCodeAt(at + 1) | 32) === 109) {
    const shift = meridiemShift(hour, letter === 112)
    if (shift === null) return null
    time += shift
    at += 2
  }
  if (at === text.length) return { time, precision, offset: null }
  if (letter === 122 && at + 1 === text.length) return { time, precision, offset: 0 }
  const sign = text.charCodeAt(at)
  if (sign !== PLUS && sign !== DASH) return null
  const hours = digitsAt(text, at + 1)
  const colon = text.charCodeAt(hours.end) === COLON
  const minutes = colon ? digitsAt(text, hours.end + 1) : null
  if ((minutes ?? hours).end !== text.length || hours.length === 0 || (minutes && minutes.length !== 2))
    return null
  const [h, m] =
    hours.length <= 2
      ? [hours.value, minutes?.value ?? 0]
      : hours.length === 4 && !minutes
        ? [Math.floor(hours.value / 100), hours.value % 100]
        : [99, 0]
  if (h > 14 || m > 59) return null
  return { time, precision, offset: (sign === DASH ? -1 : 1) * (h * HOUR + m * MINUTE) }
}

/** What a.m. or p.m. adds to a clock hour; null where they contradict each other. */
export function meridiemShift(hour: number, afternoon: boolean): number | null {
  if (afternoon) return hour >= 12 ? 0 : 12 * HOUR
  return hour === 12 ? -12 * HOUR : hour > 12 ? null : 0
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}
