import { describe, expect, test } from 'vitest'
import type { Scorecard } from '../../core/scorecard.ts'
import type { CalendarDef } from '../../core/policy.ts'
import { yearOf } from '../../renderer/pages/settings/calendar/calendarMonths.ts'
import { moved } from '../../renderer/pages/settings/draft/lists.ts'
import { movementsOf } from '../../renderer/pages/settings/draft/movements.ts'
import { makeScoreRow } from './makeScores.ts'

const hours = [{ from: '09:00', to: '17:00' }]
const calendar: CalendarDef = {
  name: 'test',
  week: [hours, hours, hours, hours, hours, [], []],
  holidays: ['2026-10-01', '2026-10-10', '2026-10-11'],
  makeUpDays: [{ on: '2026-10-10', as: 1 }],
  overrides: [{ on: '2026-10-11', periods: [{ from: '10:00', to: '12:00' }] }],
  knownUntil: '2026-12-31',
}

describe('the calendar of a year', () => {
  const october = yearOf(calendar, 2026)[9]!
  const days = new Map(october.weeks.flatMap((week) => week.flatMap((day) => (day ? [[day.on, day]] : []))))

  test('puts every day of the month under its weekday', () => {
    expect(days.size).toBe(31)
    // 1 October 2026 is a Thursday.
    expect(october.weeks[0]!.map((day) => day?.on ?? null)).toEqual([
      null,
      null,
      null,
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
      '2026-10-04',
    ])
    expect(october.weeks.every((week) => week.length === 7)).toBe(true)
  })

  test.each([
    ['2026-10-01', 'holiday', ''],
    ['2026-10-02', 'work', '09:00–17:00'],
    ['2026-10-03', 'rest', ''],
    ['2026-10-10', 'makeUp', '09:00–17:00'],
    ['2026-10-11', 'override', '10:00–12:00'],
  ])('shows %s as %s', (on, kind, shown) => {
    expect(days.get(on)).toMatchObject({ kind, hours: shown })
  })
})

describe('whom a draft moves', () => {
  const card = (rows: readonly ReturnType<typeof makeScoreRow>[]): Scorecard =>
    ({ rows }) as Pick<Scorecard, 'rows'> as Scorecard
  const row = (name: string, score: string | null, rank: number | null) => ({
    ...makeScoreRow({ name, score, points: [] }),
    rank,
  })

  test('names the largest movement first, and counts who rises, falls and stays', () => {
    const before = card([
      row('甲', '90.00', 1),
      row('乙', '80.00', 2),
      row('丙', '70.00', 3),
      row('丁', null, null),
    ])
    const after = card([
      row('丙', '85.10', 2),
      row('甲', '89.99', 1),
      row('乙', '80.00', 3),
      row('丁', null, null),
    ])
    const { rows, ...counts } = movementsOf(before, after)
    expect(rows.map(({ name, direction }) => [name, direction])).toEqual([
      ['丙', 1],
      ['甲', -1],
      ['乙', 0],
      ['丁', 0],
    ])
    // A department whose rank alone changes does not stay.
    expect(counts).toEqual({ up: 1, down: 1, same: 1 })
  })

  test('keeps whoever is there on one side only', () => {
    const { rows } = movementsOf(card([row('甲', '90.00', 1)]), card([row('乙', '80.00', 1)]))
    expect(rows.map(({ name, before, after }) => [name, before?.score, after?.score])).toEqual([
      ['乙', undefined, '80.00'],
      ['甲', '90.00', undefined],
    ])
  })
})

test('a line of a draft changes places with its neighbour, and stays at the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
})
