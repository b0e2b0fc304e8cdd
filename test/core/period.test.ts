import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayOfWall, dayText, isoWeekday } from '../../core/day.ts'
import { DAY, HOUR } from '../../core/instant.ts'
import { monthsOf, parsePeriod, periodKeyOf, previousPeriod } from '../../core/period.ts'
import { zoneOf } from '../../core/zone.ts'

const zone = zoneOf('Asia/Shanghai')

describe('days', () => {
  it.each([
    ['1970-01-01', 0, 4],
    ['1969-12-31', -1, 3],
    ['2026-03-06', 20518, 5],
    ['2024-02-29', 19782, 4],
    ['0001-01-01', -719162, 1],
  ])('%s is day %d and weekday %d', (on, day, weekday) => {
    expect(dayNumber(on)).toBe(day)
    expect(dayText(day)).toBe(on)
    expect(isoWeekday(day)).toBe(weekday)
  })

  it('hold the whole of their wall time', () => {
    expect(dayOfWall(DAY - 1)).toBe(0)
    expect(dayOfWall(DAY)).toBe(1)
    expect(dayOfWall(-1)).toBe(-1)
  })
})

describe('a period', () => {
  it.each([
    ['2026', 'year', '2026-01-01', '2026-12-31'],
    ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
    ['2026-03', 'month', '2026-03-01', '2026-03-31'],
    ['2026-12', 'month', '2026-12-01', '2026-12-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2026-W01', 'week', '2025-12-29', '2026-01-04'],
    ['2026-W12', 'week', '2026-03-16', '2026-03-22'],
    ['2026-W53', 'week', '2026-12-28', '2027-01-03'],
    ['2026-01-15..2026-03-31', 'range', '2026-01-15', '2026-03-31'],
    ['2026-01-15..2026-01-15', 'range', '2026-01-15', '2026-01-15'],
    ['0001-Q1', 'quarter', '0001-01-01', '0001-03-31'],
    ['0050-12', 'month', '0050-12-01', '0050-12-31'],
    [' 2026 ', 'year', '2026-01-01', '2026-12-31'],
  ])('%s runs over its days', (key, kind, firstOn, lastOn) => {
    expect(parsePeriod(key, zone)).toMatchObject({ key: key.trim(), kind, firstOn, lastOn })
  })

  it('is half-open in the zone', () => {
    const march = parsePeriod('2026-03', zone)
    expect(march.startAt).toBe(Date.UTC(2026, 1, 28, 16))
    expect(march.endAt).toBe(Date.UTC(2026, 2, 31, 16))
    const berlin = parsePeriod('2026-03', zoneOf('Europe/Berlin'))
    expect(berlin.endAt - berlin.startAt).toBe(31 * DAY - HOUR)
  })

  it.each([
    '',
    '26',
    '2026-13',
    '2026-00',
    '2026-3',
    '2026-Q0',
    '2026-Q5',
    '2025-W53',
    '2026-W00',
    '2026-W54',
    '2026-02-30..2026-03-01',
    '2026-03-02..2026-03-01',
    '2026-03-01',
    '2026-03-01..',
    'Q1',
    '2026年',
  ])('%j is refused', (key) => {
    expect(() => parsePeriod(key, zone)).toThrow('periodInvalid')
  })

  it.each([
    ['2026', '2025'],
    ['2026-Q1', '2025-Q4'],
    ['2026-01', '2025-12'],
    ['2026-W01', '2025-W52'],
    ['2027-W01', '2026-W53'],
    ['2026-03-11..2026-03-20', '2026-03-01..2026-03-10'],
  ])('%s follows %s', (key, before) => {
    expect(previousPeriod(parsePeriod(key, zone), zone).key).toBe(before)
  })

  it.each([
    ['2026-Q1', ['2026-01', '2026-02', '2026-03']],
    ['2026-03', ['2026-03']],
    ['2026-01-15..2026-03-10', ['2026-01-15..2026-01-31', '2026-02', '2026-03-01..2026-03-10']],
    ['2026-W01', ['2025-12-29..2025-12-31', '2026-01-01..2026-01-04']],
  ])('%s is made of its months', (key, months) => {
    expect(monthsOf(parsePeriod(key, zone), zone).map((m) => m.key)).toEqual(months)
  })

  it('holds the day it was named after, whatever the kind', () => {
    const kinds = fc.constantFrom('year', 'quarter', 'month', 'week' as const)
    fc.assert(
      fc.property(
        kinds,
        fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2090-01-01') }),
        (kind, day) => {
          const period = parsePeriod(periodKeyOf(kind, day), zone)
          expect(period.kind).toBe(kind)
          expect(period.firstOn <= dayText(day) && dayText(day) <= period.lastOn).toBe(true)
          const before = previousPeriod(period, zone)
          expect(before.endAt).toBe(period.startAt)
          expect(before.kind).toBe(kind)
        },
      ),
    )
  })
})
