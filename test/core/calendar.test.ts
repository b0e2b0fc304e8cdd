import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileCalendar } from '../../core/calendar.ts'
import { HOUR, MINUTE } from '../../core/instant.ts'
import type { CalendarDef } from '../../core/policy.ts'
import { zoneOf } from '../../core/zone.ts'
import { at, testCalendar } from './testPolicy.ts'

const shanghai = zoneOf('Asia/Shanghai')
const calendar = compileCalendar(testCalendar, shanghai)
const withoutMakeUp = compileCalendar({ ...testCalendar, makeUpDays: [] }, shanghai)

describe('the worked examples of scoring §9 on the test calendar', () => {
  it.each([
    ['T2 8 working hours from Friday 16:30', '2026-03-06 16:30', 8, '2026-03-09 17:00'],
    ['T3 4 working hours from lunch', '2026-03-06 12:30', 4, '2026-03-06 17:30'],
    ['T4 2 working hours from a make-up Sunday', '2026-09-20 17:00', 2, '2026-09-21 10:00'],
  ])('%s', (_, start, hours, due) => {
    expect(calendar.addMinutes(at(start), hours * 60)).toBe(at(due))
  })

  it('T5 3 working days over a holiday, a make-up day among them', () => {
    expect(calendar.addWorkingDays(at('2026-09-30 10:00'), 3)).toBe(at('2026-10-10 18:00'))
    expect(withoutMakeUp.addWorkingDays(at('2026-09-30 10:00'), 3)).toBe(at('2026-10-12 18:00'))
  })

  it('T6 service minutes over a holiday', () => {
    const [a, b] = [at('2026-09-30 16:00'), at('2026-10-10 10:00')]
    expect(calendar.minutesBetween(a, b)).toBe(1080)
    expect(withoutMakeUp.minutesBetween(a, b)).toBe(1020)
  })
})

describe('a working calendar', () => {
  it('gives the end of a period, not the start of the next, when time runs out exactly there', () => {
    expect(calendar.addMinutes(at('2026-03-06 16:30'), 90)).toBe(at('2026-03-06 18:00'))
  })

  it('counts no time before, between and after the periods', () => {
    expect(calendar.minutesBetween(at('2026-03-06 18:00'), at('2026-03-09 09:00'))).toBe(0)
    expect(calendar.minutesBetween(at('2026-03-06 12:00'), at('2026-03-06 13:30'))).toBe(0)
    expect(calendar.minutesBetween(at('2026-03-06 10:00'), at('2026-03-06 09:00'))).toBe(0)
  })

  it('puts a dated override above make-up day, holiday and week, and a make-up day above a holiday', () => {
    const on = '2026-10-10'
    const def: CalendarDef = { ...testCalendar, holidays: [on], makeUpDays: [{ on, as: 1 }], overrides: [] }
    const day = [at('2026-10-10 00:00'), at('2026-10-11 00:00')] as const
    expect(compileCalendar(def, shanghai).minutesBetween(...day)).toBe(450)
    const shortened = { ...def, overrides: [{ on, periods: [{ from: '09:00', to: '10:00' }] }] }
    expect(compileCalendar(shortened, shanghai).minutesBetween(...day)).toBe(60)
    expect(
      compileCalendar({ ...def, overrides: [{ on, periods: [] }] }, shanghai).minutesBetween(...day),
    ).toBe(0)
  })

  it('gives a make-up day the periods of the weekday it stands for', () => {
    const week = testCalendar.week.map((periods, i) => (i === 4 ? [{ from: '09:00', to: '12:00' }] : periods))
    const def = { ...testCalendar, week, makeUpDays: [{ on: '2026-10-10', as: 5 }] }
    expect(
      compileCalendar(def, shanghai).minutesBetween(at('2026-10-10 00:00'), at('2026-10-11 00:00')),
    ).toBe(180)
  })

  it('joins periods that overlap or stand out of order', () => {
    const day = [
      { from: '13:00', to: '17:00' },
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '14:00' },
    ]
    const def = { ...testCalendar, week: Array.from({ length: 7 }, () => day), holidays: [], makeUpDays: [] }
    expect(
      compileCalendar(def, shanghai).minutesBetween(at('2026-03-02 00:00'), at('2026-03-03 00:00')),
    ).toBe(480)
  })

  it('reaches far into the past and the future', () => {
    expect(calendar.addMinutes(at('0001-01-01 00:00'), 60)).toBe(at('0001-01-01 10:00'))
    expect(calendar.addWorkingDays(at('9998-12-31 00:00'), 1)).toBe(at('9999-01-01 18:00'))
  })

  it('refuses to search for ever where nobody ever works', () => {
    const never = compileCalendar(
      { ...testCalendar, week: Array.from({ length: 7 }, () => []), makeUpDays: [] },
      shanghai,
    )
    expect(() => never.addMinutes(at('2026-03-06 16:30'), 1)).toThrow('calendarRunsOut')
    expect(() => never.addWorkingDays(at('2026-03-06 16:30'), 1)).toThrow('calendarRunsOut')
    expect(never.minutesBetween(at('2026-03-06 16:30'), at('2026-04-06 16:30'))).toBe(0)
  })

  it('follows the clocks where they change', () => {
    const berlin = zoneOf('Europe/Berlin')
    const nights = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }])
    const around = compileCalendar({ ...testCalendar, week: nights, holidays: [], makeUpDays: [] }, berlin)
    const day = (on: string) => at(`${on} 00:00`, berlin)
    expect(around.minutesBetween(day('2026-03-29'), day('2026-03-30'))).toBe(23 * 60)
    expect(around.minutesBetween(day('2026-10-25'), day('2026-10-26'))).toBe(25 * 60)
    expect(around.addMinutes(day('2026-03-29'), 24 * 60)).toBe(day('2026-03-29') + 24 * HOUR)
  })

  const instant = fc.integer({ min: at('2025-11-01 00:00'), max: at('2027-03-01 00:00') })
  const milliseconds = (minutes: number) => Math.round(minutes * MINUTE)

  it('adds up over any cut: W(a, c) = W(a, b) + W(b, c)', () => {
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), (instants) => {
        const [a, b, c] = instants.sort((x, y) => x - y)
        const parts =
          milliseconds(calendar.minutesBetween(a, b)) + milliseconds(calendar.minutesBetween(b, c))
        expect(milliseconds(calendar.minutesBetween(a, c))).toBe(parts)
      }),
    )
  })

  it('adds what it measures: W(s, add(s, m)) = m', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 400 * HOUR }), (start, m) => {
        const end = calendar.addMinutes(start, m / MINUTE)
        expect(milliseconds(calendar.minutesBetween(start, end))).toBe(m)
        if (m > 0) expect(milliseconds(calendar.minutesBetween(start, end - 1))).toBe(m - 1)
      }),
    )
  })

  it('agrees with counting every minute', () => {
    const opens = (t: number) => {
      const text = new Date(shanghai.toWall(t)).toISOString()
      const [on, time] = [text.slice(0, 10), text.slice(11, 16)]
      const inHours = (time >= '09:00' && time < '12:00') || (time >= '13:30' && time < '18:00')
      const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
      const works =
        ['2026-09-20', '2026-10-10'].includes(on) ||
        (weekday % 6 !== 0 && !testCalendar.holidays.includes(on))
      return inHours && works
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 6_000 }), (from, length) => {
        const a = at('2026-09-15 00:00') + from * MINUTE
        let counted = 0
        for (let i = 0; i < length; i++) if (opens(a + i * MINUTE)) counted++
        expect(calendar.minutesBetween(a, a + length * MINUTE)).toBe(counted)
      }),
      { numRuns: 25 },
    )
  })
})
