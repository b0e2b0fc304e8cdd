import { expect, test } from 'vitest'
import { readStaffTable } from '../../core/staffTable.ts'
import type { Cell, RawRow } from '../../core/table.ts'

function table(...rows: readonly (readonly Cell[])[]): readonly RawRow[] {
  return rows.map((cells, i) => ({ number: i + 1, cells }))
}

test('a roster is read below its title, whatever its columns are called, with days as text, dates or serials', () => {
  const rows = table(
    ['云岭市政务服务中心人员花名册', null],
    ['序号', '员工编号', '姓名', '所在部门', '岗位名称', '入职日期', '离职日期'],
    [1, 1001, '王丽娟', '客户服务部', '客服专员', '2025年3月1日', '至今'],
    [2, '1002', '赵敏', '客户服务部', '客服专员', { wall: Date.UTC(2025, 6, 1), hasTime: false }, null],
    [null, null, null, null, null, null, null],
    [3, '1003', '林志强', '技术保障部', '', 45748, '2026/6/30'],
  )
  const { lines, issues } = readStaffTable(rows)
  expect(issues).toEqual([])
  expect(lines).toEqual([
    person(3, '1001', '王丽娟', '客户服务部', '客服专员', '2025-03-01', null),
    person(4, '1002', '赵敏', '客户服务部', '客服专员', '2025-07-01', null),
    person(6, '1003', '林志强', '技术保障部', '', '2025-04-01', '2026-06-30'),
  ])
})

test.each([
  ['Employee ID,Full name,Dept,Title', 'en'],
  ['員工編號,姓名,部門,職位', 'zh-TW'],
  ['工号,姓名,部门,岗位', 'zh-CN'],
])('the header %s is recognised', (header) => {
  const { lines } = readStaffTable(table(header.split(','), ['A7', '张三', '客服部', '客服']))
  expect(lines).toEqual([person(2, 'A7', '张三', '客服部', '客服', null, null)])
})

test('every bad line is reported with its number, and the good ones are read all the same', () => {
  const rows = table(
    ['工号', '姓名', '部门', '岗位', '起始日期', '截止日期'],
    ['1', '甲', '客服部', '客服', '2026-01-01', ''],
    ['', '乙', '客服部', '', '', ''],
    ['3', '', '', '', '', ''],
    ['4', '丁', '客服部', '', '三月', ''],
    ['5', '戊', '客服部', '', '2026-05-01', '2026-04-01'],
    ['1', '甲', '客服部', '客服', '2026-01-01', ''],
    ['1', '甲', '技术部', '客服', '2026-03-01', ''],
    ['1', '贾', '技术部', '组长', '2026-03-01', ''],
    ['6', '己'.repeat(101), '客服部', '', '', ''],
    ['7', '庚', '客服部', '', '', ''],
  )
  const { lines, issues } = readStaffTable(rows)
  expect(lines.map(({ line }) => line.employeeNo)).toEqual(['1', '7'])
  expect(issues.map(({ row, code, other }) => [row, code, other])).toEqual([
    [3, 'employeeNoMissing', null],
    [4, 'nameMissing', null],
    [4, 'departmentMissing', null],
    [5, 'dayUnread', null],
    [6, 'endsBeforeStart', null],
    [7, 'repeated', 2],
    [8, 'overlap', 2],
    [9, 'nameDiffers', 2],
    [10, 'tooLong', null],
  ])
})

test('one after the other is no overlap', () => {
  const rows = table(
    ['工号', '姓名', '部门', '岗位', '起始日期', '截止日期'],
    ['1', '甲', '客服部', '客服', '2026-01-01', '2026-03-31'],
    ['1', '甲', '技术部', '客服', '2026-04-01', ''],
  )
  expect(readStaffTable(rows).issues).toEqual([])
})

test('a table without the needed columns is refused, naming them', () => {
  expect(() => readStaffTable(table(['工单编号', '姓名'], ['1', '甲']))).toThrow(
    expect.objectContaining({ code: 'columnMissing', detail: { columns: ['工号', '部门'] } }),
  )
  expect(() => readStaffTable([])).toThrow(expect.objectContaining({ code: 'noRows' }))
})

function person(
  row: number,
  employeeNo: string,
  name: string,
  department: string,
  role: string,
  from: string | null,
  to: string | null,
) {
  return { row, line: { employeeNo, name, department, role, from, to } }
}
