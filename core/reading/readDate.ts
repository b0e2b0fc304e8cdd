// Text → date and time, in every way that people and systems write them.
import { DAY, HOUR, MINUTE, SECOND } from '../instant.ts'
import type { DateOrder } from '../mapping.ts'
import { type DateParts, dateOf, dateOfNumber, isDate, type ReadDate, timeOf } from './dateParts.ts'
import { listed } from './plain.ts'
import { meridiemShift, scanDate } from './scanDate.ts'

/**
 * Reads a date, with or without a time. Expects trimmed text; null for what is no date, or none in this order of
 * day and month. A number is taken by its size (see `dateOfNumber`).
 */
export function readDate(text: string, order: DateOrder): ReadDate | null {
  const parts = datePartsOf(text)
  if (parts !== null) return dateOf(parts, order)
  return NUMBER.test(text) ? dateOfNumber(Number(text)) : null
}

/** The parts of a written date whose order may be open; null for what is no date in any order. */
export function datePartsOf(text: string): DateParts | null {
  const first = text.charCodeAt(0)
  const startsWithDigit = first >= 48 && first <= 57
  if (
    text.length > LONGEST ||
    text.length < 6 ||
    (!startsWithDigit && !(FIRST_LETTERS.has(first) && WORDED_START.test(text)))
  )
    return null
  const parts = (startsWithDigit ? scanDate(text) : null) ?? readWorded(text)
  return parts !== null && isDate(parts) ? parts : null
}

const LONGEST = 70
const NUMBER = /^\d+(\.\d+)?$/

const MONTHS = listed('jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec')
/** A month, a weekday, a part of the day, an era, or full-width digits. */
const WORDED_START =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat|[（(]?(?:星期|周|週|礼拜|禮拜)|上午|早上|早晨|清晨|凌晨|下午|晚上|傍晚|夜间|中午|公元|西元|民[国國]|[０-９])/i

/** What such a start begins with: one look-up spares most texts the pattern. */
const FIRST_LETTERS: ReadonlySet<number> = new Set(
  Array.from('jfmasondtwJFMASONDTW（(星周週礼禮上早清凌下晚傍夜中公西民０１２３４５６７８９', (c) =>
    c.charCodeAt(0),
  ),
)

const WEEKDAY =
  /[（(]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?|\b(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?\b\.?,?/gi
const OFFSET =
  /(?<=:\d{2}(?:[.,]\d+)?|[ap]m|[ap]\.m\.)\s*(?:z|utc|gmt|(?:(?:utc|gmt)\s*)?([+-])(\d{1,2}):?(\d{2})?)(?:\s*\([^)]*\))?(?=\s*$|\s+\d{4}$)/i
/** '时30分', '时30分5秒', '点30', '时整', '时'; what follows the hour. */
const CHINESE_CLOCK = /[时時点點](?:\s*(\d{1,2})分(?:\s*(\d{1,2})秒)?|(\d{1,2})(?!\d)|正|整)?/g
const ZONE_NAME = /\s+(?:[ACEMPJHK][SD]?T|CEST|BST|IST|SGT|HKT)(?=\s*$|\s+\d{4}$)/
const BEFORE = '上午|早上|早晨|清晨|凌晨|下午|晚上|傍晚|夜间|中午|[ap]\\.?m\\.?'
const CLOCK = new RegExp(
  `(${BEFORE})?\\s*(?<![\\d./年月-])(\\d{1,2})(?:[:.](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d+))?)?)?(?![\\d/-])\\s*(${BEFORE})?(?![a-z])`,
  'gi',
)

/** The slow path: months and parts of the day in words, the time before the date, weekdays, eras. */
function readWorded(original: string): DateParts | null {
  let text = original.normalize('NFKC').toLowerCase().replace(WEEKDAY, ' ')
  text = text
    .replace(/\s*([年月])\s*/g, '$1')
    .replace(/\s+([日号號时時点點分秒])/g, '$1')
    .replace(CHINESE_CLOCK, (_, minute?: string, second?: string, bare?: string) => {
      const clock = `:${(minute ?? bare ?? '0').padStart(2, '0')}`
      return second ? `${clock}:${second.padStart(2, '0')} ` : `${clock} `
    })
    .replace(/\bat\b|[许許]|左右/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/(\d)t(?=\d)/, '$1 ')
    .replace(/(\d)[日号號]/g, '$1 ')
    .replace(/\s+/g, ' ')
    .trim()
  let offset: number | null = null
  const zone = OFFSET.exec(text)
  if (zone && text.includes(':')) {
    const hours = Number(zone[2] ?? 0)
    if (hours > 14) return null
    offset = (zone[1] === '-' ? -1 : 1) * (hours * HOUR + Number(zone[3] ?? 0) * MINUTE)
    text = text.slice(0, zone.index) + text.slice(zone.index + zone[0].length)
  } else {
    text = text.toUpperCase().replace(ZONE_NAME, '').toLowerCase()
  }
  const clock = takeClock(text)
  if (clock === null) return null
  const date = takeDate(clock.rest.replace(/[,，]/g, ' ').replace(/\s+/g, ' ').trim())
  return date === null ? null : { ...date, time: clock.time, precision: clock.precision, offset }
}

interface TakenClock {
  readonly time: number
  readonly precision: number
  readonly rest: string
}

/** Cuts the time of day out of a text; the whole text is left where there is none, null where there is an impossible one. */
function takeClock(text: string): TakenClock | null {
  for (const found of text.matchAll(CLOCK)) {
    const [all, before, hours, minutes, seconds, fraction, after] = found
    const part = before ?? after
    const colon = all.includes(':')
    // Without a colon only a part of the day makes a number an hour: '4.30 pm' is a time, '6.3' part of a date.
    if (!colon && part === undefined) continue
    const hour = Number(hours)
    const clock = timeOf(hour, Number(minutes ?? 0), Number(seconds ?? 0))
    const shift = partOfDayShift(part, hour)
    if (clock === null || shift === null) return null
    const time = clock + shift + (fraction ? Math.floor(Number(`0.${fraction}`) * SECOND) : 0)
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + all.length)}`
    return { time, precision: seconds === undefined ? MINUTE : SECOND, rest }
  }
  return { time: 0, precision: DAY, rest: text }
}

function partOfDayShift(part: string | undefined, hour: number): number | null {
  if (part === undefined) return 0
  if (part === '中午') return hour >= 1 && hour <= 3 ? 12 * HOUR : 0
  if (/^(?:p|下午|傍晚)/.test(part)) return meridiemShift(hour, true)
  if (/^(?:晚上|夜间)/.test(part)) return hour === 12 ? null : meridiemShift(hour, true)
  return meridiemShift(hour, false)
}

type WrittenDay = Pick<DateParts, 'a' | 'b' | 'c' | 'order'>

function takeDate(text: string): WrittenDay | null {
  const era = /^(?:民[国國])\s*(?:前)?(\d{1,3})[年./-](\d{1,2})[月./-](\d{1,2})$/.exec(text)
  if (era) return { a: Number(era[1]) + 1911, b: Number(era[2]), c: Number(era[3]), order: 'ymd' }
  const numbers = scanDate(text.replace(/^(?:公元|西元)\s*/, '').replace(/ ?([-/.]) ?/g, '$1'))
  if (numbers?.precision === DAY) return numbers
  const named = text.replace(/[a-z]{3,9}\.?/g, (word) => monthNumber(word))
  const dayFirst = /^(\d{1,2})[ /-]?#(\d{1,2})[ /-]?(\d{4}|\d{2})$/.exec(named)
  if (dayFirst) return written(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = /^#(\d{1,2})[ /-]?(\d{1,2})[ /-](\d{4}|\d{2})$/.exec(named)
  if (monthFirst) return written(monthFirst[3], monthFirst[1], monthFirst[2])
  const yearFirst = /^(\d{4})[ /-]?#(\d{1,2})[ /-]?(\d{1,2})$/.exec(named)
  if (yearFirst) return written(yearFirst[1], yearFirst[2], yearFirst[3])
  // Oracle in Chinese: '06-3月 -26'.
  const oracle = /^(\d{1,2})-(\d{1,2})月 ?-(\d{4}|\d{2})$/.exec(text)
  return oracle ? written(oracle[3], oracle[2], oracle[1]) : null
}

function written(year?: string, month?: string, day?: string): WrittenDay {
  return { a: Number(year), b: Number(month), c: Number(day), order: 'ymd' }
}

/** 'mar', 'march', 'sept.' → '#3'; other words stay, and so make no date. */
function monthNumber(word: string): string {
  const at = MONTHS.indexOf(word.slice(0, 3))
  return at >= 0 && isMonthName(word.replace('.', ''), at) ? `#${at + 1}` : word
}

const FULL_MONTHS = listed(
  'january, february, march, april, may, june, july, august, september, october, november, december',
)

function isMonthName(word: string, at: number): boolean {
  return word.length === 3 || word === 'sept' || word === FULL_MONTHS[at]
}
