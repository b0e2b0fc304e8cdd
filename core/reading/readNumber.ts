// Text → counts and lengths of time.
import { DAY, HOUR, MINUTE, SECOND } from '../instant.ts'
import type { Cell, WallCell } from '../table.ts'
import { cellText, trimText } from './cellText.ts'
import { plain } from './plain.ts'

const PLAIN_NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/

/** Whether a text is one number, such as '1,234.5'. Expects trimmed text. */
export function isNumberText(text: string): boolean {
  const first = text.charCodeAt(0)
  return (
    ((first >= 48 && first <= 57) || first === 43 || first === 45) &&
    text.length < 40 &&
    PLAIN_NUMBER.test(text)
  )
}

const COUNT = /^(\d{1,9})(?:\.0+)?\s*(?:次|回|件|遍|个|times?|x)?$/
const HAN_DIGITS = '零一二三四五六七八九十'

/** A whole number from 0 up, with or without its unit ('2次', '两次'); null for anything else. */
export function readCount(text: string): number | null {
  const words = plain(text)
  const found = COUNT.exec(words.replaceAll(',', ''))
  if (found) return Number(found[1])
  const han = /^([零一二两三四五六七八九十])次$/.exec(words)?.[1]
  return han === undefined ? null : han === '两' ? 2 : HAN_DIGITS.indexOf(han)
}

const CLOCK = /^(?:(\d+)\s*(?:days?,?|d|天|日)?[\s.]\s*)?(\d+):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?$/
const PART = /(\d+(?:\.\d+)?)\s*([a-z]+|个?[天日]|个?工作日|个?小时|时|分钟?|秒钟?)/g
const UNIT_SIZES: readonly (readonly [RegExp, number])[] = [
  [/^(?:d|days?|个?[天日])$/, DAY],
  [/^(?:h|hrs?|hours?|个?小时|时)$/, HOUR],
  [/^(?:m|mins?|minutes?|分钟?)$/, MINUTE],
  [/^(?:s|secs?|seconds?|秒钟?)$/, SECOND],
]
const NO_DAY = Date.UTC(1899, 11, 30)
const FIRST_DAY = Date.UTC(1899, 11, 31)
/** Spreadsheets count a 29 February 1900 that never was. */
const AFTER_FICTION = Date.UTC(1900, 2, 1)
const LONGEST_DAYS = 3650

/**
 * A length of time in milliseconds: a number of `unit`s, a clock length ('26:30:00', '1 day, 2:03:04') or one in words
 * ('3天2小时', '1h 20m'); null for anything else.
 */
export function readDuration(cell: Cell | undefined, unit: number): number | null {
  if (typeof cell === 'object' && cell !== null) return durationOfCell(cell)
  const text = plain(trimText(cellText(cell)))
  const negative = text.startsWith('-')
  const size = positiveDuration(negative ? text.slice(1).trim() : text, unit)
  return size === null ? null : Math.round(negative ? -size : size)
}

/** A length kept as a day count, which readers hand over as a date soon after the start of the calendar. */
function durationOfCell({ wall }: WallCell): number | null {
  const start = wall >= FIRST_DAY && wall < AFTER_FICTION ? FIRST_DAY : NO_DAY
  return wall - start < LONGEST_DAYS * DAY ? wall - start : null
}

function positiveDuration(text: string, unit: number): number | null {
  if (isNumberText(text)) return Number(text.replaceAll(',', '')) * unit
  const clock = CLOCK.exec(text)
  if (clock) {
    const [, days, hours, minutes, seconds] = clock
    return (
      Number(days ?? 0) * DAY +
      Number(hours) * HOUR +
      Number(minutes) * MINUTE +
      Number(seconds ?? 0) * SECOND
    )
  }
  let size = 0
  let found = false
  const rest = text.replace(PART, (_, count: string, name: string) => {
    const known = UNIT_SIZES.find(([names]) => names.test(name))
    if (!known) return '!'
    size += Number(count) * known[1]
    found = true
    return ''
  })
  return found && /^[\s,和零及and]*$/.test(rest) ? size : null
}
