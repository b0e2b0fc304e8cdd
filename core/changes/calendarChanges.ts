// What differs between two states of a calendar, each difference in words.
import { dayNumber, dayText } from '../day.ts'
import { calendarName } from '../names.ts'
import type { CalendarDef } from '../policy.ts'
import type { Say } from '../words.ts'
import { isSame } from './same.ts'

/** Empty where they say the same. */
export function calendarChanges(before: CalendarDef, after: CalendarDef, say: Say): readonly string[] {
  const calendar = calendarName(after.name, say)
  const named = (what: string, old: string, next: string) =>
    old === next
      ? []
      : [
          say('change.fromTo', {
            what: say('change.part', { what: calendar, part: what }),
            before: old,
            after: next,
          }),
        ]
  const days = (
    key: 'holidays' | 'holidaysGone' | 'makeUp' | 'makeUpGone' | 'override' | 'overrideGone',
    found: readonly string[],
  ) => (found.length === 0 ? [] : [say(`change.${key}`, { calendar, days: rangesText(found, say) })])
  const makeUp = entriesOf(before.makeUpDays, after.makeUpDays)
  const overrides = entriesOf(before.overrides, after.overrides)
  return [
    ...named(say('settings.policy-name'), calendarName(before.name, say), calendar),
    ...before.week.flatMap((periods, i) =>
      named(
        say(`method.weekday.${(i + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`),
        hoursText(periods, say),
        hoursText(after.week[i] ?? [], say),
      ),
    ),
    ...days('holidays', missingIn(before.holidays, after.holidays)),
    ...days('holidaysGone', missingIn(after.holidays, before.holidays)),
    ...days('makeUp', makeUp.added),
    ...days('makeUpGone', makeUp.removed),
    ...days('override', overrides.added),
    ...days('overrideGone', overrides.removed),
    ...named(
      say('change.knownUntil'),
      before.knownUntil ?? say('change.nothing'),
      after.knownUntil ?? say('change.nothing'),
    ),
  ]
}

/** '09:00–12:00 13:30–18:00', or that the day is off. */
export function hoursText(periods: CalendarDef['week'][number], say: Say): string {
  return periods.length === 0
    ? say('settings.dayOff')
    : periods.map(({ from, to }) => `${from}–${to}`).join(' ')
}

const missingIn = (list: readonly string[], other: readonly string[]): readonly string[] => {
  const known = new Set(list)
  return [...new Set(other)].filter((day) => !known.has(day))
}

/** A day that changed what it says counts as added. */
function entriesOf<T extends { readonly on: string }>(
  before: readonly T[],
  after: readonly T[],
): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  const old = new Map(before.map((one) => [one.on, one]))
  const next = new Set(after.map(({ on }) => on))
  return {
    added: after.flatMap((one) => (isSame(old.get(one.on), one) ? [] : [one.on])),
    removed: before.flatMap(({ on }) => (next.has(on) ? [] : [on])),
  }
}

/** Days in a row as one stretch: '2026-02-15 – 2026-02-23、2026-05-01'. */
export function rangesText(days: readonly string[], say: Say): string {
  const sorted = [...new Set(days)].toSorted()
  const found: string[] = []
  for (let i = 0; i < sorted.length;) {
    let end = i
    while (end + 1 < sorted.length && sorted[end + 1] === dayText(dayNumber(sorted[end]!) + 1)) end++
    found.push(end > i ? `${sorted[i]} – ${sorted[end]}` : sorted[i]!)
    i = end + 1
  }
  return found.join(say('change.comma'))
}
