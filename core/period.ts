// Spans of days that are scored: '2026', '2026-Q1', '2026-03', '2026-W12', '2026-01-01..2026-03-31'.
import { type DayNumber, dayNumber, dayText, isoWeekday } from './day.ts'
import { AppError } from './errors.ts'
import { DAY } from './instant.ts'
import type { Period } from './scorecard.ts'
import type { Zone } from './zone.ts'

type Kind = Period['kind']

/** @throws AppError periodInvalid */
export function parsePeriod(key: string, zone: Zone): Period {
  const span = spanOf(key.trim())
  if (!span || span.last < span.first) throw new AppError('periodInvalid', { period: key })
  return {
    key: key.trim(),
    kind: span.kind,
    firstOn: dayText(span.first),
    lastOn: dayText(span.last),
    startAt: zone.toInstant(span.first * DAY),
    endAt: zone.toInstant((span.last + 1) * DAY),
  }
}

/** The period of the same kind just before; a range is followed back by as many days as it has. */
export function previousPeriod(period: Period, zone: Zone): Period {
  const first = dayNumber(period.firstOn)
  if (period.kind !== 'range') return parsePeriod(periodKeyOf(period.kind, first - 1), zone)
  const days = dayNumber(period.lastOn) - first + 1
  return parsePeriod(`${dayText(first - days)}..${dayText(first - 1)}`, zone)
}

/** Key of the period of a kind that holds a day. */
export function periodKeyOf(kind: Exclude<Kind, 'range'>, day: DayNumber): string {
  const text = dayText(day)
  const year = text.slice(0, 4)
  if (kind === 'year') return year
  if (kind === 'month') return text.slice(0, 7)
  if (kind === 'quarter') return `${year}-Q${Math.ceil(Number(text.slice(5, 7)) / 3)}`
  const thursday = day - isoWeekday(day) + 4
  const weekYear = dayText(thursday).slice(0, 4)
  const week = Math.floor((thursday - dayNumber(`${weekYear}-01-01`)) / 7) + 1
  return `${weekYear}-W${String(week).padStart(2, '0')}`
}

/** The months that touch a period, clipped to it. */
export function monthsOf(period: Period, zone: Zone): readonly Period[] {
  const months: Period[] = []
  const last = dayNumber(period.lastOn)
  for (let day = dayNumber(period.firstOn); day <= last;) {
    const month = spanOf(dayText(day).slice(0, 7))!
    const end = Math.min(month.last, last)
    const whole = day === month.first && end === month.last
    months.push(parsePeriod(whole ? dayText(day).slice(0, 7) : `${dayText(day)}..${dayText(end)}`, zone))
    day = end + 1
  }
  return months
}

function spanOf(key: string): { kind: Kind; first: DayNumber; last: DayNumber } | null {
  let match = /^(\d{4})$/.exec(key)
  if (match) return { kind: 'year', first: dayNumber(`${key}-01-01`), last: dayNumber(`${key}-12-31`) }
  match = /^(\d{4})-Q([1-4])$/.exec(key)
  if (match) {
    const month = Number(match[2]) * 3 - 2
    return {
      kind: 'quarter',
      first: firstOfMonth(match[1]!, month),
      last: firstOfMonth(match[1]!, month + 3) - 1,
    }
  }
  match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(key)
  if (match) {
    const month = Number(match[2])
    return {
      kind: 'month',
      first: firstOfMonth(match[1]!, month),
      last: firstOfMonth(match[1]!, month + 1) - 1,
    }
  }
  match = /^(\d{4})-W(\d{2})$/.exec(key)
  if (match) {
    const fourth = dayNumber(`${match[1]}-01-04`)
    const first = fourth - isoWeekday(fourth) + 1 + (Number(match[2]) - 1) * 7
    // Week 53 exists in some years only: the key must come back unchanged.
    return periodKeyOf('week', first) === key ? { kind: 'week', first, last: first + 6 } : null
  }
  match = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(key)
  if (!match) return null
  const [first, last] = [dayNumber(match[1]!), dayNumber(match[2]!)]
  const real = dayTextSafe(first) === match[1] && dayTextSafe(last) === match[2]
  return real ? { kind: 'range', first, last } : null
}

function dayTextSafe(day: DayNumber): string | null {
  return Number.isNaN(day) ? null : dayText(day)
}

/** Months past December run into the next year. */
function firstOfMonth(year: string, month: number): DayNumber {
  const [y, m] = month > 12 ? [Number(year) + 1, month - 12] : [Number(year), month]
  return dayNumber(`${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`)
}
