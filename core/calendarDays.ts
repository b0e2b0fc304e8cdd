// The days of a calendar that are not as its week has them: listed, put in, and exchanged year by year.
import { dayNumber, dayText } from './day.ts'
import type { CalendarDef } from './policy.ts'

export type Periods = CalendarDef['week'][number]

export type SpecialDay =
  | { readonly on: string; readonly kind: 'holiday' }
  /** `as`: the weekday whose periods apply, 1 = Monday. */
  | { readonly on: string; readonly kind: 'makeUp'; readonly as: number }
  | { readonly on: string; readonly kind: 'override'; readonly periods: Periods }

/** In order; a day that stands in several lists is listed once, by what decides (scoring §1). */
export function specialDays(def: CalendarDef): readonly SpecialDay[] {
  const days = new Map<string, SpecialDay>()
  for (const on of def.holidays) days.set(on, { on, kind: 'holiday' })
  for (const { on, as } of def.makeUpDays) days.set(on, { on, kind: 'makeUp', as })
  for (const { on, periods } of def.overrides) days.set(on, { on, kind: 'override', periods })
  return [...days.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

/** The calendar with these days in place of all it had. */
export function withSpecialDays(def: CalendarDef, days: readonly SpecialDay[]): CalendarDef {
  const sorted = days.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return {
    ...def,
    holidays: sorted.flatMap((day) => (day.kind === 'holiday' ? [day.on] : [])),
    makeUpDays: sorted.flatMap((day) => (day.kind === 'makeUp' ? [{ on: day.on, as: day.as }] : [])),
    overrides: sorted.flatMap((day) =>
      day.kind === 'override' ? [{ on: day.on, periods: day.periods }] : [],
    ),
  }
}

/** Puts these days in, each in place of what the calendar said of it. */
export function withDays(def: CalendarDef, days: readonly SpecialDay[]): CalendarDef {
  const put = new Set(days.map(({ on }) => on))
  return withSpecialDays(def, [...specialDays(def).filter(({ on }) => !put.has(on)), ...days])
}

/** Exchanges the years that the days are of for what the days say, and knows the calendar to the end of the last. */
export function withYears(def: CalendarDef, days: readonly SpecialDay[]): CalendarDef {
  const years = new Set(days.map(({ on }) => on.slice(0, 4)))
  const kept = specialDays(def).filter(({ on }) => !years.has(on.slice(0, 4)))
  const last = [...years].toSorted().at(-1)
  const known = last === undefined ? null : `${last}-12-31`
  const knownUntil = known !== null && known > (def.knownUntil ?? '') ? known : def.knownUntil
  return { ...withSpecialDays(def, [...kept, ...days]), knownUntil }
}

/** Both inside, at most a year. */
export function daysBetween(from: string, to: string): readonly string[] {
  const [first, last] = [dayNumber(from), Math.min(dayNumber(to), dayNumber(from) + 366)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => dayText(first + i))
}

const PERIOD = /^([01]?\d|2[0-4]):([0-5]\d)-([01]?\d|2[0-4]):([0-5]\d)$/

/** '09:00-12:00 13:30-18:00'; null where it cannot be read. Blank is a day off. */
export function readPeriods(text: string): Periods | null {
  const parts = text
    .replaceAll('：', ':')
    .replace(/\s*[-–—~至]\s*/g, '-')
    .split(/[\s,，;；、]+/)
    .filter((part) => part !== '')
  const periods = parts.map((part) => {
    const found = PERIOD.exec(part)
    if (!found) return null
    const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = found
    const [from, to] = [
      `${fromHour.padStart(2, '0')}:${fromMinute}`,
      `${toHour.padStart(2, '0')}:${toMinute}`,
    ]
    return from < to && to <= '24:00' ? { from, to } : null
  })
  return periods.every((period) => period !== null) ? periods : null
}

export function periodsText(periods: Periods): string {
  return periods.map(({ from, to }) => `${from}-${to}`).join(' ')
}
