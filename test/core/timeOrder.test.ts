import { describe, expect, test } from 'vitest'
import { TimeOrderTally } from '../../core/guessing/timeOrder.ts'
import { surveyTable } from '../../core/surveyTable.ts'
import type { Cell } from '../../core/table.ts'
import { tableOf } from './reading/table.ts'

/** 'a < b' for every sequence found in two columns of times. */
async function sequencesOf(rows: readonly (readonly [Cell, Cell])[]): Promise<readonly string[]> {
  const header = ['受理时间', '反馈时间']
  const { columns } = await surveyTable(tableOf([header, ...rows]), { headerRow: 1 })
  const tally = new TimeOrderTally(header)
  for (const cells of rows) tally.add(cells)
  return tally.sequences(columns).map(({ earlier, later }) => `${earlier} < ${later}`)
}

const FORWARD = ['受理时间 < 反馈时间']
const BACKWARD = ['反馈时间 < 受理时间']
const repeat = (times: number, row: readonly [Cell, Cell]) => Array.from({ length: times }, () => row)
const forward: readonly [Cell, Cell] = ['2026-03-06 08:00', '2026-03-06 09:00']
const backward: readonly [Cell, Cell] = ['2026-03-06 09:00', '2026-03-06 08:00']
const equal: readonly [Cell, Cell] = ['2026-03-06 08:00', '2026-03-06 08:00']

describe('which time comes first', () => {
  test.each<[string, readonly (readonly [Cell, Cell])[], readonly string[]]>([
    ['on every row', [forward, forward], FORWARD],
    ['the other way round', [backward], BACKWARD],
    ['on most rows', [...repeat(7, forward), ...repeat(3, backward)], FORWARD],
    ['on half of them: nothing', [...repeat(5, forward), ...repeat(5, backward)], []],
    ['where they are mostly the same', [...repeat(8, equal), ...repeat(2, forward)], FORWARD],
    ['where they are nearly always the same: nothing', [...repeat(95, equal), ...repeat(5, forward)], []],
    [
      'where one is blank or "not yet": nothing',
      [
        [forward[0], ''],
        [forward[0], '未反馈'],
      ],
      [],
    ],
    ['where one is a date that means none: nothing', [[forward[0], '9999-12-31']], []],
    ['between date cells and text', [[{ wall: Date.UTC(2026, 2, 5), hasTime: true }, forward[1]]], FORWARD],
    ['between a day and a time within it: nothing', [['2026-03-06', '2026-03-06 09:00']], []],
    ['between a day and a time after it', [['2026-03-06', '2026-03-07 00:00']], FORWARD],
    ['between offsets', [['2026-03-06T09:00:00+08:00', '2026-03-06T02:00:00Z']], FORWARD],
    ['between a time with an offset and one without: nothing', [['2026-03-06T02:00:00Z', forward[1]]], []],
    ['between dates in open order: nothing', [['1/2/2026', '2/1/2026']], []],
    ['between dates in any order', [['1/2/2026', '2/3/2026']], FORWARD],
    [
      'between dates whose order another row decides',
      [
        ['1/2/2026', '2/1/2026'],
        ['13/2/2026', '13/2/2026'],
      ],
      BACKWARD,
    ],
    ['and counts a row far down', [...repeat(700, [forward[0], '']), ...repeat(200, forward)], FORWARD],
  ])('%s', async (_, rows, expected) => {
    expect(await sequencesOf(rows)).toEqual(expected)
  })
})
