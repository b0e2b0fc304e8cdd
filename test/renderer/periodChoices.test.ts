import { describe, expect, test } from 'vitest'
import { parsePeriod } from '../../core/period.ts'
import { periodName } from '../../core/periodName.ts'
import { sayIn } from '../../core/words.ts'
import { zoneOf } from '../../core/zone.ts'
import { withPeriod } from '../../renderer/period.tsx'
import { besidePeriod, holdsData, periodsOfYear } from '../../renderer/frame/periodChoices.ts'

const zone = zoneOf('Asia/Shanghai')

describe('choosing a period', () => {
  test.each([
    ['2026', '2027', '2025'],
    ['2026-Q4', '2027-Q1', '2026-Q3'],
    ['2026-01', '2026-02', '2025-12'],
    ['2026-W53', '2027-W01', '2026-W52'],
    ['2026-01-01..2026-01-10', '2026-01-11..2026-01-20', '2025-12-22..2025-12-31'],
  ])('steps from %s on to %s and back to %s', (key, next, previous) => {
    const period = parsePeriod(key, zone)
    expect(besidePeriod(period, 1, zone).key).toBe(next)
    expect(besidePeriod(period, -1, zone).key).toBe(previous)
  })

  test('offers the weeks a year has: 53 in 2026, 52 in 2025', () => {
    expect(periodsOfYear('week', 2026, zone).at(-1)?.key).toBe('2026-W53')
    expect(periodsOfYear('week', 2025, zone).at(-1)?.key).toBe('2025-W52')
    expect(periodsOfYear('quarter', 2026, zone).map(({ key }) => key)).toEqual([
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
    ])
    expect(periodsOfYear('month', 2026, zone)).toHaveLength(12)
  })

  test('greys what lies before the first and after the last day with data', () => {
    const inside = (key: string) => holdsData(parsePeriod(key, zone), '2026-02-10', '2026-05-03')
    expect(['2026-01', '2026-02', '2026-05', '2026-06'].map(inside)).toEqual([false, true, true, false])
    expect(holdsData(parsePeriod('2026', zone), null, null)).toBe(false)
  })

  test('keeps the period of a path that names one, and adds it to one that does not', () => {
    expect(withPeriod('/records?batch=3', '2026-Q1')).toBe('/records?batch=3&period=2026-Q1')
    expect(withPeriod('/?period=2025', '2026-Q1')).toBe('/?period=2025')
  })

  test.each([
    ['2026', '2026 年', '2026 年', '2026'],
    ['2026-Q1', '2026 年第一季度', '2026 年第一季', 'Q1 2026'],
    ['2026-03', '2026 年 3 月', '2026 年 3 月', 'March 2026'],
    ['2026-W09', '2026 年第 9 周', '2026 年第 9 週', 'Week 9, 2026'],
    [
      '2026-01-01..2026-02-10',
      '2026-01-01 至 2026-02-10',
      '2026-01-01 至 2026-02-10',
      '2026-01-01 to 2026-02-10',
    ],
  ])('calls %s what people call it', (key, simplified, traditional, english) => {
    const period = parsePeriod(key, zone)
    const names = (['zh-CN', 'zh-TW', 'en'] as const).map((language) => periodName(period, sayIn(language)))
    expect(names).toEqual([simplified, traditional, english])
  })
})
