// The test calendar and deadlines of scoring §9; not an official notice.
import { dayNumber } from '../../core/day.ts'
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../../core/instant.ts'
import type { CalendarDef, Policy } from '../../core/policy.ts'
import { defaultPolicy } from '../../core/defaults/policy.ts'
import { type Zone, zoneOf } from '../../core/zone.ts'

const hours = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '18:00' },
]

export const testCalendar: CalendarDef = {
  name: 'test',
  week: [hours, hours, hours, hours, hours, [], []],
  holidays: Array.from({ length: 7 }, (_, i) => `2026-10-0${i + 1}`),
  makeUpDays: [
    { on: '2026-09-20', as: 1 },
    { on: '2026-10-10', as: 1 },
  ],
  overrides: [],
  knownUntil: null,
}

export const testPolicy: Policy = {
  ...defaultPolicy('Asia/Shanghai'),
  calendars: { test: testCalendar },
  defaultCalendar: 'test',
}

/** '2026-03-06 16:30' or with seconds, as the wall clock of the zone shows it. */
export function at(text: string, zone: Zone = zoneOf('Asia/Shanghai')): Instant {
  const [on = '', time = ''] = text.split(' ')
  const [h = 0, m = 0, s = 0] = time.split(':').map(Number)
  return zone.toInstant(dayNumber(on) * DAY + h * HOUR + m * MINUTE + s * SECOND)
}
