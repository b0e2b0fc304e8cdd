import { describe, expect, test } from 'vitest'
import { readAttendanceTable } from '../../core/attendanceTable.ts'
import { addMonths, amountOn, meetsHours, meetsPercent, quarterOf } from '../../core/training.ts'
import { formatRate } from '../../core/format.ts'

test('T35: 45 of 50 pass 90 % and not 95 %, 48 of 52 miss full coverage, 38 hours miss 40', () => {
  expect(formatRate(45, 50)).toBe('90.00%')
  expect(meetsPercent(45, 50, 90)).toBe(true)
  expect(meetsPercent(45, 50, 95)).toBe(false)
  expect(formatRate(48, 52, 4)).toBe('92.3077%')
  expect(meetsPercent(48, 52, 100)).toBe(false)
  expect(meetsPercent(52, 52, 100)).toBe(true)
  expect(meetsPercent(0, 0, 100)).toBeNull()
  expect(meetsHours(38 * 60, 40)).toBe(false)
  expect(meetsHours(40 * 60, 40)).toBe(true)
})

test('a rule counts from its day on, and the usual ones before any is set', () => {
  const rules = [
    { kind: 'passRate', from: '2026-07-01', amount: 95 },
    { kind: 'passRate', from: '2027-01-01', amount: 97.5 },
  ] as const
  expect(amountOn([], 'onboardingHours', '2026-01-01')).toBe(40)
  expect(amountOn([], 'quarterHours', '2026-01-01')).toBe(15)
  expect(amountOn(rules, 'passRate', '2026-06-30')).toBe(90)
  expect(amountOn(rules, 'passRate', '2026-07-01')).toBe(95)
  expect(amountOn(rules.toReversed(), 'passRate', '2027-05-01')).toBe(97.5)
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-03-15', 12, '2027-03-15'],
])('%s and %i months is %s', (day, months, after) => {
  expect(addMonths(day, months)).toBe(after)
})

test('quarters end on their last day', () => {
  expect(quarterOf('2026-02-28')).toEqual({ firstOn: '2026-01-01', lastOn: '2026-03-31' })
  expect(quarterOf('2026-12-01')).toEqual({ firstOn: '2026-10-01', lastOn: '2026-12-31' })
})

describe('an attendance list', () => {
  const read = (...lines: string[]) =>
    readAttendanceTable(lines.map((line, i) => ({ number: i + 1, cells: line.split(',') })))

  test('is read below its title, and every bad line is named', () => {
    const { lines, issues } = read(
      '三月培训签到表',
      '员工编号,姓名,是否签到,考试成绩',
      '1001,甲,√,88.5',
      '1002,乙,缺勤,',
      ',丙,是,90',
      '1003,丁,也许,',
      '1004,戊,是,101',
      '1005,己,请假,60',
      '1001,甲,是,90',
      ',,,',
    )
    expect(lines.map(({ entry }) => entry)).toEqual([
      { employeeNo: '1001', attended: true, points: 88.5 },
      { employeeNo: '1002', attended: false, points: null },
    ])
    expect(issues.map(({ row, code }) => [row, code])).toEqual([
      [5, 'employeeNoMissing'],
      [6, 'attendedUnread'],
      [7, 'pointsUnread'],
      [8, 'pointsUnread'],
      [9, 'repeated'],
    ])
  })

  test('without a column for it lists who was there', () => {
    expect(read('工号,姓名', '7,甲').lines[0]!.entry).toEqual({
      employeeNo: '7',
      attended: true,
      points: null,
    })
  })
})
