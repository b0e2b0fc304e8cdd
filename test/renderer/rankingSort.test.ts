import { describe, expect, it } from 'vitest'
import { type RankingRow, sortRanking } from '../../renderer/pages/overview/rankingSort.ts'
import { makeScoreRow } from './makeScores.ts'

function entry(name: string, score: string | null, before: string | null, received: number): RankingRow {
  return {
    row: makeScoreRow({ name, score, points: [score] }),
    previous: before === null ? null : makeScoreRow({ name, score: before, points: [before] }),
    received,
  }
}

const rows = [
  entry('甲', '95.00', '96.00', 10),
  entry('乙', '90.00', '80.00', 30),
  entry('丙', '80.00', null, 20),
  entry('丁', null, null, 0),
]
const names = (sort: string) => sortRanking(rows, sort).map(({ row }) => row.name)

describe('sorting the ranking', () => {
  it.each([
    ['rank', ['甲', '乙', '丙', '丁']],
    ['score', ['丙', '乙', '甲', '丁']],
    ['-score', ['甲', '乙', '丙', '丁']],
    ['change', ['甲', '乙', '丙', '丁']],
    ['-change', ['乙', '甲', '丙', '丁']],
    ['-volume', ['乙', '丙', '甲', '丁']],
    ['name', ['丙', '丁', '甲', '乙'].toSorted((a, b) => a.localeCompare(b, 'zh'))],
    ['unknown', ['甲', '乙', '丙', '丁']],
  ])('by %s, rows without a value last', (sort, expected) => {
    expect(names(sort)).toEqual(expected)
  })
})
