import { describe, expect, test } from 'vitest'
import { findHeader, repeatsHeader } from '../../../core/reading/header.ts'
import type { Cell, RawRow } from '../../../core/table.ts'

function rowsOf(text: string): RawRow[] {
  return text
    .replace(/^\n/, '')
    .trimEnd()
    .split('\n')
    .map((line, i) => ({ number: i + 1, cells: line.trim().split('|') }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}
const headerOf = (text: string, row?: number) => findHeader(rowsOf(text), row)

describe('the header is found', () => {
  test('in the first row', () => {
    expect(headerOf('工单编号|受理时间|承办单位\nA1|2026-03-06|市场局')).toEqual({
      row: 1,
      names: ['工单编号', '受理时间', '承办单位'],
    })
  })

  test('below a merged title and notes, beside blank columns', () => {
    const header = headerOf(`
      2026年第一季度工单明细|2026年第一季度工单明细|2026年第一季度工单明细|2026年第一季度工单明细
      单位：某某市政务服务中心||制表日期：2026-04-01|

      说明：本表由系统自动导出，数据截至 2026 年 3 月 31 日，仅供内部使用，不得外传，违者按规定处理并追究责任|||
      |工单编号|受理时间|承办单位
      |A1|2026-03-06|市场局
      |A2|2026-03-07|城管局`)
    expect(header).toEqual({ row: 5, names: ['#1', '工单编号', '受理时间', '承办单位'] })
  })

  test('where no name is known, by its contrast with the values below', () => {
    expect(headerOf('Export of the day|||\nfoo|bar|baz|qux\n12|2026-03-06|3|x\n13|2026-03-07|4|y')!.row).toBe(
      2,
    )
    expect(headerOf('foo|bar\nsome text|other text\nmore text|and more')!.row).toBe(1)
  })

  test('not in a repeated header further down', () => {
    expect(headerOf('编号|时间|部门\n1|2026-03-06|甲\n编号|时间|部门\n2|2026-03-07|乙')!.row).toBe(1)
  })

  test('nowhere in a table of numbers and dates', () => {
    expect(headerOf('1|2|3\n4|5|6')).toBeNull()
    expect(headerOf('2026-03-06|12|13\n2026-03-07|14|15')).toBeNull()
  })

  test('at the row that is asked for, or not at all', () => {
    expect(headerOf('甲|乙\n工单编号|受理时间\nA1|2026-03-06', 1)!.names).toEqual(['甲', '乙'])
    expect(headerOf('甲|乙\n工单编号|受理时间', 7)).toBeNull()
  })
})

describe('a header over two rows', () => {
  test('joins groups with the names below them, merged cells filled', () => {
    const header = headerOf(`
      2026 年工单|2026 年工单|2026 年工单|2026 年工单|2026 年工单|2026 年工单
      工单编号|来电人|来电人|时间|时间|承办单位
      工单编号|姓名|电话|受理|办结|承办单位
      A1|张三|13800000000|2026-03-06|2026-03-07|市场局`)
    expect(header).toEqual({
      row: 3,
      names: ['工单编号', '来电人 姓名', '来电人 电话', '时间 受理', '时间 办结', '承办单位'],
    })
  })

  test('joins them where only the first cell of a merge holds its text', () => {
    const header = headerOf(`
      工单编号|来电人||时间||承办单位
      |姓名|电话|受理|办结|
      A1|张三|13800000000|2026-03-06|2026-03-07|市场局`)
    expect(header).toEqual({
      row: 2,
      names: ['工单编号', '来电人 姓名', '来电人 电话', '时间 受理', '时间 办结', '承办单位'],
    })
  })
})

test('names tell columns apart: repeated ones are numbered, blank ones named by position', () => {
  expect(headerOf('编号|时间|时间||部门|时间 (2)\n1|2026-03-06|2026-03-07|x|甲|y')!.names).toEqual([
    '编号',
    '时间',
    '时间 (2)',
    '#4',
    '部门',
    '时间 (2) (2)',
  ])
})

test('line breaks in a heading are layout', () => {
  const rows: RawRow[] = [
    { number: 1, cells: ['受理\n时间', 'Closed\r\n  date', ' 承办单位 '] },
    { number: 2, cells: ['2026-03-06', '2026-03-07', '市场局'] },
  ]
  expect(findHeader(rows)!.names).toEqual(['受理时间', 'Closed date', '承办单位'])
})

test.each<[boolean, readonly Cell[]]>([
  [true, ['编号', '时间', '部门']],
  [true, [' 编号', '时间 ', '部门', '']],
  [true, ['编号', '时间', '']],
  [false, ['编号', '2026-03-06', '市场局']],
  [false, ['', '', '']],
  [false, ['A1', '时间', '部门']],
])('repeats the header: %s for %j', (repeats, cells) => {
  expect(repeatsHeader(['编号', '时间', '部门'], cells)).toBe(repeats)
})

test('a header of groups repeats by its lower row', () => {
  expect(repeatsHeader(['工单编号', '时间 受理', '时间 办结'], ['工单编号', '受理', '办结'])).toBe(true)
})
