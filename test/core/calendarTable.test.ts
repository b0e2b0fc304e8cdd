// A year's special days read from a table, line by line, and put into a calendar.
import { describe, expect, it, test } from 'vitest'
import { readPeriods, specialDays, withDays, withYears } from '../../core/calendarDays.ts'
import { readCalendarTable } from '../../core/calendarTable.ts'
import { testCalendar } from './testPolicy.ts'

const read = (...lines: string[]) =>
  readCalendarTable(lines.map((line, i) => ({ number: i + 1, cells: line.split(',') })))

describe('a table of special days', () => {
  it('tells holidays, make-up days and days with hours of their own', () => {
    const table = read(
      '日期,至,类型,说明',
      '2027-02-15,2027-02-17,放假,春节',
      '2027/2/20,,调休上班,按周五',
      '2027年5月4日,,另行规定,09:00-12:00 13:30-15:00',
      ',,,',
      '2027-02-21,,补班,',
    )
    expect(table).toEqual({
      faults: [],
      days: [
        { on: '2027-02-15', kind: 'holiday' },
        { on: '2027-02-16', kind: 'holiday' },
        { on: '2027-02-17', kind: 'holiday' },
        { on: '2027-02-20', kind: 'makeUp', as: 5 },
        { on: '2027-02-21', kind: 'makeUp', as: 1 },
        {
          on: '2027-05-04',
          kind: 'override',
          periods: [
            { from: '09:00', to: '12:00' },
            { from: '13:30', to: '15:00' },
          ],
        },
      ],
    })
  })

  it('says of each line what is wrong with it, and reads the others', () => {
    const table = read(
      'date,type,detail',
      '2027-02-30,holiday,',
      '2027-01-01,红日子,',
      '2027-01-02,班,周八',
      '2027-01-03,特,9点到12点',
      '2027-01-04,休,',
      '2027-01-04,班,周一',
    )
    expect(table.faults).toEqual([
      { row: 2, fault: 'noDay', text: '2027-02-30' },
      { row: 3, fault: 'noKind', text: '红日子' },
      { row: 4, fault: 'noWeekday', text: '周八' },
      { row: 5, fault: 'noPeriods', text: '9点到12点' },
      { row: 7, fault: 'twice', text: '2027-01-04' },
    ])
    expect(table.days).toEqual([{ on: '2027-01-04', kind: 'holiday' }])
  })

  it('without its columns is refused', () => {
    expect(() => read('日期,说明', '2027-01-01,元旦')).toThrow('columnMissing')
    expect(() => read()).toThrow('noRows')
  })
})

test('a year that is read takes the place of that year alone, and the calendar is known to its end', () => {
  const before = withDays(testCalendar, [{ on: '2027-01-01', kind: 'holiday' }])
  const after = withYears(before, [{ on: '2027-01-02', kind: 'holiday' }])
  expect(after.holidays).toEqual([...testCalendar.holidays, '2027-01-02'])
  expect(after.makeUpDays).toEqual(testCalendar.makeUpDays)
  expect(after.knownUntil).toBe('2027-12-31')
  expect(withYears({ ...before, knownUntil: '2030-12-31' }, specialDays(after)).knownUntil).toBe('2030-12-31')
})

test('a day put in takes the place of what the calendar said of it', () => {
  const worked = withDays(testCalendar, [{ on: '2026-10-01', kind: 'makeUp', as: 4 }])
  expect(worked.holidays).not.toContain('2026-10-01')
  expect(worked.makeUpDays).toContainEqual({ on: '2026-10-01', as: 4 })
})

test.each([
  ['', []],
  ['8:30-12:00', [{ from: '08:30', to: '12:00' }]],
  [
    '09:00–12:00、13:30 - 18:00',
    [
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '18:00' },
    ],
  ],
  ['00:00-24:00', [{ from: '00:00', to: '24:00' }]],
  ['12:00-09:00', null],
  ['09:00', null],
  ['22:00-24:30', null],
])('hours written %j are read', (text, periods) => expect(readPeriods(text)).toEqual(periods))
