// A year of a working calendar as the months view shows it. Pure.
import { dayNumber, dayText, isoWeekday } from '../../../../core/day.ts'
import type { CalendarDef } from '../../../../core/policy.ts'

export type DayKind = 'work' | 'rest' | 'holiday' | 'makeUp' | 'override'

export interface CalendarDay {
  readonly on: string
  readonly kind: DayKind
  /** '09:00–12:00 13:30–18:00'; empty on a day off. */
  readonly hours: string
}

export interface CalendarMonth {
  /** '2026-10' */
  readonly key: string
  /** Weeks from Monday to Sunday; null where the day belongs to another month. */
  readonly weeks: readonly (readonly (CalendarDay | null)[])[]
}

/** Kinds by precedence: dated override, make-up day, holiday, week (scoring §1). */
export function yearOf(def: CalendarDef, year: number): readonly CalendarMonth[] {
  const dayOf = dayReader(def)
  return Array.from({ length: 12 }, (_, i) => {
    const key = `${year}-${String(i + 1).padStart(2, '0')}`
    const first = dayNumber(`${key}-01`)
    const days: (CalendarDay | null)[] = Array.from({ length: isoWeekday(first) - 1 }, () => null)
    for (let day = first; dayText(day).startsWith(key); day++) days.push(dayOf(dayText(day)))
    while (days.length % 7 > 0) days.push(null)
    return {
      key,
      weeks: Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7)),
    }
  })
}

type Periods = CalendarDef['week'][number]

function dayReader(def: CalendarDef): (on: string) => CalendarDay {
  const holidays = new Set(def.holidays)
  const makeUps = new Map(def.makeUpDays.map(({ on, as }) => [on, as]))
  const overrides = new Map(def.overrides.map(({ on, periods }) => [on, periods]))
  return (on) => {
    const override = overrides.get(on)
    if (override) return { on, kind: 'override', hours: hoursText(override) }
    const as = makeUps.get(on)
    if (as !== undefined) return { on, kind: 'makeUp', hours: hoursText(def.week[as - 1] ?? []) }
    if (holidays.has(on)) return { on, kind: 'holiday', hours: '' }
    const periods = def.week[isoWeekday(dayNumber(on)) - 1] ?? []
    return { on, kind: periods.length > 0 ? 'work' : 'rest', hours: hoursText(periods) }
  }
}

export function hoursText(periods: Periods): string {
  return periods.map(({ from, to }) => `${from}–${to}`).join(' ')
}
