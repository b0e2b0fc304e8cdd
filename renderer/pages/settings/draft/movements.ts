// Whom a draft moves: departments now and then, the largest movement first. Pure.
import type { Scorecard, ScoreRow } from '../../../../core/scorecard.ts'

export interface Movement {
  readonly name: string
  readonly before: ScoreRow | null
  readonly after: ScoreRow | null
  /** Of the score: 1 rises, −1 falls, 0 stays or cannot be compared. */
  readonly direction: 1 | 0 | -1
}

export interface Movements {
  readonly rows: readonly Movement[]
  readonly up: number
  readonly down: number
  readonly same: number
}

export function movementsOf(before: Scorecard, after: Scorecard): Movements {
  const [old, next] = [rowsOf(before), rowsOf(after)]
  const rows = [...new Set([...next.keys(), ...old.keys()])]
    .map((name): Movement & { readonly by: number } => {
      const pair = { before: old.get(name) ?? null, after: next.get(name) ?? null }
      const by = hundredths(pair.after) - hundredths(pair.before)
      const compares = pair.before?.score != null && pair.after?.score != null
      const direction = !compares || by === 0 ? 0 : by > 0 ? 1 : -1
      return { name, ...pair, direction, by: compares ? Math.abs(by) : 0 }
    })
    .sort((a, b) => b.by - a.by)
    .map(({ by: _, ...row }) => row)
  const count = (direction: Movement['direction']) => rows.filter((row) => row.direction === direction).length
  return { rows, up: count(1), down: count(-1), same: rows.filter(isSame).length }
}

/** Score, rank and grade all stay. */
function isSame({ before, after }: Movement): boolean {
  return before?.score === after?.score && before?.rank === after?.rank && before?.grade === after?.grade
}

function rowsOf({ rows }: Scorecard): ReadonlyMap<string, ScoreRow> {
  return new Map(rows.map((row) => [row.name, row]))
}

function hundredths(row: ScoreRow | null): number {
  return row?.score == null ? 0 : Math.round(Number(row.score) * 100)
}
