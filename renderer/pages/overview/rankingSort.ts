// Orders of the ranking table: by rank as scored, or by any of its columns.
import type { ScoreRow } from '../../../core/scorecard.ts'

/** 'rank', 'name', 'score', 'change', 'volume' or the id of a KPI; a leading '-' turns it round. */
export type RankingSort = string

export interface RankingRow {
  readonly row: ScoreRow
  readonly previous: ScoreRow | null
  /** null while it is being counted. */
  readonly received: number | null
}

/** Rows without a value of the column stay last either way; equal ones keep the ranking's own order. */
export function sortRanking(rows: readonly RankingRow[], sort: RankingSort): readonly RankingRow[] {
  const column = sort.replace(/^-/, '')
  if (column === 'rank' && column === sort) return rows
  const sign = sort.startsWith('-') ? -1 : 1
  if (column === 'name') return [...rows].sort((a, b) => sign * a.row.name.localeCompare(b.row.name, 'zh'))
  const valued = rows.map((entry, i) => ({ entry, i, value: valueOf(entry, column) }))
  return valued
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null) || a.i - b.i
      return sign * (a.value - b.value) || a.i - b.i
    })
    .map(({ entry }) => entry)
}

function valueOf({ row, previous, received }: RankingRow, column: string): number | null {
  if (column === 'rank') return row.rank
  if (column === 'score') return row.score === null ? null : Number(row.score)
  if (column === 'volume') return received
  if (column === 'change')
    return row.score === null || !previous || previous.score === null
      ? null
      : Number(row.score) - Number(previous.score)
  return row.kpis.find((k) => k.kpi === column)?.rate ?? null
}
