import { expect, test } from 'vitest'
import { readPayTable } from '../../core/payTable.ts'
import type { Cell, RawRow } from '../../core/table.ts'

const table = (...rows: readonly (readonly Cell[])[]): readonly RawRow[] =>
  rows.map((cells, i) => ({ number: i + 1, cells }))

test('amounts are read as people write them, to the cent, and either part may be missing', () => {
  const { lines, issues } = readPayTable(
    table(
      ['一季度绩效基数表'],
      ['工号', '姓名', '基本工资', '其他考核得分'],
      [1001, '王丽娟', 10000, 88],
      ['1002', '赵敏', '￥12,345.675元', ''],
      ['1003', '林志强', '', '91.5'],
      ['1004', '高翔', 0.005, '100'],
    ),
  )
  expect(issues).toEqual([])
  expect(lines.map(({ line }) => [line.employeeNo, line.base, line.otherAppraisal])).toEqual([
    ['1001', '10000.00', '88.00'],
    ['1002', '12345.68', null],
    ['1003', null, '91.50'],
    ['1004', '0.01', '100.00'],
  ])
})

test('a bad line is reported with its number, and never with what stands in it', () => {
  const { lines, issues } = readPayTable(
    table(
      ['工号', '绩效基数', '其他考核'],
      ['', '10000', ''],
      ['1', '一万', ''],
      ['2', '-5', ''],
      ['3', '10000', '101'],
      ['4', '', ''],
      ['5', '8000', '90'],
      ['5', '9000', '90'],
    ),
  )
  expect(lines.map(({ line }) => line.employeeNo)).toEqual(['5'])
  expect(issues).toEqual([
    { row: 2, code: 'employeeNoMissing', other: null },
    { row: 3, code: 'amountUnread', other: null },
    { row: 4, code: 'amountUnread', other: null },
    { row: 5, code: 'markUnread', other: null },
    { row: 6, code: 'nothing', other: null },
    { row: 8, code: 'repeated', other: 7 },
  ])
})
