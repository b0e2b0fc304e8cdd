import { describe, expect, test } from 'vitest'
import { EMPTY_REGISTER, parseRegister } from '../../core/register.ts'
import type { StaffEntry, StaffSpan } from '../../core/staff.ts'
import { createMatcher } from '../../core/staffMatch.ts'

let ids = 0
const post = (
  employeeNo: string,
  name: string,
  department: string,
  over: Partial<StaffSpan> = {},
): StaffEntry => ({
  id: ++ids,
  revision: 1,
  employeeNo,
  name,
  department,
  role: '',
  from: '2025-01-01',
  to: null,
  ...over,
})
const QUARTER = { firstOn: '2026-01-01', lastOn: '2026-03-31' }

/** '1 · nobody' with the first day where a stretch begins later. */
function matched(
  roster: readonly StaffEntry[],
  handler: string,
  department: string,
  register = EMPTY_REGISTER,
) {
  return createMatcher(roster, register)
    .matchPosting({ handler, department }, QUARTER)
    .map(({ firstOn, lastOn, match }) => [
      `${firstOn.slice(5)}–${lastOn.slice(5)}`,
      match.kind === 'person' ? match.employeeNo : `${match.reason} ${match.candidates.join('/')}`.trim(),
    ])
}
const WHOLE = '01-01–03-31'

describe('a handler is', () => {
  test('whoever has that employee number, in whatever department', () => {
    expect(matched([post('1001', '张三', '客服部')], ' 1001 ', '技术部')).toEqual([[WHOLE, '1001']])
  })

  test('whoever has that name in that department on the day', () => {
    const roster = [post('1', '张三', '客服部'), post('2', '张三', '技术部')]
    expect(matched(roster, '张三', '客服部')).toEqual([[WHOLE, '1']])
    expect(matched(roster, '张三', '技术部')).toEqual([[WHOLE, '2']])
  })

  test('nobody where two of that name are in the department, until one has gone', () => {
    const roster = [post('1', '张三', '客服部', { to: '2026-01-31' }), post('2', '张三', '客服部')]
    expect(matched(roster, '张三', '客服部')).toEqual([
      ['01-01–01-31', 'ambiguous 1/2'],
      ['02-01–03-31', '2'],
    ])
  })

  test('nobody in a department before the day of the move, nor in the old one from that day on', () => {
    const roster = [
      post('1', '张三', '客服部', { to: '2026-02-14' }),
      post('1', '张三', '技术部', { from: '2026-02-15' }),
    ]
    expect(matched(roster, '张三', '客服部')).toEqual([
      ['01-01–02-14', '1'],
      ['02-15–03-31', 'otherDepartment 1'],
    ])
    expect(matched(roster, '张三', '技术部')).toEqual([
      ['01-01–02-14', 'otherDepartment 1'],
      ['02-15–03-31', '1'],
    ])
  })

  test('nobody where the name is unknown, or not on the roster at the time', () => {
    expect(matched([post('1', '张三', '客服部')], '李四', '客服部')).toEqual([[WHOLE, 'nobody']])
    expect(matched([post('1', '张三', '客服部', { to: '2025-12-31' })], '张三', '客服部')).toEqual([
      [WHOLE, 'notThen 1'],
    ])
  })

  test('one person where two posts of one number are held at a time', () => {
    const roster = [post('1', '张三', '客服部'), post('1', '张三', '客服部', { role: '组长' })]
    expect(matched(roster, '张三', '客服部')).toEqual([[WHOLE, '1']])
  })
})

test('a department the register counts for another is that other one, from the day it says', () => {
  const register = parseRegister({
    entries: [{ name: '客服一部', countsAs: '客服部', from: '2026-02-01', kind: 'merge', reason: '' }],
  })
  expect(matched([post('1', '张三', '客服一部')], '张三', '客服部', register)).toEqual([
    ['01-01–01-31', 'otherDepartment 1'],
    ['02-01–03-31', '1'],
  ])
})
